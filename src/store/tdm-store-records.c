/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading whole deals: one with its history, some by their ids. */

#include "tdm-deal-rows-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-store-private.h"
#include "tdm-timeline-table-private.h"

/* ---- one deal with its history ---- */

typedef struct
{
  TdmDealRecord *record;
  GPtrArray *timeline;
} WholeDeal;

static void
free_whole_deal (gpointer data)
{
  WholeDeal *whole = data;

  g_clear_pointer (&whole->record, tdm_deal_record_free);
  g_clear_pointer (&whole->timeline, g_ptr_array_unref);
  g_free (whole);
}

static gpointer
load_deal_job (TdmDb *db, gpointer data, GError **error)
{
  WholeDeal *whole;
  gint64 id;

  if (!tdm_deal_table_find (db, data, &id, error))
    return NULL;

  whole = g_new0 (WholeDeal, 1);
  whole->record = tdm_deal_rows_load (db, id, FALSE, error);
  if (whole->record != NULL)
    whole->timeline = tdm_timeline_table_load (db, id, error);
  if (whole->timeline != NULL)
    return whole;

  free_whole_deal (whole);
  return NULL;
}

/**
 * tdm_store_load_deal_async:
 * @reference: the local number or the referral GUID
 *
 * Reads a deal with all its members but the raw JSON, and its history.
 */
void
tdm_store_load_deal_async (TdmStore *self,
                           const char *reference,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && reference != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_deal_async);
  g_task_set_task_data (task, g_strdup (reference), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_deal_job, free_whole_deal);
}

/**
 * tdm_store_load_deal_finish:
 * @timeline: (out) (optional) (element-type TdmTimelineEntry): oldest first
 *
 * Returns: (transfer full): the deal, or NOT_FOUND
 */
TdmDealRecord *
tdm_store_load_deal_finish (TdmStore *self, GAsyncResult *result, GPtrArray **timeline, GError **error)
{
  WholeDeal *whole;
  TdmDealRecord *record;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  whole = g_task_propagate_pointer (G_TASK (result), error);
  if (whole == NULL)
    return NULL;

  record = g_steal_pointer (&whole->record);
  if (timeline != NULL)
    *timeline = g_steal_pointer (&whole->timeline);
  free_whole_deal (whole);
  return record;
}

/* ---- some deals ---- */

typedef struct
{
  GArray *ids; /* guint32 */
  gboolean with_raw;
} DealsQuestion;

static void
free_question (gpointer data)
{
  DealsQuestion *question = data;

  g_array_unref (question->ids);
  g_free (question);
}

static gpointer
load_deals_job (TdmDb *db, gpointer data, GError **error)
{
  const DealsQuestion *question = data;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_deal_record_free);

  for (guint i = 0; i < question->ids->len; i++)
    {
      g_autoptr (GError) load_error = NULL;
      gint64 id = g_array_index (question->ids, guint32, i);
      TdmDealRecord *record = tdm_deal_rows_load (db, id, question->with_raw, &load_error);

      if (record != NULL)
        g_ptr_array_add (records, record);
      else if (!g_error_matches (load_error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return NULL;
        }
    }

  return g_steal_pointer (&records);
}

/**
 * tdm_store_load_deals_async:
 * @ids: (array length=n_ids): which
 * @with_raw: also the raw JSON
 *
 * Reads whole deals, for an export a few hundred at a time.
 */
void
tdm_store_load_deals_async (TdmStore *self,
                            const guint32 *ids,
                            guint n_ids,
                            gboolean with_raw,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  DealsQuestion *question;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  question = g_new0 (DealsQuestion, 1);
  question->ids = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_ids);
  if (n_ids > 0)
    g_array_append_vals (question->ids, ids, n_ids);
  question->with_raw = with_raw;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_deals_async);
  g_task_set_task_data (task, question, free_question);
  tdm_store_run (self, TDM_JOB_READ, task, load_deals_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_load_deals_finish:
 *
 * Returns: (transfer full) (element-type TdmDealRecord): in the order asked for; ids that are gone are left
 * out
 */
GPtrArray *
tdm_store_load_deals_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- a history ---- */

static gpointer
load_timeline_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_timeline_table_load (db, *(gint64 *) data, error);
}

void
tdm_store_load_timeline_async (
  TdmStore *self, gint64 deal_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_timeline_async);
  g_task_set_task_data (task, g_memdup2 (&deal_id, sizeof deal_id), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_timeline_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_load_timeline_finish:
 *
 * Returns: (transfer full) (element-type TdmTimelineEntry): oldest first; empty for a deal that is not there
 */
GPtrArray *
tdm_store_load_timeline_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
