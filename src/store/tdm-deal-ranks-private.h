/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Orders of all deals by what the table of deals has no sorted index of. */

#pragma once

#include "tdm-deal-index.h"

G_BEGIN_DECLS

/**
 * tdm_deal_ranks_read:
 * @sort: one that tdm_deal_index_can_peek () says no to
 *
 * Reads every id in the order of @sort; deals that have nothing to sort by come last, and equal ones stand by
 * their id. Database thread only.
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the ids, %NULL with a TDM_STORE_ERROR
 */
GArray *tdm_deal_ranks_read (TdmDealIndex *index, TdmDb *db, TdmDealSort sort, GError **error);

G_END_DECLS
