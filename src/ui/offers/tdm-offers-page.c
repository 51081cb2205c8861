/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of offers, with search and filters over it. Typing anywhere on the page searches. */

#include "tdm-offers-page.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-new-offer-dialog.h"
#include "tdm-offer-cell.h"
#include "tdm-offer-words.h"
#include "tdm-settings.h"

#define N_COLUMNS 5
/* Of the column that takes the rest; without it the view would measure every cell for each new row. */
#define LEAST_NAME_WIDTH 120

struct _TdmOffersPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmOfferList *list;
  gboolean narrow;
  gboolean filling; /* the program chooses in the filters, nobody else */

  GtkSearchEntry *search_entry;
  GtkToggleButton *filter_button;
  GtkRevealer *filter_revealer;
  GtkDropDown *type_filter;
  GtkDropDown *status_filter;
  GtkDropDown *cosell_filter;
  GtkToggleButton *missing_filter;
  GtkStack *stack;
  GtkColumnView *table;
  GtkColumnViewColumn *columns[N_COLUMNS]; /* the view's, by TdmOfferCellKind */
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (TdmOffersPage, tdm_offers_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- showing ---- */

static const char *
get_stack_page (TdmOffersPage *self)
{
  if (!tdm_offer_list_is_loaded (self->list))
    return "loading";
  if (g_list_model_get_n_items (tdm_offer_list_get_shown (self->list)) > 0)
    return "table";

  return tdm_offer_list_get_n_all (self->list) > 0 ? "no-match" : "empty";
}

static void
show_count (TdmOffersPage *self)
{
  guint n = g_list_model_get_n_items (tdm_offer_list_get_shown (self->list));
  guint n_missing = tdm_offer_list_count_missing (self->list);
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *offers = g_strdup_printf (ngettext ("%s offer", "%s offers", n), number);
  g_autofree char *missing_number = tdm_format_count (n_missing);
  /* Translators: of so many offers something is missing for the next co-sell status. */
  g_autofree char *missing =
    g_strdup_printf (ngettext ("%s lacks something", "%s lack something", n_missing), missing_number);
  g_autofree char *text = n_missing > 0 ? g_strdup_printf ("%s · %s", offers, missing) : g_strdup (offers);

  gtk_label_set_label (self->count_label, text);
}

static void
update (TdmOffersPage *self)
{
  show_count (self);
  gtk_stack_set_visible_child_name (self->stack, get_stack_page (self));
}

/* ---- search and filters ---- */

static void
search_changed_cb (TdmOffersPage *self)
{
  tdm_offer_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  if (tdm_offer_list_is_loaded (self->list) && tdm_offer_list_is_narrowed (self->list))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->count_label), gtk_label_get_label (self->count_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
search_started_cb (TdmOffersPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}

static void
focus_list_cb (TdmOffersPage *self)
{
  if (g_list_model_get_n_items (tdm_offer_list_get_shown (self->list)) > 0)
    gtk_column_view_scroll_to (self->table, 0, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
stop_search_cb (TdmOffersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  focus_list_cb (self);
}

static const char *
get_code (GtkDropDown *filter)
{
  TdmCodeItem *item = gtk_drop_down_get_selected_item (filter);

  return item != NULL ? tdm_code_item_get_code (item) : NULL;
}

static void
filter_cb (TdmOffersPage *self)
{
  TdmOfferFilters filters;

  if (self->filling || self->list == NULL)
    return;

  filters = (TdmOfferFilters) {
    .type = get_code (self->type_filter),
    .status = get_code (self->status_filter),
    .cosell_status = get_code (self->cosell_filter),
    .missing = gtk_toggle_button_get_active (self->missing_filter),
  };
  tdm_offer_list_set_filters (self->list, &filters);
}

static void
select_code (GtkDropDown *filter, const char *code)
{
  gtk_drop_down_set_selected (filter,
                              (guint) MAX (tdm_code_item_find (gtk_drop_down_get_model (filter), code), 0));
}

void
tdm_offers_page_show_filters (TdmOffersPage *self, const TdmOfferFilters *filters)
{
  g_return_if_fail (TDM_IS_OFFERS_PAGE (self));

  self->filling = TRUE;
  select_code (self->type_filter, filters->type);
  select_code (self->status_filter, filters->status);
  select_code (self->cosell_filter, filters->cosell_status);
  gtk_toggle_button_set_active (self->missing_filter, filters->missing);
  gtk_toggle_button_set_active (self->filter_button, TRUE);
  self->filling = FALSE;
  filter_cb (self);
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmOffersPage *self = TDM_OFFERS_PAGE (widget);
  const TdmOfferFilters none = { NULL };

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  tdm_offer_list_set_search (self->list, NULL);
  tdm_offers_page_show_filters (self, &none);
}

/* ---- choices of the filters ---- */

typedef const char *(*WordsFunc) (const char *token);

static GListStore *
choices_new (const char *all)
{
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);
  g_autoptr (TdmCodeItem) item = tdm_code_item_new (NULL, all);

  g_list_store_append (list, item);

  return list;
}

static void
append_choice (GListStore *list, const char *token, const char *words)
{
  g_autoptr (TdmCodeItem) item = tdm_code_item_new (token, words);

  g_list_store_append (list, item);
}

static void
fill_filter (GtkDropDown *filter, const char *all, const char *const *tokens, WordsFunc words)
{
  g_autoptr (GListStore) list = choices_new (all);

  for (guint i = 0; tokens[i] != NULL; i++)
    append_choice (list, tokens[i], words (tokens[i]));
  gtk_drop_down_set_model (filter, G_LIST_MODEL (list));
}

/* The statuses of the chosen year. */
static void
fill_cosell_filter (TdmOffersPage *self)
{
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();
  /* Translators: in a filter. */
  g_autoptr (GListStore) list = choices_new (_ ("Any co-sell status"));

  for (guint i = 0; i < rulebook->statuses->len; i++)
    {
      const TdmRulebookStatus *status = g_ptr_array_index (rulebook->statuses, i);

      append_choice (list, status->token, tdm_words_cosell_status (status->token));
    }
  append_choice (list, "", C_ ("co-sell status", "None yet"));
  gtk_drop_down_set_model (self->cosell_filter, G_LIST_MODEL (list));
}

static void
fill_filters (TdmOffersPage *self)
{
  self->filling = TRUE;
  fill_filter (self->type_filter, _ ("All types"), tdm_offer_get_types (), tdm_words_offer_type);
  fill_filter (self->status_filter, _ ("Any publication status"), tdm_offer_get_statuses (),
               tdm_words_offer_status);
  fill_cosell_filter (self);
  self->filling = FALSE;
}

static void
rulebook_cb (TdmOffersPage *self)
{
  fill_cosell_filter (self);
  filter_cb (self);
}

/* ---- what the person does ---- */

static void
activate_cb (TdmOffersPage *self, guint position)
{
  g_autoptr (TdmOfferItem) item = g_list_model_get_item (tdm_offer_list_get_shown (self->list), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-offer", "(xs)", tdm_offer_item_get_id (item),
                                "");
}

static void
created_cb (TdmOffersPage *self, gint64 offer_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-offer", "(xs)", offer_id, "");
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *dialog = tdm_new_offer_dialog_new (TDM_OFFERS_PAGE (widget)->store);

  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* ---- columns ---- */

static void
append_column (TdmOffersPage *self, const char *title, TdmOfferCellKind kind, int width)
{
  g_autoptr (GtkColumnViewColumn) column =
    gtk_column_view_column_new (title, tdm_offer_cell_factory_new (kind, GTK_WIDGET (self)));
  g_autoptr (GtkSorter) sorter = tdm_offer_cell_sorter_new (kind);

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, width < 0);
  gtk_column_view_column_set_fixed_width (
    column, adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width > 0 ? width : LEAST_NAME_WIDTH, NULL));
  gtk_column_view_append_column (self->table, column);
  self->columns[kind] = column;
}

static void
append_columns (TdmOffersPage *self)
{
  append_column (self, C_ ("column", "Offer"), TDM_OFFER_CELL_NAME, -1);
  append_column (self, C_ ("column", "Type"), TDM_OFFER_CELL_TYPE, 165);
  append_column (self, C_ ("column", "Publication"), TDM_OFFER_CELL_STATUS, 170);
  append_column (self, C_ ("column", "Co-sell"), TDM_OFFER_CELL_COSELL, 225);
  /* Translators: heading of the column with how many things an offer lacks. */
  append_column (self, C_ ("column", "Missing"), TDM_OFFER_CELL_MISSING, 75);
  gtk_column_view_sort_by_column (self->table, self->columns[TDM_OFFER_CELL_NAME], GTK_SORT_ASCENDING);
}

/* Headings stand over their figures. The column has no property for it; its title is a child of the header. */
static void
align_heading (TdmOffersPage *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->table));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < TDM_OFFER_CELL_MISSING; i++)
    title = gtk_widget_get_next_sibling (title);
  if (title != NULL && GTK_IS_BOX (gtk_widget_get_first_child (title)))
    gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

/* ---- the object ---- */

/* Keys typed anywhere on the page are a search, but not those of another page over it. */
static void
tdm_offers_page_map (GtkWidget *widget)
{
  GtkWidget *surroundings = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);

  GTK_WIDGET_CLASS (tdm_offers_page_parent_class)->map (widget);

  gtk_search_entry_set_key_capture_widget (TDM_OFFERS_PAGE (widget)->search_entry,
                                           surroundings != NULL ? surroundings : widget);
}

static void
tdm_offers_page_unmap (GtkWidget *widget)
{
  gtk_search_entry_set_key_capture_widget (TDM_OFFERS_PAGE (widget)->search_entry, NULL);

  GTK_WIDGET_CLASS (tdm_offers_page_parent_class)->unmap (widget);
}

static gboolean
get_filters_shown (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  TdmOffersPage *self = data;

  g_value_set_boolean (to, !self->narrow || gtk_toggle_button_get_active (self->filter_button));

  return TRUE;
}

static void
set_narrow (TdmOffersPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_column_view_column_set_visible (self->columns[TDM_OFFER_CELL_TYPE], !narrow);
  gtk_column_view_column_set_visible (self->columns[TDM_OFFER_CELL_COSELL], !narrow);
  gtk_column_view_column_set_visible (self->columns[TDM_OFFER_CELL_MISSING], !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_offers_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TDM_OFFERS_PAGE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_offers_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    set_narrow (TDM_OFFERS_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_offers_page_dispose (GObject *object)
{
  TdmOffersPage *self = TDM_OFFERS_PAGE (object);

  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      tdm_offer_list_set_sorter (self->list, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_OFFERS_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_offers_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, type_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, status_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, cosell_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, missing_filter);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, table);
  gtk_widget_class_bind_template_child (widget_class, TdmOffersPage, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
tdm_offers_page_class_init (TdmOffersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_offers_page_dispose;
  object_class->get_property = tdm_offers_page_get_property;
  object_class->set_property = tdm_offers_page_set_property;
  widget_class->map = tdm_offers_page_map;
  widget_class->unmap = tdm_offers_page_unmap;

  props[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offers-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "offers.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "offers.show-all", NULL, show_all_action);
}

static void
tdm_offers_page_init (TdmOffersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_columns (self);
  align_heading (self);
  fill_filters (self);
  g_object_bind_property_full (self->filter_button, "active", self->filter_revealer, "reveal-child",
                               G_BINDING_SYNC_CREATE, get_filters_shown, NULL, self, NULL);
  g_object_bind_property_full (self, "narrow", self->filter_revealer, "reveal-child", G_BINDING_DEFAULT,
                               get_filters_shown, NULL, self, NULL);
}

/**
 * tdm_offers_page_new:
 * @store: an open store; the page follows its signal "changed"
 *
 * Returns: (transfer floating): a page that lists every offer
 */
TdmOffersPage *
tdm_offers_page_new (TdmStore *store)
{
  TdmOffersPage *self = g_object_new (TDM_TYPE_OFFERS_PAGE, NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;
  GListModel *shown;

  self->store = g_object_ref (store);
  self->list = tdm_offer_list_new (store);
  shown = tdm_offer_list_get_shown (self->list);
  tdm_offer_list_set_sorter (self->list, gtk_column_view_get_sorter (self->table));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (shown)));
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (selection), FALSE);
  gtk_column_view_set_model (self->table, selection);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (rulebook_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}

TdmOfferList *
tdm_offers_page_get_list (TdmOffersPage *self)
{
  g_return_val_if_fail (TDM_IS_OFFERS_PAGE (self), NULL);

  return self->list;
}
