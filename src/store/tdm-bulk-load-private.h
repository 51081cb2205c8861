/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A big import into an almost empty table: without indexes first, which are then built in one go. Database
 * thread
 * only. */

#pragma once

#include "tdm-db.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *statements; /* CREATE INDEX …, one each */
} TdmBulkLoad;

/* Inside the import's transaction: takes the indexes of the deals away and lets the search index grow unmerged. */
TdmBulkLoad *tdm_bulk_load_begin (TdmDb *db, GError **error);
/* Builds the indexes and merges the search index; stops when the connection's cancellable does. */
gboolean tdm_bulk_load_finish (TdmBulkLoad *self, TdmDb *db, GError **error);
void tdm_bulk_load_free (TdmBulkLoad *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmBulkLoad, tdm_bulk_load_free)

G_END_DECLS
