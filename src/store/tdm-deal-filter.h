/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The conditions of a query made ready: a mask of facets, and a set of deals for everything else. */

#pragma once

#include "tdm-deal-index.h"

G_BEGIN_DECLS

/**
 * TdmTermSets:
 *
 * What terms found, until something changes: 125 kB each at a million deals, a few of them. Database thread.
 */
typedef struct _TdmTermSets TdmTermSets;

TdmTermSets *tdm_term_sets_new (void);
void tdm_term_sets_free (TdmTermSets *self);

/**
 * TdmDealFilter:
 * @mask: terms by token; also tab and stages, when the filter was made with them
 * @found: (nullable): what the search and all other terms found together, %NULL for no such condition
 */
typedef struct
{
  TdmFacetMask mask;
  TdmIdSet *found;
} TdmDealFilter;

/**
 * tdm_deal_filter_new:
 * @everywhere: leave the tab and the stages of @query out: for counts of all of them
 *
 * Reads what the conditions of @query need.
 *
 * Returns: (nullable): %NULL with a %TDM_STORE_ERROR or `G_IO_ERROR_CANCELLED`
 */
TdmDealFilter *tdm_deal_filter_new (TdmTermSets *sets,
                                    TdmDealIndex *index,
                                    TdmDb *db,
                                    const TdmDealQuery *query,
                                    gboolean everywhere,
                                    GError **error);
void tdm_deal_filter_free (TdmDealFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealFilter, tdm_deal_filter_free)

G_END_DECLS
