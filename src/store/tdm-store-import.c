/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The import as a verb: one transaction, progress on the way, all of it or nothing where that is asked for.
 * */

#include "tdm-db-private.h"
#include "tdm-change-log-private.h"
#include "tdm-import-private.h"
#include "tdm-store-private.h"

/* Between two words about the progress. */
#define PROGRESS_PAUSE_US (100 * 1000)
/* Rows between two looks at the clock. */
#define ROWS_A_LOOK 64

typedef struct
{
  TdmImportSource *source;
  TdmImportFlags flags;
  GCancellable *cancellable;
  TdmProgressFunc progress;
  gpointer progress_data;
  GTask *task; /* not held: it holds us */
  gint64 last_told;
} ImportOrder;

static void
free_order (gpointer data)
{
  ImportOrder *order = data;

  g_object_unref (order->source);
  g_clear_object (&order->cancellable);
  g_free (order);
}

/* ---- progress ---- */

typedef struct
{
  GTask *task;
  TdmProgressFunc func;
  gpointer data;
  double fraction;
  guint64 rows;
} Progress;

static void
free_progress (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->task);
  g_free (progress);
}

static gboolean
tell_progress_cb (gpointer data)
{
  Progress *progress = data;

  if (!g_task_get_completed (progress->task))
    progress->func (progress->fraction, progress->rows, progress->data);

  return G_SOURCE_REMOVE;
}

static void
tell_progress (ImportOrder *order, guint64 rows)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Progress *progress;

  if (order->progress == NULL || now - order->last_told < PROGRESS_PAUSE_US)
    return;

  order->last_told = now;
  progress = g_new0 (Progress, 1);
  progress->task = g_object_ref (order->task);
  progress->func = order->progress;
  progress->data = order->progress_data;
  progress->fraction = tdm_import_source_get_progress (order->source);
  progress->rows = rows;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_progress_cb, progress, free_progress);
  g_source_attach (source, g_task_get_context (order->task));
}

/* ---- the job ---- */

static gboolean
take_rows (TdmImport *import, ImportOrder *order, GError **error)
{
  g_auto (TdmImportRow) row = { 0 };
  g_autoptr (GError) source_error = NULL;

  for (guint64 i = 1; tdm_import_source_next (order->source, &row, &source_error); i++)
    {
      if (!tdm_import_take_row (import, &row, error))
        return FALSE;
      if (i % ROWS_A_LOOK != 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (order->cancellable, error))
        return FALSE;
      tell_progress (order, i);
    }

  if (source_error == NULL)
    return !g_cancellable_set_error_if_cancelled (order->cancellable, error);

  g_propagate_error (error, g_steal_pointer (&source_error));
  return FALSE;
}

static gboolean
is_worth_keeping (const ImportOrder *order, const TdmImportReport *report)
{
  if ((order->flags & TDM_IMPORT_DRY_RUN) != 0)
    return FALSE;
  if ((order->flags & TDM_IMPORT_ALL_OR_NOTHING) != 0 && report->rejected > 0)
    return FALSE;

  return report->created > 0 || report->updated > 0;
}

/* After the many pages of a big import: an own step, so that no later edit has to wait for it. */
static void
checkpoint (TdmDb *db)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_db_execute (db, "PRAGMA wal_checkpoint (TRUNCATE)", &error))
    g_info ("The log was not written back: %s", error->message);
}

static TdmImportReport *
run_import (TdmDb *db, ImportOrder *order, GError **error)
{
  g_auto (TdmTransaction) txn = { NULL };
  g_autoptr (TdmImport) import =
    tdm_import_new (db, tdm_import_source_get_file_name (order->source), order->flags);

  if (!tdm_transaction_begin (&txn, db, error) || !tdm_import_begin (import, error) ||
      !take_rows (import, order, error) || !tdm_import_end_rows (import, error))
    return NULL;

  if (!is_worth_keeping (order, tdm_import_get_report (import)))
    return tdm_import_take_report (import);
  if (!tdm_import_finish (import, error) || !tdm_transaction_commit (&txn, error))
    return NULL;

  return tdm_import_take_report (import);
}

static gpointer
import_job (TdmDb *db, gpointer data, GError **error)
{
  ImportOrder *order = data;
  TdmImportReport *report;

  if (!tdm_import_source_rewind (order->source, error))
    return NULL;

  tdm_db_set_cancellable (db, order->cancellable);
  report = run_import (db, order, error);
  tdm_db_set_cancellable (db, NULL);

  if (report == NULL || !report->applied)
    g_clear_pointer (tdm_db_get_change (db), tdm_change_free);
  if (report != NULL)
    checkpoint (db);
  return report;
}

/**
 * tdm_store_import_async:
 * @source: the rows; begins at the first one
 * @flags: a dry run, all or nothing, the sample workspace
 * @progress: (nullable) (scope notified): called in the caller's main context, never after the callback
 * @cancellable: (nullable): rolls everything back
 *
 * Imports in one transaction. A row means a deal by its referral id; without one by creation time and name,
 * or by the
 * row's own contents, so that the same file twice changes nothing. When a row says when the deal was last
 * changed, an
 * older row changes nothing. Other jobs wait for the end.
 */
void
tdm_store_import_async (TdmStore *self,
                        TdmImportSource *source,
                        TdmImportFlags flags,
                        TdmProgressFunc progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  ImportOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));
  g_return_if_fail (TDM_IS_IMPORT_SOURCE (source));

  task = g_task_new (self, cancellable, callback, data);
  order = g_new0 (ImportOrder, 1);
  order->source = g_object_ref (source);
  order->flags = flags;
  order->progress = progress;
  order->progress_data = progress_data;
  g_set_object (&order->cancellable, cancellable);
  order->task = task;

  g_task_set_source_tag (task, tdm_store_import_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, import_job, (GDestroyNotify) tdm_import_report_free);
}

/**
 * tdm_store_import_finish:
 *
 * Rejected rows are no error: the report counts them. An error means that nothing was imported.
 *
 * Returns: (transfer full): what happened
 */
TdmImportReport *
tdm_store_import_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
