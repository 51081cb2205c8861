/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opportunities: which deals are shown, in which order, and the list of them (M13–M19). */

#include <glib/gi18n.h>

#include "tdm-deals-counts.h"
#include "tdm-deals-page-private.h"
#include "tdm-format.h"
#include "tdm-settings.h"
#include "tdm-words.h"

G_DEFINE_FINAL_TYPE (TdmDealsPage, tdm_deals_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_TAB, /* this one and those up to GROUP are members of the query */
  PROP_STAGE,
  PROP_SORT,
  PROP_REVERSE,
  PROP_GROUP,
  PROP_KIND,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- counts ---- */

static void
update_count (TdmDealsPage *self)
{
  const TdmDealQuery *query = tdm_shown_query_get (self->query);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tdm_deals_page_get_list (self)));
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *deals = g_strdup_printf (ngettext ("%s deal", "%s deals", n), number);
  g_autofree char *narrow = NULL;

  gtk_label_set_label (self->count_label, deals);
  if (tdm_shown_query_is_searching (self->query))
    narrow = g_strdup (deals);
  else if (query->stages == 0)
    /* Translators: under the title of a narrow window; %s is “12 deals”. */
    narrow = g_strdup_printf (_ ("All stages, %s"), deals);
  else
    /* Translators: under the title of a narrow window: a stage such as “Received”, then “12 deals”. */
    narrow = g_strdup_printf (C_ ("stage and count", "%1$s, %2$s"),
                              tdm_words_stage_filter (g_bit_nth_lsf (query->stages, -1)), deals);
  adw_window_title_set_subtitle (self->narrow_title, narrow);
}

static gboolean
is_filtered (TdmDealsPage *self)
{
  return tdm_shown_query_is_searching (self->query) || tdm_shown_query_get_n_terms (self->query) > 0;
}

/* Heard where it cannot be seen. */
static void
answered_cb (TdmDealsPage *self)
{
  if (is_filtered (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->count_label), gtk_label_get_label (self->count_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Under the search and the filters. Without any the counter of the whole workspace knows it at once. */
static void
show_counts (TdmDealsPage *self)
{
  const TdmDealSummary *summary = tdm_deal_summarizer_get (tdm_deals_view_get_summarizer (self->view));
  const TdmDealCounts *counts =
    is_filtered (self) && summary != NULL ? &summary->counts : tdm_deal_counter_get_counts (self->counter);

  tdm_deals_counts_show (counts, tdm_shown_query_get (self->query)->tab, self->tabs, self->stage_group);
}

static void
counted_cb (TdmDealsPage *self)
{
  show_counts (self);
  tdm_deals_view_set_n_all (self->view, tdm_deal_counter_get (self->counter, TDM_DEAL_TAB_ALL));
}

static void
summarized_cb (TdmDealsPage *self)
{
  const TdmDealSummary *summary = tdm_deal_summarizer_get (tdm_deals_view_get_summarizer (self->view));

  tdm_totals_set (self->totals, summary->totals, summary->n_without_value);
  show_counts (self);
  if (!self->narrow)
    tdm_quick_counter_count (self->quick_counter, tdm_shown_query_get (self->query),
                             tdm_deal_counter_get (self->counter, TDM_DEAL_TAB_ALL));
}

/* ---- the query ---- */

/* The tab of all deals is there only while a question of all is: what a page such as Today asks, or a view (M13). */
static void
show_tab (TdmDealsPage *self, TdmDealTab tab)
{
  gboolean all = tab == TDM_DEAL_TAB_ALL;

  if (all)
    adw_view_stack_page_set_visible (self->all_page, TRUE);
  adw_view_stack_set_visible_child_name (self->tabs, all ? "all" : tdm_deal_tab_to_token (tab));
  adw_view_stack_page_set_visible (self->all_page, all);
}

static void
query_changed_cb (TdmDealsPage *self)
{
  const TdmDealQuery *query = tdm_shown_query_get (self->query);
  const char *search = query->search != NULL ? query->search : "";

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), search))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search);
  show_tab (self, query->tab);
  tdm_deals_table_set_sort (tdm_deals_view_get_table (self->view), query->sort, query->reverse);
  tdm_deals_view_set_query (self->view, tdm_shown_query_get (self->query));
}

static void
query_notify_cb (TdmDealsPage *self, GParamSpec *pspec)
{
  g_object_notify (G_OBJECT (self), pspec->name);
}

static void
chosen_view_cb (TdmDealsPage *self)
{
  gboolean chosen = tdm_view_chooser_get_id (self->chooser) != 0;
  gboolean changed = tdm_view_chooser_is_changed (self->chooser);

  tdm_filter_bar_set_view (self->filter_bar, chosen, changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deals.update-view", chosen && changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "deals.reset-view", chosen && changed);
}

/* ---- what the person does ---- */

static void
search_changed_cb (TdmDealsPage *self)
{
  tdm_shown_query_set_search (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
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
    g_object_set (self->query, "tab", name, NULL);
}

static void
sort_changed_cb (TdmDealsPage *self)
{
  TdmDealSort sort = tdm_shown_query_get (self->query)->sort;
  gboolean reverse = FALSE;

  if (self->view != NULL && tdm_deals_table_get_sort (tdm_deals_view_get_table (self->view), &sort, &reverse))
    tdm_shown_query_set_order (self->query, sort, reverse);
}

/* ---- properties ---- */

static void
set_kind (TdmDealsPage *self, const char *kind)
{
  if (self->view == NULL || g_strcmp0 (kind, tdm_deals_view_get_kind (self->view)) == 0)
    return;

  /* The columns of a board are the stages. */
  if (g_strcmp0 (kind, "board") == 0)
    g_object_set (self->query, "stage", "all", NULL);
  tdm_deals_view_set_kind (self->view, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->stage_group),
                          g_str_equal (tdm_deals_view_get_kind (self->view), "table"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}

static void
set_narrow (TdmDealsPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  tdm_deals_view_set_narrow (self->view, narrow);
  tdm_filter_bar_set_narrow (self->filter_bar, narrow);
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
    case PROP_KIND:
      /* Its binding asks before the template is whole. */
      g_value_set_string (value, self->view != NULL ? tdm_deals_view_get_kind (self->view) : "table");
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      g_object_get_property (G_OBJECT (self->query), pspec->name, value);
    }
}

static void
tdm_deals_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_KIND:
      set_kind (self, g_value_get_string (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      g_object_set_property (G_OBJECT (self->query), pspec->name, value);
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
make_parts (TdmDealsPage *self)
{
  self->labels = tdm_filter_labels_new (self->store);
  tdm_filter_bar_set_query (self->filter_bar, self->query, self->labels);
  tdm_deals_view_set_store (self->view, self->store);
  self->counter = tdm_deal_counter_new (self->store);
  self->quick_counter = tdm_quick_counter_new (self->store);
  self->chooser = tdm_view_chooser_new (self->store, self->query);
}

static void
connect_parts (TdmDealsPage *self)
{
  g_signal_connect_object (self->query, "notify", G_CALLBACK (query_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->query, "changed", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->counter, "changed", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick_counter, "counted", G_CALLBACK (tdm_filter_bar_set_quick_count),
                           self->filter_bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "changed", G_CALLBACK (chosen_view_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_deals_view_get_summarizer (self->view), "changed", G_CALLBACK (summarized_cb),
                           self, G_CONNECT_SWAPPED);
  g_settings_bind (tdm_settings_get_default (), "deals-kind", self, "kind", G_SETTINGS_BIND_DEFAULT);
}

static void
tdm_deals_page_constructed (GObject *object)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  G_OBJECT_CLASS (tdm_deals_page_parent_class)->constructed (object);

  make_parts (self);
  connect_parts (self);
  query_changed_cb (self);
  chosen_view_cb (self);
}

static void
tdm_deals_page_dispose (GObject *object)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  /* They may outlive this page, and what they say later finds no widgets any more. */
  if (self->counter != NULL)
    g_signal_handlers_disconnect_by_data (self->counter, self);
  if (self->quick_counter != NULL)
    g_signal_handlers_disconnect_by_data (self->quick_counter, self->filter_bar);
  if (self->chooser != NULL)
    g_signal_handlers_disconnect_by_data (self->chooser, self);
  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  if (self->view != NULL && tdm_deals_view_get_summarizer (self->view) != NULL)
    g_signal_handlers_disconnect_by_data (tdm_deals_view_get_summarizer (self->view), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEALS_PAGE);
  g_clear_object (&self->counter);
  g_clear_object (&self->quick_counter);
  g_clear_object (&self->chooser);
  g_clear_object (&self->labels);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deals_page_parent_class)->dispose (object);
}

static void
tdm_deals_page_finalize (GObject *object)
{
  g_clear_object (&TDM_DEALS_PAGE (object)->query);

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
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "none", flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "table", flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-deals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, all_page);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, stage_group);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, totals);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, view);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, wide_more_orders);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, narrow_more_orders);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_count);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
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

  g_type_ensure (TDM_TYPE_DEALS_VIEW);
  g_type_ensure (TDM_TYPE_FILTER_BAR);
  g_type_ensure (TDM_TYPE_TOTALS);
  bind_template (GTK_WIDGET_CLASS (klass));
  tdm_deals_page_install_actions (GTK_WIDGET_CLASS (klass));
}

/* Those of the columns that only some people show; the usual ones stand in the menu itself. */
static void
fill_more_orders (GMenu *menu)
{
  for (TdmDealSort sort = TDM_DEAL_SORT_CREATED; sort < TDM_N_DEAL_SORTS; sort++)
    {
      g_autofree char *action = g_strdup_printf ("deals.sort::%s", tdm_deal_sort_to_token (sort));

      g_menu_append (menu, tdm_words_sort (sort), action);
    }
}

static void
tdm_deals_page_init (TdmDealsPage *self)
{
  self->query = tdm_shown_query_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_more_orders (self->wide_more_orders);
  fill_more_orders (self->narrow_more_orders);
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

  return tdm_deals_view_get_list (self->view);
}

/* Searches for @text as if it had been typed. */
void
tdm_deals_page_set_search (TdmDealsPage *self, const char *text)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  search_changed_cb (self);
}

void
tdm_deals_page_focus_list (TdmDealsPage *self)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  tdm_deals_view_focus (self->view);
}

void
tdm_deals_page_focus_search (TdmDealsPage *self)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Shows a saved view, 0 for none: then all filters and groups are off. */
void
tdm_deals_page_show_saved_view (TdmDealsPage *self, gint64 id)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  tdm_view_chooser_choose (self->chooser, id);
}

void
tdm_deals_page_show_query (TdmDealsPage *self, const TdmDealQuery *query)
{
  g_return_if_fail (TDM_IS_DEALS_PAGE (self));

  tdm_shown_query_set (self->query, query);
}
