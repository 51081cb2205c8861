/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows what the shown deals come to: counts and totals, some time after the rows. */

#pragma once

#include "tdm-deal-summary.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_SUMMARIZER (tdm_deal_summarizer_get_type ())
/* Signal: changed (), when there is another summary. Main thread. */
G_DECLARE_FINAL_TYPE (TdmDealSummarizer, tdm_deal_summarizer, TDM, DEAL_SUMMARIZER, GObject)

TdmDealSummarizer *tdm_deal_summarizer_new (TdmStore *store);
/* Asks a moment later; the old summary stays until then. */
void tdm_deal_summarizer_set_query (TdmDealSummarizer *self, const TdmDealQuery *query);
/* NULL before the first answer. Valid until the next signal. */
const TdmDealSummary *tdm_deal_summarizer_get (TdmDealSummarizer *self);
/* Of one group by its key, NULL when it is not known. (element-type TdmMoneyTotal) */
const GPtrArray *tdm_deal_summarizer_get_group_totals (TdmDealSummarizer *self, const char *key);

G_END_DECLS
