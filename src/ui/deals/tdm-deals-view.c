/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deals of one query as table, narrow list or board, or what stands in their place. */

#include "tdm-deals-view.h"

#include "tdm-deal-row.h"
#include "tdm-deals-empty.h"
#include "tdm-row-click.h"
#include "tdm-window.h"

/* An answer usually comes faster than this; a spinner that only flashes helps nobody. */
#define SPINNER_DELAY_MS 300

struct _TdmDealsView
{
  AdwBin parent_instance;

  TdmStore *store;
  TdmDealList *list;
  TdmDealSelection *selection; /* over list, shared by table and list view */
  gboolean narrow;
  gboolean counted; /* n_all is known */
  guint n_all;
  gboolean asked; /* a new query whose answer begins at the top */
  gboolean focus; /* as soon as it has rows */
  guint spinner_id;

  GtkStack *stack;
  TdmDealsEmpty *empty;
  TdmDealsTable *table;
  GtkListView *list_view;
  GtkRevealer *bulk_revealer;
};

G_DEFINE_FINAL_TYPE (TdmDealsView, tdm_deals_view, ADW_TYPE_BIN)

enum
{
  CHANGED,
  ANSWERED,
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what is visible ---- */

static gboolean
has_rows (TdmDealsView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;
}

static const char *
stack_page (TdmDealsView *self)
{
  if (has_rows (self))
    return self->narrow ? "list" : "table";
  if (tdm_deal_list_get_loading (self->list) || !self->counted)
    return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading") ? "loading" : "nothing";

  return "empty";
}

static gboolean
show_spinner_cb (gpointer data)
{
  TdmDealsView *self = data;

  self->spinner_id = 0;
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "nothing"))
    gtk_stack_set_visible_child_name (self->stack, "loading");

  return G_SOURCE_REMOVE;
}

/* Only the view that is shown has the model: the other would keep 200 rows for nothing. */
static void
update_models (TdmDealsView *self, const char *page)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  tdm_deals_table_set_model (self->table, g_str_equal (page, "table") ? model : NULL);
  gtk_list_view_set_model (self->list_view, g_str_equal (page, "list") ? model : NULL);
}

static void
update_stack (TdmDealsView *self)
{
  const char *page = stack_page (self);

  if (g_str_equal (page, "empty"))
    tdm_deals_empty_explain (self->empty, tdm_deal_list_get_query (self->list), self->n_all);
  if (g_str_equal (page, "nothing") && self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_DELAY_MS, show_spinner_cb, self);

  update_models (self, page);
  gtk_stack_set_visible_child_name (self->stack, page);
  if (self->focus)
    tdm_deals_view_focus (self);
}

/* The answer to a new query is read from its beginning. */
static void
begin_answer (TdmDealsView *self)
{
  self->asked = FALSE;
  if (has_rows (self) && self->narrow)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  else if (has_rows (self))
    tdm_deals_table_scroll_to_start (self->table);

  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
list_changed_cb (TdmDealsView *self)
{
  update_stack (self);
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->asked && !tdm_deal_list_get_loading (self->list))
    begin_answer (self);
}

/* ---- what the person does ---- */

static void
activate_cb (TdmDealsView *self, guint position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (deal != NULL && TDM_IS_WINDOW (root))
    tdm_window_open_deal (TDM_WINDOW (root), tdm_deal_get_id (deal), self->list);
}

static void
sort_changed_cb (TdmDealsView *self)
{
  g_signal_emit (self, signals[SORT_CHANGED], 0);
}

/* ---- the object ---- */

static void
tdm_deals_view_dispose (GObject *object)
{
  TdmDealsView *self = TDM_DEALS_VIEW (object);

  /* It may outlive this view, and what it says later finds no widgets any more. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEALS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deals_view_parent_class)->dispose (object);
}

static void
tdm_deals_view_class_init (TdmDealsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deals_view_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_DEALS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ANSWERED] =
    g_signal_new ("answered", TDM_TYPE_DEALS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SORT_CHANGED] = g_signal_new ("sort-changed", TDM_TYPE_DEALS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  g_type_ensure (TDM_TYPE_DEALS_EMPTY);
  g_type_ensure (TDM_TYPE_DEALS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-deals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealsView, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsView, empty);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsView, table);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsView, list_view);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsView, bulk_revealer);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_changed_cb);
}

static void
tdm_deals_view_init (TdmDealsView *self)
{
  g_autoptr (GtkListItemFactory) factory = tdm_deal_row_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list_view, factory);
  tdm_row_click_add (GTK_WIDGET (self->list_view));
}

void
tdm_deals_view_set_store (TdmDealsView *self, TdmStore *store)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->list = tdm_deal_list_new (store);
  self->selection = tdm_deal_selection_new (self->list);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
}

TdmDealList *
tdm_deals_view_get_list (TdmDealsView *self)
{
  g_return_val_if_fail (TDM_IS_DEALS_VIEW (self), NULL);

  return self->list;
}

TdmDealSelection *
tdm_deals_view_get_selection (TdmDealsView *self)
{
  g_return_val_if_fail (TDM_IS_DEALS_VIEW (self), NULL);

  return self->selection;
}

TdmDealsTable *
tdm_deals_view_get_table (TdmDealsView *self)
{
  g_return_val_if_fail (TDM_IS_DEALS_VIEW (self), NULL);

  return self->table;
}

void
tdm_deals_view_set_query (TdmDealsView *self, const TdmDealQuery *query)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));

  self->asked = TRUE;
  tdm_deal_list_set_query (self->list, query);
}

void
tdm_deals_view_set_narrow (TdmDealsView *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->list != NULL)
    update_stack (self);
}

void
tdm_deals_view_set_n_all (TdmDealsView *self, guint n_all)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));

  self->n_all = n_all;
  self->counted = TRUE;
  update_stack (self);
}

void
tdm_deals_view_focus (TdmDealsView *self)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));

  self->focus = !gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
