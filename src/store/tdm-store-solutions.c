/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solutions that forms propose: what the user keeps or hides, and which own ones are not co-sell ready. */

#include "tdm-change-log-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-own-solutions-private.h"
#include "tdm-rule-error.h"
#include "tdm-store-offers.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

typedef struct
{
  TdmSolution *solution;
  gboolean hidden;
} KeepOrder;

static void
free_order (gpointer data)
{
  KeepOrder *order = data;

  tdm_solution_free (order->solution);
  g_free (order);
}

static gboolean
put_kept (TdmDb *db, const KeepOrder *order, GError **error)
{
  return tdm_db_run (db, error,
                     "INSERT INTO kept_solution (solution_id, name, kind, hidden) VALUES (?, ?, ?, ?)"
                     " ON CONFLICT DO UPDATE SET name = excluded.name, kind = excluded.kind,"
                     " hidden = excluded.hidden",
                     "ttii", order->solution->id, order->solution->name, (gint64) order->solution->kind,
                     (gint64) order->hidden);
}

static gpointer
keep_solution_job (TdmDb *db, gpointer data, GError **error)
{
  const KeepOrder *order = data;
  g_auto (TdmVerb) verb = { 0 };

  if (order->solution->id == NULL || *order->solution->id == '\0')
    {
      tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "id");
      return NULL;
    }

  tdm_db_note_change (db, TDM_CHANGE_SOLUTIONS);
  if (!tdm_verb_begin (&verb, db, error) || !put_kept (db, order, error) ||
      !tdm_verb_keep (&verb, order->hidden ? "hide-solution" : "keep-solution", 0, error) ||
      !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (0, verb.undo_id);
}

/**
 * tdm_store_keep_solution_async:
 * @solution: by its id
 * @hidden: no longer proposed; else it is, under this name
 *
 * Finished by tdm_store_change_finish ().
 */
void
tdm_store_keep_solution_async (TdmStore *self,
                               const TdmSolution *solution,
                               gboolean hidden,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  KeepOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && solution != NULL);

  order = g_new0 (KeepOrder, 1);
  order->solution = tdm_solution_copy (solution);
  if (order->solution->name != NULL && *order->solution->name == '\0')
    g_clear_pointer (&order->solution->name, g_free);
  order->hidden = hidden != FALSE;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_keep_solution_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, keep_solution_job, g_free);
}

/* ---- not co-sell ready ---- */

static gpointer
list_unready_job (TdmDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) own = tdm_own_solutions_list (db, data, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (own == NULL)
    return NULL;

  for (guint i = 0; i < own->len; i++)
    {
      const TdmOwnSolution *solution = own->pdata[i];

      if (!solution->ready)
        g_strv_builder_add (ids, solution->solution->id);
    }

  return g_strv_builder_end (ids);
}

void
tdm_store_list_unready_solutions_async (TdmStore *self,
                                        const char *rulebook,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data)
{
  const TdmRulebook *known = rulebook != NULL ? tdm_rulebook_find (rulebook) : NULL;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_unready_solutions_async);
  /* Rulebooks live for ever. */
  g_task_set_task_data (task, (gpointer) (known != NULL ? known : tdm_rulebook_get_default ()), NULL);
  tdm_store_run (self, TDM_JOB_READ, task, list_unready_job, (GDestroyNotify) g_strfreev);
}

/**
 * tdm_store_list_unready_solutions_finish:
 *
 * Returns: (transfer full): ids of solutions of own offers that are not co-sell ready (M52)
 */
GStrv
tdm_store_list_unready_solutions_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
