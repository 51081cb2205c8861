/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deals, in which order. */

#pragma once

#include "tdm-deal-enums.h"
#include "tdm-filter-term.h"

G_BEGIN_DECLS

/**
 * TdmDealQuery:
 * @tab: %TDM_DEAL_TAB_ALL for every deal
 * @stages: bit set `1 << TdmStage`, 0 for all stages
 * @search: (nullable): as typed
 * @terms: (nullable) (element-type TdmFilterTerm): all must hold; %NULL for none
 * @group: deals of one group stand together, groups by their name (close months by time, stages by their order,
 *   no value last)
 *
 * Sorts have the id as tie-breaker; @reverse turns the whole order round, inside the groups when there are any.
 */
typedef struct
{
  TdmDealTab tab;
  guint stages;
  char *search;
  TdmDealSort sort;
  gboolean reverse;
  GPtrArray *terms;
  TdmDealGroup group;
} TdmDealQuery;

TdmDealQuery *tdm_deal_query_new (void);
TdmDealQuery *tdm_deal_query_copy (const TdmDealQuery *self);
void tdm_deal_query_free (TdmDealQuery *self);
gboolean tdm_deal_query_equal (const TdmDealQuery *a, const TdmDealQuery *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealQuery, tdm_deal_query_free)

/* Adds a term, or takes the place of the one with the same field and operator. (transfer full) */
void tdm_deal_query_put_term (TdmDealQuery *self, TdmFilterTerm *term);
gboolean tdm_deal_query_remove_term (TdmDealQuery *self, TdmFilterField field, TdmFilterOperator op);
/* One line of text and back: how a saved view keeps it and how settings remember it. Unknown parts of a later
 * version are left out. NULL and TDM_RULE_ERROR when it is none. */
char *tdm_deal_query_to_text (const TdmDealQuery *self);
TdmDealQuery *tdm_deal_query_from_text (const char *text, GError **error);

/* How many deals each tab has in each stage. */
typedef struct
{
  guint count[TDM_N_DEAL_TABS][TDM_N_STAGES];
} TdmDealCounts;

guint tdm_deal_counts_get (const TdmDealCounts *self, TdmDealTab tab, guint stages);

G_END_DECLS
