/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of deals. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-timeline-entry.h"

G_BEGIN_DECLS

/* At the end of the deal's history. */
gboolean tdm_timeline_table_add (TdmDb *db, gint64 deal_id, const TdmTimelineEntry *entry, GError **error);
/* The same for a deal that has no history yet. */
gboolean tdm_timeline_table_begin (TdmDb *db, gint64 deal_id, const TdmTimelineEntry *entry, GError **error);
/* (transfer full) (element-type TdmTimelineEntry): oldest first */
GPtrArray *tdm_timeline_table_load (TdmDb *db, gint64 deal_id, GError **error);

G_END_DECLS
