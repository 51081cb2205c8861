/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The overview of offers: the empty page, a new offer and what its sheet does not take, search, filters, order. */

#include "tdm-field-message.h"
#include "tdm-new-offer-dialog.h"
#include "tdm-offer-page.h"
#include "tdm-offers-page.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  TdmOffersPage *page;
} Fixture;

static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), TDM_TYPE_OFFERS_PAGE, name));
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get_part (fixture, "stack")));
}

static GListModel *
get_list (Fixture *fixture)
{
  return tdm_offer_list_get_shown (tdm_offers_page_get_list (fixture->page));
}

static const char *
get_offer_id (Fixture *fixture, guint position)
{
  g_autoptr (TdmOfferItem) item = g_list_model_get_item (get_list (fixture), position);

  return item != NULL ? tdm_offer_item_get_offer (item)->offer_id : NULL;
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window.window));
}

static GtkWidget *
get_field (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (get_dialog (fixture)), TDM_TYPE_NEW_OFFER_DIALOG, name));
}

static void
type_text (Fixture *fixture, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, name)), text);
}

static void
create (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "new-offer.create", NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_set_up (&fixture->window, data);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  fixture->page = TDM_OFFERS_PAGE (tdm_window_ensure_page (fixture->window.window, TDM_PAGE_OFFERS));
  tdm_window_show_page (fixture->window.window, TDM_PAGE_OFFERS);
  tdm_wait_until (g_strcmp0 (get_shown (fixture), "empty") == 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_tear_down (&fixture->window, data);
}

static void
open_new (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "offers.new", NULL));
  g_assert_true (TDM_IS_NEW_OFFER_DIALOG (get_dialog (fixture)));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmReceipt receipt;

  g_assert_true (tdm_store_change_finish (TDM_STORE (source), result, &receipt, NULL));
  *(gboolean *) data = TRUE;
}

static void
add_offer (Fixture *fixture, const char *offer_id, const char *name, const char *type)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  guint n = tdm_offer_list_get_n_all (tdm_offers_page_get_list (fixture->page));
  gboolean done = FALSE;

  offer->offer_id = g_strdup (offer_id);
  offer->name = g_strdup (name);
  offer->type = g_strdup (type);
  tdm_store_save_offer_async (fixture->window.store, offer,
                              TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_TYPE, NULL,
                              saved_cb, &done);
  tdm_wait_until (done && tdm_offer_list_get_n_all (tdm_offers_page_get_list (fixture->page)) == n + 1);
}

/* ---- a new offer ---- */

static gboolean
is_invalid (GtkWidget *row)
{
  return gtk_test_accessible_has_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
}

/* M102, M142: an offer is created with its type and ID, which are fixed then, and opens. */
static void
test_create (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  open_new (fixture);
  type_text (fixture, "id_row", "larkfield-insight");
  type_text (fixture, "alias_row", "Insight for trains");
  type_text (fixture, "name_row", "Insight <b>&</b>");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_field (fixture, "type_row")), 1);
  tdm_wait_for_words (GTK_WIDGET (get_dialog (fixture)),
                      "Can be sold through Microsoft. Has the co-sell option.");
  create (fixture);
  tdm_wait_until (get_dialog (fixture) == NULL);

  page = tdm_find_type (GTK_WIDGET (fixture->window.window), TDM_TYPE_OFFER_PAGE);
  g_assert_nonnull (page);
  tdm_wait_for_words (page, "Insight <b>&</b>");
  tdm_wait_until (g_list_model_get_n_items (get_list (fixture)) == 1);
  g_assert_cmpstr (get_offer_id (fixture, 0), ==, "larkfield-insight");
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  open_new (fixture);
  type_text (fixture, "id_row", "Larkfield Insight");
  g_assert_true (is_invalid (get_field (fixture, "id_row")));
  type_text (fixture, "id_row", "larkfield_insight-2");
  g_assert_false (is_invalid (get_field (fixture, "id_row")));

  create (fixture);
  g_assert_nonnull (get_dialog (fixture));
  g_assert_true (is_invalid (get_field (fixture, "type_row")));
  adw_dialog_force_close (get_dialog (fixture));
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  add_offer (fixture, "larkfield-insight", "Insight", "saas");
  open_new (fixture);
  type_text (fixture, "id_row", "larkfield-insight");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_field (fixture, "type_row")), 2);
  create (fixture);
  tdm_wait_until (is_invalid (get_field (fixture, "id_row")));
  adw_dialog_force_close (get_dialog (fixture));
}

/* What was typed is there again, and can be thrown away. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  open_new (fixture);
  type_text (fixture, "id_row", "half-done");
  adw_dialog_close (get_dialog (fixture));
  tdm_wait_until (get_dialog (fixture) == NULL);

  open_new (fixture);
  tdm_wait_until (
    g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "id_row"))), "half-done") == 0);
  tdm_press (GTK_WIDGET (get_dialog (fixture)), "Discard");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "id_row"))), ==, "");
  adw_dialog_force_close (get_dialog (fixture));
}

/* ---- the list ---- */

static void
add_some (Fixture *fixture)
{
  add_offer (fixture, "gateway", "Secure Gateway", "azure-vm");
  add_offer (fixture, "insight", "Łódź Insight", "saas");
  add_offer (fixture, "workshop", "Migration Workshop", "consulting");
  tdm_wait_until (g_strcmp0 (get_shown (fixture), "table") == 0);
}

/* Found as deals are: from the beginning of words, whatever the case and the marks. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  add_some (fixture);
  gtk_editable_set_text (GTK_EDITABLE (get_part (fixture, "search_entry")), "lodz");
  tdm_wait_until (g_list_model_get_n_items (get_list (fixture)) == 1);
  g_assert_cmpstr (get_offer_id (fixture, 0), ==, "insight");

  gtk_editable_set_text (GTK_EDITABLE (get_part (fixture, "search_entry")), "nothing like it");
  tdm_wait_until (g_strcmp0 (get_shown (fixture), "no-match") == 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "offers.show-all", NULL));
  tdm_wait_until (g_list_model_get_n_items (get_list (fixture)) == 3);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  TdmOfferFilters filters = { .type = "consulting" };

  add_some (fixture);
  tdm_offers_page_show_filters (fixture->page, &filters);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (fixture)), ==, 1);
  g_assert_cmpstr (get_offer_id (fixture, 0), ==, "workshop");

  filters = (TdmOfferFilters) { .status = "live" };
  tdm_offers_page_show_filters (fixture->page, &filters);
  g_assert_cmpstr (get_shown (fixture), ==, "no-match");

  filters = (TdmOfferFilters) { .missing = TRUE };
  tdm_offers_page_show_filters (fixture->page, &filters);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (fixture)), ==, 3);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *table;
  GListModel *columns;
  g_autoptr (GtkColumnViewColumn) type = NULL;

  add_some (fixture);
  g_assert_cmpstr (get_offer_id (fixture, 0), ==, "insight");
  table = GTK_COLUMN_VIEW (get_part (fixture, "table"));
  columns = gtk_column_view_get_columns (table);
  type = g_list_model_get_item (columns, 1);
  gtk_column_view_sort_by_column (table, type, GTK_SORT_ASCENDING);
  g_assert_cmpstr (get_offer_id (fixture, 0), ==, "gateway");
  g_assert_cmpstr (get_offer_id (fixture, 2), ==, "insight");
}

/* M141: Overview, then the offer. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  add_some (fixture);
  g_signal_emit_by_name (get_part (fixture, "table"), "activate", 0);
  page = tdm_find_type (GTK_WIDGET (fixture->window.window), TDM_TYPE_OFFER_PAGE);
  g_assert_nonnull (page);
  tdm_wait_for_words (page, "Łódź Insight");
}

/* 360 px: the name says what the columns that are away did. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  add_some (fixture);
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  tdm_wait_until (tdm_says (get_part (fixture, "table"), "Azure Virtual Machine"));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (get_part (fixture, "filter_revealer"))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_part (fixture, "filter_button")), TRUE);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (get_part (fixture, "filter_revealer"))));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/offers/create", test_create);
  ADD ("/offers/refusals", test_refusals);
  ADD ("/offers/duplicate", test_duplicate);
  ADD ("/offers/draft", test_draft);
  ADD ("/offers/search", test_search);
  ADD ("/offers/filters", test_filters);
  ADD ("/offers/order", test_order);
  ADD ("/offers/open", test_open);
  ADD ("/offers/narrow", test_narrow);

  return g_test_run ();
}
