/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opportunities: which deals are shown, in which order, and the list of them (M13–M19). */

#include "tdm-deals-page.h"

#include <glib/gi18n.h>

#include "tdm-deal-counter.h"
#include "tdm-deal-row.h"
#include "tdm-deals-empty.h"
#include "tdm-deals-table.h"
#include "tdm-format.h"
#include "tdm-settings.h"
#include "tdm-window.h"
#include "tdm-words.h"

/* An answer usually comes faster than this; a spinner that only flashes helps nobody. */
#define SPINNER_DELAY_MS 300

struct _TdmDealsPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmDealList *list;
  GtkSingleSelection *selection; /* over list, shared by table and list view */
  TdmDealQuery *query;
  TdmDealCounter *counter;
  gboolean narrow;
  gboolean asked;      /* a new question whose answer begins at the top */
  gboolean focus_list; /* as soon as it has rows */
  guint spinner_id;

  AdwViewStack *tabs;
  AdwViewStackPage *inbound_page;
  AdwViewStackPage *outbound_page;
  AdwViewStackPage *favorites_page;
  AdwWindowTitle *narrow_title;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  TdmDealsEmpty *empty;
  TdmDealsTable *table;
  GtkListView *list_view;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (TdmDealsPage, tdm_deals_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_TAB,
  PROP_STAGE,
  PROP_SORT,
  PROP_REVERSE,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- the query and its words ---- */

static const char *
stages_to_name (guint stages)
{
  for (guint i = 0; i < TDM_N_STAGES; i++)
    if (stages == 1u << i)
      return tdm_stage_to_token (i);

  return "all";
}

static guint
stages_from_name (const char *name)
{
  TdmStage stage;

  return name != NULL && tdm_stage_from_token (name, &stage) ? 1u << stage : 0;
}

static void
apply_query (TdmDealsPage *self)
{
  self->asked = TRUE;
  tdm_deal_list_set_query (self->list, self->query);
}

/* ---- what is visible ---- */

static gboolean
is_searching (TdmDealsPage *self)
{
  return self->query->search != NULL && *self->query->search != '\0';
}

static const char *
stack_page (TdmDealsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return self->narrow ? "list" : "table";
  if (tdm_deal_list_get_loading (self->list) || !tdm_deal_counter_get_ready (self->counter))
    return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading") ? "loading" : "nothing";

  return "empty";
}

static gboolean
show_spinner_cb (gpointer data)
{
  TdmDealsPage *self = data;

  self->spinner_id = 0;
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "nothing"))
    gtk_stack_set_visible_child_name (self->stack, "loading");

  return G_SOURCE_REMOVE;
}

/* Only the view that is shown has the model: the other would keep 200 rows for nothing. */
static void
update_models (TdmDealsPage *self, const char *page)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  tdm_deals_table_set_model (self->table, g_str_equal (page, "table") ? model : NULL);
  gtk_list_view_set_model (self->list_view, g_str_equal (page, "list") ? model : NULL);
}

static void
update_stack (TdmDealsPage *self)
{
  const char *page = stack_page (self);

  if (g_str_equal (page, "empty"))
    tdm_deals_empty_explain (self->empty, self->query,
                             tdm_deal_counter_get (self->counter, TDM_DEAL_TAB_ALL));
  if (g_str_equal (page, "nothing") && self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_DELAY_MS, show_spinner_cb, self);

  update_models (self, page);
  gtk_stack_set_visible_child_name (self->stack, page);
  if (self->focus_list)
    tdm_deals_page_focus_list (self);
}

static void
update_count (TdmDealsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *deals = g_strdup_printf (ngettext ("%s deal", "%s deals", n), number);
  g_autofree char *narrow = NULL;

  gtk_label_set_label (self->count_label, deals);
  if (is_searching (self))
    narrow = g_strdup (deals);
  else if (self->query->stages == 0)
    /* Translators: under the title of a narrow window; %s is “12 deals”. */
    narrow = g_strdup_printf (_ ("All stages, %s"), deals);
  else
    /* Translators: under the title of a narrow window: a stage such as “Received”, then “12 deals”. */
    narrow = g_strdup_printf (C_ ("stage and count", "%1$s, %2$s"),
                              tdm_words_stage_filter (g_bit_nth_lsf (self->query->stages, -1)), deals);
  adw_window_title_set_subtitle (self->narrow_title, narrow);
}

/* The answer to a new question is read from its beginning, and heard where it cannot be seen. */
static void
begin_answer (TdmDealsPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  self->asked = FALSE;
  if (any && self->narrow)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  else if (any)
    tdm_deals_table_scroll_to_start (self->table);

  if (is_searching (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->count_label), gtk_label_get_label (self->count_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
list_changed_cb (TdmDealsPage *self)
{
  if (self->counter == NULL)
    return;

  update_stack (self);
  update_count (self);
  if (self->asked && !tdm_deal_list_get_loading (self->list))
    begin_answer (self);
}

/* ---- counts of the tabs ---- */

static void
set_tab_title (TdmDealsPage *self, AdwViewStackPage *page, TdmDealTab tab)
{
  guint n = tdm_deal_counter_get (self->counter, tab);
  g_autofree char *number = tdm_format_count (n);
  /* Translators: a tab and how many deals it has, for example “Inbound 12”. */
  g_autofree char *title = g_strdup_printf (C_ ("tab and count", "%1$s %2$s"), tdm_words_tab (tab), number);

  adw_view_stack_page_set_title (page, n > 0 ? title : tdm_words_tab (tab));
}

static void
counted_cb (TdmDealsPage *self)
{
  set_tab_title (self, self->inbound_page, TDM_DEAL_TAB_INBOUND);
  set_tab_title (self, self->outbound_page, TDM_DEAL_TAB_OUTBOUND);
  set_tab_title (self, self->favorites_page, TDM_DEAL_TAB_FAVORITES);
  update_stack (self);
}

/* ---- what the person does ---- */

static void
search_changed_cb (TdmDealsPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (g_set_str (&self->query->search, *text != '\0' ? text : NULL))
    apply_query (self);
}

/* The first key typed anywhere on the page went to the entry; the rest goes there by focus. */
static void
search_started_cb (TdmDealsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}

static void
focus_list_cb (TdmDealsPage *self)
{
  tdm_deals_page_focus_list (self);
}

static void
stop_search_cb (TdmDealsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  focus_list_cb (self);
}

static void
tab_changed_cb (TdmDealsPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->tabs);

  if (self->query != NULL && name != NULL)
    g_object_set (self, "tab", name, NULL);
}

static void
sort_changed_cb (TdmDealsPage *self)
{
  TdmDealSort sort = self->query->sort;
  gboolean reverse = FALSE;

  if (self->table == NULL || !tdm_deals_table_get_sort (self->table, &sort, &reverse))
    return;

  g_object_set (self, "sort", tdm_deal_sort_to_token (sort), "reverse", reverse, NULL);
}

static void
activate_cb (TdmDealsPage *self, guint position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (deal != NULL && TDM_IS_WINDOW (root))
    tdm_window_open_deal (TDM_WINDOW (root), tdm_deal_get_id (deal), self->list);
}

static void
toggle_favorite_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmDeal *deal = gtk_single_selection_get_selected_item (TDM_DEALS_PAGE (widget)->selection);

  if (deal != NULL && tdm_deal_get_loaded (deal))
    gtk_widget_activate_action (widget, "deal.set-favorite", "(xb)", tdm_deal_get_id (deal),
                                !tdm_deal_get_favorite (deal));
}

static void
clear_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_deals_page_set_search (TDM_DEALS_PAGE (widget), "");
}

/* ---- properties ---- */

static void
set_tab (TdmDealsPage *self, const char *name)
{
  TdmDealTab tab;

  if (name == NULL || !tdm_deal_tab_from_token (name, &tab) || tab == TDM_DEAL_TAB_ALL ||
      tab == self->query->tab)
    return;

  self->query->tab = tab;
  adw_view_stack_set_visible_child_name (self->tabs, name);
  apply_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAB]);
}

static void
set_stage (TdmDealsPage *self, const char *name)
{
  guint stages = stages_from_name (name);

  if (self->query->stages == stages)
    return;

  self->query->stages = stages;
  apply_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STAGE]);
}

static void
set_order (TdmDealsPage *self, TdmDealSort sort, gboolean reverse, guint prop_id)
{
  if (self->query->sort == sort && self->query->reverse == reverse)
    return;

  self->query->sort = sort;
  self->query->reverse = reverse;
  tdm_deals_table_set_sort (self->table, sort, reverse);
  apply_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
set_narrow (TdmDealsPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->counter != NULL)
    update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_deals_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_TAB:
      g_value_set_string (value, tdm_deal_tab_to_token (self->query->tab));
      break;
    case PROP_STAGE:
      g_value_set_string (value, stages_to_name (self->query->stages));
      break;
    case PROP_SORT:
      g_value_set_string (value, tdm_deal_sort_to_token (self->query->sort));
      break;
    case PROP_REVERSE:
      g_value_set_boolean (value, self->query->reverse);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tdm_deals_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);
  TdmDealSort sort;

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_TAB:
      set_tab (self, g_value_get_string (value));
      break;
    case PROP_STAGE:
      set_stage (self, g_value_get_string (value));
      break;
    case PROP_SORT:
      if (tdm_deal_sort_from_token (g_value_get_string (value), &sort))
        set_order (self, sort, self->query->reverse, PROP_SORT);
      break;
    case PROP_REVERSE:
      set_order (self, self->query->sort, g_value_get_boolean (value), PROP_REVERSE);
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* ---- the object ---- */

/* While the page is shown, what is typed beside it goes to the search as well; in a dialog over it, it does not. */
static void
tdm_deals_page_map (GtkWidget *widget)
{
  GtkWidget *surroundings = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_SPLIT_VIEW);

  GTK_WIDGET_CLASS (tdm_deals_page_parent_class)->map (widget);

  gtk_search_entry_set_key_capture_widget (TDM_DEALS_PAGE (widget)->search_entry,
                                           surroundings != NULL ? surroundings : widget);
}

static void
tdm_deals_page_unmap (GtkWidget *widget)
{
  gtk_search_entry_set_key_capture_widget (TDM_DEALS_PAGE (widget)->search_entry, NULL);

  GTK_WIDGET_CLASS (tdm_deals_page_parent_class)->unmap (widget);
}

static void
bind_settings (TdmDealsPage *self)
{
  GSettings *settings = tdm_settings_get_default ();

  g_settings_bind (settings, "deals-tab", self, "tab", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "deals-stage", self, "stage", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "deals-sort", self, "sort", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "deals-sort-descending", self, "reverse", G_SETTINGS_BIND_DEFAULT);
}

static void
make_list (TdmDealsPage *self)
{
  self->list = tdm_deal_list_new (self->store);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);

  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tdm_deals_page_constructed (GObject *object)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  G_OBJECT_CLASS (tdm_deals_page_parent_class)->constructed (object);

  make_list (self);
  bind_settings (self);
  tdm_deals_table_set_sort (self->table, self->query->sort, self->query->reverse);
  apply_query (self);
  self->counter = tdm_deal_counter_new (self->store);
  g_signal_connect_object (self->counter, "changed", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  update_stack (self);
}

static void
tdm_deals_page_dispose (GObject *object)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  /* Both may outlive this page, and what they say later finds no widgets any more. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->counter != NULL)
    g_signal_handlers_disconnect_by_data (self->counter, self);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEALS_PAGE);
  g_clear_object (&self->counter);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deals_page_parent_class)->dispose (object);
}

static void
tdm_deals_page_finalize (GObject *object)
{
  g_clear_pointer (&TDM_DEALS_PAGE (object)->query, tdm_deal_query_free);

  G_OBJECT_CLASS (tdm_deals_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_STORE] = g_param_spec_object (
    "store", NULL, NULL, TDM_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_TAB] = g_param_spec_string ("tab", NULL, NULL, "inbound", flags);
  props[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, "all", flags);
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "expires", flags);
  props[PROP_REVERSE] = g_param_spec_boolean ("reverse", NULL, NULL, FALSE, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "deals.tab", "tab");
  gtk_widget_class_install_property_action (widget_class, "deals.stage", "stage");
  gtk_widget_class_install_property_action (widget_class, "deals.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "deals.reverse", "reverse");
  gtk_widget_class_install_action (widget_class, "deals.toggle-favorite", NULL, toggle_favorite_action);
  gtk_widget_class_install_action (widget_class, "deals.clear-search", NULL, clear_search_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "deals.toggle-favorite",
                                       NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-deals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, inbound_page);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, outbound_page);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, favorites_page);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, table);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
tdm_deals_page_class_init (TdmDealsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tdm_deals_page_constructed;
  object_class->dispose = tdm_deals_page_dispose;
  object_class->finalize = tdm_deals_page_finalize;
  object_class->get_property = tdm_deals_page_get_property;
  object_class->set_property = tdm_deals_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = tdm_deals_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = tdm_deals_page_unmap;
  install_properties (object_class);

  g_type_ensure (TDM_TYPE_DEALS_EMPTY);
  g_type_ensure (TDM_TYPE_DEALS_TABLE);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
tdm_deals_page_init (TdmDealsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = tdm_deal_row_factory_new ();

  self->query = tdm_deal_query_new ();
  self->query->tab = TDM_DEAL_TAB_INBOUND;
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_view_set_factory (self->list_view, factory);
}

TdmDealsPage *
tdm_deals_page_new (TdmStore *store)
{
  return g_object_new (TDM_TYPE_DEALS_PAGE, "store", store, NULL);
}

TdmDealList *
tdm_deals_page_get_list (TdmDealsPage *self)
{
  g_return_val_if_fail (TDM_IS_DEALS_PAGE (self), NULL);

  return self->list;
}

/* Searches for @text as if it had been typed. */
void
tdm_deals_page_set_search (TdmDealsPage *self, const char *text)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  search_changed_cb (self);
}

/* The list, as soon as it is there, or what stands in its place. */
void
tdm_deals_page_focus_list (TdmDealsPage *self)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  self->focus_list = !gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

void
tdm_deals_page_focus_search (TdmDealsPage *self)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
