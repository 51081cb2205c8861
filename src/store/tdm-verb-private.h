/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change a person makes: a transaction that is recorded, can be taken back and goes to the outbox.
 * Database
 * thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-outbox-table-private.h"

G_BEGIN_DECLS

/**
 * TdmVerb:
 *
 * g_auto(TdmVerb) verb = { 0 }; rolls back unless it was committed.
 */
typedef struct
{
  TdmTransaction txn;
  TdmDb *db;
  gint64 now;
  gint64 undo_id; /* after tdm_verb_keep () */
} TdmVerb;

gboolean tdm_verb_begin (TdmVerb *self, TdmDb *db, GError **error);
/* Without a recording: for a change that undo knows by its kind alone. */
gboolean tdm_verb_begin_known (TdmVerb *self, TdmDb *db, GError **error);
/* Ends the recording. @deal_id 0 for what is about no deal. */
gboolean tdm_verb_keep (TdmVerb *self, const char *kind, gint64 deal_id, GError **error);
/* An entry for the outbox; its undo_id is set here. */
gboolean tdm_verb_post (TdmVerb *self, const TdmOutboxAdd *entry, GError **error);
/* One deal of a change of several: its entry for the outbox, and its place in the list of what undo is about. With
 * no fields to send it is only listed. */
gboolean tdm_verb_post_one_of_many (TdmVerb *self, const TdmOutboxAdd *entry, GError **error);
gboolean tdm_verb_commit (TdmVerb *self, GError **error);
void tdm_verb_clear (TdmVerb *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmVerb, tdm_verb_clear)

/* Takes a change back in a transaction of its own and notes what that changed. STALE when it is too late. */
gboolean tdm_verb_undo (TdmDb *db, gint64 undo_id, GError **error);

G_END_DECLS
