/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check as a verb: everything that can be wrong in a data folder, one line each. */

#include "tdm-check-private.h"
#include "tdm-document-check-private.h"
#include "tdm-document-table-private.h"
#include "tdm-store-private.h"

/* What the database said, on its way to the look at files beside the database thread. */
typedef struct
{
  char *data_dir;
  GPtrArray *findings;
  GPtrArray *uses; /* of files; empty when a damaged database cannot tell */
} Check;

static void
free_check (gpointer data)
{
  Check *check = data;

  g_free (check->data_dir);
  g_ptr_array_unref (check->findings);
  g_ptr_array_unref (check->uses);
  g_free (check);
}

static gboolean
list_files (TdmDb *db, Check *check, GError **error)
{
  g_autoptr (GPtrArray) uses = tdm_document_table_list_files (db, error);

  if (uses == NULL)
    return FALSE;

  g_ptr_array_unref (check->uses);
  check->uses = g_steal_pointer (&uses);
  return TRUE;
}

/* A damaged file may stop any of the questions: that is an answer too. */
static gboolean
accept_damage (gboolean ok, GPtrArray *findings, GError **damage, GError **error)
{
  if (ok)
    return TRUE;

  if (!g_error_matches (*damage, TDM_STORE_ERROR, TDM_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (damage));
      return FALSE;
    }

  g_ptr_array_add (findings, g_strdup_printf ("integrity: %s", (*damage)->message));
  g_clear_error (damage);
  return TRUE;
}

static gboolean
ask_database (TdmDb *db, Check *check, GError **error)
{
  static gboolean (*const checks[]) (TdmDb *, GPtrArray *, GError **) = {
    tdm_check_pages,
    tdm_check_references,
    tdm_check_search,
  };
  g_autoptr (GError) damage = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      gboolean ok = checks[i](db, check->findings, &damage);

      if (!accept_damage (ok, check->findings, &damage, error))
        return FALSE;
    }

  return accept_damage (list_files (db, check, &damage), check->findings, &damage, error);
}

static gpointer
check_job (TdmDb *db, gpointer data, GError **error)
{
  TdmStore *self = data;
  Check *check = g_new0 (Check, 1);

  check->data_dir = g_strdup (tdm_store_get_data_dir (self));
  check->findings = g_ptr_array_new_with_free_func (g_free);
  check->uses = g_ptr_array_new ();
  tdm_data_dir_check_modes (tdm_store_get_folder (self), check->findings);
  if (ask_database (db, check, error))
    return check;

  free_check (check);
  return NULL;
}

static void
check_files_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check *check = data;
  GError *error = NULL;

  if (tdm_document_check_files (check->data_dir, check->uses, check->findings, cancellable, &error))
    g_task_return_pointer (task, g_ptr_array_ref (check->findings), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
files_checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GPtrArray *findings = g_task_propagate_pointer (G_TASK (result), &error);

  if (findings != NULL)
    g_task_return_pointer (task, findings, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* The thread does not hold the store: it may let go of its task after all others. */
static void
database_checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GTask) step = NULL;
  GError *error = NULL;
  Check *check = g_task_propagate_pointer (G_TASK (result), &error);

  if (check == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  step = g_task_new (NULL, g_task_get_cancellable (task), files_checked_cb, g_object_ref (task));
  g_task_set_source_tag (step, database_checked_cb);
  g_task_set_task_data (step, check, free_check);
  g_task_run_in_thread (step, check_files_thread);
}

/**
 * tdm_store_check_async:
 *
 * Looks at file modes, pages, references, compares the search index with the deals (a sample of them above 50,000),
 * and the files of documents with what was stored. Changes nothing.
 */
void
tdm_store_check_async (TdmStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;
  GTask *question;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_check_async);
  question = g_task_new (self, cancellable, database_checked_cb, task);
  g_task_set_source_tag (question, tdm_store_check_async);
  /* The task holds the store. */
  g_task_set_task_data (question, self, NULL);
  tdm_store_run (self, TDM_JOB_READ, question, check_job, free_check);
}

/**
 * tdm_store_check_finish:
 *
 * Returns: (transfer full) (element-type utf8): one English line a finding; empty when all is well
 */
GPtrArray *
tdm_store_check_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
