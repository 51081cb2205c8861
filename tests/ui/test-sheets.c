/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal from its arrival to its end, through the sheets as a person fills them: what they say, what they bring along,
 * and what the store has afterwards. */

#include "tdm-deal-close-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-deal-page.h"
#include "tdm-new-deal-contact.h"
#include "tdm-new-deal-details.h"
#include "tdm-new-deal-employees.h"
#include "tdm-new-deal-selling-type.h"
#include "tdm-new-deal-solutions.h"
#include "tdm-reason-row.h"
#include "tdm-text-row.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

#include <string.h>

typedef TdmWindowFixture Fixture;

/* 2026-11-23T09:00:00Z, the clock of the fixture. */
#define NOW_US (G_GINT64_CONSTANT (1795424400) * G_USEC_PER_SEC)
#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)

/* ---- deals ---- */

static TdmDealRecord *
deal_new (const char *name, TdmDirection direction, TdmStage stage)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->direction = direction;
  record->stage = stage;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->value = g_strdup ("1250.50");
  record->currency = g_strdup ("EUR");
  record->close_date = g_strdup ("2027-02-26");
  record->customer->name = g_strdup ("Nordlicht <Holding>");
  record->customer->country = g_strdup ("DE");
  record->customer->city = g_strdup ("Hamburg");
  record->customer->address_line1 = g_strdup ("Hafenstrasse 7");
  record->customer->duns = g_strdup ("315550142");
  record->created = record->updated = NOW_US - 5 * DAY;
  g_ptr_array_add (record->solutions, tdm_solution_new ("SOL-1", "Insight", TDM_SOLUTION_KIND_OWN));

  return record;
}

static TdmDealRecord *
received_new (void)
{
  TdmDealRecord *record = deal_new ("Warehouse", TDM_DIRECTION_INBOUND, TDM_STAGE_RECEIVED);

  record->sender = g_strdup ("Megan Bowen, Fabrikam");
  record->help_notes = g_strdup ("They look for a partner in the north.");
  record->contact = tdm_person_new ("Annika", "Thoms", "+49 40 555 77", "annika@nordlicht.example");

  return record;
}

/* Ours, private and complete but for the contact at the customer. */
static TdmDealRecord *
private_new (void)
{
  TdmDealRecord *record = deal_new ("Portal", TDM_DIRECTION_OUTBOUND, TDM_STAGE_ACCEPTED);

  record->type = TDM_DEAL_TYPE_PRIVATE;
  record->notes = g_strdup ("Wants a demo.");
  g_ptr_array_add (record->team,
                   tdm_person_new ("Sofia", "Reinholt", "+49 40 555 01", "sofia@larkfield.example"));

  return record;
}

static void
import (Fixture *fixture, TdmDealRecord *record)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();

  tdm_list_source_add (rows, record);
  tdm_window_fixture_import (fixture, rows);
}

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* The only deal as the store has it now. */
static TdmDealRecord *
load (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmDealRecord *record;

  tdm_store_load_deal_async (fixture->store, "1", NULL, remember_result_cb, &result);
  tdm_wait_until (result != NULL);
  record = tdm_store_load_deal_finish (fixture->store, result, NULL, &error);
  g_assert_no_error (error);

  return record;
}

/* ---- page and sheets ---- */

static GtkWidget *
get_page (Fixture *fixture)
{
  return tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_DEAL_PAGE);
}

static GtkWidget *
open_page (Fixture *fixture, TdmDealRecord *record)
{
  import (fixture, record);
  tdm_window_fixture_present (fixture, 1100, 760);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-deal", "x", (gint64) 1);
  tdm_wait_until (get_page (fixture) != NULL && tdm_says (get_page (fixture), "Nordlicht <Holding>"));

  return get_page (fixture);
}

static GtkWidget *
open_sheet (Fixture *fixture, const char *action, GType type)
{
  GtkWidget *sheet;

  g_assert_true (gtk_widget_activate_action (get_page (fixture), action, NULL));
  tdm_wait_until ((sheet = tdm_find_type (GTK_WIDGET (fixture->window), type)) != NULL &&
                  gtk_widget_get_mapped (sheet));

  return sheet;
}

static void
wait_until_closed (Fixture *fixture, GType type)
{
  tdm_wait_until (tdm_find_type (GTK_WIDGET (fixture->window), type) == NULL);
}

static GtkEditable *
get_row (GtkWidget *sheet, GType step, const char *name)
{
  return GTK_EDITABLE (tdm_find_part (sheet, step, name));
}

static void
type_into (GtkWidget *sheet, GType step, const char *name, const char *text)
{
  gtk_editable_set_text (get_row (sheet, step, name), text);
}

static void
type_person (GtkWidget *sheet, GType step)
{
  type_into (sheet, step, "first_name_row", "Jonas");
  type_into (sheet, step, "last_name_row", "Weber");
  type_into (sheet, step, "phone_row", "+49 40 555 02");
  type_into (sheet, step, "email_row", "jonas@larkfield.example");
}

static void
type_details (GtkWidget *sheet)
{
  type_into (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "name_row", "Warehouse, phase 1");
  type_into (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "value_row", "2,000.25");
  type_into (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "date_row", "2027-05-28");
  type_into (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "crm_row", "CRM-7");
  type_into (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "campaign_row", "Fair 2026");
}

static void
assert_details (const TdmDealRecord *record)
{
  g_assert_cmpstr (record->name, ==, "Warehouse, phase 1");
  g_assert_cmpstr (record->value, ==, "2000.25");
  g_assert_cmpstr (record->close_date, ==, "2027-05-28");
  g_assert_cmpstr (record->crm_id, ==, "CRM-7");
  g_assert_cmpstr (record->campaign_id, ==, "Fair 2026");
}

/* ---- received ---- */

/* M63, M64, M65, M81, M83: who sent it, everything that was sent, the time left, and what becomes of no answer. */
static void
test_review (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = open_page (fixture, received_new ());

  tdm_wait_for_words (page, "From Megan Bowen, Fabrikam");
  tdm_wait_for_words (page, "They look for a partner in the north.");
  tdm_wait_for_words (page, "Annika");
  tdm_wait_for_words (page, "Hafenstrasse 7");
  tdm_wait_for_words (page, "31-555-0142");
  tdm_wait_for_words (page, "1,250.50");
  tdm_wait_for_words (page, "Insight");
  tdm_wait_for_words (page, "9 days left");
  tdm_wait_for_words (page, "You are free to contact the customer to learn more.");
  tdm_wait_for_words (page, "Without an answer the deal expires and its sender is told.");
}

/* M81: in the list as well. */
static void
test_time_left (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;

  import (fixture, received_new ());
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  tdm_wait_for_words (GTK_WIDGET (page), "9 days left");
}

/* M67–M75: all comes prefilled, notes are asked for but do not block, and a colleague is added on the way. */
static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *sheet;

  open_page (fixture, received_new ());
  sheet = open_sheet (fixture, "deal.accept", TDM_TYPE_DEAL_EDIT_DIALOG);
  tdm_wait_for_words (sheet, "you will work actively with the customer");
  tdm_wait_for_words (sheet, "used to find similar deals for you");
  tdm_wait_for_words (sheet, "Write what the customer is looking for");
  tdm_wait_for_words (sheet, "The number of this deal in your own CRM");
  g_assert_cmpstr (gtk_editable_get_text (get_row (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "name_row")), ==,
                   "Warehouse");
  g_assert_cmpstr (gtk_editable_get_text (get_row (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "value_row")), ==,
                   "1,250.50");
  g_assert_cmpstr (gtk_editable_get_text (get_row (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "date_row")), !=, "");

  type_details (sheet);
  tdm_press (sheet, "Change…");
  type_person (sheet, TDM_TYPE_NEW_DEAL_EMPLOYEES);
  tdm_press (sheet, "Accept");
  wait_until_closed (fixture, TDM_TYPE_DEAL_EDIT_DIALOG);

  record = load (fixture);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ACCEPTED);
  assert_details (record);
  g_assert_null (record->notes);
  g_assert_cmpuint (record->team->len, ==, 1);
}

/* M82, M83: past the window it still waits for the service's word, and says so. */
static void
test_window_over (Fixture *fixture, gconstpointer data)
{
  TdmDealRecord *record = received_new ();
  GtkWidget *page;

  record->created = NOW_US - 14 * DAY;
  page = open_page (fixture, record);
  tdm_wait_for_words (page, "Expired, not confirmed");
  tdm_wait_for_words (page, "The answer window is over.");
  tdm_wait_for_words (page, "the service decides whether it counts");
}

/* M77, M79, M80: before the sheet is closed it is said who is told; afterwards reason and note stand on the page. */
static void
test_decline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *page = open_page (fixture, received_new ());
  GtkWidget *sheet;
  GtkWidget *reasons;

  sheet = open_sheet (fixture, "deal.decline", TDM_TYPE_DEAL_CLOSE_DIALOG);
  tdm_wait_for_words (sheet, "Its sender, Megan Bowen, Fabrikam, is told, with the reason and your note.");
  reasons = tdm_find_part (sheet, TDM_TYPE_DEAL_CLOSE_DIALOG, "reason_list");
  tdm_reason_row_set_chosen (TDM_REASON_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (reasons), 0)),
                             TRUE);
  type_into (sheet, TDM_TYPE_DEAL_CLOSE_DIALOG, "note_row", "No capacity");
  tdm_press (sheet, "Close deal");
  wait_until_closed (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG);

  record = load (fixture);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ARCHIVED);
  g_assert_cmpint (record->outcome, ==, TDM_OUTCOME_DECLINED);
  g_assert_nonnull (record->status_reason);
  tdm_wait_for_words (page, "No capacity");
}

/* ---- accepted ---- */

/* M41, M46, M50, M85–M88: six fields, the team and the solutions, from one sheet. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *page = open_page (fixture, private_new ());
  GtkWidget *sheet;

  tdm_wait_for_words (page, "Work toward closing the deal with the customer");
  sheet = open_sheet (fixture, "deal.edit", TDM_TYPE_DEAL_EDIT_DIALOG);
  type_details (sheet);
  g_object_set (tdm_find_part (sheet, TDM_TYPE_NEW_DEAL_DETAILS, "notes_row"), "text", "Demo was liked.",
                NULL);
  type_person (sheet, TDM_TYPE_NEW_DEAL_EMPLOYEES);
  type_into (sheet, TDM_TYPE_NEW_DEAL_SOLUTIONS, "id_row", "SOL-2");
  tdm_press (sheet, "Save");
  wait_until_closed (fixture, TDM_TYPE_DEAL_EDIT_DIALOG);

  record = load (fixture);
  assert_details (record);
  g_assert_cmpstr (record->notes, ==, "Demo was liked.");
  g_assert_cmpuint (record->team->len, ==, 2);
  g_assert_cmpuint (record->solutions->len, ==, 2);
}

/* The consequences stand in the sheet before anything is asked (M10, M34, M59, M60). */
static void
assert_invitation_is_explained (GtkWidget *sheet)
{
  tdm_wait_for_words (
    sheet, "Microsoft sellers will see it. Once the invitation has left, it cannot be taken back.");
  tdm_wait_for_words (sheet, "Customer, contact, deal name, value, close date, notes, employees, solutions");
  tdm_wait_for_words (sheet, "Microsoft has 14 days to decide");
  tdm_wait_for_words (sheet, "Asking does not promise that a seller joins.");
  tdm_wait_for_words (sheet, "Make sure the customer agreed that its contact data is given to Microsoft.");
}

/* M9, M11, M32–M34, M59–M61: a private deal of one's own becomes a co-sell deal once everything is there. */
static void
test_invite (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *page = open_page (fixture, private_new ());
  GtkWidget *sheet = open_sheet (fixture, "deal.invite", TDM_TYPE_DEAL_EDIT_DIALOG);
  GtkWidget *notes = tdm_find_part (sheet, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "notes_row");

  assert_invitation_is_explained (sheet);
  tdm_text_row_set_text (TDM_TEXT_ROW (notes), "");
  tdm_wait_for_words (sheet, "Say what help you need: a seller decides by these notes.");
  tdm_text_row_set_text (TDM_TEXT_ROW (notes), "Somebody for the demo.");
  tdm_press (sheet, "Invite Microsoft");
  tdm_wait_until (tdm_says (sheet, "Ask the customer first"));
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (tdm_find_part (sheet, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "kind_row")), 1);
  g_object_set (tdm_find_part (sheet, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "consent_check"), "active", TRUE, NULL);
  tdm_press (sheet, "Invite Microsoft");
  tdm_wait_until (tdm_says (sheet, "Enter the first name: you asked for Microsoft’s help."));
  type_person (sheet, TDM_TYPE_NEW_DEAL_CONTACT);
  tdm_press (sheet, "Invite Microsoft");
  wait_until_closed (fixture, TDM_TYPE_DEAL_EDIT_DIALOG);

  record = load (fixture);
  g_assert_cmpint (record->type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_true (record->consent);
  g_assert_cmpstr (record->help_notes, ==, "Somebody for the demo.");
  g_assert_cmpstr (record->contact->last_name, ==, "Weber");
  g_assert_cmpint (record->deadline, ==, NOW_US + 14 * DAY);
  tdm_wait_until (tdm_says (page, "Microsoft answers by then"));
}

/* M61: what is known about the deal is where the words to Microsoft begin, also when it is invited later. */
static void
test_invite_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget *sheet;

  open_page (fixture, private_new ());
  sheet = open_sheet (fixture, "deal.invite", TDM_TYPE_DEAL_EDIT_DIALOG);
  text =
    tdm_text_row_dup_text (TDM_TEXT_ROW (tdm_find_part (sheet, TDM_TYPE_NEW_DEAL_SELLING_TYPE, "notes_row")));
  g_assert_cmpstr (text, ==, "Wants a demo.");
}

/* ---- the end ---- */

/* M90–M92: confirmed with its consequences; what comes after is announced before, and offered afterwards. */
static void
test_win (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *page = open_page (fixture, deal_new ("Hub", TDM_DIRECTION_OUTBOUND, TDM_STAGE_ACCEPTED));
  GtkWidget *sheet = open_sheet (fixture, "deal.win", TDM_TYPE_DEAL_CLOSE_DIALOG);

  tdm_wait_for_words (sheet, "The deal is archived as won and cannot be opened again. Microsoft is told");
  tdm_wait_for_words (sheet,
                      "you can register the deal afterwards. Microsoft reviews a registration and may ask");
  tdm_press (sheet, "Mark as won");
  wait_until_closed (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG);

  record = load (fixture);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ARCHIVED);
  g_assert_cmpint (record->outcome, ==, TDM_OUTCOME_WON);
  tdm_wait_until (tdm_says (page, "Not registered yet") && tdm_says (page, "How deals are registered"));
  tdm_wait_for_words (page, "Microsoft reviews the registration and may ask for more during the review.");
}

/* M10, M90: a lost deal needs a reason, and of a private one nobody is told. */
static void
test_lose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = NULL;
  GtkWidget *sheet;
  GtkWidget *reasons;

  open_page (fixture, private_new ());
  sheet = open_sheet (fixture, "deal.lose", TDM_TYPE_DEAL_CLOSE_DIALOG);
  tdm_wait_for_words (sheet, "Microsoft sellers do not see a private deal");
  tdm_press (sheet, "Mark as lost");
  tdm_wait_for_words (sheet, "Choose a reason first.");
  reasons = tdm_find_part (sheet, TDM_TYPE_DEAL_CLOSE_DIALOG, "reason_list");
  tdm_reason_row_set_chosen (TDM_REASON_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (reasons), 0)),
                             TRUE);
  tdm_press (sheet, "Mark as lost");
  wait_until_closed (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG);

  record = load (fixture);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ARCHIVED);
  g_assert_cmpint (record->outcome, ==, TDM_OUTCOME_LOST);
}

/* M82, M83: the service's word arrives as an outcome, and the page says what it means. */
static void
test_expired (Fixture *fixture, gconstpointer data)
{
  TdmDealRecord *record = received_new ();
  GtkWidget *page;

  record->stage = TDM_STAGE_ARCHIVED;
  record->outcome = TDM_OUTCOME_EXPIRED;
  page = open_page (fixture, record);
  tdm_wait_for_words (page, "Expired");
  tdm_wait_for_words (
    page, "Nobody answered in time, so this deal is archived and read-only. Its sender was told.");
}

/* M93, M94: whatever the end was, it stands in the one list of archived deals. */
static void
test_outcomes (Fixture *fixture, gconstpointer data)
{
  const TdmOutcome outcomes[] = { TDM_OUTCOME_WON, TDM_OUTCOME_LOST, TDM_OUTCOME_DECLINED,
                                  TDM_OUTCOME_EXPIRED };
  const char *const words[] = { "Won", "Lost", "Declined", "Expired" };
  const char *const names[] = { "One", "Two", "Three", "Four" };
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  TdmDealsPage *page;

  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      TdmDealRecord *record = deal_new (names[i], TDM_DIRECTION_INBOUND, TDM_STAGE_ARCHIVED);

      record->outcome = outcomes[i];
      tdm_list_source_add (rows, record);
    }
  tdm_list_source_add (rows, received_new ());
  tdm_window_fixture_import (fixture, rows);

  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.stage", "s", "archived");
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), 4);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    tdm_wait_for_words (GTK_WIDGET (page), words[i]);
}

#define ADD(path, function)                                                                                  \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, function, tdm_window_fixture_tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/sheets/review", test_review);
  ADD ("/sheets/time-left", test_time_left);
  ADD ("/sheets/accept", test_accept);
  ADD ("/sheets/window-over", test_window_over);
  ADD ("/sheets/decline", test_decline);
  ADD ("/sheets/edit", test_edit);
  ADD ("/sheets/invite", test_invite);
  ADD ("/sheets/invite-notes", test_invite_notes);
  ADD ("/sheets/win", test_win);
  ADD ("/sheets/lose", test_lose);
  ADD ("/sheets/expired", test_expired);
  ADD ("/sheets/outcomes", test_outcomes);

  return g_test_run ();
}
