/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the database thread keeps in memory of every deal: two bytes of facets, and ids in sorted order. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-facets.h"
#include "tdm-deal-query.h"
#include "tdm-id-set.h"

G_BEGIN_DECLS

/**
 * TdmDealIndex:
 *
 * Answers "which deals, in which order, how many" without a walk over the table. Belongs to the database thread.
 * Nothing is read before it is asked for: two bytes a deal by one scan of the facet index, and four bytes a deal
 * for each order in use (at most three are kept). A change of a few deals is applied in place.
 */
typedef struct _TdmDealIndex TdmDealIndex;

TdmDealIndex *tdm_deal_index_new (void);
void tdm_deal_index_free (TdmDealIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealIndex, tdm_deal_index_free)

/**
 * tdm_deal_index_apply_change:
 * @deal_ids: (nullable) (element-type gint64): deals that were added, changed or removed; %NULL for any number
 *
 * To be called after each commit (and after nothing else) with what `TdmChange.deal_ids` will say. Reads the
 * deals again, so the caller need not know which of their fields changed.
 */
void tdm_deal_index_apply_change (TdmDealIndex *self, TdmDb *db, GArray *deal_ids);

/* Forgets everything; the next question reads it anew. */
void tdm_deal_index_reset (TdmDealIndex *self);

/* Something beside the rows of deals changed that terms and groups ask about: customers, the outbox. */
void tdm_deal_index_note_surroundings (TdmDealIndex *self);

/* Whether a query with this sort needs no reading of the database, search apart. */
gboolean tdm_deal_index_is_ready (TdmDealIndex *self, TdmDealSort sort);
/* Whether tdm_deal_index_peek () can walk in this order: the table has an index for it. */
gboolean tdm_deal_index_can_peek (TdmDealSort sort);
/* Reads the order of @query; after its filter was made, which may need others. Fails with a TDM_STORE_ERROR, or G_IO_ERROR_CANCELLED when stopped. */
gboolean tdm_deal_index_prepare (TdmDealIndex *self, TdmDb *db, const TdmDealQuery *query, GError **error);

/* Reads the facets when that was not done yet. */
const TdmDealFacets *tdm_deal_index_load_facets (TdmDealIndex *self, TdmDb *db, GError **error);

/**
 * tdm_deal_index_list:
 * @mask: tab, stages and terms by token
 * @found: (nullable): what the search and all other terms of @query found, %NULL for no such condition
 * @limit: 0 for all
 *
 * The ids of @query in its order (element-type guint32), groups apart. The index must be prepared for the query's
 * sort.
 */
GArray *tdm_deal_index_list (TdmDealIndex *self,
                             const TdmDealQuery *query,
                             const TdmFacetMask *mask,
                             const TdmIdSet *found,
                             guint limit);

/**
 * tdm_deal_index_peek:
 * @limit: at most so many
 * @budget: microseconds it may take
 * @complete: (out): there are no others
 *
 * The beginning of what tdm_deal_index_list () would say to a @query without search, read from the database while
 * the index is not prepared: what a window shows first. Where few deals match it is short, as the walk stops.
 */
GArray *tdm_deal_index_peek (
  TdmDb *db, const TdmDealQuery *query, guint limit, gint64 budget, gboolean *complete, GError **error);

/* How many deals each tab has in each stage; reads the facets when that was not done yet. */
gboolean tdm_deal_index_count (TdmDealIndex *self, TdmDb *db, TdmDealCounts *counts, GError **error);

/* The largest id there is, 0 when the facets are not read. */
guint32 tdm_deal_index_get_max_id (TdmDealIndex *self);

/**
 * tdm_deal_index_add_between:
 * @key: a column of deal that an index sorts by
 * @types: of the two bounds, as in tdm_statement_bind (): two of i or t
 *
 * Adds to @set every deal whose key is not less than the first bound and less than the second. The vector of
 * the order is read and kept when it is not there.
 */
gboolean tdm_deal_index_add_between (
  TdmDealIndex *self, TdmDb *db, const char *key, TdmIdSet *set, GError **error, const char *types, ...);

/* What is found, divided and summed beside it; forgotten and followed with it. (transfer none) */
struct _TdmTermSets *tdm_deal_index_get_term_sets (TdmDealIndex *self);
struct _TdmDealGroups *tdm_deal_index_get_groups (TdmDealIndex *self);
struct _TdmDealAmounts *tdm_deal_index_get_amounts (TdmDealIndex *self);

/* How often deals or what surrounds them changed. */
guint64 tdm_deal_index_get_change (TdmDealIndex *self);

/**
 * tdm_deal_index_get_stamp:
 *
 * A number that is another one as soon as the answer to @query can be another one: hearts only move the stamp of
 * Favorites, a changed value only that of the order by value. That of a search, of terms and of groups moves with every change and with
 * the day.
 */
guint64 tdm_deal_index_get_stamp (TdmDealIndex *self, const TdmDealQuery *query);

G_END_DECLS
