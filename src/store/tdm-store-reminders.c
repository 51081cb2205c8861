/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which reminders are due, what the user chose for one deal, and what expires while nobody is there. */

#include "tdm-store-reminders.h"

#include "tdm-change-log-private.h"
#include "tdm-clock.h"
#include "tdm-reminder-table-private.h"
#include "tdm-store-private.h"

void
tdm_due_reminders_free (TdmDueReminders *self)
{
  g_ptr_array_unref (self->deals);
  g_array_unref (self->answered);
  g_free (self);
}

void
tdm_away_deal_free (TdmAwayDeal *self)
{
  tdm_reminder_deal_free (self->deal);
  tdm_absence_free (self->absence);
  g_free (self->back_on);
  g_free (self);
}

static TdmWorkCalendar *
load_calendar (TdmDb *db, guint working_days, GError **error)
{
  g_autoptr (GPtrArray) absences = tdm_absence_table_list (db, error);
  TdmWorkCalendar *calendar;

  if (absences == NULL)
    return NULL;

  calendar = tdm_work_calendar_new (working_days, NULL);
  for (guint i = 0; i < absences->len; i++)
    tdm_work_calendar_add_absence (calendar, g_ptr_array_index (absences, i));

  return calendar;
}

/* ---- what is due ---- */

typedef struct
{
  int *lead_hours;
  gsize n_leads;
  guint working_days;
  GHashTable *watched; /* set of ids; the walk takes out those that still wait */
} TakeOrder;

typedef struct
{
  gint64 deal_id;
  gint64 deadline;
} Told;

static void
free_take_order (gpointer data)
{
  TakeOrder *order = data;

  g_free (order->lead_hours);
  g_hash_table_unref (order->watched);
  g_free (order);
}

static void
add_due (TdmDueReminders *due, GArray *told, TdmStatement *row, const TdmReminderDeal *deal)
{
  Told entry = { deal->deal_id, deal->deadline };

  g_array_append_val (told, entry);
  due->n_due++;
  if (due->deals->len < TDM_DUE_REMINDERS_MAX)
    g_ptr_array_add (due->deals, tdm_reminder_table_read (row, TRUE));
}

static gboolean
collect_due (TdmDb *db, TakeOrder *order, gint64 now, TdmDueReminders *due, GArray *told, GError **error)
{
  g_autoptr (TdmWorkCalendar) calendar = load_calendar (db, order->working_days, error);
  g_autoptr (TdmStatement) row = calendar != NULL ? tdm_reminder_table_walk (db, now, error) : NULL;
  TdmStep step;

  if (row == NULL)
    return FALSE;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      g_autoptr (TdmReminderDeal) deal = tdm_reminder_table_read (row, FALSE);
      gint64 wake = tdm_reminder_next_wake (deal, order->lead_hours, order->n_leads, calendar, now);

      g_hash_table_remove (order->watched, GSIZE_TO_POINTER ((gsize) deal->deal_id));
      due->next_wake = MIN (due->next_wake, wake);
      if (tdm_reminder_is_due (deal, order->lead_hours, order->n_leads, calendar, now))
        add_due (due, told, row, deal);
    }

  return step == TDM_STEP_DONE;
}

static gboolean
mark_told (TdmDb *db, GArray *told, gint64 now, GError **error)
{
  for (guint i = 0; i < told->len; i++)
    {
      const Told *entry = &g_array_index (told, Told, i);

      if (!tdm_reminder_table_set_told (db, entry->deal_id, entry->deadline, now, error))
        return FALSE;
    }

  return TRUE;
}

static void
list_answered (TdmDueReminders *due, GHashTable *watched)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, watched);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = (gint64) GPOINTER_TO_SIZE (key);

      g_array_append_val (due->answered, id);
    }
}

static gpointer
take_job (TdmDb *db, gpointer data, GError **error)
{
  g_autoptr (TdmDueReminders) due = g_new0 (TdmDueReminders, 1);
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  g_auto (TdmTransaction) txn = { NULL };
  TakeOrder *order = data;
  gint64 now = tdm_clock_now ();

  due->deals = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_reminder_deal_free);
  due->answered = g_array_new (FALSE, FALSE, sizeof (gint64));
  due->next_wake = TDM_REMINDER_NEVER;

  if (!collect_due (db, order, now, due, told, error))
    return NULL;
  if (told->len > 0 && (!tdm_transaction_begin (&txn, db, error) || !mark_told (db, told, now, error) ||
                        !tdm_transaction_commit (&txn, error)))
    return NULL;

  list_answered (due, order->watched);
  return g_steal_pointer (&due);
}

/**
 * tdm_store_take_reminders_async:
 * @habits: copied
 * @watched: (nullable) (element-type gint64): deals of which a notification may still be shown
 *
 * Finds what is to be told now and marks it told before anybody hears of it (M84): a reminder comes once, also when
 * the process ends right after.
 */
void
tdm_store_take_reminders_async (TdmStore *self,
                                const TdmReminderHabits *habits,
                                GArray *watched,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  TakeOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && habits != NULL);

  order = g_new0 (TakeOrder, 1);
  order->lead_hours = g_memdup2 (habits->lead_hours, habits->n_leads * sizeof (int));
  order->n_leads = habits->n_leads;
  order->working_days = habits->working_days;
  order->watched = g_hash_table_new (NULL, NULL);
  for (guint i = 0; watched != NULL && i < watched->len; i++)
    g_hash_table_add (order->watched, GSIZE_TO_POINTER ((gsize) g_array_index (watched, gint64, i)));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_take_reminders_async);
  g_task_set_task_data (task, order, free_take_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, take_job, (GDestroyNotify) tdm_due_reminders_free);
}

TdmDueReminders *
tdm_store_take_reminders_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- one deal ---- */

static gpointer
load_reminder_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_reminder_table_load (db, *(gint64 *) data, error);
}

void
tdm_store_load_reminder_async (
  TdmStore *self, gint64 deal_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_reminder_async);
  g_task_set_task_data (task, g_memdup2 (&deal_id, sizeof deal_id), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_reminder_job, (GDestroyNotify) tdm_reminder_deal_free);
}

TdmReminderDeal *
tdm_store_load_reminder_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A snooze keeps the lead that was chosen. */
static gpointer
choose_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmReminderDeal *wanted = data;
  g_autoptr (TdmReminderDeal) reminder = tdm_reminder_table_load (db, wanted->deal_id, error);

  if (reminder == NULL)
    return NULL;

  if (wanted->snoozed_until == TDM_NO_TIME)
    reminder->lead_hours = wanted->lead_hours;
  reminder->muted = wanted->muted;
  reminder->snoozed_until = wanted->snoozed_until;
  tdm_db_note_change (db, TDM_CHANGE_REMINDERS);
  return GINT_TO_POINTER (tdm_reminder_table_choose (db, reminder, error));
}

static void
choose (TdmStore *self,
        const TdmReminderDeal *wanted,
        GCancellable *cancellable,
        GAsyncReadyCallback callback,
        gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, choose);
  g_task_set_task_data (task, tdm_reminder_deal_copy (wanted), (GDestroyNotify) tdm_reminder_deal_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, choose_job, NULL);
}

void
tdm_store_set_reminder_async (TdmStore *self,
                              gint64 deal_id,
                              int lead_hours,
                              gboolean muted,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  TdmReminderDeal wanted = { .deal_id = deal_id, .lead_hours = lead_hours, .muted = muted };

  g_return_if_fail (TDM_IS_STORE (self));

  choose (self, &wanted, cancellable, callback, data);
}

void
tdm_store_snooze_reminder_async (TdmStore *self,
                                 gint64 deal_id,
                                 gint64 until,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  TdmReminderDeal wanted = { .deal_id = deal_id, .snoozed_until = until };

  g_return_if_fail (TDM_IS_STORE (self) && until != TDM_NO_TIME);

  choose (self, &wanted, cancellable, callback, data);
}

gboolean
tdm_store_set_reminder_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

/* ---- what will expire while the user is away ---- */

typedef struct
{
  guint working_days;
  guint limit;
} AwayOrder;

static TdmAwayDeal *
away_deal_new (TdmStatement *row, TdmWorkCalendar *calendar, const TdmAbsence *absence)
{
  TdmAwayDeal *away = g_new0 (TdmAwayDeal, 1);

  away->deal = tdm_reminder_table_read (row, TRUE);
  away->absence = tdm_absence_copy (absence);
  away->back_on = tdm_work_calendar_dup_back_on (calendar, absence);
  return away;
}

static gpointer
list_away_job (TdmDb *db, gpointer data, GError **error)
{
  const AwayOrder *order = data;
  g_autoptr (TdmWorkCalendar) calendar = load_calendar (db, order->working_days, error);
  g_autoptr (GPtrArray) deals = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_away_deal_free);
  g_autoptr (TdmStatement) row =
    calendar != NULL ? tdm_reminder_table_walk (db, tdm_clock_now (), error) : NULL;
  TdmStep step = TDM_STEP_DONE;

  if (row == NULL)
    return NULL;

  while (deals->len < order->limit && !tdm_work_calendar_has_no_absence (calendar) &&
         (step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      const TdmAbsence *absence = tdm_work_calendar_find_away (calendar, tdm_statement_get_number (row, 1));

      if (absence != NULL)
        g_ptr_array_add (deals, away_deal_new (row, calendar, absence));
    }

  return step != TDM_STEP_ERROR ? g_steal_pointer (&deals) : NULL;
}

/**
 * tdm_store_list_away_async:
 * @working_days: the setting "working-days"
 * @limit: at most so many
 *
 * What will expire while the user is away, so that it can be answered before (U6).
 */
void
tdm_store_list_away_async (TdmStore *self,
                           guint working_days,
                           guint limit,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  AwayOrder order = { working_days, limit };
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_away_async);
  g_task_set_task_data (task, g_memdup2 (&order, sizeof order), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, list_away_job, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
tdm_store_list_away_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
