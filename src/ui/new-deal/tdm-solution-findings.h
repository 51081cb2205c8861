/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quiet lines under the solutions of a deal: which own ones are not co-sell ready, and the way to their offers (M52). */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_SOLUTION_FINDINGS (tdm_solution_findings_get_type ())
G_DECLARE_FINAL_TYPE (TdmSolutionFindings, tdm_solution_findings, TDM, SOLUTION_FINDINGS, AdwBin)

GtkWidget *tdm_solution_findings_new (void);
/* Follows the offers of @store from now on; hidden while there is nothing to say. */
void tdm_solution_findings_show (TdmSolutionFindings *self, TdmStore *store, const TdmDealRecord *deal);

G_END_DECLS
