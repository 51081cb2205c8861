/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outbox: what Partner Center must still learn. */

#include "tdm-clock.h"
#include "tdm-outbox-table-private.h"

gboolean
tdm_outbox_table_add (TdmDb *db, const TdmOutboxAdd *entry, gint64 *seq, GError **error)
{
  if (!tdm_db_run (
        db, error,
        "INSERT INTO outbox (deal_id, action, fields, note, state, until, attempts, base_etag, undo_id)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
        "itittiti", entry->deal_id, entry->action, (gint64) entry->fields, entry->note,
        entry->until != TDM_NO_TIME ? "held" : "waiting", entry->until, entry->base_etag, entry->undo_id))
    return FALSE;

  *seq = tdm_db_get_last_id (db);
  return TRUE;
}

gboolean
tdm_outbox_table_remove (TdmDb *db, gint64 seq, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM outbox WHERE seq = ?", "i", seq);
}

/* A hold ends by the clock, not by a job. */
#define SELECT_ENTRY                                                                                         \
  "SELECT o.seq, o.deal_id, d.referral_id, o.action,"                                                        \
  " CASE WHEN o.state = 'held' AND o.until <= ?1 THEN 'waiting' ELSE o.state END,"                           \
  " o.until, o.attempts, o.last_error, o.undo_id FROM outbox o LEFT JOIN deal d ON d.id = o.deal_id "

static TdmOutboxEntry *
read_entry (TdmStatement *row)
{
  TdmOutboxEntry *entry = g_new0 (TdmOutboxEntry, 1);

  entry->seq = tdm_statement_get_number (row, 0);
  entry->deal_id = tdm_statement_get_number (row, 1);
  entry->referral_id = tdm_statement_dup_text (row, 2);
  entry->action = tdm_statement_dup_text (row, 3);
  entry->state = tdm_statement_dup_text (row, 4);
  entry->until = tdm_statement_get_number (row, 5);
  entry->attempts = (int) tdm_statement_get_number (row, 6);
  entry->last_error = tdm_statement_dup_text (row, 7);
  return entry;
}

void
tdm_outbox_entry_free (TdmOutboxEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->referral_id);
  g_free (self->action);
  g_free (self->state);
  g_free (self->last_error);
  g_free (self);
}

TdmOutboxEntry *
tdm_outbox_table_load (TdmDb *db, gint64 seq, gint64 *undo_id, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, SELECT_ENTRY "WHERE o.seq = ?2", error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "ii", tdm_clock_now (), seq);
  if (tdm_statement_step (row, error) != TDM_STEP_ROW)
    return NULL;

  if (undo_id != NULL)
    *undo_id = tdm_statement_get_number (row, 8);
  return read_entry (row);
}

GPtrArray *
tdm_outbox_table_list (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_outbox_entry_free);
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, SELECT_ENTRY "ORDER BY o.seq", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", tdm_clock_now ());
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (entries, read_entry (row));

  return step == TDM_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
