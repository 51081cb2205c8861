/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One byte a deal, by id: what tabs, stages and their counts need to know of it. */

#pragma once

#include "tdm-deal-query.h"
#include "tdm-id-set.h"

G_BEGIN_DECLS

/* A facet byte; 0 where there is no deal. The bits are those of the SQL in tdm-deal-index.c. */
#define TDM_FACET_EXISTS (1 << 0)
#define TDM_FACET_OUTBOUND (1 << 1)
#define TDM_FACET_STAGE_SHIFT 2
#define TDM_FACET_FAVORITE (1 << 4)

/**
 * TdmDealFacets:
 * @bytes: by id, @n_bytes of them
 * @histogram: how many deals have each byte; what stands for byte 0 means nothing
 *
 * Pure memory; whoever owns it guards it.
 */
typedef struct
{
  guint8 *bytes;
  guint n_bytes;
  guint32 max_id;
  guint histogram[256];
} TdmDealFacets;

void tdm_deal_facets_clear (TdmDealFacets *self);
/* The byte that was there before, 0 for none. */
guint8 tdm_deal_facets_set (TdmDealFacets *self, guint32 id, guint8 byte);

static inline guint8
tdm_deal_facets_get (const TdmDealFacets *self, guint32 id)
{
  return id < self->n_bytes ? self->bytes[id] : 0;
}

/* Whether a deal with this byte is in the tab and one of the stages of @query. */
gboolean tdm_deal_facet_passes (guint8 byte, const TdmDealQuery *query);

guint tdm_deal_facets_count_all (const TdmDealFacets *self);
void tdm_deal_facets_count (const TdmDealFacets *self, TdmDealCounts *counts);

/**
 * tdm_deal_facets_filter:
 * @ids: (element-type guint32): every deal, in order
 * @limit: 0 for all
 *
 * The ids of @ids that are in the tab and the stages of @query, in the order of @ids, or from its end when
 * @query is reversed.
 */
GArray *
tdm_deal_facets_filter (const TdmDealFacets *self, const GArray *ids, const TdmDealQuery *query, guint limit);

/**
 * tdm_deal_facets_filter_found:
 * @positions: for each id up to the largest one its position in @ids
 * @found: what a search found
 *
 * The same for the deals of @found alone, in a time that their number decides and not that of all deals.
 */
GArray *tdm_deal_facets_filter_found (const TdmDealFacets *self,
                                      const GArray *ids,
                                      const guint32 *positions,
                                      const TdmDealQuery *query,
                                      const TdmIdSet *found,
                                      guint limit);

G_END_DECLS
