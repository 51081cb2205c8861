/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks for damage: pages, references, the search index. Database thread only. */

#pragma once

#include "tdm-db.h"

G_BEGIN_DECLS

/* Each adds one line a finding; FALSE only when the question itself failed. */
gboolean tdm_check_pages (TdmDb *db, GPtrArray *findings, GError **error);
gboolean tdm_check_references (TdmDb *db, GPtrArray *findings, GError **error);
/* Every deal's tokens are made again and must be in the index, and the index must hold no more. */
gboolean tdm_check_search (TdmDb *db, GPtrArray *findings, GError **error);

G_END_DECLS
