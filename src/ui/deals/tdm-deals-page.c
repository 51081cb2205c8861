/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opportunities: which deals are shown, in which order, and the list of them (M13–M19). */

#include "tdm-deals-page.h"

#include <glib/gi18n.h>

#include "tdm-deal-counter.h"
#include "tdm-deals-view.h"
#include "tdm-format.h"
#include "tdm-settings.h"
#include "tdm-window.h"
#include "tdm-words.h"

struct _TdmDealsPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmDealQuery *query;
  TdmDealCounter *counter;
  gboolean narrow;

  AdwViewStack *tabs;
  AdwViewStackPage *inbound_page;
  AdwViewStackPage *outbound_page;
  AdwViewStackPage *favorites_page;
  AdwWindowTitle *narrow_title;
  GtkSearchEntry *search_entry;
  TdmDealsView *view;
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
  tdm_deals_view_set_query (self->view, self->query);
}

/* ---- what is visible ---- */

static gboolean
is_searching (TdmDealsPage *self)
{
  return self->query->search != NULL && *self->query->search != '\0';
}

static void
update_count (TdmDealsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tdm_deals_page_get_list (self)));
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

/* Heard where it cannot be seen. */
static void
answered_cb (TdmDealsPage *self)
{
  if (is_searching (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->count_label), gtk_label_get_label (self->count_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
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
  tdm_deals_view_set_n_all (self->view, tdm_deal_counter_get (self->counter, TDM_DEAL_TAB_ALL));
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

  if (self->view == NULL ||
      !tdm_deals_table_get_sort (tdm_deals_view_get_table (self->view), &sort, &reverse))
    return;

  g_object_set (self, "sort", tdm_deal_sort_to_token (sort), "reverse", reverse, NULL);
}

static void
toggle_favorite_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmDealSelection *selection = tdm_deals_view_get_selection (TDM_DEALS_PAGE (widget)->view);
  g_autoptr (TdmDeal) deal =
    g_list_model_get_item (G_LIST_MODEL (selection), tdm_deal_selection_get_single (selection));

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
  tdm_deals_table_set_sort (tdm_deals_view_get_table (self->view), sort, reverse);
  apply_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
set_narrow (TdmDealsPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  tdm_deals_view_set_narrow (self->view, narrow);
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
tdm_deals_page_constructed (GObject *object)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  G_OBJECT_CLASS (tdm_deals_page_parent_class)->constructed (object);

  tdm_deals_view_set_store (self->view, self->store);
  bind_settings (self);
  tdm_deals_table_set_sort (tdm_deals_view_get_table (self->view), self->query->sort, self->query->reverse);
  apply_query (self);
  self->counter = tdm_deal_counter_new (self->store);
  g_signal_connect_object (self->counter, "changed", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_deals_page_dispose (GObject *object)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (object);

  /* It may outlive this page, and what it says later finds no widgets any more. */
  if (self->counter != NULL)
    g_signal_handlers_disconnect_by_data (self->counter, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_DEALS_PAGE);
  g_clear_object (&self->counter);
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
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, view);
  gtk_widget_class_bind_template_child (widget_class, TdmDealsPage, count_label);
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
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
tdm_deals_page_init (TdmDealsPage *self)
{
  self->query = tdm_deal_query_new ();
  self->query->tab = TDM_DEAL_TAB_INBOUND;
  gtk_widget_init_template (GTK_WIDGET (self));
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
