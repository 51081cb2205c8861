/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers: the empty page, a new one, a change, and what the form does not take. */

#include "tdm-offer-dialog.h"
#include "tdm-offer-row.h"
#include "tdm-offers-page.h"
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

static TdmOfferRow *
get_row (Fixture *fixture, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_part (fixture, "list")), position);

  return row != NULL ? TDM_OFFER_ROW (row) : NULL;
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
    gtk_widget_get_template_child (GTK_WIDGET (get_dialog (fixture)), TDM_TYPE_OFFER_DIALOG, name));
}

static void
type_text (Fixture *fixture, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, name)), text);
}

static void
save (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "offer.save", NULL));
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
  g_assert_true (TDM_IS_OFFER_DIALOG (get_dialog (fixture)));
}

static void
add_offer (Fixture *fixture)
{
  open_new (fixture);
  type_text (fixture, "name_row", "Insight <b>&</b>");
  type_text (fixture, "id_row", "larkfield-insight");
  type_text (fixture, "solution_id_row", "SOL-1001");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_field (fixture, "type_row")), 1);
  save (fixture);
  tdm_wait_until (get_dialog (fixture) == NULL && get_row (fixture, 0) != NULL);
}

static void
test_add_and_edit (Fixture *fixture, gconstpointer data)
{
  const TdmOffer *offer;

  add_offer (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "list");
  offer = tdm_offer_row_get_offer (get_row (fixture, 0));
  g_assert_cmpstr (offer->name, ==, "Insight <b>&</b>");
  g_assert_cmpstr (offer->offer_id, ==, "larkfield-insight");
  g_assert_cmpstr (offer->type, ==, "saas");
  g_assert_cmpstr (offer->status, ==, "draft");

  /* Offer ID and type are fixed once the offer exists. */
  g_signal_emit_by_name (get_part (fixture, "list"), "row-activated", get_row (fixture, 0));
  g_assert_false (gtk_widget_get_visible (get_field (fixture, "id_row")));
  g_assert_false (gtk_widget_get_visible (get_field (fixture, "type_row")));
  type_text (fixture, "name_row", "Insight");
  save (fixture);
  tdm_wait_until (get_dialog (fixture) == NULL && get_row (fixture, 0) != NULL &&
                  g_strcmp0 (tdm_offer_row_get_offer (get_row (fixture, 0))->name, "Insight") == 0);
  g_assert_cmpstr (tdm_offer_row_get_offer (get_row (fixture, 0))->offer_id, ==, "larkfield-insight");
  g_assert_null (get_row (fixture, 1));
}

static gboolean
is_invalid (GtkWidget *row)
{
  return gtk_test_accessible_has_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  open_new (fixture);
  type_text (fixture, "id_row", "Larkfield Insight");
  g_assert_true (is_invalid (get_field (fixture, "id_row")));
  type_text (fixture, "id_row", "larkfield_insight-2");
  g_assert_false (is_invalid (get_field (fixture, "id_row")));

  save (fixture);
  g_assert_nonnull (get_dialog (fixture));
  g_assert_true (is_invalid (get_field (fixture, "name_row")));
  g_assert_true (is_invalid (get_field (fixture, "type_row")));
  gtk_test_accessible_assert_state (
    GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (get_field (fixture, "name_row")))),
    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  adw_dialog_force_close (get_dialog (fixture));
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  add_offer (fixture);
  open_new (fixture);
  type_text (fixture, "name_row", "Insight again");
  type_text (fixture, "id_row", "larkfield-insight");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_field (fixture, "type_row")), 1);
  save (fixture);
  tdm_wait_until (is_invalid (get_field (fixture, "id_row")));
  adw_dialog_force_close (get_dialog (fixture));
}

/* What was entered is not lost by a slip: closing asks first. */
static void
test_discard (Fixture *fixture, gconstpointer data)
{
  AdwDialog *form;

  open_new (fixture);
  form = get_dialog (fixture);
  type_text (fixture, "name_row", "Insight");
  g_assert_false (adw_dialog_close (form));
  tdm_wait_until (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  g_signal_emit_by_name (get_dialog (fixture), "response::discard", "discard");
  adw_dialog_force_close (get_dialog (fixture));
  tdm_wait_until (get_dialog (fixture) == NULL);
}

#define ADD(path, test) g_test_add ("/offers/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("add-and-edit", test_add_and_edit);
  ADD ("refusals", test_refusals);
  ADD ("duplicate", test_duplicate);
  ADD ("discard", test_discard);

  return g_test_run ();
}
