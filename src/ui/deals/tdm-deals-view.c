/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deals of one query as table, narrow list or board, or what stands in their place. */

#include "tdm-deals-view.h"

#include "tdm-bulk-bar.h"
#include "tdm-deal-row.h"
#include "tdm-deal-section.h"
#include "tdm-deals-board.h"
#include "tdm-deals-empty.h"
#include "tdm-row-actions.h"
#include "tdm-row-click.h"
#include "tdm-window.h"

/* An answer usually comes faster than this; a spinner that only flashes helps nobody. */
#define SPINNER_DELAY_MS 300
/* Currencies written out in the heading of a group. */
#define WIDE_TOTALS 3
#define NARROW_TOTALS 1

struct _TdmDealsView
{
  AdwBin parent_instance;

  TdmStore *store;
  TdmDealList *list;
  TdmDealSelection *selection; /* over list, shared by table and list view */
  TdmDealSummarizer *summarizer;
  gboolean narrow;
  gboolean board_wanted;
  TdmDealsBoard *board; /* NULL until it was wanted */
  GtkWidget *bulk_bar;  /* NULL until several rows were marked */
  gboolean counted;     /* n_all is known */
  guint n_all;
  gboolean asked; /* a new query whose answer begins at the top */
  gboolean focus; /* as soon as it has rows */
  guint spinner_id;
  guint heading_id;

  GtkStack *stack;
  TdmDealsEmpty *empty;
  TdmDealsTable *table;
  GtkListView *list_view;
  AdwBin *bulk_bin;
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
    return self->board_wanted ? "board" : self->narrow ? "list" : "table";
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
open_deal (TdmDealsView *self, TdmDeal *deal, TdmDealList *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (deal != NULL && TDM_IS_WINDOW (root))
    tdm_window_open_deal (TDM_WINDOW (root), tdm_deal_get_id (deal), list);
}

static void
ensure_board (TdmDealsView *self)
{
  if (self->board != NULL)
    return;

  self->board = TDM_DEALS_BOARD (tdm_deals_board_new (self->store));
  g_signal_connect_object (self->board, "activate", G_CALLBACK (open_deal), self, G_CONNECT_SWAPPED);
  tdm_deals_board_set_query (self->board, tdm_deal_list_get_query (self->list));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->board), "board");
}

static void
update_stack (TdmDealsView *self)
{
  const char *page = stack_page (self);

  if (g_str_equal (page, "board"))
    ensure_board (self);

  if (g_str_equal (page, "empty"))
    tdm_deals_empty_explain (self->empty, tdm_deal_list_get_query (self->list), self->n_all);
  if (g_str_equal (page, "nothing") && self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_DELAY_MS, show_spinner_cb, self);

  update_models (self, page);
  gtk_stack_set_visible_child_name (self->stack, page);
  if (self->focus)
    tdm_deals_view_focus (self);
}

/* Without groups there is no heading, and views are quicker when they know that. */
static void
update_headings (TdmDealsView *self)
{
  gboolean grouped = tdm_deal_list_get_query (self->list)->group != TDM_DEAL_GROUP_NONE;
  g_autoptr (GtkListItemFactory) wide = NULL;
  g_autoptr (GtkListItemFactory) narrow = NULL;

  if (grouped == (gtk_list_view_get_header_factory (self->list_view) != NULL))
    return;

  if (grouped)
    {
      wide = tdm_deal_section_factory_new (self->list, self->summarizer, WIDE_TOTALS);
      narrow = tdm_deal_section_factory_new (self->list, self->summarizer, NARROW_TOTALS);
    }
  tdm_deals_table_set_header_factory (self->table, wide);
  gtk_list_view_set_header_factory (self->list_view, narrow);
}

/* Views scroll to rows; the first heading stands above the first of them, once it has been laid out. */
static gboolean
show_first_heading_cb (gpointer data)
{
  TdmDealsView *self = data;

  self->heading_id = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);
  tdm_deals_table_show_first_heading (self->table);

  return G_SOURCE_REMOVE;
}

/* The answer to a new query is read from its beginning. */
static void
begin_answer (TdmDealsView *self)
{
  self->asked = FALSE;
  tdm_deal_summarizer_set_query (self->summarizer, tdm_deal_list_get_query (self->list));
  if (has_rows (self) && !self->board_wanted && self->narrow)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  else if (has_rows (self) && !self->board_wanted)
    tdm_deals_table_scroll_to_start (self->table);
  if (tdm_deal_list_get_query (self->list)->group != TDM_DEAL_GROUP_NONE && self->heading_id == 0)
    self->heading_id = g_idle_add_full (G_PRIORITY_LOW, show_first_heading_cb, self, NULL);

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
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  open_deal (self, deal, self->list);
}

static void
marked_cb (TdmDealsView *self)
{
  if (self->bulk_bar != NULL || tdm_deal_selection_get_n_selected (self->selection) < 2)
    return;

  self->bulk_bar = tdm_bulk_bar_new (self->store, GTK_SELECTION_MODEL (self->selection));
  adw_bin_set_child (self->bulk_bin, self->bulk_bar);
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
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_handle_id (&self->heading_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEALS_VIEW);
  g_clear_object (&self->summarizer);
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
  gtk_widget_class_bind_template_child (widget_class, TdmDealsView, bulk_bin);
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
  tdm_row_actions_install (GTK_WIDGET (self->list_view), NULL, NULL);
}

void
tdm_deals_view_set_store (TdmDealsView *self, TdmStore *store)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  tdm_deals_table_set_store (self->table, store);
  self->list = tdm_deal_list_new (store);
  self->selection = tdm_deal_selection_new (self->list);
  self->summarizer = tdm_deal_summarizer_new (store);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (marked_cb), self,
                           G_CONNECT_SWAPPED);
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

/* What the rows come to. (transfer none) */
TdmDealSummarizer *
tdm_deals_view_get_summarizer (TdmDealsView *self)
{
  g_return_val_if_fail (TDM_IS_DEALS_VIEW (self), NULL);

  return self->summarizer;
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
  if (self->board != NULL)
    tdm_deals_board_set_query (self->board, query);
  update_headings (self);
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

/* "table", which is a list where there is no room for a table, or "board". */
const char *
tdm_deals_view_get_kind (TdmDealsView *self)
{
  g_return_val_if_fail (TDM_IS_DEALS_VIEW (self), NULL);

  return self->board_wanted ? "board" : "table";
}

void
tdm_deals_view_set_kind (TdmDealsView *self, const char *kind)
{
  g_return_if_fail (TDM_IS_DEALS_VIEW (self));

  self->board_wanted = g_strcmp0 (kind, "board") == 0;
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

  if (self->board != NULL && self->board_wanted && has_rows (self))
    {
      self->focus = FALSE;
      tdm_deals_board_focus (self->board);
      return;
    }

  self->focus = !gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
