/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a deal: what it shows, what its stage allows, and the sheets behind its actions. */

#include "tdm-deal-close-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-deal-log-dialog.h"
#include "tdm-deal-mail.h"
#include "tdm-deal-page.h"
#include "tdm-deal-slips.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-private-words.h"
#include "tdm-reason-row.h"
#include "tdm-tags-row.h"
#include "tdm-text-row.h"
#include "tdm-timeline-entry.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

/* ---- finding ---- */

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Matches matches, gconstpointer data)
{
  if (matches (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_label_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

static gboolean
is_button_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static GtkWidget *
find_type (Fixture *fixture, GType type)
{
  return find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (type));
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return find (GTK_WIDGET (fixture->window), is_label_with, text) != NULL;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  tdm_wait_until ((button = find (root, is_button_with, label)) != NULL && gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* ---- opening ---- */

static TdmDeal *
dup_deal_named (TdmDealList *list, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (tdm_deal_get_name (deal), name) == 0)
        return g_steal_pointer (&deal);
    }

  g_assert_not_reached ();
}

/* Imports, presents and opens the deal called @name of the tab. */
static TdmDeal *
open_deal (Fixture *fixture, const char *tab, guint n_deals, const char *name)
{
  TdmDealsPage *page;
  TdmDeal *deal;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", tab);
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), n_deals);

  deal = dup_deal_named (tdm_deals_page_get_list (page), name);
  tdm_window_open_deal (fixture->window, tdm_deal_get_id (deal), tdm_deals_page_get_list (page));
  tdm_wait_until (find_type (fixture, TDM_TYPE_DEAL_PAGE) != NULL);
  tdm_wait_until (shows (fixture, "Timeline") && shows (fixture, name));

  return deal;
}

static gboolean
may (Fixture *fixture, const char *action)
{
  GtkWidget *page = find_type (fixture, TDM_TYPE_DEAL_PAGE);
  GtkWidget *probe = gtk_button_new ();
  gboolean sensitive;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  gtk_widget_insert_before (probe, page, NULL);
  sensitive = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return sensitive;
}

static void
activate (Fixture *fixture, const char *action)
{
  GtkWidget *page = find_type (fixture, TDM_TYPE_DEAL_PAGE);

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
}

/* ---- tests ---- */

/* M66, M86–M90, M95: exactly what the rules of the stage allow. */
static void
test_stage_actions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");

  /* The keys of the page work at once. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         find_type (fixture, TDM_TYPE_DEAL_PAGE)));
  g_assert_true (may (fixture, "deal.accept"));
  g_assert_true (may (fixture, "deal.decline"));
  g_assert_false (may (fixture, "deal.edit"));
  g_assert_false (may (fixture, "deal.win"));
  g_assert_false (may (fixture, "deal.invite"));
  g_assert_true (shows (fixture, "You are free to contact the customer to learn more."));
  g_assert_true (shows (fixture, "Answer is due"));
}

static void
test_nasty_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "<b>AT&T</b> %s \"x\"");

  g_assert_true (shows (fixture, "A&B <Ltd>"));
  g_assert_true (may (fixture, "deal.edit"));
  g_assert_false (may (fixture, "deal.accept"));
}

/* M76–M79: no reason, no decline; with a reason the deal is archived, and undo brings it back. */
static void
test_decline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  GtkWidget *dialog;
  GtkWidget *reason;

  activate (fixture, "deal.decline");
  tdm_wait_until ((dialog = find_type (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG)) != NULL &&
                  gtk_widget_get_mapped (dialog));

  click (dialog, "Close deal");
  g_assert_true (shows (fixture, "Choose a reason first."));
  g_assert_cmpint (tdm_deal_get_stage (deal), ==, TDM_STAGE_RECEIVED);

  reason = find (dialog, is_of_type, GSIZE_TO_POINTER (GTK_TYPE_LIST_BOX));
  gtk_test_accessible_assert_state (reason, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  tdm_reason_row_set_chosen (TDM_REASON_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (reason), 2)), TRUE);
  g_assert_false (shows (fixture, "Choose a reason first."));
  click (dialog, "Close deal");
  tdm_wait_until (tdm_deal_get_stage (deal) == TDM_STAGE_ARCHIVED);
  g_assert_cmpint (tdm_deal_get_outcome (deal), ==, TDM_OUTCOME_DECLINED);
  tdm_wait_until (find_type (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG) == NULL);
  tdm_wait_until (!may (fixture, "deal.decline"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  tdm_wait_until (tdm_deal_get_stage (deal) == TDM_STAGE_RECEIVED);
}

/* M67–M74: accepting needs somebody who does the work, and leads to the field that lacks. */
static void
test_accept_needs_team (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  GtkWidget *dialog;

  activate (fixture, "deal.accept");
  tdm_wait_until ((dialog = find_type (fixture, TDM_TYPE_DEAL_EDIT_DIALOG)) != NULL &&
                  gtk_widget_get_mapped (dialog));
  click (dialog, "Accept");
  tdm_wait_until (shows (fixture, "Add at least one employee who works on this deal."));
  g_assert_cmpint (tdm_deal_get_stage (deal), ==, TDM_STAGE_RECEIVED);
}

static gboolean
is_entry_for (GtkWidget *widget, gconstpointer placeholder)
{
  return GTK_IS_ENTRY (widget) &&
         g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), placeholder) == 0;
}

/* A private note is stored, shown, and undone. */
static void
test_private_note (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Loyalty app");
  GtkWidget *page = find_type (fixture, TDM_TYPE_DEAL_PAGE);
  GtkWidget *entry = find (page, is_entry_for, "Add a private note");

  gtk_editable_set_text (GTK_EDITABLE (entry), "asked <b>twice</b> & waits");
  g_signal_emit_by_name (entry, "activate");
  tdm_wait_until (shows (fixture, "asked <b>twice</b> & waits") && shows (fixture, "Private note added"));
  tdm_wait_until (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0');
}

/* Up and down walk along the list the deal was opened from. */
static void
test_step_along (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  TdmDealPage *page = TDM_DEAL_PAGE (find_type (fixture, TDM_TYPE_DEAL_PAGE));

  g_assert_false (may (fixture, "deal.previous"));
  activate (fixture, "deal.next");
  tdm_wait_until (tdm_deal_page_get_deal_id (page) != tdm_deal_get_id (deal));
  tdm_wait_until (may (fixture, "deal.previous"));
  activate (fixture, "deal.previous");
  tdm_wait_until (tdm_deal_page_get_deal_id (page) == tdm_deal_get_id (deal));
}

static GtkWidget *
open_sheet (Fixture *fixture, const char *action, GType type)
{
  GtkWidget *dialog;

  activate (fixture, action);
  tdm_wait_until ((dialog = find_type (fixture, type)) != NULL && gtk_widget_get_mapped (dialog));

  return dialog;
}

static void
close_sheet (Fixture *fixture, GtkWidget *dialog, GType type)
{
  adw_dialog_close (ADW_DIALOG (dialog));
  tdm_wait_until (find_type (fixture, type) == NULL);
}

static TdmReasonRow *
get_reason (GtkWidget *dialog, int position)
{
  GtkWidget *list = find (dialog, is_of_type, GSIZE_TO_POINTER (GTK_TYPE_LIST_BOX));

  return TDM_REASON_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position));
}

static gboolean
is_kept_line (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), "Your text from ");
}

/* M76, M77: what was chosen and written comes back when the sheet opens again, and can be discarded. */
static void
test_sheet_keeps_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  GtkWidget *dialog = open_sheet (fixture, "deal.decline", TDM_TYPE_DEAL_CLOSE_DIALOG);
  GtkWidget *note = find (dialog, is_of_type, GSIZE_TO_POINTER (ADW_TYPE_ENTRY_ROW));

  g_assert_false (tdm_reason_row_get_chosen (get_reason (dialog, 1)));
  tdm_reason_row_set_chosen (get_reason (dialog, 1), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (note), "called <twice>");
  close_sheet (fixture, dialog, TDM_TYPE_DEAL_CLOSE_DIALOG);

  dialog = open_sheet (fixture, "deal.decline", TDM_TYPE_DEAL_CLOSE_DIALOG);
  tdm_wait_until (find (dialog, is_kept_line, NULL) != NULL);
  note = find (dialog, is_of_type, GSIZE_TO_POINTER (ADW_TYPE_ENTRY_ROW));
  g_assert_true (tdm_reason_row_get_chosen (get_reason (dialog, 1)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "called <twice>");

  click (dialog, "Discard");
  g_assert_false (tdm_reason_row_get_chosen (get_reason (dialog, 1)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "");
  close_sheet (fixture, dialog, TDM_TYPE_DEAL_CLOSE_DIALOG);
  dialog = open_sheet (fixture, "deal.decline", TDM_TYPE_DEAL_CLOSE_DIALOG);
  g_assert_null (find (dialog, is_kept_line, NULL));
}

/* M80, M90: while it is held the page says so, and withdrawing brings the deal back. */
static void
test_withdraw (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  GtkWidget *dialog = open_sheet (fixture, "deal.decline", TDM_TYPE_DEAL_CLOSE_DIALOG);

  tdm_reason_row_set_chosen (get_reason (dialog, 4), TRUE);
  click (dialog, "Close deal");
  tdm_wait_until (tdm_deal_get_stage (deal) == TDM_STAGE_ARCHIVED);
  tdm_wait_until (shows (fixture, "This change leaves in 10 seconds. Until then it can be taken back."));
  activate (fixture, "deal.withdraw");
  tdm_wait_until (tdm_deal_get_stage (deal) == TDM_STAGE_RECEIVED);
  tdm_wait_until (may (fixture, "deal.accept"));
}

/* M94, M95: an archived deal shows its outcome, takes no action and says why. */
static void
test_archived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Loyalty app");
  TdmDealState won = { TDM_STAGE_ARCHIVED, TDM_OUTCOME_WON, TDM_DEAL_TYPE_CO_SELL, TDM_DIRECTION_INBOUND };
  g_autoptr (GError) error = NULL;

  g_assert_true (shows (fixture, "Won"));
  g_assert_true (shows (fixture, "Outcome"));
  g_assert_false (may (fixture, "deal.edit"));
  g_assert_true (may (fixture, "deal.log"));
  g_assert_false (tdm_deal_sheet_may_open (TDM_DEAL_SHEET_EDIT, &won, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ARCHIVED);
}

/* A call and the next step in one sheet; both are seen on the page afterwards. */
static void
test_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Meter data hub");
  GtkWidget *dialog = open_sheet (fixture, "deal.log", TDM_TYPE_DEAL_LOG_DIALOG);
  GtkWidget *note = find (dialog, is_of_type, GSIZE_TO_POINTER (TDM_TYPE_TEXT_ROW));
  GtkWidget *step = find (dialog, is_of_type, GSIZE_TO_POINTER (ADW_TYPE_ENTRY_ROW));

  tdm_text_row_set_text (TDM_TEXT_ROW (note), "Budget is approved");
  gtk_editable_set_text (GTK_EDITABLE (step), "Send the offer");
  click (dialog, "In a week");
  click (dialog, "Save");
  tdm_wait_until (find_type (fixture, TDM_TYPE_DEAL_LOG_DIALOG) == NULL);
  tdm_wait_until (shows (fixture, "Budget is approved") && shows (fixture, "Send the offer"));
}

static TdmTagsRow *
get_tags_row (Fixture *fixture)
{
  return TDM_TAGS_ROW (find_type (fixture, TDM_TYPE_TAGS_ROW));
}

/* Tags are added in place, once each whatever the case, and stay with the deal. */
static void
test_tags (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Meter data hub");
  GtkWidget *entry =
    find (GTK_WIDGET (get_tags_row (fixture)), is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
  g_auto (GStrv) tags = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "key account");
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (GTK_EDITABLE (entry), "KEY ACCOUNT, hub,");
  tags = tdm_tags_row_dup_tags (get_tags_row (fixture));
  g_assert_cmpint (g_strv_length (tags), ==, 2);
  g_assert_cmpstr (tags[1], ==, "hub");
  tdm_wait_until (shows (fixture, "Saved on this computer"));
}

/* A clone begins the guide with the deal, without what belongs to the other one alone. */
static void
test_clone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Meter data hub");
  const TdmDealRecord *record;
  GtkWidget *dialog;

  activate (fixture, "deal.clone");
  tdm_wait_until ((dialog = find_type (fixture, TDM_TYPE_NEW_DEAL_DIALOG)) != NULL);
  record = tdm_deal_draft_get_record (tdm_new_deal_dialog_get_draft (TDM_NEW_DEAL_DIALOG (dialog)));
  tdm_wait_until (
    (record = tdm_deal_draft_get_record (tdm_new_deal_dialog_get_draft (TDM_NEW_DEAL_DIALOG (dialog))))
      ->name != NULL);
  g_assert_cmpstr (record->name, ==, "Meter data hub");
  g_assert_cmpstr (record->customer->name, ==, "Tilbury");
  g_assert_cmpint (record->customer->id, !=, 0);
  g_assert_cmpint (record->id, ==, 0);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ACCEPTED);
  g_assert_cmpint (record->direction, ==, TDM_DIRECTION_OUTBOUND);
}

/* M9–M12: a private deal of one's own is shown to sellers, and an invitation asks only for what is missing. */
static void
test_share (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  TdmDealState private = { TDM_STAGE_ACCEPTED, TDM_OUTCOME_NONE, TDM_DEAL_TYPE_PRIVATE,
                           TDM_DIRECTION_OUTBOUND };
  TdmDealState inbound = { TDM_STAGE_RECEIVED, TDM_OUTCOME_NONE, TDM_DEAL_TYPE_CO_SELL,
                           TDM_DIRECTION_INBOUND };
  GtkWidget *dialog;

  g_assert_true (tdm_deal_sheet_may_open (TDM_DEAL_SHEET_SHARE, &private, NULL));
  g_assert_true (tdm_deal_sheet_may_open (TDM_DEAL_SHEET_INVITE, &private, NULL));
  g_assert_false (tdm_deal_sheet_may_open (TDM_DEAL_SHEET_SHARE, &inbound, NULL));
  g_assert_false (tdm_deal_sheet_may_open (TDM_DEAL_SHEET_INVITE, &inbound, NULL));

  tdm_window_fixture_present (fixture, 1100, 760);
  values->type = TDM_DEAL_TYPE_PRIVATE;
  values->direction = TDM_DIRECTION_OUTBOUND;
  values->stage = TDM_STAGE_ACCEPTED;
  values->customer->name = g_strdup ("Tilbury");
  tdm_deal_sheet_present (TDM_DEAL_SHEET_SHARE, GTK_WIDGET (fixture->window), fixture->store, values);
  tdm_wait_until ((dialog = find_type (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG)) != NULL &&
                  gtk_widget_get_mapped (dialog));
  click (dialog, "Let sellers see it");
  tdm_wait_until (shows (fixture, "Confirm first that the customer agreed."));
}

static void
add_move (GPtrArray *timeline, const char *from, const char *to)
{
  g_ptr_array_add (timeline, tdm_timeline_entry_new (1, "edited", "closeDate", from, to, NULL));
}

/* How often the close date was moved, and by how much in all (U9). */
static void
test_slips (void)
{
  g_autoptr (GPtrArray) timeline = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_timeline_entry_free);
  g_autofree char *words = NULL;

  g_assert_cmpint (tdm_deal_slips_count (timeline).moves, ==, 0);
  add_move (timeline, NULL, "2026-12-01");
  add_move (timeline, "2026-12-01", "2026-12-31");
  add_move (timeline, "2026-12-31", "2027-01-20");
  add_move (timeline, "2027-01-20", "2027-01-11");
  words = tdm_deal_slips_dup_words (tdm_deal_slips_count (timeline));
  g_assert_cmpstr (words, ==, "Close date moved 3 times, 41 days later in all");
}

/* A mail is filled with what both sides may know, never with private words (U4). */
static void
test_mail (void)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  g_autofree char *uri = NULL;

  record->name = g_strdup ("R&D <hub>");
  record->value = g_strdup ("100");
  record->currency = g_strdup ("EUR");
  record->contact = tdm_person_new ("Annika", "Thoms", NULL, "annika.thoms@example.com");
  record->private_words->notes = g_strdup ("canary");
  record->private_words->next_step = g_strdup ("canary");
  uri = tdm_deal_mail_dup_uri (record, tdm_deal_mail_get_addressee (record));
  g_assert_true (
    g_str_has_prefix (uri, "mailto:annika.thoms@example.com?subject=R%26D%20%3Chub%3E&body=Hello"));
  g_assert_null (strstr (uri, "canary"));
}

/* The kind of a draft leads back to its sheet. */
static void
test_draft_kinds (void)
{
  g_autofree char *kind = tdm_deal_sheet_dup_draft_kind (TDM_DEAL_SHEET_ACCEPT, 12);
  TdmDealSheet sheet;
  gint64 id;

  g_assert_cmpstr (kind, ==, "accept-12");
  g_assert_true (tdm_deal_sheet_parse_draft_kind ("log-7", &sheet, &id));
  g_assert_cmpint (sheet, ==, TDM_DEAL_SHEET_LOG);
  g_assert_cmpint (id, ==, 7);
  g_assert_false (tdm_deal_sheet_parse_draft_kind ("new-deal", &sheet, &id));
  g_assert_false (tdm_deal_sheet_parse_draft_kind ("accept-", &sheet, &id));
}

#define ADD(path, function)                                                                                  \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, function, tdm_window_fixture_tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/deal-page/stage-actions", test_stage_actions);
  ADD ("/deal-page/nasty-name", test_nasty_name);
  ADD ("/deal-page/decline", test_decline);
  ADD ("/deal-page/accept-needs-team", test_accept_needs_team);
  ADD ("/deal-page/private-note", test_private_note);
  ADD ("/deal-page/step-along", test_step_along);

  ADD ("/deal-page/sheet-keeps-text", test_sheet_keeps_text);
  ADD ("/deal-page/withdraw", test_withdraw);
  ADD ("/deal-page/archived", test_archived);
  ADD ("/deal-page/log", test_log);
  ADD ("/deal-page/tags", test_tags);
  ADD ("/deal-page/clone", test_clone);
  ADD ("/deal-page/share", test_share);
  g_test_add_func ("/deal-page/slips", test_slips);
  g_test_add_func ("/deal-page/mail", test_mail);
  g_test_add_func ("/deal-page/draft-kinds", test_draft_kinds);

  return g_test_run ();
}
