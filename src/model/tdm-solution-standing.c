/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the own solutions of a deal stand. */

#include "tdm-solution-standing.h"

/* What a status must have at least: tdm_readiness_has_level (). */
#define CO_SELL_READY 1

void
tdm_solution_finding_free (TdmSolutionFinding *self)
{
  if (self == NULL)
    return;

  tdm_solution_free (self->solution);
  g_free (self);
}

static gboolean
is_recorded_ready (const char *token)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  for (guint i = 0; token != NULL && i < rulebooks->len; i++)
    {
      const TdmRulebookStatus *status = tdm_rulebook_find_status (rulebooks->pdata[i], token);

      if (status != NULL && status->level >= CO_SELL_READY)
        return TRUE;
    }

  return FALSE;
}

gboolean
tdm_offer_is_cosell_ready (const TdmOffer *offer, const TdmCosellMeasure *measure)
{
  g_autoptr (TdmReadiness) readiness = NULL;

  if (is_recorded_ready (offer->recorded_status))
    return TRUE;

  readiness = tdm_readiness_evaluate (measure->rulebook, offer, measure->company, measure->today);
  return tdm_readiness_has_level (readiness, CO_SELL_READY);
}

const TdmOffer *
tdm_offers_find_solution (const GPtrArray *offers, const char *solution_id)
{
  for (guint i = 0; solution_id != NULL && i < offers->len; i++)
    if (g_strcmp0 (((const TdmOffer *) offers->pdata[i])->solution_id, solution_id) == 0)
      return offers->pdata[i];

  return NULL;
}

/* What came with an import may not say whose it is; an offer of ours that has the id does. */
static TdmSolutionStanding
get_standing (const TdmSolution *solution, const TdmOffer *offer, const TdmCosellMeasure *measure)
{
  if (solution->kind != TDM_SOLUTION_KIND_OWN && solution->kind != TDM_SOLUTION_KIND_UNKNOWN)
    return TDM_SOLUTION_STANDING_FINE;
  if (offer == NULL)
    return solution->kind == TDM_SOLUTION_KIND_OWN ? TDM_SOLUTION_STANDING_NO_OFFER
                                                   : TDM_SOLUTION_STANDING_FINE;
  if (!tdm_offer_is_cosell_ready (offer, measure))
    return TDM_SOLUTION_STANDING_NOT_READY;

  return offer->live == TDM_TRUTH_YES ? TDM_SOLUTION_STANDING_FINE : TDM_SOLUTION_STANDING_NOT_LIVE;
}

TdmSolutionStanding
tdm_solution_get_standing (const TdmSolution *solution,
                           const GPtrArray *offers,
                           const TdmCosellMeasure *measure)
{
  return get_standing (solution, tdm_offers_find_solution (offers, solution->id), measure);
}

gboolean
tdm_deal_wants_ready_solutions (const TdmDealRecord *deal)
{
  return deal->stage != TDM_STAGE_ARCHIVED && deal->type != TDM_DEAL_TYPE_PRIVATE;
}

GPtrArray *
tdm_deal_find_unready_solutions (const TdmDealRecord *deal,
                                 const GPtrArray *offers,
                                 const TdmCosellMeasure *measure)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_solution_finding_free);

  if (offers->len == 0 || !tdm_deal_wants_ready_solutions (deal))
    return findings;

  for (guint i = 0; i < deal->solutions->len; i++)
    {
      const TdmSolution *solution = deal->solutions->pdata[i];
      const TdmOffer *offer = tdm_offers_find_solution (offers, solution->id);
      TdmSolutionStanding standing = get_standing (solution, offer, measure);
      TdmSolutionFinding *finding;

      if (standing == TDM_SOLUTION_STANDING_FINE)
        continue;
      finding = g_new0 (TdmSolutionFinding, 1);
      finding->solution = tdm_solution_copy (solution);
      finding->standing = standing;
      finding->offer_id = offer != NULL ? offer->id : 0;
      g_ptr_array_add (findings, finding);
    }

  return findings;
}
