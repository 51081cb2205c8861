/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A solution in one of the lists that forms propose: its name, whether it is proposed, and taking changes back. */

#pragma once

#include <adwaita.h>

#include "tdm-store-known-solutions.h"

G_BEGIN_DECLS

#define TDM_TYPE_KNOWN_SOLUTION_ROW (tdm_known_solution_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmKnownSolutionRow, tdm_known_solution_row, TDM, KNOWN_SOLUTION_ROW, AdwExpanderRow)

/* @known is copied in part and need not live on. */
GtkWidget *tdm_known_solution_row_new (TdmStore *store, const TdmKnownSolution *known);
const char *tdm_known_solution_row_get_id (TdmKnownSolutionRow *self);
void tdm_known_solution_row_set (TdmKnownSolutionRow *self, const TdmKnownSolution *known);

G_END_DECLS
