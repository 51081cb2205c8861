/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today: each group with the clock moved, its order, its numbers and what its buttons do. */

#include "tdm-deal-close-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-offer-page.h"
#include "tdm-private-words.h"
#include "tdm-settings.h"
#include "tdm-store-reminders.h"
#include "tdm-today-page.h"
#include "tdm-today-section.h"
#include "tdm-today-tips.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

#define LATER "2027-03-01T09:00:00Z"
#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)
#define NOW_US G_GINT64_CONSTANT (1795424400000000)

typedef TdmWindowFixture Fixture;

/* ---- deals ---- */

static TdmDealRecord *
deal_new (const char *name, TdmStage stage, const char *value, const char *close_date)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->customer->name = g_strdup_printf ("%s AG", name);
  record->customer->country = g_strdup ("DE");
  record->customer->city = g_strdup ("Hamburg");
  record->direction = TDM_DIRECTION_INBOUND;
  record->stage = stage;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->value = g_strdup (value);
  record->currency = g_strdup (value != NULL ? "EUR" : NULL);
  record->close_date = g_strdup (close_date);
  record->created = record->updated = NOW_US - DAY;

  return record;
}

static TdmDealRecord *
received_new (const char *name, gint64 expiration)
{
  TdmDealRecord *record = deal_new (name, TDM_STAGE_RECEIVED, "1000", "2027-02-26");

  record->expiration = expiration;

  return record;
}

static TdmDealRecord *
private_new (const char *name, const char *value, const char *close_date)
{
  TdmDealRecord *record = deal_new (name, TDM_STAGE_ACCEPTED, value, close_date);

  record->type = TDM_DEAL_TYPE_PRIVATE;
  record->direction = TDM_DIRECTION_OUTBOUND;

  return record;
}

static void
import (Fixture *fixture, TdmDealRecord *first, ...)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  va_list others;

  va_start (others, first);
  for (TdmDealRecord *record = first; record != NULL; record = va_arg (others, TdmDealRecord *))
    tdm_list_source_add (rows, record);
  va_end (others);
  tdm_window_fixture_import (fixture, rows);
}

/* ---- the page ---- */

static TdmTodayPage *
show_today (Fixture *fixture)
{
  if (fixture->window == NULL)
    tdm_window_fixture_present (fixture, 1100, 760);
  tdm_window_show_page (fixture->window, TDM_PAGE_TODAY);

  return TDM_TODAY_PAGE (tdm_window_ensure_page (fixture->window, TDM_PAGE_TODAY));
}

static TdmTodayList *
get_list (TdmTodayPage *page)
{
  TdmTodayList *list = NULL;

  g_object_get (page, "list", &list, NULL);
  g_object_unref (list); /* the page holds it */

  return list;
}

static guint
count_rows (TdmTodayPage *page, TdmTodayKind kind)
{
  guint n = 0;

  while (tdm_today_page_get_row (page, kind, n) != NULL)
    n++;

  return n;
}

static void
wait_for_rows (TdmTodayPage *page, TdmTodayKind kind, guint n)
{
  tdm_wait_until (tdm_today_list_get_counted (get_list (page)) && count_rows (page, kind) == n);
}

static void
wait_for_title (TdmTodayPage *page, TdmTodayKind kind, guint position, const char *title)
{
  tdm_wait_until (tdm_today_page_get_row (page, kind, position) != NULL &&
                  g_strcmp0 (adw_preferences_row_get_title (
                               ADW_PREFERENCES_ROW (tdm_today_page_get_row (page, kind, position))),
                             title) == 0);
}

static void
press (TdmTodayPage *page, TdmTodayKind kind, TdmTodayVerb verb)
{
  g_signal_emit_by_name (tdm_today_page_get_row (page, kind, 0), "do", verb);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* ---- answers ---- */

/* M81, M84: by time left, the most urgent first and suggested, and what is over says so without claiming more. */
static void
test_answers (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;

  import (fixture, received_new ("Later", NOW_US + 9 * DAY), received_new ("Soon", NOW_US + 2 * DAY),
          received_new ("Over", NOW_US - DAY), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_ANSWER, 3);
  wait_for_title (page, TDM_TODAY_ANSWER, 0, "Over");
  wait_for_title (page, TDM_TODAY_ANSWER, 1, "Soon");
  wait_for_title (page, TDM_TODAY_ANSWER, 2, "Later");

  g_assert_cmpstr (tdm_today_row_get_reason (tdm_today_page_get_row (page, TDM_TODAY_ANSWER, 0)), ==,
                   "Expired, not confirmed");
  g_assert_cmpstr (tdm_today_row_get_reason (tdm_today_page_get_row (page, TDM_TODAY_ANSWER, 1)), ==,
                   "2 days left");
  g_assert_true (tdm_today_row_get_suggested (tdm_today_page_get_row (page, TDM_TODAY_ANSWER, 0)));
  g_assert_false (tdm_today_row_get_suggested (tdm_today_page_get_row (page, TDM_TODAY_ANSWER, 1)));
  g_assert_cmpuint (tdm_today_list_get_count (get_list (page)), ==, 3);
}

/* M66: both answers are on the row, each opens its sheet. */
static void
test_answer_sheets (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;

  import (fixture, received_new ("Warehouse", NOW_US + DAY), NULL);
  page = show_today (fixture);
  wait_for_title (page, TDM_TODAY_ANSWER, 0, "Warehouse");

  press (page, TDM_TODAY_ANSWER, TDM_TODAY_VERB_ACCEPT);
  tdm_wait_until (TDM_IS_DEAL_EDIT_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
  tdm_wait_until (get_dialog (fixture) == NULL);

  press (page, TDM_TODAY_ANSWER, TDM_TODAY_VERB_DECLINE);
  tdm_wait_until (TDM_IS_DEAL_CLOSE_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
}

/* An answer window that ends in a holiday the user entered. */
static void
test_away (Fixture *fixture, gconstpointer data)
{
  TdmAbsence absence = { .first_day = (char *) "2026-11-30", .last_day = (char *) "2026-12-04" };
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;
  TdmTodayPage *page;

  import (fixture, received_new ("Before", NOW_US + 3 * DAY), received_new ("During", NOW_US + 9 * DAY),
          NULL);
  tdm_store_save_absence_async (fixture->store, &absence, NULL, remember_result_cb, &saved);
  tdm_wait_until (saved != NULL);
  g_assert_true (tdm_store_change_finish (fixture->store, saved, &receipt, &error));

  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_AWAY, 1);
  wait_for_title (page, TDM_TODAY_AWAY, 0, "During");
  /* It is among the answers too, and counts once. */
  wait_for_rows (page, TDM_TODAY_ANSWER, 2);
  g_assert_cmpuint (tdm_today_list_get_count (get_list (page)), ==, 2);
}

/* ---- M98: facts that are old or missing ---- */

static void
test_out_of_date (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;

  import (fixture, deal_new ("Yesterday", TDM_STAGE_ACCEPTED, "10", "2026-11-22"),
          deal_new ("Month", TDM_STAGE_ACCEPTED, "10", "2026-10-24"),
          deal_new ("Long ago", TDM_STAGE_ACCEPTED, "10", "2026-10-23"),
          deal_new ("Today", TDM_STAGE_ACCEPTED, "10", "2026-11-23"),
          deal_new ("No value", TDM_STAGE_ACCEPTED, NULL, "2027-01-30"),
          deal_new ("No date", TDM_STAGE_ACCEPTED, "10", NULL),
          deal_new ("Neither", TDM_STAGE_ACCEPTED, NULL, NULL), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_OVERDUE, 2);
  wait_for_title (page, TDM_TODAY_OVERDUE, 0, "Month");
  wait_for_title (page, TDM_TODAY_OVERDUE, 1, "Yesterday");
  wait_for_rows (page, TDM_TODAY_NO_RESULT, 1);
  wait_for_title (page, TDM_TODAY_NO_RESULT, 0, "Long ago");
  wait_for_rows (page, TDM_TODAY_NO_VALUE, 2);
  wait_for_rows (page, TDM_TODAY_NO_DATE, 1);
  wait_for_title (page, TDM_TODAY_NO_DATE, 0, "No date");

  press (page, TDM_TODAY_NO_RESULT, TDM_TODAY_VERB_WIN);
  tdm_wait_until (TDM_IS_DEAL_CLOSE_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
  tdm_wait_until (get_dialog (fixture) == NULL);
  press (page, TDM_TODAY_NO_VALUE, TDM_TODAY_VERB_EDIT);
  tdm_wait_until (TDM_IS_DEAL_EDIT_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
}

/* The same deals on another day. The clock stands still in a process, so this is another one. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;

  import (fixture, deal_new ("Winter", TDM_STAGE_ACCEPTED, "10", "2027-02-26"),
          deal_new ("Spring", TDM_STAGE_ACCEPTED, "10", "2027-03-01"),
          deal_new ("Autumn", TDM_STAGE_ACCEPTED, "10", "2026-11-24"),
          received_new ("Warehouse", NOW_US + 2 * DAY), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_OVERDUE, 1);
  wait_for_title (page, TDM_TODAY_OVERDUE, 0, "Winter");
  wait_for_rows (page, TDM_TODAY_NO_RESULT, 1);
  wait_for_title (page, TDM_TODAY_ANSWER, 0, "Warehouse");
  g_assert_cmpstr (tdm_today_row_get_reason (tdm_today_page_get_row (page, TDM_TODAY_OVERDUE, 0)), ==,
                   "3 days overdue");
  g_assert_cmpstr (tdm_today_row_get_reason (tdm_today_page_get_row (page, TDM_TODAY_ANSWER, 0)), ==,
                   "Expired, not confirmed");
}

static void
test_clock (void)
{
  g_test_trap_subprocess ("/today/later/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static GtkWidget *
find_section (TdmTodayPage *page, TdmTodayKind kind)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (tdm_today_page_get_row (page, kind, 0)),
                                  TDM_TYPE_TODAY_SECTION);
}

/* Ten rows of a group, the number of all of them, and the list with the same question. */
static void
test_show_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  TdmTodayPage *page;
  TdmDealsPage *deals;

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *name = g_strdup_printf ("Deal %02u", i);

      tdm_list_source_add (rows, deal_new (name, TDM_STAGE_ACCEPTED, NULL, "2027-01-30"));
    }
  tdm_window_fixture_import (fixture, rows);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_NO_VALUE, 10);
  tdm_wait_until (tdm_today_list_get_n (get_list (page), TDM_TODAY_NO_VALUE) == 25);
  g_assert_cmpuint (tdm_today_list_get_count (get_list (page)), ==, 25);

  g_signal_emit_by_name (find_section (page, TDM_TODAY_NO_VALUE), "show-all");
  g_assert_cmpstr (tdm_window_get_page (fixture->window), ==, TDM_PAGE_DEALS);
  deals = TDM_DEALS_PAGE (tdm_window_ensure_page (fixture->window, TDM_PAGE_DEALS));
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (deals)), 25);
}

/* ---- the outbox ---- */

static gint64
get_first_deal_id (TdmTodayPage *page, TdmTodayKind kind)
{
  return tdm_deal_get_id (
    tdm_today_item_get_deal (tdm_today_row_get_item (tdm_today_page_get_row (page, kind, 0))));
}

/* A held change can be withdrawn from its row; the deal is as before. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;
  TdmTodayPage *page;

  import (fixture, received_new ("Warehouse", NOW_US + 5 * DAY), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_ANSWER, 1);
  tdm_store_close_deal_async (fixture->store, get_first_deal_id (page, TDM_TODAY_ANSWER),
                              TDM_DEAL_ACTION_DECLINE, "1", NULL, 600, NULL, remember_result_cb, &closed);
  tdm_wait_until (closed != NULL);
  g_assert_true (tdm_store_change_finish (fixture->store, closed, &receipt, &error));
  wait_for_rows (page, TDM_TODAY_HELD, 1);
  wait_for_rows (page, TDM_TODAY_ANSWER, 0);

  press (page, TDM_TODAY_HELD, TDM_TODAY_VERB_WITHDRAW);
  wait_for_rows (page, TDM_TODAY_HELD, 0);
  wait_for_rows (page, TDM_TODAY_ANSWER, 1);
}

/* ---- next steps, drafts, ideas ---- */

static void
save_step (Fixture *fixture, gint64 deal_id, const char *step, const char *date)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  values->private_words->next_step = g_strdup (step);
  values->private_words->next_step_date = g_strdup (date);
  tdm_store_edit_deal_async (fixture->store, deal_id, values, TDM_DEAL_FIELD_NEXT_STEP, NULL,
                             remember_result_cb, &saved);
  tdm_wait_until (saved != NULL);
  tdm_store_change_finish (fixture->store, saved, &receipt, &error);
  g_assert_no_error (error);
}

static void
test_next_step (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;
  gint64 deal_id;

  import (fixture, deal_new ("Portal", TDM_STAGE_ACCEPTED, NULL, "2027-01-30"), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_NO_VALUE, 1);
  deal_id = get_first_deal_id (page, TDM_TODAY_NO_VALUE);

  save_step (fixture, deal_id, "Call Annika", "2026-11-24");
  save_step (fixture, deal_id, "Call Annika", "2026-11-23");
  wait_for_rows (page, TDM_TODAY_NEXT_STEPS, 1);
  g_assert_cmpstr (tdm_today_row_get_reason (tdm_today_page_get_row (page, TDM_TODAY_NEXT_STEPS, 0)), ==,
                   "Due today");
  g_assert_cmpstr (
    adw_action_row_get_subtitle (ADW_ACTION_ROW (tdm_today_page_get_row (page, TDM_TODAY_NEXT_STEPS, 0))), ==,
    "Call Annika · Portal AG");

  press (page, TDM_TODAY_NEXT_STEPS, TDM_TODAY_VERB_FINISH_STEP);
  wait_for_rows (page, TDM_TODAY_NEXT_STEPS, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  wait_for_rows (page, TDM_TODAY_NEXT_STEPS, 1);
}

static void
save_draft (Fixture *fixture, const char *kind, GVariant *content)
{
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;

  tdm_store_save_draft_async (fixture->store, kind, content, NULL, remember_result_cb, &saved);
  tdm_wait_until (saved != NULL);
  g_assert_true (tdm_store_save_draft_finish (fixture->store, saved, &error));
}

/* M20: a deal that was begun, and the text of a sheet; notes of the program to itself are none. */
static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kind = NULL;
  TdmTodayPage *page;

  import (fixture, received_new ("Warehouse", NOW_US + 5 * DAY), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_ANSWER, 1);
  kind = g_strdup_printf ("decline-%" G_GINT64_FORMAT, get_first_deal_id (page, TDM_TODAY_ANSWER));
  save_draft (fixture, kind, g_variant_new ("(x(ss))", NOW_US, "1", "No capacity"));
  save_draft (fixture, "new-deal", g_variant_new_string ("typed"));
  save_draft (fixture, "something-else", g_variant_new_boolean (TRUE));
  /* A deal that is gone, and one that is not won, have no use for these. */
  save_draft (fixture, "edit-4000", g_variant_new_string ("typed"));
  save_draft (fixture, "register-1", g_variant_new_string ("typed"));
  save_draft (fixture, "registered-1", g_variant_new_string ("typed"));
  wait_for_rows (page, TDM_TODAY_DRAFTS, 2);

  for (guint i = 0; i < 2; i++)
    {
      TdmTodayRow *row = tdm_today_page_get_row (page, TDM_TODAY_DRAFTS, i);

      if (tdm_today_item_get_deal (tdm_today_row_get_item (row)) != NULL)
        g_signal_emit_by_name (row, "do", TDM_TODAY_VERB_CONTINUE);
    }
  tdm_wait_until (TDM_IS_DEAL_CLOSE_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
}

/* ---- offers ---- */

static gint64
finish_change (GAsyncResult **result, Fixture *fixture)
{
  TdmReceipt receipt = { 0 };

  tdm_wait_until (*result != NULL);
  g_assert_true (tdm_store_change_finish (fixture->store, *result, &receipt, NULL));
  g_clear_object (result);

  return receipt.deal_id;
}

static gint64
add_live_offer (Fixture *fixture)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  GAsyncResult *result = NULL;

  offer->offer_id = g_strdup ("edge-monitor");
  offer->name = g_strdup ("Edge Monitor");
  offer->type = g_strdup ("saas");
  offer->status = g_strdup ("live");
  tdm_store_save_offer_async (fixture->store, offer,
                              TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_TYPE |
                                TDM_OFFER_FIELD_STATUS,
                              NULL, remember_result_cb, &result);

  return finish_change (&result, fixture);
}

/* M121–M125: a live offer that lacks material, a document whose last day has passed, and what was typed and not saved. */
static void
test_offers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pitch.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *result = NULL;
  g_autofree char *draft = NULL;
  TdmTodayPage *page;
  gint64 offer_id;

  page = show_today (fixture);
  offer_id = add_live_offer (fixture);
  wait_for_rows (page, TDM_TODAY_OFFERS, 1);
  wait_for_title (page, TDM_TODAY_OFFERS, 0, "Edge Monitor");

  g_assert_true (g_file_set_contents (path, "pitch", -1, NULL));
  tdm_store_add_document_async (fixture->store, offer_id, "pitch-deck", file, NULL, "2026-01-31", NULL,
                                remember_result_cb, &result);
  finish_change (&result, fixture);
  wait_for_rows (page, TDM_TODAY_DOCUMENTS, 1);

  draft = g_strdup_printf ("offer-%" G_GINT64_FORMAT, offer_id);
  save_draft (fixture, draft, g_variant_new_string ("typed"));
  save_draft (fixture, "new-offer", g_variant_new_string ("typed"));
  save_draft (fixture, "company", g_variant_new_string ("typed"));
  save_draft (fixture, "offer-4000", g_variant_new_string ("typed"));
  wait_for_rows (page, TDM_TODAY_DRAFTS, 3);

  press (page, TDM_TODAY_DOCUMENTS, TDM_TODAY_VERB_REPLACE);
  tdm_wait_until (tdm_find_type (GTK_WIDGET (fixture->window), TDM_TYPE_OFFER_PAGE) != NULL);
}

/* M9: private deals that are worth asking for help, and can be waved away for good. */
static void
test_share (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;

  import (fixture, private_new ("In time", "90000", "2027-01-15"),
          private_new ("Too far", "90000", "2027-06-01"), private_new ("No figure", NULL, "2027-01-15"),
          NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_SHARE, 1);
  wait_for_title (page, TDM_TODAY_SHARE, 0, "In time");
  /* An idea is no duty: only the deal without a value counts. */
  g_assert_cmpuint (tdm_today_list_get_count (get_list (page)), ==, 1);

  press (page, TDM_TODAY_SHARE, TDM_TODAY_VERB_DISMISS);
  wait_for_rows (page, TDM_TODAY_SHARE, 0);
}

/* ---- tips and the empty page ---- */

static void
dismiss_tip (GtkWidget *tips, const char *id)
{
  GtkWidget *box = gtk_widget_get_first_child (tips);

  for (GtkWidget *card = gtk_widget_get_first_child (box); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      GtkWidget *button = gtk_widget_get_last_child (card);

      if (g_strcmp0 (gtk_widget_get_name (button), id) == 0)
        g_signal_emit_by_name (button, "clicked");
    }
}

/* M96, M97, M98: three tips, each can be taken away for good. */
static void
test_tips (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page;
  GtkWidget *tips;

  g_settings_reset (tdm_settings_get_default (), "dismissed-tips");
  import (fixture, received_new ("Warehouse", NOW_US + 5 * DAY), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_ANSWER, 1);
  tips = tdm_find_type (GTK_WIDGET (page), TDM_TYPE_TODAY_TIPS);
  g_assert_true (gtk_widget_get_visible (tips));

  dismiss_tip (tips, "answer-quickly");
  g_assert_true (gtk_widget_get_visible (tips));
  dismiss_tip (tips, "be-selective");
  dismiss_tip (tips, "report-results");
  g_assert_false (gtk_widget_get_visible (tips));
  g_settings_reset (tdm_settings_get_default (), "dismissed-tips");
}

/* M96–M98: the advice, and beside it the user's own figures: how fast, the mix, and what is missing. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) closed = NULL;
  TdmReceipt receipt;
  TdmTodayPage *page;
  GtkWidget *tips;

  import (fixture, received_new ("Warehouse", NOW_US + 5 * DAY),
          deal_new ("Figureless", TDM_STAGE_ACCEPTED, NULL, "2027-01-30"), NULL);
  page = show_today (fixture);
  wait_for_rows (page, TDM_TODAY_ANSWER, 1);
  tips = tdm_find_type (GTK_WIDGET (page), TDM_TYPE_TODAY_TIPS);
  tdm_wait_for_words (tips, "Timely answers gradually improve your place in partner search results.");
  tdm_wait_for_words (tips, "Accepting a bad fit lowers the quality of what arrives.");
  tdm_wait_for_words (tips, "Microsoft uses them to keep sending you good deals.");
  tdm_wait_for_words (tips, "1 deal lacks one of them.");

  tdm_store_close_deal_async (fixture->store, get_first_deal_id (page, TDM_TODAY_ANSWER),
                              TDM_DEAL_ACTION_DECLINE, "1", NULL, 0, NULL, remember_result_cb, &closed);
  tdm_wait_until (closed != NULL);
  g_assert_true (tdm_store_change_finish (fixture->store, closed, &receipt, NULL));
  tdm_wait_for_words (tips, "In 90 days: accepted 0, declined 1, expired 0.");
  tdm_wait_for_words (tips, "Half of your answers take less than");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  TdmTodayPage *page = show_today (fixture);

  tdm_wait_until (tdm_today_list_get_counted (get_list (page)));
  g_assert_cmpuint (tdm_today_list_get_count (get_list (page)), ==, 0);

  import (fixture, deal_new ("Fine", TDM_STAGE_ACCEPTED, "10", "2027-01-30"), NULL);
  tdm_wait_until (tdm_today_list_get_n_deals (get_list (page)) == 1);
  g_assert_cmpuint (tdm_today_list_get_count (get_list (page)), ==, 0);
}

#define ADD(path, func)                                                                                      \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, func, tdm_window_fixture_tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);
  if (g_test_subprocess ())
    g_setenv ("TANDEM_NOW", LATER, TRUE);

  ADD ("/today/answers", test_answers);
  ADD ("/today/answer-sheets", test_answer_sheets);
  ADD ("/today/away", test_away);
  ADD ("/today/out-of-date", test_out_of_date);
  ADD ("/today/later/subprocess", test_later);
  g_test_add_func ("/today/clock", test_clock);
  ADD ("/today/show-all", test_show_all);
  ADD ("/today/held", test_held);
  ADD ("/today/next-step", test_next_step);
  ADD ("/today/drafts", test_drafts);
  ADD ("/today/offers", test_offers);
  ADD ("/today/share", test_share);
  ADD ("/today/tips", test_tips);
  ADD ("/today/figures", test_figures);
  ADD ("/today/nothing", test_nothing);

  return g_test_run ();
}
