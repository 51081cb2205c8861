/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records what a transaction changes, row by row, so that it can be taken back later. Database thread only. */

#pragma once

#include "tdm-db.h"

G_BEGIN_DECLS

/* From here to tdm_recorder_stop () or the end of the transaction. */
gboolean tdm_recorder_start (TdmDb *db, GError **error);
/* What happens in between is not taken back: rows of directories that others may refer to since. Gives whether
 * anything was recorded, for the end of the pause, so that pauses can nest. */
gboolean tdm_recorder_pause (TdmDb *db);
void tdm_recorder_resume (TdmDb *db, gboolean was_recording);
gboolean tdm_recorder_is_recording (TdmDb *db);
/* (transfer full): the changeset, empty when nothing changed; NULL on error */
GBytes *tdm_recorder_stop (TdmDb *db, GError **error);
/* Forgets what was recorded. */
void tdm_recorder_drop (TdmDb *db);

/* Undoes @changeset inside the caller's transaction; STALE when something newer stands on one of its rows. */
gboolean tdm_recorder_revert (TdmDb *db, GBytes *changeset, GError **error);

/* (transfer full) (element-type gint64): the ids in the first column of the changed rows of @table, each once; new
 * values as well as old ones. With @columns, ended by -1, rows that stay count only when one of these changed. NULL
 * on error. */
GArray *tdm_recorder_list_ids (GBytes *changeset, const char *table, const int *columns, GError **error);
/* (transfer full) (element-type utf8 utf8): the names of the tables it changes; NULL on error */
GHashTable *tdm_recorder_list_tables (GBytes *changeset, GError **error);

G_END_DECLS
