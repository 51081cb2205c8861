/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registering a deal in the window: what the deal page says before and after Won, the form, its checklist, errors at
 * the field, the draft (M91, M92, M95, U7). */

#include "tdm-clock.h"
#include "tdm-date-row.h"
#include "tdm-field-message.h"
#include "tdm-registration-checklist.h"
#include "tdm-registration-dialog.h"
#include "tdm-registration-group.h"
#include "tdm-store-registrations.h"
#include "tdm-window-fixture.h"

/* It is 2026-11-23 at 09:00 UTC in all tests of the window. */

typedef TdmWindowFixture Fixture;

static gboolean
is_titled (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), title) == 0;

  return FALSE;
}

/* The first widget of a type below @widget; @title NULL for any. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (title == NULL || is_titled (widget, title)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gint64
instant_of (const char *text)
{
  gint64 instant = 0;

  g_assert_true (tdm_instant_from_text (text, &instant));
  return instant;
}

/* An own deal of some size, accepted on the last working day. */
static TdmDealRecord *
make_deal (const char *created)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->referral_id = g_strdup ("3f0a1c52-6f1d-4d3c-9a8e-0a1b2c3d4e5f");
  record->name = g_strdup ("Insight for <b>AT&T</b>");
  record->customer->name = g_strdup ("Wisła Metal");
  record->customer->country = g_strdup ("PL");
  record->value = g_strdup ("120000");
  record->currency = g_strdup ("EUR");
  record->direction = TDM_DIRECTION_OUTBOUND;
  record->stage = TDM_STAGE_ACCEPTED;
  record->type = TDM_DEAL_TYPE_CO_SELL;
  record->microsoft_status = TDM_MICROSOFT_STATUS_ACCEPTED;
  record->created = instant_of (created);
  record->updated = record->created;
  g_ptr_array_add (record->solutions, tdm_solution_new ("SOL-1", "Insight", TDM_SOLUTION_KIND_OWN));
  g_ptr_array_add (record->solutions, tdm_solution_new ("Azure", "Azure", TDM_SOLUTION_KIND_MICROSOFT));

  return record;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static TdmDealRecord *
load_deal (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_deal_async (fixture->store, "1", NULL, keep_result_cb, &result);
  tdm_wait_until (result != NULL);
  return tdm_store_load_deal_finish (fixture->store, result, NULL, NULL);
}

/* A deal in the store, won when @won. */
static TdmDealRecord *
store_deal (Fixture *fixture, const char *created, gboolean won)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  g_autoptr (GAsyncResult) result = NULL;

  tdm_list_source_add (rows, make_deal (created));
  tdm_window_fixture_import (fixture, rows);
  if (won)
    {
      tdm_store_close_deal_async (fixture->store, 1, TDM_DEAL_ACTION_WIN, NULL, NULL, 0, NULL, keep_result_cb,
                                  &result);
      tdm_wait_until (result != NULL);
      g_assert_true (tdm_store_change_finish (fixture->store, result, NULL, NULL));
    }

  return load_deal (fixture);
}

/* The group in a window of its own: where it stands on the page is the page's business. */
static GtkWidget *
present_group (Fixture *fixture, const TdmDealRecord *record, int width)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *group = tdm_registration_group_new (fixture->store);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_set_margin_start (group, 12);
  gtk_widget_set_margin_end (group, 12);
  gtk_widget_set_margin_top (group, 12);
  gtk_widget_set_margin_bottom (group, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), group);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 1100);
  adw_window_set_content (ADW_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  tdm_registration_group_set_record (TDM_REGISTRATION_GROUP (group), record);
  tdm_wait_until (gtk_widget_get_mapped (window));

  return group;
}

static void
close_window_of (GtkWidget *widget)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
test_open_deal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) young = store_deal (fixture, "2026-11-21T10:00:00Z", FALSE);
  GtkWidget *group = present_group (fixture, young, 500);
  GtkWidget *line = find (group, ADW_TYPE_ACTION_ROW, NULL);

  g_assert_true (gtk_widget_get_visible (group));
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (line)),
                                   "Safe to mark as won from"));
  g_assert_false (gtk_widget_get_visible (find (group, TDM_TYPE_REGISTRATION_CHECKLIST, NULL)));

  young->created = instant_of ("2026-11-18T10:00:00Z");
  tdm_registration_group_set_record (TDM_REGISTRATION_GROUP (group), young);
  g_assert_false (gtk_widget_get_visible (group));
  tdm_registration_group_set_record (TDM_REGISTRATION_GROUP (group), NULL);
  g_assert_false (gtk_widget_get_visible (group));
  close_window_of (group);
}

static void
test_won_deal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) won = store_deal (fixture, "2026-11-10T10:00:00Z", TRUE);
  GtkWidget *group = present_group (fixture, won, 360);
  TdmRegistrationChecklist *checklist =
    TDM_REGISTRATION_CHECKLIST (find (group, TDM_TYPE_REGISTRATION_CHECKLIST, NULL));

  g_assert_true (tdm_registration_is_worth_offering (won));
  tdm_wait_until (g_str_equal (tdm_registration_checklist_get_word (checklist, TDM_CRITERION_WAIT), "Met"));
  g_assert_cmpstr (tdm_registration_checklist_get_word (checklist, TDM_CRITERION_IN_TIME), ==, "Open");
  g_assert_cmpstr (tdm_registration_checklist_get_word (checklist, TDM_CRITERION_CUSTOMER), ==, "Not known");
  g_assert_true (gtk_widget_get_visible (find (group, GTK_TYPE_BUTTON, "Register…")));
  g_assert_true (gtk_widget_get_visible (find (group, ADW_TYPE_EXPANDER_ROW, "5 criteria are met")));

  won->type = TDM_DEAL_TYPE_PRIVATE;
  tdm_registration_group_set_record (TDM_REGISTRATION_GROUP (group), won);
  g_assert_false (gtk_widget_get_visible (find (group, GTK_TYPE_BUTTON, "Register…")));
  g_assert_false (tdm_registration_is_worth_offering (won));
  close_window_of (group);
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) won = store_deal (fixture, "2026-11-10T10:00:00Z", TRUE);
  GtkWidget *group;

  won->registration = tdm_registration_new_for_deal (won);
  won->registration->state = TDM_REGISTRATION_STATE_ACTION_REQUIRED;
  won->registration->reason = g_strdup ("Which tenant is <it>?");
  group = present_group (fixture, won, 500);
  g_assert_nonnull (find (group, ADW_TYPE_ACTION_ROW, "Action required"));
  g_assert_true (gtk_widget_get_visible (find (group, GTK_TYPE_BUTTON, "Change…")));

  won->registration->state = TDM_REGISTRATION_STATE_REVIEW_PENDING;
  tdm_registration_group_set_record (TDM_REGISTRATION_GROUP (group), won);
  g_assert_nonnull (find (group, ADW_TYPE_ACTION_ROW, "Review pending"));
  g_assert_false (gtk_widget_get_visible (find (group, GTK_TYPE_BUTTON, "Change…")));
  close_window_of (group);
}

/* ---- the form ---- */

static GtkWidget *
present_dialog (Fixture *fixture, const TdmDealRecord *record, int width, int height)
{
  GtkWidget *dialog = tdm_registration_dialog_new (fixture->store, record);

  if (fixture->window == NULL)
    tdm_window_fixture_present (fixture, width, height);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  tdm_wait_until (gtk_widget_get_mapped (dialog));

  return dialog;
}

static void
choose (GtkWidget *dialog, const char *title, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (dialog, ADW_TYPE_COMBO_ROW, title)), position);
}

static void
enter_day (GtkWidget *dialog, const char *title, const char *day)
{
  tdm_date_row_set_date (TDM_DATE_ROW (find (dialog, TDM_TYPE_DATE_ROW, title)), day);
}

static void
fill_form (GtkWidget *dialog)
{
  enter_day (dialog, "Date signed", "2026-11-20");
  choose (dialog, "Term", TDM_CONTRACT_TERM_FINITE);
  enter_day (dialog, "Start date", "2026-11-21");
  enter_day (dialog, "End date", "2028-11-20");
  choose (dialog, "Has an incentive", TDM_ANSWER_YES);
  choose (dialog, "Deployed on Azure", TDM_ANSWER_YES);
  choose (dialog, "Deployed in", TDM_DEPLOYED_ON_CUSTOMER);
  choose (dialog, "Pricing model", TDM_PRICING_OTHER);
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) won = store_deal (fixture, "2026-11-10T10:00:00Z", TRUE);
  g_autoptr (TdmDealRecord) after = NULL;
  GtkWidget *dialog = present_dialog (fixture, won, 1100, 900);
  GtkWidget *button = find (dialog, GTK_TYPE_BUTTON, "Register");
  TdmRegistrationChecklist *checklist =
    TDM_REGISTRATION_CHECKLIST (find (dialog, TDM_TYPE_REGISTRATION_CHECKLIST, NULL));


  /* Nothing is stored while something is missing; the message stands under the field. */
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (gtk_widget_has_css_class (find (dialog, TDM_TYPE_DATE_ROW, "Date signed"), "error"));
  g_assert_false (gtk_widget_has_css_class (find (dialog, ADW_TYPE_COMBO_ROW, "Solution"), "error"));

  fill_form (dialog);
  g_assert_false (gtk_widget_has_css_class (find (dialog, TDM_TYPE_DATE_ROW, "Date signed"), "error"));
  g_assert_cmpstr (tdm_registration_checklist_get_word (checklist, TDM_CRITERION_ANNUAL_VALUE), ==, "Met");
  g_assert_cmpstr (tdm_registration_checklist_get_word (checklist, TDM_CRITERION_IN_TIME), ==, "Met");
  enter_day (dialog, "Date signed", "2026-11-24");
  g_assert_cmpstr (tdm_registration_checklist_get_word (checklist, TDM_CRITERION_SIGNATURE), ==, "Not met");
  g_assert_true (gtk_widget_has_css_class (find (dialog, TDM_TYPE_DATE_ROW, "Date signed"), "error"));
  enter_day (dialog, "Date signed", "2026-11-20");

  g_signal_emit_by_name (button, "clicked");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  tdm_wait_until (dialog == NULL || !gtk_widget_get_mapped (dialog));
  g_clear_weak_pointer (&dialog);
  after = load_deal (fixture);
  g_assert_nonnull (after->registration);
  g_assert_cmpstr (after->registration->contract.end_day, ==, "2028-11-20");
  g_assert_cmpstr (after->registration->contract.value, ==, "120000");
  g_assert_cmpstr (after->registration->solution.id, ==, "SOL-1");
  g_assert_cmpint (after->registration->solution.deployed_on, ==, TDM_DEPLOYED_ON_CUSTOMER);
}

static GtkWidget *
present_narrow (Fixture *fixture, const TdmDealRecord *record, GtkWidget *window)
{
  GtkWidget *dialog = tdm_registration_dialog_new (fixture->store, record);

  adw_dialog_present (ADW_DIALOG (dialog), window);
  tdm_wait_until (gtk_widget_get_mapped (dialog));

  return dialog;
}

/* What was typed is there again in the next sheet, and after the end of the process. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) won = store_deal (fixture, "2026-11-10T10:00:00Z", TRUE);
  GtkWidget *window = adw_window_new ();
  GtkWidget *dialog;
  g_autofree char *day = NULL;

  adw_window_set_content (ADW_WINDOW (window), adw_status_page_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 800);
  gtk_window_present (GTK_WINDOW (window));
  dialog = present_narrow (fixture, won, window);
  fill_form (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  tdm_window_fixture_iterate ();

  dialog = present_narrow (fixture, won, window);
  tdm_wait_until (adw_combo_row_get_selected (ADW_COMBO_ROW (
                    find (dialog, ADW_TYPE_COMBO_ROW, "Deployed in"))) == TDM_DEPLOYED_ON_CUSTOMER);
  day = tdm_date_row_dup_date (TDM_DATE_ROW (find (dialog, TDM_TYPE_DATE_ROW, "End date")));
  g_assert_cmpstr (day, ==, "2028-11-20");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The sheet from anywhere, and only for a won deal. */
static void
test_present (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) won = store_deal (fixture, "2026-11-10T10:00:00Z", TRUE);

  tdm_window_fixture_present (fixture, 1000, 800);
  tdm_registration_present (fixture->store, won->id, GTK_WIDGET (fixture->window));
  tdm_wait_until (TDM_IS_REGISTRATION_DIALOG (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))));
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/registration/" name, Fixture, NULL, tdm_window_fixture_set_up, func,                         \
              tdm_window_fixture_tear_down)

int
main (int argc, char *argv[])
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("open-deal", test_open_deal);
  ADD ("won-deal", test_won_deal);
  ADD ("states", test_states);
  ADD ("form", test_form);
  ADD ("draft", test_draft);
  ADD ("present", test_present);

  return g_test_run ();
}
