/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of deals go from the store into the export one after another, so that memory stays small. */

#include "tdm-export-run.h"

#include "tdm-calendar-words.h"

#define PAGE_ROWS 500

typedef struct
{
  TdmDealExport *export;
  gboolean is_archive; /* with history and the JSON as it was received */
  GArray *ids;         /* guint32, in the order of the file */
  guint loaded;        /* how many of them were asked for */
  GPtrArray *records;  /* TdmDealRecord, the page that is being written */
  guint written;       /* how many of the page are in the file */
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->export, tdm_deal_export_free);
  g_clear_pointer (&run->ids, g_array_unref);
  g_clear_pointer (&run->records, g_ptr_array_unref);
  g_free (run);
}

static void go_on (GTask *task);

/* ---- writing ---- */

static gboolean
write_next (Run *run, GPtrArray *timeline, GError **error)
{
  return tdm_deal_export_add (run->export, g_ptr_array_index (run->records, run->written++), timeline, error);
}

static void
timeline_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) timeline = tdm_store_load_timeline_finish (TDM_STORE (source), result, &error);

  if (timeline != NULL && write_next (g_task_get_task_data (task), timeline, &error))
    go_on (g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/* A table has no room for histories, so its page is written at once; an archive gets them one by one. Takes @task. */
static void
write_page (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  const TdmDealRecord *next = g_ptr_array_index (run->records, run->written);
  GError *error = NULL;

  if (run->is_archive)
    {
      tdm_store_load_timeline_async (g_task_get_source_object (task), next->id, g_task_get_cancellable (task),
                                     timeline_loaded_cb, task);
      return;
    }

  while (error == NULL && run->written < run->records->len)
    write_next (run, NULL, &error);

  if (error == NULL)
    {
      go_on (task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
page_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_pointer (&run->records, g_ptr_array_unref);
  run->records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);
  run->written = 0;
  if (run->records != NULL)
    go_on (g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
load_page (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  guint first = run->loaded;
  guint n = MIN (PAGE_ROWS, run->ids->len - first);

  run->loaded += n;
  tdm_store_load_deals_async (g_task_get_source_object (task), &g_array_index (run->ids, guint32, first), n,
                              run->is_archive, g_task_get_cancellable (task), page_loaded_cb, task);
}

/* A workbook is packed at the end, which takes its time. */
static void
finish_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  GError *error = NULL;

  if (tdm_deal_export_finish (run->export, &error))
    g_task_return_int (task, run->ids->len);
  else
    g_task_return_error (task, error);
}

/* The next step of the run. Takes @task. */
static void
go_on (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  if (run->records != NULL && run->written < run->records->len)
    write_page (task);
  else if (run->loaded < run->ids->len)
    load_page (task);
  else
    {
      g_task_run_in_thread (task, finish_in_thread);
      g_object_unref (task);
    }
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  run->ids = tdm_store_query_deals_finish (TDM_STORE (source), result, &error);
  if (run->ids != NULL)
    go_on (g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/**
 * tdm_export_run_async:
 * @order: what goes into the file
 * @path: a file name; what is there is replaced at the end, whole
 *
 * Writes the deals in their order. When it fails, or is cancelled, the old file stays as it was.
 */
void
tdm_export_run_async (TdmStore *store,
                      const TdmExportOrder *order,
                      const char *path,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  const TdmCalendarWords words = { tdm_words_calendar_answer (), tdm_words_calendar_close () };
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, data);
  Run *run = g_new0 (Run, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, tdm_export_run_async);
  g_task_set_task_data (task, run, run_free);
  run->is_archive = order->format == TDM_EXPORT_JSON;
  run->export = tdm_deal_export_new_for_path (path, order->format, order->flags, &error);
  if (run->export == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  tdm_deal_export_set_calendar_words (run->export, &words);
  if (order->columns != NULL)
    tdm_deal_export_set_columns (run->export, order->columns);
  if (order->deal_ids == NULL)
    {
      tdm_store_query_deals_async (store, order->query, 0, cancellable, queried_cb, g_steal_pointer (&task));
      return;
    }

  run->ids = g_array_ref (order->deal_ids);
  go_on (g_steal_pointer (&task));
}

gboolean
tdm_export_run_finish (TdmStore *store, GAsyncResult *result, guint *n_deals, GError **error)
{
  gssize n;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  n = g_task_propagate_int (G_TASK (result), error);
  if (n >= 0 && n_deals != NULL)
    *n_deals = (guint) n;
  return n >= 0;
}
