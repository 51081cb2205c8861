/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of saved views. */

#include "tdm-view-table-private.h"

#include "tdm-store-error.h"

void
tdm_saved_view_free (TdmSavedView *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_pointer (&self->query, tdm_deal_query_free);
  g_free (self);
}

/* NULL when a later version wrote what this one does not understand at all. */
static TdmSavedView *
read_view (TdmStatement *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealQuery) query = tdm_deal_query_from_text (tdm_statement_get_text (row, 2), &error);
  TdmSavedView *view;

  if (query == NULL)
    {
      g_info ("A saved view cannot be read: %s", error->message);
      return NULL;
    }

  view = g_new0 (TdmSavedView, 1);
  view->id = tdm_statement_get_number (row, 0);
  view->name = tdm_statement_dup_text (row, 1);
  view->query = g_steal_pointer (&query);
  return view;
}

GPtrArray *
tdm_view_table_list (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_saved_view_free);
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, "SELECT id, name, query FROM view ORDER BY position, id", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmSavedView *view = read_view (row);

      if (view != NULL)
        g_ptr_array_add (views, view);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&views) : NULL;
}

GArray *
tdm_view_table_list_ids (TdmDb *db, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, "SELECT id FROM view ORDER BY position, id", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      gint64 id = tdm_statement_get_number (row, 0);

      g_array_append_val (ids, id);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
require_change (TdmDb *db, GError **error)
{
  if (tdm_db_get_changes (db) > 0)
    return TRUE;

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such view");
  return FALSE;
}

static gboolean
insert (TdmDb *db, TdmSavedView *view, const char *query, GError **error)
{
  if (!tdm_db_run (db, error,
                   "INSERT INTO view (name, position, query)"
                   " VALUES (?, (SELECT coalesce (max (position), -1) + 1 FROM view), ?)",
                   "tt", view->name, query))
    return FALSE;

  view->id = tdm_db_get_last_id (db);
  return TRUE;
}

gboolean
tdm_view_table_put (TdmDb *db, TdmSavedView *view, GError **error)
{
  g_autofree char *query = tdm_deal_query_to_text (view->query);

  if (view->id == 0)
    return insert (db, view, query, error);

  return tdm_db_run (db, error, "UPDATE view SET name = ?, query = ? WHERE id = ?", "tti", view->name, query,
                     view->id) &&
         require_change (db, error);
}

gboolean
tdm_view_table_remove (TdmDb *db, gint64 id, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM view WHERE id = ?", "i", id) && require_change (db, error);
}

gboolean
tdm_view_table_set_position (TdmDb *db, gint64 id, gint64 position, GError **error)
{
  return tdm_db_run (db, error, "UPDATE view SET position = ? WHERE id = ?", "ii", position, id);
}
