/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Own solutions of deals and the offers behind them; the lists of solutions in the preferences. */

#include <string.h>

#include "tdm-add-solution-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-deal-facts.h"
#include "tdm-deal-page.h"
#include "tdm-known-solution-row.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-new-deal-review.h"
#include "tdm-new-deal-solutions.h"
#include "tdm-offer-page.h"
#include "tdm-preferences-dialog.h"
#include "tdm-solution-findings.h"
#include "tdm-solution-list-group.h"
#include "tdm-solution-offer-dialog.h"
#include "tdm-solution-row.h"
#include "tdm-solutions-page.h"
#include "tdm-store-offers.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

enum
{
  SOLUTIONS = 4,
  REVIEW = 6,
};

/* ---- offers and deals ---- */

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* Draft of a SaaS offer; @recorded: co-sell status read in Partner Center. */
static gint64
create_offer (Fixture *fixture, const char *offer_id, const char *name, const char *id, const char *recorded)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_set_str (&offer->offer_id, offer_id);
  g_set_str (&offer->type, "saas");
  g_set_str (&offer->name, name);
  g_set_str (&offer->solution_id, id);
  g_set_str (&offer->recorded_status, recorded);
  g_set_str (&offer->recorded_on, recorded != NULL ? "2026-10-01" : NULL);
  tdm_store_save_offer_async (fixture->store, offer, TDM_OFFER_FIELDS_ALL, NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  tdm_store_change_finish (fixture->store, result, &receipt, &error);
  g_assert_no_error (error);

  return receipt.deal_id;
}

static char *
dup_solution_id (Fixture *fixture, const char *offer_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmOffer) offer = NULL;

  tdm_store_load_offer_async (fixture->store, offer_id, NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  offer = tdm_store_load_offer_finish (fixture->store, result, NULL);
  g_assert_nonnull (offer);

  return g_strdup (offer->solution_id);
}

static void
import_deal (Fixture *fixture, TdmDealType type)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup ("Warehouse");
  record->stage = TDM_STAGE_ACCEPTED;
  record->type = type;
  record->value = g_strdup ("1250.50");
  record->currency = g_strdup ("EUR");
  record->close_date = g_strdup ("2027-02-26");
  record->customer->name = g_strdup ("Nordlicht <Holding>");
  record->customer->country = g_strdup ("DE");
  g_ptr_array_add (record->solutions, tdm_solution_new ("SOL-1", "Insight <b>&</b>", TDM_SOLUTION_KIND_OWN));
  g_ptr_array_add (record->solutions, tdm_solution_new ("their-1", "Ruler", TDM_SOLUTION_KIND_THIRD_PARTY));
  tdm_list_source_add (rows, record);
  tdm_window_fixture_import (fixture, rows);
}

static GtkWidget *
open_deal (Fixture *fixture)
{
  GtkWidget *page;

  tdm_window_fixture_present (fixture, 1100, 760);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-deal", "x", (gint64) 1);
  tdm_wait_until ((page = tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_DEAL_PAGE)) != NULL &&
                  tdm_says (page, "Insight <b>&</b>"));

  return page;
}

/* ---- deals ---- */

/* M52: the page of a deal says what is not ready, and opens the offer. */
static void
test_deal_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  create_offer (fixture, "insight", "Insight", "SOL-1", NULL);
  import_deal (fixture, TDM_DEAL_TYPE_CO_SELL);
  page = open_deal (fixture);
  tdm_wait_for_words (page, "“Insight <b>&</b>” is not co-sell ready yet.");
  g_assert_false (tdm_says (page, "No offer has the solution ID"));
  tdm_press (page, "Show offer");
  tdm_wait_until (tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_OFFER_PAGE) != NULL);
}

/* What was recorded as ready is ready; an offer that is not live is a remark of its own. */
static void
test_not_live (Fixture *fixture, gconstpointer data)
{
  create_offer (fixture, "insight", "Insight", "SOL-1", "co-sell-ready");
  import_deal (fixture, TDM_DEAL_TYPE_PARTNER_LED);
  tdm_wait_for_words (open_deal (fixture), "The offer of “Insight <b>&</b>” is not live.");
}

/* Nobody else sees a private deal. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page, *findings;

  create_offer (fixture, "insight", "Insight", "SOL-1", NULL);
  import_deal (fixture, TDM_DEAL_TYPE_PRIVATE);
  page = open_deal (fixture);
  findings = tdm_find_type (page, TDM_TYPE_SOLUTION_FINDINGS);
  for (guint i = 0; i < 50; i++)
    tdm_window_fixture_iterate ();
  g_assert_false (gtk_widget_get_visible (findings));
}

/* §8: the ID of a deal is put on its offer from there, which Undo takes back. */
static void
test_no_offer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page, *sheet;
  GtkListBox *list;
  g_autofree char *id = NULL;
  g_autofree char *undone = NULL;

  create_offer (fixture, "other", "Other", "SOL-2", NULL);
  create_offer (fixture, "insight", "Insight", NULL, NULL);
  import_deal (fixture, TDM_DEAL_TYPE_CO_SELL);
  page = open_deal (fixture);
  tdm_wait_for_words (page, "No offer has the solution ID “SOL-1”.");
  tdm_press (page, "Add to an offer…");
  tdm_wait_until ((sheet = tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_SOLUTION_OFFER_DIALOG)) !=
                  NULL);
  tdm_wait_for_words (sheet, "has the solution ID SOL-2, which would be replaced");

  /* Offers without an ID come first. */
  list = GTK_LIST_BOX (tdm_find_part (sheet, TDM_TYPE_SOLUTION_OFFER_DIALOG, "list"));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  tdm_wait_for_words (page, "is not co-sell ready yet");
  id = dup_solution_id (fixture, "insight");
  g_assert_cmpstr (id, ==, "SOL-1");

  tdm_press (GTK_WIDGET (fixture->window), "_Undo");
  tdm_wait_for_words (page, "No offer has the solution ID “SOL-1”.");
  undone = dup_solution_id (fixture, "insight");
  g_assert_null (undone);
}

/* The sheet in which the deal is edited says it under the chosen solutions. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet;

  create_offer (fixture, "insight", "Insight", "SOL-1", NULL);
  import_deal (fixture, TDM_DEAL_TYPE_CO_SELL);
  g_assert_true (gtk_widget_activate_action (open_deal (fixture), "deal.edit", NULL));
  tdm_wait_until ((sheet = tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_DEAL_EDIT_DIALOG)) != NULL &&
                  gtk_widget_get_mapped (sheet));
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (tdm_find_part (sheet, TDM_TYPE_DEAL_EDIT_DIALOG, "pages")),
    g_type_name (TDM_TYPE_NEW_DEAL_SOLUTIONS));
  tdm_wait_for_words (sheet, "“Insight <b>&</b>” is not co-sell ready yet.");

  /* The offer is behind the sheet, which goes; what was typed would be kept. */
  tdm_press (sheet, "Show offer");
  tdm_wait_until (tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_DEAL_EDIT_DIALOG) == NULL);
  tdm_wait_until (tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_OFFER_PAGE) != NULL);
}

/* ---- the guide ---- */

static GtkWidget *
open_guide (Fixture *fixture)
{
  AdwDialog *dialog;

  tdm_window_fixture_present (fixture, 1100, 760);
  dialog = tdm_new_deal_dialog_new (fixture->store);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tdm_wait_until (
    gtk_widget_get_sensitive (tdm_find_part (GTK_WIDGET (dialog), TDM_TYPE_NEW_DEAL_DIALOG, "stack")));

  return GTK_WIDGET (dialog);
}

static TdmSolutionRow *
get_choice (GtkWidget *dialog, int position)
{
  GtkWidget *list = tdm_find_part (dialog, TDM_TYPE_NEW_DEAL_SOLUTIONS, "choice_list");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position);

  return row != NULL ? TDM_SOLUTION_ROW (row) : NULL;
}

static gboolean
is_choice (GtkWidget *dialog, int position, const char *id)
{
  TdmSolutionRow *row = get_choice (dialog, position);

  return row != NULL && g_str_equal (tdm_solution_row_get_solution (row)->id, id);
}

/* M52: own offers with a solution ID are proposed, those that are co-sell ready first, the others marked; the review
 * of a co-sell deal says it once more and blocks nothing. */
static void
test_guide (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmSolution) solution = tdm_solution_new ("SOL-1", "Alpha", TDM_SOLUTION_KIND_OWN);
  TdmDealDraft *draft;
  GtkWidget *dialog;

  create_offer (fixture, "alpha", "Alpha", "SOL-1", NULL);
  create_offer (fixture, "beta", "Beta", "SOL-2", "co-sell-ready");
  create_offer (fixture, "gamma", "Gamma", NULL, NULL);
  dialog = open_guide (fixture);
  draft = tdm_new_deal_dialog_get_draft (TDM_NEW_DEAL_DIALOG (dialog));
  tdm_deal_draft_set_step (draft, SOLUTIONS);
  tdm_wait_until (is_choice (dialog, 0, "SOL-2") && is_choice (dialog, 1, "SOL-1"));
  g_assert_null (get_choice (dialog, 2));
  tdm_wait_until (tdm_says (GTK_WIDGET (get_choice (dialog, 1)), "Not co-sell ready yet"));
  g_assert_false (tdm_says (GTK_WIDGET (get_choice (dialog, 0)), "Not co-sell ready yet"));

  tdm_deal_draft_add_solution (draft, solution);
  g_object_set (draft, "help-requested", TRUE, NULL);
  tdm_deal_draft_set_step (draft, REVIEW);
  tdm_wait_for_words (tdm_find_type (dialog, TDM_TYPE_NEW_DEAL_REVIEW), "“Alpha” is not co-sell ready yet.");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* ---- preferences ---- */

static GtkWidget *
open_preferences (Fixture *fixture)
{
  AdwDialog *dialog;
  GtkWidget *page;

  tdm_window_fixture_present (fixture, 900, 900);
  dialog = tdm_preferences_dialog_new (fixture->store);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "solutions");
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  page = tdm_find_type (GTK_WIDGET (dialog), TDM_TYPE_SOLUTIONS_PAGE);
  tdm_wait_for_words (page, "Microsoft 365");

  return page;
}

/* The row of @id; NULL while there is none. */
static GtkWidget *
find_row (GtkWidget *root, const char *id)
{
  GtkWidget *found = NULL;

  if (TDM_IS_KNOWN_SOLUTION_ROW (root))
    return g_str_equal (tdm_known_solution_row_get_id (TDM_KNOWN_SOLUTION_ROW (root)), id) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, id);

  return found;
}

static GtkWidget *
open_row (GtkWidget *page, const char *id)
{
  GtkWidget *row;

  tdm_wait_until ((row = find_row (page, id)) != NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return row;
}

static const char *
get_title (GtkWidget *row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* M53, M54: what comes with the program and what deals taught, marked by where it comes from, and searched. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page, *search;

  import_deal (fixture, TDM_DEAL_TYPE_CO_SELL);
  page = open_preferences (fixture);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_row (page, "their-1"))), ==,
                   "their-1 · Learned from deals");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_row (page, "Azure"))), ==, "Azure");
  g_assert_null (find_row (page, "SOL-1"));

  search = tdm_find_type (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "ruler");
  tdm_wait_until (find_row (page, "Azure") == NULL);
  g_assert_nonnull (find_row (page, "their-1"));
  tdm_wait_for_words (page, "No solution of this name.");
}

/* Renamed, hidden, and as it was again; each with Undo. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = open_preferences (fixture);
  GtkWidget *row = open_row (page, "Azure");
  GtkWidget *name = tdm_find_type (row, ADW_TYPE_ENTRY_ROW);

  tdm_wait_for_words (page, "No solution yet.");
  gtk_editable_set_text (GTK_EDITABLE (name), "Azure <i>");
  g_signal_emit_by_name (name, "apply");
  tdm_wait_until (g_str_equal (get_title (row), "Azure <i>"));
  tdm_press (GTK_WIDGET (fixture->window), "_Undo");
  tdm_wait_until (g_str_equal (get_title (row), "Azure"));

  adw_switch_row_set_active (ADW_SWITCH_ROW (tdm_find_type (row, ADW_TYPE_SWITCH_ROW)), FALSE);
  tdm_wait_for_words (row, "Hidden");
  g_signal_emit_by_name (tdm_find_type (row, ADW_TYPE_BUTTON_ROW), "activated");
  tdm_wait_until (!tdm_says (row, "Hidden"));
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (tdm_find_type (row, ADW_TYPE_SWITCH_ROW))));
}

static GtkWidget *
press_add (Fixture *fixture, GtkWidget *page)
{
  GtkWidget *group = tdm_find_type (page, TDM_TYPE_SOLUTION_LIST_GROUP);
  GtkWidget *dialog;

  g_signal_emit_by_name (adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (group)), "clicked");
  tdm_wait_until ((dialog = tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_ADD_SOLUTION_DIALOG)) !=
                  NULL);

  return dialog;
}

static void
type_id (GtkWidget *dialog, const char *id)
{
  gtk_editable_set_text (GTK_EDITABLE (tdm_find_type (dialog, ADW_TYPE_ENTRY_ROW)), id);
}

/* M54: typed by hand; an ID that is listed cannot be added again; removed, and back by Undo. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = open_preferences (fixture);
  GtkWidget *dialog = press_add (fixture, page);
  GtkWidget *row;

  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "add"));
  type_id (dialog, "Azure");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "add"));
  type_id (dialog, " their-9 ");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "add"));
  g_signal_emit_by_name (dialog, "response::add", "add");
  adw_dialog_force_close (ADW_DIALOG (dialog));

  row = open_row (page, "their-9");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Added by you");
  g_signal_emit_by_name (tdm_find_type (row, ADW_TYPE_BUTTON_ROW), "activated");
  tdm_wait_until (find_row (page, "their-9") == NULL);
  tdm_press (GTK_WIDGET (fixture->window), "_Undo");
  tdm_wait_until (find_row (page, "their-9") != NULL);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/solutions/" path, Fixture, NULL, tdm_window_fixture_set_up, func,                            \
              tdm_window_fixture_tear_down)

int
main (int argc, char *argv[])
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("deal-page", test_deal_page);
  ADD ("not-live", test_not_live);
  ADD ("private", test_private);
  ADD ("no-offer", test_no_offer);
  ADD ("sheet", test_sheet);
  ADD ("guide", test_guide);
  ADD ("lists", test_lists);
  ADD ("change", test_change);
  ADD ("add", test_add);

  return g_test_run ();
}
