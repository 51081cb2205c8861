/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each change did, so that it can be taken back, also after a restart. */

#include "tdm-store-error.h"
#include "tdm-undo-table-private.h"

void
tdm_undo_clear (TdmUndo *self)
{
  g_clear_pointer (&self->kind, g_free);
}

gboolean
tdm_undo_table_add (TdmDb *db, gint64 at, TdmUndo *undo, GError **error)
{
  if (!tdm_db_run (db, error,
                   "INSERT INTO undo (at, kind, deal_id, created_first, created_last, outbox_seq)"
                   " VALUES (?, ?, ?, ?, ?, ?)",
                   "itiiii", at, undo->kind, undo->deal_id, undo->created_first, undo->created_last,
                   undo->outbox_seq))
    return FALSE;

  undo->id = tdm_db_get_last_id (db);
  return tdm_db_run (db, error,
                     "DELETE FROM undo WHERE id <= (SELECT id FROM undo ORDER BY id DESC LIMIT 1 OFFSET ?)",
                     "i", (gint64) TDM_UNDO_KEPT);
}

gboolean
tdm_undo_table_set_outbox_seq (TdmDb *db, gint64 id, gint64 seq, GError **error)
{
  return tdm_db_run (db, error, "UPDATE undo SET outbox_seq = ? WHERE id = ?", "ii", seq, id);
}

gboolean
tdm_undo_table_set_created (TdmDb *db, gint64 id, gint64 first, gint64 last, GError **error)
{
  return tdm_db_run (db, error, "UPDATE undo SET created_first = ?, created_last = ? WHERE id = ?", "iii",
                     first, last, id);
}

gboolean
tdm_undo_table_add_deal (
  TdmDb *db, gint64 id, gint64 deal_id, gint64 outbox_seq, const char *action, GError **error)
{
  return tdm_db_run (db, error,
                     "INSERT INTO undo_deal (undo_id, deal_id, outbox_seq, action) VALUES (?, ?, ?, ?)",
                     "iiit", id, deal_id, outbox_seq, action);
}

gboolean
tdm_undo_table_add_changeset (TdmDb *db, gint64 id, int position, GBytes *changeset, GError **error)
{
  return tdm_db_run (db, error, "INSERT INTO undo_changeset (undo_id, position, changeset) VALUES (?, ?, ?)",
                     "iib", id, (gint64) position, changeset);
}

GBytes *
tdm_undo_table_load_changeset (TdmDb *db, gint64 id, int position, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, "SELECT changeset FROM undo_changeset WHERE undo_id = ? AND position = ?", error);
  const void *data;
  gsize length;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "ii", id, (gint64) position);
  if (tdm_statement_step (row, error) != TDM_STEP_ROW)
    return NULL;

  data = tdm_statement_get_blob (row, 0, &length);
  return g_bytes_new (data, length);
}

gboolean
tdm_undo_table_load (TdmDb *db, gint64 id, TdmUndo *undo, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT kind, deal_id, created_first, created_last, outbox_seq, at FROM undo WHERE id = ?", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", id);
  step = tdm_statement_step (row, error);
  if (step == TDM_STEP_DONE)
    g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE,
                         "This change cannot be taken back any more");
  if (step != TDM_STEP_ROW)
    return FALSE;

  undo->id = id;
  undo->kind = tdm_statement_dup_text (row, 0);
  undo->deal_id = tdm_statement_get_number (row, 1);
  undo->created_first = tdm_statement_get_number (row, 2);
  undo->created_last = tdm_statement_get_number (row, 3);
  undo->outbox_seq = tdm_statement_get_number (row, 4);
  undo->at = tdm_statement_get_number (row, 5);
  return TRUE;
}

gboolean
tdm_undo_table_remove (TdmDb *db, gint64 id, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM undo WHERE id = ?", "i", id);
}

gboolean
tdm_undo_table_has_later (TdmDb *db, const TdmUndo *undo, gboolean *has, GError **error)
{
  gint64 found;

  if (!tdm_db_get_number (db, 0, &found, error,
                          "SELECT 1 FROM undo WHERE id > ?1 AND deal_id BETWEEN ?2 AND ?3 UNION ALL"
                          " SELECT 1 FROM undo_deal WHERE undo_id > ?1 AND deal_id BETWEEN ?2 AND ?3 LIMIT 1",
                          "iii", undo->id, undo->created_first, undo->created_last))
    return FALSE;

  *has = found != 0;
  return TRUE;
}
