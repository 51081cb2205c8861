/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check as a verb: everything that can be wrong in a data folder, one line each. */

#include "tdm-check-private.h"
#include "tdm-store-private.h"

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

static gpointer
check_job (TdmDb *db, gpointer data, GError **error)
{
  static gboolean (*const checks[]) (TdmDb *, GPtrArray *, GError **) = {
    tdm_check_pages,
    tdm_check_references,
    tdm_check_search,
  };
  TdmStore *self = data;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  tdm_data_dir_check_modes (tdm_store_get_folder (self), findings);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (GError) damage = NULL;
      gboolean ok = checks[i](db, findings, &damage);

      if (!accept_damage (ok, findings, &damage, error))
        return NULL;
    }

  return g_steal_pointer (&findings);
}

/**
 * tdm_store_check_async:
 *
 * Looks at file modes, pages, references, and compares the search index with the deals (a sample of them
 * above
 * 50,000). Changes nothing.
 */
void
tdm_store_check_async (TdmStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_check_async);
  /* The task holds the store. */
  g_task_set_task_data (task, self, NULL);
  tdm_store_run (self, TDM_JOB_READ, task, check_job, (GDestroyNotify) g_ptr_array_unref);
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
