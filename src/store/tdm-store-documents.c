/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents of offers: adding, taking off, versions. Files are copied beside the database thread, so that a big
 * one holds nobody up. */

#include "tdm-document-change-private.h"
#include "tdm-document-file-private.h"
#include "tdm-document-name-private.h"
#include "tdm-document-table-private.h"
#include "tdm-store-offers.h"
#include "tdm-store-private.h"

static void
run_order (TdmStore *self,
           TdmDocumentOrder *order,
           TdmStoreJobFunc func,
           gpointer tag,
           GAsyncReadyCallback callback,
           gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, order, tdm_document_order_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, func, g_free);
}

/* ---- adding a file: may it, copy, then one short transaction ---- */

typedef struct
{
  TdmDocumentOrder *order;
  GFile *file;
  char *data_dir;
} AddFile;

static void
free_add_file (gpointer data)
{
  AddFile *add = data;

  tdm_document_order_free (add->order);
  g_object_unref (add->file);
  g_free (add->data_dir);
  g_free (add);
}

static gpointer
check_file_job (TdmDb *db, gpointer data, GError **error)
{
  AddFile *add = data;

  return tdm_document_check_job (db, add->order, error);
}

static gpointer
add_file_job (TdmDb *db, gpointer data, GError **error)
{
  AddFile *add = data;

  return tdm_document_add_job (db, add->order, error);
}

static void
file_kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  TdmStore *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    tdm_store_run (self, TDM_JOB_WRITE, g_steal_pointer (&task), add_file_job, g_free);
}

static void
keep_file_thread (GTask *step, gpointer source, gpointer data, GCancellable *cancellable)
{
  AddFile *add = data;
  TdmOfferDocument *document = add->order->document;
  GError *error = NULL;

  if (tdm_document_file_keep (add->data_dir, add->file, cancellable, &document->sha256, &document->size,
                              &error))
    g_task_return_boolean (step, TRUE);
  else
    g_task_return_error (step, error);
}

/* The thread does not hold the store: it may let go of its task after all others. */
static void
keep_file (GTask *task)
{
  g_autoptr (GTask) step =
    g_task_new (NULL, g_task_get_cancellable (task), file_kept_cb, g_object_ref (task));

  g_task_set_source_tag (step, keep_file);
  g_task_set_task_data (step, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (step, keep_file_thread);
}

static void
file_allowed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    keep_file (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
ask_whether_allowed (TdmStore *self, GTask *task)
{
  GTask *step = g_task_new (self, g_task_get_cancellable (task), file_allowed_cb, g_object_ref (task));

  g_task_set_source_tag (step, ask_whether_allowed);
  g_task_set_task_data (step, g_task_get_task_data (task), NULL);
  tdm_store_run (self, TDM_JOB_WRITE, step, check_file_job, NULL);
}

/**
 * tdm_store_add_document_async:
 * @kind: of a document or an asset, no link
 * @name: (nullable): %NULL for the name of @file
 * @keep_until: (nullable): YYYY-MM-DD
 *
 * The copy can be cancelled. The same file again is no change. Fails with FULL when there is no room, with a
 * %G_IO_ERROR when @file cannot be read; nothing was changed then. Finished by tdm_store_change_finish ().
 */
void
tdm_store_add_document_async (TdmStore *self,
                              gint64 offer_id,
                              const char *kind,
                              GFile *file,
                              const char *name,
                              const char *keep_until,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  AddFile *add;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TDM_IS_STORE (self) && kind != NULL && G_IS_FILE (file));

  add = g_new0 (AddFile, 1);
  add->order = tdm_document_order_new (offer_id, kind);
  add->order->document->name =
    name != NULL && *name != '\0' ? tdm_document_name_clean (name) : tdm_document_name_of_file (file);
  add->order->document->keep_until = g_strdup (keep_until);
  add->file = g_object_ref (file);
  add->data_dir = g_strdup (tdm_store_get_data_dir (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_add_document_async);
  g_task_set_task_data (task, add, free_add_file);
  ask_whether_allowed (self, task);
}

/* ---- the others ---- */

void
tdm_store_add_link_async (TdmStore *self,
                          gint64 offer_id,
                          const char *kind,
                          const char *url,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  TdmDocumentOrder *order;

  g_return_if_fail (TDM_IS_STORE (self) && kind != NULL && url != NULL);

  order = tdm_document_order_new (offer_id, kind);
  order->document->url = g_strdup (url);
  run_order (self, order, tdm_document_add_job, tdm_store_add_link_async, callback, data);
}

void
tdm_store_remove_document_async (
  TdmStore *self, gint64 document_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  TdmDocumentOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = tdm_document_order_new (0, NULL);
  order->document->id = document_id;
  run_order (self, order, tdm_document_remove_job, tdm_store_remove_document_async, callback, data);
}

/**
 * tdm_store_keep_document_until_async:
 * @day: (nullable): YYYY-MM-DD from which on it is out of date, %NULL for never
 */
void
tdm_store_keep_document_until_async (TdmStore *self,
                                     gint64 document_id,
                                     const char *day,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  TdmDocumentOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = tdm_document_order_new (0, NULL);
  order->document->id = document_id;
  order->document->keep_until = g_strdup (day);
  run_order (self, order, tdm_document_keep_until_job, tdm_store_keep_document_until_async, callback, data);
}

/* ---- versions ---- */

static gpointer
load_versions_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDocumentOrder *order = data;

  return tdm_document_table_list_versions (db, order->offer_id, order->document->kind, error);
}

void
tdm_store_load_document_versions_async (TdmStore *self,
                                        gint64 offer_id,
                                        const char *kind,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && kind != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_document_versions_async);
  g_task_set_task_data (task, tdm_document_order_new (offer_id, kind), tdm_document_order_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_versions_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_load_document_versions_finish:
 *
 * Returns: (transfer full) (element-type TdmOfferDocument): current ones first, then earlier ones, newest first
 */
GPtrArray *
tdm_store_load_document_versions_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tdm_store_get_document_file:
 * @sha256: of a document
 *
 * Returns: (transfer full): the stored file, not to be changed; whether it is there is not looked at
 */
GFile *
tdm_store_get_document_file (TdmStore *self, const char *sha256)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (TDM_IS_STORE (self) && sha256 != NULL && strlen (sha256) > 2, NULL);

  path = tdm_document_file_dup_path (tdm_store_get_data_dir (self), sha256);
  return g_file_new_for_path (path);
}
