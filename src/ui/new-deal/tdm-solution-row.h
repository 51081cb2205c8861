/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A solution in a list: either a choice with a check mark, or one that is on the deal and can be taken off. */

#pragma once

#include <adwaita.h>

#include "tdm-solution-standing.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_SOLUTION_ROW_CHOICE,
  TDM_SOLUTION_ROW_CHOSEN,
} TdmSolutionRowUse;

#define TDM_TYPE_SOLUTION_ROW (tdm_solution_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmSolutionRow, tdm_solution_row, TDM, SOLUTION_ROW, AdwActionRow)

/* Signals: "toggled" of a choice, "remove" of a chosen one. */
TdmSolutionRow *tdm_solution_row_new (const TdmSolution *solution, TdmSolutionRowUse use);
const TdmSolution *tdm_solution_row_get_solution (TdmSolutionRow *self);
gboolean tdm_solution_row_get_active (TdmSolutionRow *self);
/* Says with a chip when it is not fine. */
void tdm_solution_row_set_standing (TdmSolutionRow *self, TdmSolutionStanding standing);
void tdm_solution_row_set_active (TdmSolutionRow *self, gboolean active);

G_END_DECLS
