/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of deals. */

#include "tdm-timeline-table-private.h"

static gboolean
insert_entry (TdmDb *db, gint64 deal_id, gint64 position, const TdmTimelineEntry *entry, GError **error)
{
  return tdm_db_run (db, error,
                     "INSERT INTO timeline (deal_id, position, at, kind, field, before, after, text)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                     "iiittttt", deal_id, position, entry->at, entry->kind, entry->field, entry->from,
                     entry->to, entry->text);
}

gboolean
tdm_timeline_table_add (TdmDb *db, gint64 deal_id, const TdmTimelineEntry *entry, GError **error)
{
  gint64 position;

  return tdm_db_get_number (db, 0, &position, error,
                            "SELECT coalesce (max (position), 0) + 1 FROM timeline WHERE deal_id = ?", "i",
                            deal_id) &&
         insert_entry (db, deal_id, position, entry, error);
}

gboolean
tdm_timeline_table_begin (TdmDb *db, gint64 deal_id, const TdmTimelineEntry *entry, GError **error)
{
  return insert_entry (db, deal_id, 1, entry, error);
}

static TdmTimelineEntry *
read_entry (TdmStatement *row)
{
  return tdm_timeline_entry_new (tdm_statement_get_number (row, 0), tdm_statement_get_text (row, 1),
                                 tdm_statement_get_text (row, 2), tdm_statement_get_text (row, 3),
                                 tdm_statement_get_text (row, 4), tdm_statement_get_text (row, 5));
}

GPtrArray *
tdm_timeline_table_load (TdmDb *db, gint64 deal_id, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_timeline_entry_free);
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT at, kind, field, before, after, text FROM timeline WHERE deal_id = ? ORDER BY position",
    error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", deal_id);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (entries, read_entry (row));

  return step == TDM_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
