/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A big import into an almost empty table: without indexes first, which are then built in one go. */

#include "tdm-bulk-load-private.h"

/* The index of search grows in memory and is written in big pieces; merged once at the end. */
static const char search_begin[] =
  "INSERT INTO deal_search (deal_search, rank) VALUES ('automerge', 0);"
  "INSERT INTO deal_search (deal_search, rank) VALUES ('hashsize', 16777216);";
static const char search_finish[] =
  "INSERT INTO deal_search (deal_search, rank) VALUES ('automerge', 4);"
  "INSERT INTO deal_search (deal_search, rank) VALUES ('hashsize', 1048576);"
  "INSERT INTO deal_search (deal_search) VALUES ('optimize');";

/* Names and statements come from our own schema, which no file can change. */
static gboolean
list_indexes (TdmDb *db, GPtrArray *names, GPtrArray *statements, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'deal' AND sql IS NOT NULL",
    error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      g_ptr_array_add (names, tdm_statement_dup_text (row, 0));
      g_ptr_array_add (statements, tdm_statement_dup_text (row, 1));
    }

  return step == TDM_STEP_DONE;
}

TdmBulkLoad *
tdm_bulk_load_begin (TdmDb *db, GError **error)
{
  g_autoptr (TdmBulkLoad) self = g_new0 (TdmBulkLoad, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  self->statements = g_ptr_array_new_with_free_func (g_free);
  if (!list_indexes (db, names, self->statements, error))
    return NULL;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP INDEX %s", (char *) g_ptr_array_index (names, i));

      if (!tdm_db_execute (db, drop, error))
        return NULL;
    }

  return tdm_db_execute (db, search_begin, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
tdm_bulk_load_finish (TdmBulkLoad *self, TdmDb *db, GError **error)
{
  for (guint i = 0; i < self->statements->len; i++)
    if (!tdm_db_execute (db, g_ptr_array_index (self->statements, i), error))
      return FALSE;

  return tdm_db_execute (db, search_finish, error);
}

void
tdm_bulk_load_free (TdmBulkLoad *self)
{
  g_ptr_array_unref (self->statements);
  g_free (self);
}
