/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user wants to be reminded of, what was told, and the days away. */

#include "tdm-reminder-table-private.h"

#include "tdm-deal-record.h"
#include "tdm-store-error.h"

TdmStatement *
tdm_reminder_table_walk (TdmDb *db, gint64 now, GError **error)
{
  TdmStatement *row = tdm_db_prepare (
    db,
    "SELECT d.id, d.deadline, r.lead_hours, coalesce (r.muted, 0), coalesce (r.snoozed_until, 0),"
    " coalesce (r.told_deadline, 0), coalesce (r.told_at, 0), d.name, c.name"
    " FROM deal d INDEXED BY deal_by_deadline LEFT JOIN reminder r ON r.deal_id = d.id"
    " LEFT JOIN customer c ON c.id = d.customer_id"
    " WHERE d.deadline > ? AND d.deadline < 9223372036854775807 AND d.stage = 0 ORDER BY d.deadline, d.id",
    error);

  if (row != NULL)
    tdm_statement_bind_number (row, 1, now);
  return row;
}

static TdmReminderDeal *
reminder_new (gint64 deal_id)
{
  TdmReminderDeal *reminder = g_new0 (TdmReminderDeal, 1);

  reminder->deal_id = deal_id;
  reminder->lead_hours = TDM_REMINDER_USUAL_LEAD;
  return reminder;
}

TdmReminderDeal *
tdm_reminder_table_read (TdmStatement *row, gboolean with_texts)
{
  TdmReminderDeal *reminder = reminder_new (tdm_statement_get_number (row, 0));

  reminder->deadline = tdm_statement_get_number (row, 1);
  if (!tdm_statement_is_null (row, 2))
    reminder->lead_hours = (int) tdm_statement_get_number (row, 2);
  reminder->muted = tdm_statement_get_number (row, 3) != 0;
  reminder->snoozed_until = tdm_statement_get_number (row, 4);
  reminder->told_deadline = tdm_statement_get_number (row, 5);
  reminder->told_at = tdm_statement_get_number (row, 6);
  if (with_texts)
    {
      reminder->name = tdm_statement_dup_text (row, 7);
      reminder->customer = tdm_statement_dup_text (row, 8);
    }
  return reminder;
}

TdmReminderDeal *
tdm_reminder_table_load (TdmDb *db, gint64 deal_id, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT deal_id, 0, lead_hours, muted, snoozed_until, told_deadline, told_at"
                    " FROM reminder WHERE deal_id = ?",
                    error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind_number (row, 1, deal_id);
  switch (tdm_statement_step (row, error))
    {
    case TDM_STEP_ROW:
      return tdm_reminder_table_read (row, FALSE);
    case TDM_STEP_DONE:
      return reminder_new (deal_id);
    case TDM_STEP_ERROR:
    default:
      return NULL;
    }
}

gboolean
tdm_reminder_table_choose (TdmDb *db, const TdmReminderDeal *reminder, GError **error)
{
  return tdm_db_run (
    db, error,
    "INSERT INTO reminder (deal_id, lead_hours, muted, snoozed_until, told_deadline, told_at)"
    " VALUES (?1, nullif (?2, -1), ?3, ?4, 0, 0) ON CONFLICT (deal_id) DO UPDATE SET"
    " lead_hours = nullif (?2, -1), muted = ?3, snoozed_until = ?4",
    "iiii", reminder->deal_id, (gint64) reminder->lead_hours, (gint64) reminder->muted,
    reminder->snoozed_until);
}

gboolean
tdm_reminder_table_set_told (TdmDb *db, gint64 deal_id, gint64 deadline, gint64 at, GError **error)
{
  return tdm_db_run (
    db, error,
    "INSERT INTO reminder (deal_id, lead_hours, muted, snoozed_until, told_deadline, told_at)"
    " VALUES (?1, NULL, 0, 0, ?2, ?3) ON CONFLICT (deal_id) DO UPDATE SET"
    " told_deadline = ?2, told_at = ?3",
    "iii", deal_id, deadline, at);
}

/* ---- absences ---- */

GPtrArray *
tdm_absence_table_list (TdmDb *db, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT id, first_day, last_day, note FROM absence ORDER BY first_day, last_day, id", error);
  g_autoptr (GPtrArray) absences = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_absence_free);
  TdmStep step;

  if (row == NULL)
    return NULL;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmAbsence *absence = tdm_absence_new (tdm_statement_get_text (row, 1), tdm_statement_get_text (row, 2),
                                             tdm_statement_get_text (row, 3));

      absence->id = tdm_statement_get_number (row, 0);
      g_ptr_array_add (absences, absence);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&absences) : NULL;
}

static gboolean
require_change (TdmDb *db, GError **error)
{
  if (tdm_db_get_changes (db) > 0)
    return TRUE;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such absence");
  return FALSE;
}

gboolean
tdm_absence_table_put (TdmDb *db, TdmAbsence *absence, GError **error)
{
  if (absence->id != 0)
    return tdm_db_run (db, error, "UPDATE absence SET first_day = ?, last_day = ?, note = ? WHERE id = ?",
                       "ttti", absence->first_day, absence->last_day, absence->note, absence->id) &&
           require_change (db, error);

  if (!tdm_db_run (db, error, "INSERT INTO absence (first_day, last_day, note) VALUES (?, ?, ?)", "ttt",
                   absence->first_day, absence->last_day, absence->note))
    return FALSE;

  absence->id = tdm_db_get_last_id (db);
  return TRUE;
}

gboolean
tdm_absence_table_remove (TdmDb *db, gint64 id, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM absence WHERE id = ?", "i", id) && require_change (db, error);
}
