/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reminders in the store: told once, chosen per deal, and the days away (M84, U6). */

#include "store-fixture.h"
#include "tdm-clock.h"
#include "tdm-rule-error.h"
#include "tdm-store-reminders.h"

#define NOW "2026-05-20T12:00:00Z" /* a Wednesday */

static const int usual[] = { 72, 24, 2 };

static gint64
after_hours (int hours)
{
  return tdm_clock_now () + hours * G_TIME_SPAN_HOUR;
}

static TdmDueReminders *
take (StoreFixture *fixture, GArray *watched)
{
  const TdmReminderHabits habits = { usual, G_N_ELEMENTS (usual), TDM_WORKING_DAYS_ALL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmDueReminders *due;

  tdm_store_take_reminders_async (fixture->store, &habits, watched, NULL, keep_result_cb, &result);
  due = tdm_store_take_reminders_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return due;
}

static void
set_reminder (StoreFixture *fixture, gint64 id, int lead_hours, gboolean muted)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tdm_store_set_reminder_async (fixture->store, id, lead_hours, muted, NULL, keep_result_cb, &result);
  tdm_store_set_reminder_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
}

/* Most urgent first, once, also after another start, which is what follows a kill. */
static void
test_told_once (StoreFixture *fixture, gconstpointer data)
{
  gint64 later = import_received_deal (fixture->store, "later", after_hours (60));
  gint64 soon = import_received_deal (fixture->store, "soon", after_hours (20));
  g_autoptr (TdmDueReminders) due = NULL;
  g_autoptr (TdmDueReminders) again = NULL;
  g_autoptr (TdmDueReminders) restarted = NULL;

  import_received_deal (fixture->store, "far", after_hours (100));
  import_received_deal (fixture->store, "over", after_hours (-1));

  due = take (fixture, NULL);
  g_assert_cmpuint (due->n_due, ==, 2);
  g_assert_cmpint (((TdmReminderDeal *) due->deals->pdata[0])->deal_id, ==, soon);
  g_assert_cmpint (((TdmReminderDeal *) due->deals->pdata[1])->deal_id, ==, later);
  g_assert_nonnull (((TdmReminderDeal *) due->deals->pdata[0])->name);
  /* The next instant is two hours before the first deadline. */
  g_assert_cmpint (due->next_wake, ==, after_hours (18));

  again = take (fixture, NULL);
  g_assert_cmpuint (again->n_due, ==, 0);
  store_fixture_reopen (fixture);
  restarted = take (fixture, NULL);
  g_assert_cmpuint (restarted->n_due, ==, 0);
  g_assert_cmpint (restarted->next_wake, ==, after_hours (18));
}

/* An answered deal takes its notification with it, and is reminded of no more. */
static void
test_answered (StoreFixture *fixture, gconstpointer data)
{
  gint64 answered = import_received_deal (fixture->store, "answered", after_hours (20));
  gint64 waiting = import_received_deal (fixture->store, "waiting", after_hours (20));
  g_autoptr (GArray) watched = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TdmDueReminders) due = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (watched, answered);
  g_array_append_val (watched, waiting);
  close_deal (fixture->store, answered, TDM_DEAL_ACTION_DECLINE, "1", 0, NULL, &error);
  g_assert_no_error (error);

  due = take (fixture, watched);
  g_assert_cmpuint (due->n_due, ==, 1);
  g_assert_cmpuint (due->answered->len, ==, 1);
  g_assert_cmpint (g_array_index (due->answered, gint64, 0), ==, answered);
}

static void
test_choices (StoreFixture *fixture, gconstpointer data)
{
  gint64 muted = import_received_deal (fixture->store, "muted", after_hours (1));
  gint64 own = import_received_deal (fixture->store, "own", after_hours (60));
  gint64 snoozed = import_received_deal (fixture->store, "snoozed", after_hours (20));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TdmReminderDeal) chosen = NULL;
  g_autoptr (TdmDueReminders) due = NULL;
  g_autoptr (GError) error = NULL;

  set_reminder (fixture, muted, TDM_REMINDER_USUAL_LEAD, TRUE);
  set_reminder (fixture, own, 48, FALSE);
  tdm_store_snooze_reminder_async (fixture->store, snoozed, after_hours (3), NULL, keep_result_cb, &result);
  tdm_store_set_reminder_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);

  due = take (fixture, NULL);
  g_assert_cmpuint (due->n_due, ==, 0);
  g_assert_cmpint (due->next_wake, ==, after_hours (1));

  g_clear_object (&result);
  tdm_store_load_reminder_async (fixture->store, own, NULL, keep_result_cb, &result);
  chosen = tdm_store_load_reminder_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (chosen->lead_hours, ==, 48);
  g_assert_false (chosen->muted);
}

/* ---- absences ---- */

static gboolean
save_absence (StoreFixture *fixture, const TdmAbsence *absence, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_absence_async (fixture->store, absence, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (fixture->store, wait_for_result (&result), receipt, error);
}

static char *
list_absences (StoreFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) absences = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  tdm_store_list_absences_async (fixture->store, NULL, keep_result_cb, &result);
  absences = tdm_store_list_absences_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < absences->len; i++)
    {
      const TdmAbsence *absence = g_ptr_array_index (absences, i);

      g_string_append_printf (list, "%s–%s %s;", absence->first_day, absence->last_day, absence->note);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

#define assert_absences(expected)                                                                            \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *list = list_absences (fixture);                                                         \
    g_assert_cmpstr (list, ==, expected);                                                                    \
  }                                                                                                          \
  G_STMT_END

static void
test_absences (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmAbsence) summer = tdm_absence_new ("2026-07-01", "2026-07-14", "Mazury");
  g_autoptr (TdmAbsence) wrong = tdm_absence_new ("2026-07-01", "2026-06-30", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt added, changed, removed;

  g_assert_false (save_absence (fixture, wrong, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (save_absence (fixture, summer, &added, &error));
  assert_absences ("2026-07-01–2026-07-14 Mazury;");
  summer->id = added.deal_id;
  g_set_str (&summer->last_day, "2026-07-21");
  g_assert_true (save_absence (fixture, summer, &changed, &error));
  assert_absences ("2026-07-01–2026-07-21 Mazury;");

  tdm_store_remove_absence_async (fixture->store, added.deal_id, NULL, keep_result_cb, &result);
  g_assert_true (tdm_store_change_finish (fixture->store, wait_for_result (&result), &removed, &error));
  assert_absences ("");

  g_assert_true (undo (fixture->store, removed.undo_id, &error));
  assert_absences ("2026-07-01–2026-07-21 Mazury;");
  g_assert_true (undo (fixture->store, changed.undo_id, &error));
  assert_absences ("2026-07-01–2026-07-14 Mazury;");
  g_assert_true (undo (fixture->store, added.undo_id, &error));
  assert_absences ("");
}

/* U6: answered in time or not at all, because nobody is there. */
static void
test_away (StoreFixture *fixture, gconstpointer data)
{
  gint64 during = import_received_deal (fixture->store, "during", after_hours (24));
  g_autoptr (TdmAbsence) absence = tdm_absence_new ("2026-05-21", "2026-05-22", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) away = NULL;
  g_autoptr (GError) error = NULL;
  const TdmAwayDeal *found;

  import_received_deal (fixture->store, "before", after_hours (3));
  import_received_deal (fixture->store, "weekend", after_hours (24 * 4));
  import_received_deal (fixture->store, "after", after_hours (24 * 6));
  g_assert_true (save_absence (fixture, absence, NULL, &error));

  tdm_store_list_away_async (fixture->store, TDM_WORKING_DAYS_DEFAULT, 10, NULL, keep_result_cb, &result);
  away = tdm_store_list_away_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (away->len, ==, 2);
  found = g_ptr_array_index (away, 0);
  g_assert_cmpint (found->deal->deal_id, ==, during);
  g_assert_nonnull (found->deal->name);
  g_assert_cmpstr (found->absence->first_day, ==, "2026-05-21");
  g_assert_cmpstr (found->back_on, ==, "2026-05-25");
}

#define add(path, func)                                                                                      \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("TANDEM_NOW", NOW, TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  add ("/store/reminders/told-once", test_told_once);
  add ("/store/reminders/answered", test_answered);
  add ("/store/reminders/choices", test_choices);
  add ("/store/reminders/absences", test_absences);
  add ("/store/reminders/away", test_away);

  return g_test_run ();
}
