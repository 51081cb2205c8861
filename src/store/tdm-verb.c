/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change a person makes: a transaction that is recorded and goes to the outbox. */

#include "tdm-change-log-private.h"
#include "tdm-clock.h"
#include "tdm-recorder-private.h"
#include "tdm-undo-table-private.h"
#include "tdm-verb-private.h"

gboolean
tdm_verb_begin_known (TdmVerb *self, TdmDb *db, GError **error)
{
  self->db = db;
  self->now = tdm_clock_now ();
  return tdm_transaction_begin (&self->txn, db, error);
}

gboolean
tdm_verb_begin (TdmVerb *self, TdmDb *db, GError **error)
{
  return tdm_verb_begin_known (self, db, error) && tdm_recorder_start (db, error);
}

static gboolean
keep_recording (TdmVerb *self, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (!tdm_recorder_is_recording (self->db))
    return TRUE;

  changeset = tdm_recorder_stop (self->db, error);
  return changeset != NULL && tdm_undo_table_add_changeset (self->db, self->undo_id, 0, changeset, error);
}

gboolean
tdm_verb_keep (TdmVerb *self, const char *kind, gint64 deal_id, GError **error)
{
  g_auto (TdmUndo) undo = { .kind = g_strdup (kind), .deal_id = deal_id };

  if (!tdm_undo_table_add (self->db, self->now, &undo, error))
    return FALSE;

  self->undo_id = undo.id;
  return keep_recording (self, error);
}

gboolean
tdm_verb_post (TdmVerb *self, const TdmOutboxAdd *entry, GError **error)
{
  TdmOutboxAdd posted = *entry;
  gint64 seq;

  posted.undo_id = self->undo_id;
  tdm_db_note_change (self->db, TDM_CHANGE_OUTBOX);
  return tdm_outbox_table_add (self->db, &posted, &seq, error) &&
         tdm_undo_table_set_outbox_seq (self->db, self->undo_id, seq, error);
}

gboolean
tdm_verb_post_one_of_many (TdmVerb *self, const TdmOutboxAdd *entry, GError **error)
{
  TdmOutboxAdd posted = *entry;
  gint64 seq = 0;

  posted.undo_id = self->undo_id;
  if (entry->fields != 0)
    {
      tdm_db_note_change (self->db, TDM_CHANGE_OUTBOX);
      if (!tdm_outbox_table_add (self->db, &posted, &seq, error))
        return FALSE;
    }

  return tdm_undo_table_add_deal (self->db, self->undo_id, entry->deal_id, seq, entry->action, error);
}

gboolean
tdm_verb_commit (TdmVerb *self, GError **error)
{
  return tdm_transaction_commit (&self->txn, error);
}

void
tdm_verb_clear (TdmVerb *self)
{
  tdm_transaction_clear (&self->txn);
}
