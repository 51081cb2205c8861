/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for own solutions of deals that cannot be co-sold yet (M52). */

#pragma once

#include "tdm-solution-standing.h"

G_BEGIN_DECLS

/* Short, for a chip: "Not co-sell ready yet". NULL for %TDM_SOLUTION_STANDING_FINE. */
const char *tdm_words_solution_standing (TdmSolutionStanding standing);
/* (transfer full): a sentence about this solution */
char *tdm_words_solution_finding (const TdmSolutionFinding *finding);
/* (transfer full): what it means and what helps, one sentence; @rulebook: the programme the offer was measured by */
char *tdm_words_solution_advice (const TdmSolutionFinding *finding, const TdmRulebook *rulebook);

G_END_DECLS
