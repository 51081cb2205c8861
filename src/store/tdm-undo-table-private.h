/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each change did, so that it can be taken back, also after a restart. Database thread only. */

#pragma once

#include "tdm-db.h"

G_BEGIN_DECLS

/* So many changes can be taken back. */
#define TDM_UNDO_KEPT 200

/* Kinds that are taken back without a recording: the heart was set, or removed. */
#define TDM_UNDO_FAVORITE "favorite"
#define TDM_UNDO_UNFAVORITE "unfavorite"

/**
 * TdmUndo:
 * @at: when the change was made
 * @deal_id: the deal it was about, 0 for several or none
 * @created_first: the deals an import made, as a range of ids; 0 for none
 * @outbox_seq: the entry that went with it, 0 for none
 */
typedef struct
{
  gint64 id;
  gint64 at;
  char *kind;
  gint64 deal_id;
  gint64 created_first;
  gint64 created_last;
  gint64 outbox_seq;
} TdmUndo;

void tdm_undo_clear (TdmUndo *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmUndo, tdm_undo_clear)

/* Sets @undo->id, and forgets the changes that are too many. */
gboolean tdm_undo_table_add (TdmDb *db, gint64 at, TdmUndo *undo, GError **error);
/* Pieces count from 0 and are taken back from the last to the first. */
gboolean tdm_undo_table_add_changeset (TdmDb *db, gint64 id, int position, GBytes *changeset, GError **error);
/* NULL without error behind the last piece. */
GBytes *tdm_undo_table_load_changeset (TdmDb *db, gint64 id, int position, GError **error);
gboolean tdm_undo_table_set_outbox_seq (TdmDb *db, gint64 id, gint64 seq, GError **error);
gboolean tdm_undo_table_set_created (TdmDb *db, gint64 id, gint64 first, gint64 last, GError **error);
/* A deal of a change of several, with its entry in the outbox, 0 for none. @action as in TdmOutboxAdd. */
gboolean tdm_undo_table_add_deal (
  TdmDb *db, gint64 id, gint64 deal_id, gint64 outbox_seq, const char *action, GError **error);
/* STALE when there is none any more. */
gboolean tdm_undo_table_load (TdmDb *db, gint64 id, TdmUndo *undo, GError **error);
gboolean tdm_undo_table_remove (TdmDb *db, gint64 id, GError **error);
/* Whether a later change that still stands is about a deal of this range. */
gboolean tdm_undo_table_has_later (TdmDb *db, const TdmUndo *undo, gboolean *has, GError **error);

G_END_DECLS
