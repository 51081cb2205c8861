/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deals that one term holds for, asked of covering indexes: no row of a deal is read. */

#pragma once

#include "tdm-deal-index.h"

G_BEGIN_DECLS

/**
 * tdm_term_set_find:
 * @term: any but those of tdm_facet_mask_knows ()
 * @all: every deal
 *
 * Database thread only. Costs what the matching deals cost: some 50 ms for a million of them.
 *
 * Returns: (transfer full) (nullable): the deals, %NULL with a %TDM_STORE_ERROR or `G_IO_ERROR_CANCELLED`
 */
TdmIdSet *tdm_term_set_find (
  TdmDealIndex *index, TdmDb *db, const TdmFilterTerm *term, const TdmIdSet *all, GError **error);

/* Whether the answer is another one a moment later although nothing changed. */
gboolean tdm_term_set_is_fleeting (const TdmFilterTerm *term);

G_END_DECLS
