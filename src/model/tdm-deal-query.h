/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deals, in which order. */

#pragma once

#include "tdm-deal-enums.h"

G_BEGIN_DECLS

/**
 * TdmDealQuery:
 * @tab: %TDM_DEAL_TAB_ALL for every deal
 * @stages: bit set `1 << TdmStage`, 0 for all stages
 * @search: (nullable): as typed
 *
 * Sorts have the id as tie-breaker; @reverse turns the whole order round.
 */
typedef struct
{
  TdmDealTab tab;
  guint stages;
  char *search;
  TdmDealSort sort;
  gboolean reverse;
} TdmDealQuery;

TdmDealQuery *tdm_deal_query_new (void);
TdmDealQuery *tdm_deal_query_copy (const TdmDealQuery *self);
void tdm_deal_query_free (TdmDealQuery *self);
gboolean tdm_deal_query_equal (const TdmDealQuery *a, const TdmDealQuery *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealQuery, tdm_deal_query_free)

/* How many deals each tab has in each stage. */
typedef struct
{
  guint count[TDM_N_DEAL_TABS][TDM_N_STAGES];
} TdmDealCounts;

guint tdm_deal_counts_get (const TdmDealCounts *self, TdmDealTab tab, guint stages);

G_END_DECLS
