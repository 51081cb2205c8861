/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solutions: what each deal names, and the directory of all that were ever named. */

#include "tdm-own-solutions-private.h"
#include "tdm-rules.h"
#include "tdm-solution-table-private.h"

/* The directory keeps '' for no name, so that its rows are unique. */
static TdmSolution *
read_solution (TdmStatement *row)
{
  const char *name = tdm_statement_get_text (row, 1);

  return tdm_solution_new (tdm_statement_get_text (row, 0), *name != '\0' ? name : NULL,
                           (TdmSolutionKind) tdm_statement_get_number (row, 2));
}

static gboolean
read_solutions (TdmStatement *row, GPtrArray *solutions, GError **error)
{
  TdmStep step;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (solutions, read_solution (row));

  return step == TDM_STEP_DONE;
}

gboolean
tdm_solution_table_load (TdmDb *db, TdmDealRecord *record, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "SELECT s.solution_id, s.name, s.kind FROM deal_solution d JOIN solution s ON s.id = d.solution"
    " WHERE d.deal_id = ? ORDER BY d.position",
    error);

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", record->id);
  return read_solutions (row, record->solutions, error);
}

static gboolean
find_known (TdmDb *db, const TdmSolution *solution, gint64 *id, GError **error)
{
  return tdm_db_get_number (
    db, 0, id, error, "SELECT id FROM solution WHERE solution_id = ? AND name = ? AND kind = ?", "tti",
    solution->id, solution->name != NULL ? solution->name : "", (gint64) solution->kind);
}

static gboolean
ensure_known (TdmDb *db, const TdmSolution *solution, gint64 *id, GError **error)
{
  if (!find_known (db, solution, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  if (!tdm_db_run (db, error, "INSERT INTO solution (solution_id, name, kind) VALUES (?, ?, ?)", "tti",
                   solution->id, solution->name != NULL ? solution->name : "", (gint64) solution->kind))
    return FALSE;

  *id = tdm_db_get_last_id (db);
  return TRUE;
}

/* Plain for a new deal: a statement that may change its mind makes SQLite write the search index to the disk first,
 * which costs an import five times as much as the row. */
static const char insert_row[] = "INSERT INTO deal_solution (deal_id, position, solution) VALUES (?, ?, ?)";
static const char put_row[] = "INSERT INTO deal_solution (deal_id, position, solution) VALUES (?, ?, ?)"
                              " ON CONFLICT DO UPDATE SET solution = excluded.solution";

gboolean
tdm_solution_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  for (guint i = 0; i < record->solutions->len; i++)
    {
      gint64 id;

      if (!ensure_known (db, g_ptr_array_index (record->solutions, i), &id, error) ||
          !tdm_db_run (db, error, fresh ? insert_row : put_row, "iii", record->id, (gint64) i, id))
        return FALSE;
    }

  return fresh || tdm_db_run (db, error, "DELETE FROM deal_solution WHERE deal_id = ? AND position >= ?",
                              "ii", record->id, (gint64) record->solutions->len);
}

static void
add_microsoft_solutions (GPtrArray *solutions)
{
  GPtrArray *codes = tdm_rules_get ()->microsoft_solutions;

  for (guint i = 0; i < codes->len; i++)
    {
      const TdmCode *code = g_ptr_array_index (codes, i);

      g_ptr_array_add (solutions, tdm_solution_new (code->code, code->label, TDM_SOLUTION_KIND_MICROSOFT));
    }
}

/* By the id alone: a file may bring an id without name or kind that is known better from elsewhere. */
static GPtrArray *
keep_each_once (GPtrArray *solutions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *once = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_solution_free);

  for (guint i = 0; i < solutions->len; i++)
    {
      TdmSolution *solution = g_ptr_array_index (solutions, i);

      if (g_hash_table_add (seen, solution->id))
        g_ptr_array_add (once, tdm_solution_copy (solution));
    }

  return once;
}

static gboolean
remove_hidden (TdmDb *db, GPtrArray *solutions, GError **error)
{
  for (guint i = 0; i < solutions->len;)
    {
      const TdmSolution *solution = solutions->pdata[i];
      gint64 hidden;

      if (!tdm_db_get_number (db, 0, &hidden, error, "SELECT hidden FROM kept_solution WHERE solution_id = ?",
                              "t", solution->id))
        return FALSE;
      if (hidden != 0)
        g_ptr_array_remove_index (solutions, i);
      else
        i++;
    }

  return TRUE;
}

static gboolean
add_own_solutions (TdmDb *db, GPtrArray *solutions, GError **error)
{
  g_autoptr (GPtrArray) own = tdm_own_solutions_list (db, tdm_rulebook_get_default (), error);

  for (guint i = 0; own != NULL && i < own->len; i++)
    g_ptr_array_add (solutions, tdm_solution_copy (((const TdmOwnSolution *) own->pdata[i])->solution));

  return own != NULL;
}

static gboolean
add_kept (TdmDb *db, GPtrArray *solutions, gboolean named, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT solution_id, coalesce (name, ''), kind FROM kept_solution"
                    " WHERE hidden = 0 AND (name IS NOT NULL) = ? ORDER BY name, solution_id",
                    error);

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", (gint64) named);
  return read_solutions (row, solutions, error);
}

static gboolean
add_learnt (TdmDb *db, GPtrArray *solutions, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT solution_id, name, kind FROM solution ORDER BY kind = 0, name = '', name, solution_id",
    error);

  return row != NULL && read_solutions (row, solutions, error);
}

/* What the user names so is better known than the rules, which know more than deals do; last what is only kept. */
GPtrArray *
tdm_solution_table_list_known (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) solutions = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_solution_free);
  g_autoptr (GPtrArray) once = NULL;

  if (!add_own_solutions (db, solutions, error) || !add_kept (db, solutions, TRUE, error))
    return NULL;

  add_microsoft_solutions (solutions);
  if (!add_learnt (db, solutions, error) || !add_kept (db, solutions, FALSE, error))
    return NULL;

  once = keep_each_once (solutions);
  return remove_hidden (db, once, error) ? g_steal_pointer (&once) : NULL;
}
