/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether an own solution that a deal names can be co-sold: its offer tells (M52). It warns and never blocks. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-readiness.h"

G_BEGIN_DECLS

/* From ready to unknown: lists stand in this order. */
typedef enum
{
  TDM_SOLUTION_STANDING_FINE,
  TDM_SOLUTION_STANDING_NOT_LIVE,  /* co-sell ready, but customers cannot see the offer */
  TDM_SOLUTION_STANDING_NOT_READY, /* its offer is not co-sell ready, and likely does not meet that either */
  TDM_SOLUTION_STANDING_NO_OFFER,  /* the id is that of no offer */
} TdmSolutionStanding;

/**
 * TdmSolutionFinding:
 * @solution: a copy
 * @offer_id: local number of its offer, 0 for none
 */
typedef struct
{
  TdmSolution *solution;
  TdmSolutionStanding standing;
  gint64 offer_id;
} TdmSolutionFinding;

void tdm_solution_finding_free (TdmSolutionFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmSolutionFinding, tdm_solution_finding_free)

/* What an offer is measured by. @today: YYYY-MM-DD. Nothing is owned. */
typedef struct
{
  const TdmRulebook *rulebook;
  const TdmCompany *company;
  const char *today;
} TdmCosellMeasure;

/* By the status that was recorded, under the rules of any year, or by what the offer likely meets. */
gboolean tdm_offer_is_cosell_ready (const TdmOffer *offer, const TdmCosellMeasure *measure);

/* (transfer none) (nullable): the offer deals name by @solution_id; @offers: (element-type TdmOffer) */
const TdmOffer *tdm_offers_find_solution (const GPtrArray *offers, const char *solution_id);

TdmSolutionStanding tdm_solution_get_standing (const TdmSolution *solution,
                                               const GPtrArray *offers,
                                               const TdmCosellMeasure *measure);

/* Whether the own solutions of the deal matter to somebody but us: it is open, and shared with a partner or Microsoft. */
gboolean tdm_deal_wants_ready_solutions (const TdmDealRecord *deal);

/* (transfer full) (element-type TdmSolutionFinding): own solutions of @deal that are not fine; none for a deal that does
 * not want them, and none while there are no offers at all: then nothing is known. */
GPtrArray *tdm_deal_find_unready_solutions (const TdmDealRecord *deal,
                                            const GPtrArray *offers,
                                            const TdmCosellMeasure *measure);

G_END_DECLS
