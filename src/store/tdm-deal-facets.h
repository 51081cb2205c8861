/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two bytes a deal, by id: what tabs, stages, their counts and the filters by token need to know of it. */

#pragma once

#include "tdm-deal-query.h"
#include "tdm-id-set.h"

G_BEGIN_DECLS

/* A facet word; 0 where there is no deal. */
#define TDM_FACET_EXISTS (1 << 0)
#define TDM_FACET_OUTBOUND (1 << 1)
#define TDM_FACET_STAGE_SHIFT 2
#define TDM_FACET_FAVORITE (1 << 4)
#define TDM_N_FACET_WORDS (1 << 14)

/* The same in SQL, where shifts and "or" bind alike. Every column is one of the index deal_by_facets. */
#define TDM_FACET_SQL                                                                                        \
  "1 | (direction << 1) | (stage << 2) | (favorite << 4) | (outcome << 5) | (type << 8)"                     \
  " | (microsoft_status << 10) | (consent << 13)"

/**
 * TdmDealFacets:
 * @words: by id, @n_words of them
 * @histogram: (nullable): how many deals have each word; what stands for word 0 means nothing
 *
 * Pure memory; whoever owns it guards it.
 */
typedef struct
{
  guint16 *words;
  guint n_words;
  guint32 max_id;
  guint *histogram;
} TdmDealFacets;

void tdm_deal_facets_clear (TdmDealFacets *self);
/* The word that was there before, 0 for none. */
guint16 tdm_deal_facets_set (TdmDealFacets *self, guint32 id, guint16 word);

static inline guint16
tdm_deal_facets_get (const TdmDealFacets *self, guint32 id)
{
  return id < self->n_words ? self->words[id] : 0;
}

/* Whether a deal with this word is in the tab and one of the stages of @query. */
gboolean tdm_deal_facet_passes (guint16 word, const TdmDealQuery *query);

/**
 * TdmFacetMask:
 * @pass: for every facet word whether it passes
 *
 * Tab, stages and terms by token, made ready for a walk over a million deals.
 */
typedef struct
{
  guint8 pass[TDM_N_FACET_WORDS];
} TdmFacetMask;

/* Whether a term is answered by the facets alone. */
gboolean tdm_facet_mask_knows (TdmFilterField field);
/* @query NULL lets every deal pass. */
void tdm_facet_mask_init (TdmFacetMask *self, const TdmDealQuery *query);
/* Leaves only what @term holds for; one of those that are known. */
void tdm_facet_mask_add (TdmFacetMask *self, const TdmFilterTerm *term);

guint tdm_deal_facets_count_all (const TdmDealFacets *self);
/* @found: (nullable): only these deals */
void tdm_deal_facets_count (const TdmDealFacets *self,
                            const TdmFacetMask *mask,
                            const TdmIdSet *found,
                            TdmDealCounts *counts);

/**
 * tdm_deal_facets_filter:
 * @ids: (element-type guint32): every deal, in order
 * @found: (nullable): only these deals
 * @limit: 0 for all
 *
 * The ids of @ids that pass, in the order of @ids, or from its end with @reverse.
 */
GArray *tdm_deal_facets_filter (const TdmDealFacets *self,
                                const GArray *ids,
                                const TdmFacetMask *mask,
                                const TdmIdSet *found,
                                gboolean reverse,
                                guint limit);

/**
 * tdm_deal_facets_filter_found:
 * @positions: for each id up to the largest one its position in @ids
 *
 * The same in a time that the number of found deals decides and not that of all deals.
 */
GArray *tdm_deal_facets_filter_found (const TdmDealFacets *self,
                                      const GArray *ids,
                                      const guint32 *positions,
                                      const TdmFacetMask *mask,
                                      const TdmIdSet *found,
                                      gboolean reverse,
                                      guint limit);

G_END_DECLS
