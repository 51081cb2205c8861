/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Half-filled forms. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* @content NULL removes it. */
gboolean tdm_draft_table_put (TdmDb *db, const char *kind, GVariant *content, gint64 now, GError **error);
/* NULL without error when there is none, or none that this version can read. */
GVariant *tdm_draft_table_load (TdmDb *db, const char *kind, GError **error);
/* (element-type TdmDraftEntry): kinds that begin with @prefix, latest first. */
GPtrArray *tdm_draft_table_list (TdmDb *db, const char *prefix, GError **error);

/* Forgets what was typed about deals and customers that are gone. */
gboolean tdm_draft_table_remove_orphans (TdmDb *db, GError **error);

G_END_DECLS
