/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the company's own solutions stand, kept fresh while offers, company and rulebook change (M52). */

#pragma once

#include "tdm-solution-standing.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_SOLUTION_WATCH (tdm_solution_watch_get_type ())
G_DECLARE_FINAL_TYPE (TdmSolutionWatch, tdm_solution_watch, TDM, SOLUTION_WATCH, GObject)

/* (transfer full): the one of the store; reads at once. Signal "changed": an answer may be another one now. Main thread. */
TdmSolutionWatch *tdm_solution_watch_get (TdmStore *store);

/* %TDM_SOLUTION_STANDING_FINE also before the first answer of the store and while there are no offers. */
TdmSolutionStanding tdm_solution_watch_get_standing (TdmSolutionWatch *self, const TdmSolution *solution);
/* (transfer full) (element-type TdmSolutionFinding) */
GPtrArray *tdm_solution_watch_find (TdmSolutionWatch *self, const TdmDealRecord *deal);

G_END_DECLS
