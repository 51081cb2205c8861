/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done on the page of opportunities: the actions deals.…, and their keys. */

#include "tdm-columns-dialog.h"
#include "tdm-deals-page-private.h"
#include "tdm-filter-dialog.h"
#include "tdm-quick-filter.h"
#include "tdm-save-view-dialog.h"

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

static void
filter_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (widget);

  AdwDialog *dialog =
    tdm_filter_dialog_new (self->store, self->query, self->labels, tdm_deals_page_get_list (self));

  /* The row that had the focus may have been filtered away, and the keys of the page are for what is in it. */
  g_signal_connect_object (dialog, "closed", G_CALLBACK (tdm_deals_page_focus_list), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
quick_filter_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (widget);
  guint index = tdm_quick_filter_find (g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) terms = NULL;

  if (index == G_MAXUINT)
    return;

  terms = tdm_quick_filter_dup_terms (index);
  if (tdm_shown_query_has (self->query, terms))
    tdm_shown_query_remove (self->query, terms);
  else
    tdm_shown_query_put (self->query, terms);
}

static void
clear_filters_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_shown_query_clear_terms (TDM_DEALS_PAGE (widget)->query);
}

static void
columns_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (tdm_columns_dialog_new (), widget);
}

static void
save_view_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TdmDealsPage *self = TDM_DEALS_PAGE (widget);
  AdwDialog *dialog = tdm_save_view_dialog_new (self->store, 0, NULL, tdm_shown_query_get (self->query));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (tdm_view_chooser_take_saved), self->chooser,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
update_view_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_view_chooser_update (TDM_DEALS_PAGE (widget)->chooser, widget);
}

static void
reset_view_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tdm_view_chooser_reset (TDM_DEALS_PAGE (widget)->chooser);
}

/* The verbs of the page; its properties are actions as well. */
void
tdm_deals_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "deals.tab", "tab");
  gtk_widget_class_install_property_action (widget_class, "deals.stage", "stage");
  gtk_widget_class_install_property_action (widget_class, "deals.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "deals.reverse", "reverse");
  gtk_widget_class_install_property_action (widget_class, "deals.group", "group");
  gtk_widget_class_install_property_action (widget_class, "deals.kind", "kind");
  gtk_widget_class_install_action (widget_class, "deals.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "deals.quick-filter", "s", quick_filter_action);
  gtk_widget_class_install_action (widget_class, "deals.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "deals.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "deals.save-view", NULL, save_view_action);
  gtk_widget_class_install_action (widget_class, "deals.update-view", NULL, update_view_action);
  gtk_widget_class_install_action (widget_class, "deals.reset-view", NULL, reset_view_action);
  gtk_widget_class_install_action (widget_class, "deals.toggle-favorite", NULL, toggle_favorite_action);
  gtk_widget_class_install_action (widget_class, "deals.clear-search", NULL, clear_search_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "deals.toggle-favorite",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "deals.filter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "deals.save-view", NULL);
}
