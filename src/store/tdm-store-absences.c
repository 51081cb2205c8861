/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days on which the user is away: listing, adding, changing, removing. */

#include "tdm-change-log-private.h"
#include "tdm-reminder-table-private.h"
#include "tdm-store-private.h"
#include "tdm-store-reminders.h"
#include "tdm-verb-private.h"

static TdmReceipt *
finish_verb (TdmVerb *verb, const char *kind, gint64 absence_id, GError **error)
{
  TdmReceipt *receipt;

  tdm_db_note_change (verb->db, TDM_CHANGE_REMINDERS);
  if (!tdm_verb_keep (verb, kind, 0, error) || !tdm_verb_commit (verb, error))
    return NULL;

  receipt = g_new0 (TdmReceipt, 1);
  receipt->deal_id = absence_id;
  receipt->undo_id = verb->undo_id;
  return receipt;
}

static gpointer
save_job (TdmDb *db, gpointer data, GError **error)
{
  g_auto (TdmVerb) verb = { 0 };
  TdmAbsence *absence = data;

  if (!tdm_absence_check (absence, error) || !tdm_verb_begin (&verb, db, error) ||
      !tdm_absence_table_put (db, absence, error))
    return NULL;

  return finish_verb (&verb, "save-absence", absence->id, error);
}

/**
 * tdm_store_save_absence_async:
 * @absence: id 0 adds, else the absence of that number changes
 *
 * Refused when one of its days is none or the last is before the first. Finished by tdm_store_change_finish ().
 */
void
tdm_store_save_absence_async (TdmStore *self,
                              const TdmAbsence *absence,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && absence != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_save_absence_async);
  g_task_set_task_data (task, tdm_absence_copy (absence), (GDestroyNotify) tdm_absence_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, save_job, g_free);
}

static gpointer
remove_job (TdmDb *db, gpointer data, GError **error)
{
  g_auto (TdmVerb) verb = { 0 };
  gint64 id = *(gint64 *) data;

  if (!tdm_verb_begin (&verb, db, error) || !tdm_absence_table_remove (db, id, error))
    return NULL;

  return finish_verb (&verb, "remove-absence", id, error);
}

/**
 * tdm_store_remove_absence_async:
 *
 * NOT_FOUND when there is none. Finished by tdm_store_change_finish ().
 */
void
tdm_store_remove_absence_async (
  TdmStore *self, gint64 absence_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_remove_absence_async);
  g_task_set_task_data (task, g_memdup2 (&absence_id, sizeof absence_id), g_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, remove_job, g_free);
}

static gpointer
list_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_absence_table_list (db, error);
}

void
tdm_store_list_absences_async (TdmStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_absences_async);
  tdm_store_run (self, TDM_JOB_READ, task, list_job, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
tdm_store_list_absences_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
