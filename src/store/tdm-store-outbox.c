/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking changes back, and what waits to leave. */

#include "tdm-outbox-table-private.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

static gpointer
undo_job (TdmDb *db, gpointer data, GError **error)
{
  return GINT_TO_POINTER (tdm_verb_undo (db, *(gint64 *) data, error));
}

static void
run_with_number (TdmStore *self,
                 TdmJobKind kind,
                 TdmStoreJobFunc job,
                 gint64 number,
                 gpointer source_tag,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, g_memdup2 (&number, sizeof number), g_free);
  tdm_store_run (self, kind, task, job, NULL);
}

/**
 * tdm_store_undo_async:
 * @undo_id: from a receipt or an import report; they stay good after a restart
 *
 * Brings the rows back as they were and takes the entry out of the outbox. What was sent already is taken
 * back by a
 * new entry where that is possible. The last 200 changes can be undone.
 */
void
tdm_store_undo_async (
  TdmStore *self, gint64 undo_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_with_number (self, TDM_JOB_WRITE, undo_job, undo_id, tdm_store_undo_async, cancellable, callback, data);
}

/**
 * tdm_store_undo_finish:
 *
 * Fails with STALE when something newer stands on the change, or it was undone or sent already.
 *
 * Returns: whether all is as before
 */
gboolean
tdm_store_undo_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

static gpointer
withdraw_job (TdmDb *db, gpointer data, GError **error)
{
  g_autoptr (GError) load_error = NULL;
  gint64 undo_id = 0;
  TdmOutboxEntry *entry = tdm_outbox_table_load (db, *(gint64 *) data, &undo_id, &load_error);
  gboolean held = entry != NULL && g_str_equal (entry->state, "held");

  if (load_error != NULL)
    g_propagate_error (error, g_steal_pointer (&load_error));
  else if (entry == NULL)
    g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND,
                         "There is no such entry in the outbox");
  else if (!held)
    g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_HOLD_OVER, "The entry is held no longer");

  g_clear_pointer (&entry, tdm_outbox_entry_free);
  return GINT_TO_POINTER (held && tdm_verb_undo (db, undo_id, error));
}

/**
 * tdm_store_withdraw_async:
 * @seq: of the entry
 *
 * Takes back a held entry and restores its deal. Finished by tdm_store_undo_finish (): HOLD_OVER when its time is
 * over, NOT_FOUND when there is no such entry, STALE when a newer change stands on it.
 */
void
tdm_store_withdraw_async (
  TdmStore *self, gint64 seq, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_with_number (self, TDM_JOB_WRITE, withdraw_job, seq, tdm_store_withdraw_async, cancellable, callback,
                   data);
}

static gpointer
list_outbox_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_outbox_table_list (db, error);
}

void
tdm_store_list_outbox_async (TdmStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_outbox_async);
  tdm_store_run (self, TDM_JOB_READ, task, list_outbox_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_list_outbox_finish:
 *
 * Returns: (transfer full) (element-type TdmOutboxEntry): in the order in which they leave
 */
GPtrArray *
tdm_store_list_outbox_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
