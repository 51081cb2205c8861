/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for own solutions that cannot be co-sold yet. */

#include "tdm-solution-words.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"

const char *
tdm_words_solution_standing (TdmSolutionStanding standing)
{
  switch (standing)
    {
    case TDM_SOLUTION_STANDING_NOT_READY:
      /* Translators: short, on a solution of a deal. */
      return _ ("Not co-sell ready yet");
    case TDM_SOLUTION_STANDING_NOT_LIVE:
      /* Translators: short, on a solution of a deal: its offer is not in the marketplace. */
      return _ ("Offer not live");
    case TDM_SOLUTION_STANDING_NO_OFFER:
      /* Translators: short, on a solution of a deal: no offer has its solution ID. */
      return _ ("No offer");
    default:
      return NULL;
    }
}

char *
tdm_words_solution_finding (const TdmSolutionFinding *finding)
{
  const TdmSolution *solution = finding->solution;
  const char *name = solution->name != NULL ? solution->name : solution->id;

  switch (finding->standing)
    {
    case TDM_SOLUTION_STANDING_NOT_READY:
      /* Translators: %s is a solution of the own company. */
      return g_strdup_printf (_ ("“%s” is not co-sell ready yet."), name);
    case TDM_SOLUTION_STANDING_NOT_LIVE:
      /* Translators: %s is a solution of the own company. */
      return g_strdup_printf (_ ("The offer of “%s” is not live."), name);
    case TDM_SOLUTION_STANDING_NO_OFFER:
      /* Translators: %s is the ID of a solution of the own company. */
      return g_strdup_printf (_ ("No offer has the solution ID “%s”."), solution->id);
    default:
      return NULL;
    }
}

char *
tdm_words_solution_advice (const TdmSolutionFinding *finding, const TdmRulebook *rulebook)
{
  switch (finding->standing)
    {
    case TDM_SOLUTION_STANDING_NOT_READY:
      /* Translators: %s is a programme year, for example “2023 program (July)”. */
      return g_strdup_printf (_ ("Its offer likely still lacks something. Measured by: %s."),
                              tdm_words_rulebook (rulebook->id));
    case TDM_SOLUTION_STANDING_NOT_LIVE:
      return g_strdup (_ ("Customers cannot find it in the marketplace at the moment."));
    case TDM_SOLUTION_STANDING_NO_OFFER:
      return g_strdup (_ ("Add it to its offer, and Tandem sees whether it is co-sell ready."));
    default:
      return NULL;
    }
}
