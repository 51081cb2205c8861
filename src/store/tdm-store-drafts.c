/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts: half-filled forms that survive a closed dialog and the end of the process. */

#include "tdm-change-log-private.h"
#include "tdm-clock.h"
#include "tdm-draft-table-private.h"
#include "tdm-store-private.h"

typedef struct
{
  char *kind;
  GVariant *content; /* NULL removes */
} DraftOrder;

static void
free_order (gpointer data)
{
  DraftOrder *order = data;

  g_free (order->kind);
  g_clear_pointer (&order->content, g_variant_unref);
  g_free (order);
}

static gpointer
save_draft_job (TdmDb *db, gpointer data, GError **error)
{
  const DraftOrder *order = data;

  tdm_db_note_change (db, TDM_CHANGE_DRAFTS);
  return GINT_TO_POINTER (tdm_draft_table_put (db, order->kind, order->content, tdm_clock_now (), error));
}

/**
 * tdm_store_save_draft_async:
 * @kind: which form, for example "new-deal"
 * @content: (nullable): consumed when floating; %NULL removes the draft
 *
 * Keeps a half-filled form (M20). When it is finished the draft survives the end of the process.
 */
void
tdm_store_save_draft_async (TdmStore *self,
                            const char *kind,
                            GVariant *content,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  DraftOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && kind != NULL);

  order = g_new0 (DraftOrder, 1);
  order->kind = g_strdup (kind);
  if (content != NULL)
    order->content = g_variant_ref_sink (content);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_save_draft_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, save_draft_job, NULL);
}

gboolean
tdm_store_save_draft_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

static gpointer
load_draft_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_draft_table_load (db, data, error);
}

void
tdm_store_load_draft_async (
  TdmStore *self, const char *kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && kind != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_draft_async);
  g_task_set_task_data (task, g_strdup (kind), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_draft_job, (GDestroyNotify) g_variant_unref);
}

/**
 * tdm_store_load_draft_finish:
 *
 * Returns: (transfer full) (nullable): %NULL without error when there is no draft
 */
GVariant *
tdm_store_load_draft_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
list_drafts_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_draft_table_list (db, data, error);
}

/**
 * tdm_store_list_drafts_async:
 * @prefix: (nullable): the beginning of the kinds to list, for example "accept-"; %NULL for all
 *
 * Lists what was typed and not saved yet, for the page that leads back to it.
 */
void
tdm_store_list_drafts_async (
  TdmStore *self, const char *prefix, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_drafts_async);
  g_task_set_task_data (task, g_strdup (prefix != NULL ? prefix : ""), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, list_drafts_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_list_drafts_finish:
 *
 * Returns: (transfer full) (element-type TdmDraftEntry): latest first
 */
GPtrArray *
tdm_store_list_drafts_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
