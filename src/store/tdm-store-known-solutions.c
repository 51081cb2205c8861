/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of solutions of others: what the rules bring, what deals taught, and what the user changed. */

#include "tdm-store-known-solutions.h"

#include "tdm-change-log-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-rules.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

void
tdm_known_solution_free (TdmKnownSolution *self)
{
  if (self == NULL)
    return;

  tdm_solution_free (self->solution);
  g_free (self->original_name);
  g_free (self);
}

/* ---- listing ---- */

typedef struct
{
  GPtrArray *solutions; /* TdmKnownSolution */
  GHashTable *by_id;    /* id to the same, not owned */
} Lists;

static TdmKnownSolution *
add (Lists *lists, const char *id, const char *name, TdmSolutionKind kind, TdmSolutionSource source)
{
  TdmKnownSolution *known = g_new0 (TdmKnownSolution, 1);

  known->solution = tdm_solution_new (id, name != NULL && *name != '\0' ? name : NULL, kind);
  known->original_name = g_strdup (known->solution->name);
  known->source = source;
  g_ptr_array_add (lists->solutions, known);
  g_hash_table_insert (lists->by_id, known->solution->id, known);

  return known;
}

static void
add_from_rules (Lists *lists)
{
  GPtrArray *codes = tdm_rules_get ()->microsoft_solutions;

  for (guint i = 0; i < codes->len; i++)
    {
      const TdmCode *code = codes->pdata[i];

      add (lists, code->code, code->label, TDM_SOLUTION_KIND_MICROSOFT, TDM_SOLUTION_SOURCE_RULES);
    }
}

/* Of what deals said differently about one id, the best known comes first. */
static gboolean
add_from_deals (TdmDb *db, Lists *lists, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT solution_id, name, kind FROM solution WHERE kind <> ?"
                    " AND solution_id NOT IN (SELECT solution_id FROM offer WHERE solution_id IS NOT NULL)"
                    " ORDER BY kind = 0, name = '', name, solution_id",
                    error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", (gint64) TDM_SOLUTION_KIND_OWN);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    if (!g_hash_table_contains (lists->by_id, tdm_statement_get_text (row, 0)))
      add (lists, tdm_statement_get_text (row, 0), tdm_statement_get_text (row, 1),
           (TdmSolutionKind) tdm_statement_get_number (row, 2), TDM_SOLUTION_SOURCE_DEALS);

  return step == TDM_STEP_DONE;
}

static void
apply_kept (Lists *lists, TdmStatement *row)
{
  const char *id = tdm_statement_get_text (row, 0);
  const char *name = tdm_statement_get_text (row, 1);
  TdmKnownSolution *known = g_hash_table_lookup (lists->by_id, id);

  if (known == NULL)
    known = add (lists, id, name, TDM_SOLUTION_KIND_UNKNOWN, TDM_SOLUTION_SOURCE_USER);
  if (*name != '\0')
    g_set_str (&known->solution->name, name);
  known->solution->kind = (TdmSolutionKind) tdm_statement_get_number (row, 2);
  known->hidden = tdm_statement_get_number (row, 3) != 0;
  known->kept = TRUE;
}

static gboolean
add_from_user (TdmDb *db, Lists *lists, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT solution_id, coalesce (name, ''), kind, hidden FROM kept_solution WHERE kind <> ?", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", (gint64) TDM_SOLUTION_KIND_OWN);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    apply_kept (lists, row);

  return step == TDM_STEP_DONE;
}

static const char *
get_title (const TdmKnownSolution *known)
{
  return known->solution->name != NULL ? known->solution->name : known->solution->id;
}

/* The sort is stable, so that the list of the rules keeps its order. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const TdmKnownSolution *first = *(TdmKnownSolution *const *) a;
  const TdmKnownSolution *second = *(TdmKnownSolution *const *) b;
  gboolean first_ruled = first->source == TDM_SOLUTION_SOURCE_RULES;
  gboolean second_ruled = second->source == TDM_SOLUTION_SOURCE_RULES;

  if (first_ruled || second_ruled)
    return second_ruled - first_ruled;

  return g_utf8_collate (get_title (first), get_title (second));
}

static gpointer
list_job (TdmDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) solutions = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_known_solution_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  Lists lists = { solutions, by_id };

  add_from_rules (&lists);
  if (!add_from_deals (db, &lists, error) || !add_from_user (db, &lists, error))
    return NULL;

  g_ptr_array_sort_with_data (solutions, compare, NULL);
  return g_steal_pointer (&solutions);
}

void
tdm_store_list_known_solutions_async (TdmStore *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_known_solutions_async);
  tdm_store_run (self, TDM_JOB_READ, task, list_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_list_known_solutions_finish:
 *
 * Returns: (transfer full) (element-type TdmKnownSolution): solutions of Microsoft and of third parties (M53, M54)
 */
GPtrArray *
tdm_store_list_known_solutions_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- forgetting ---- */

static gpointer
forget_job (TdmDb *db, gpointer data, GError **error)
{
  g_auto (TdmVerb) verb = { 0 };

  tdm_db_note_change (db, TDM_CHANGE_SOLUTIONS);
  if (!tdm_verb_begin (&verb, db, error) ||
      !tdm_db_run (db, error, "DELETE FROM kept_solution WHERE solution_id = ?", "t", (const char *) data) ||
      !tdm_verb_keep (&verb, "forget-solution", 0, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (0, verb.undo_id);
}

/**
 * tdm_store_forget_solution_async:
 *
 * Finished by tdm_store_change_finish ().
 */
void
tdm_store_forget_solution_async (TdmStore *self,
                                 const char *solution_id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && solution_id != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_forget_solution_async);
  g_task_set_task_data (task, g_strdup (solution_id), g_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, forget_job, g_free);
}
