/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for ID and name of a solution that forms shall propose. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_ADD_SOLUTION_DIALOG (tdm_add_solution_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmAddSolutionDialog, tdm_add_solution_dialog, TDM, ADD_SOLUTION_DIALOG, AdwAlertDialog)

/* Signal "add" (TdmSolution *, static for the signal): the user says so. @known_ids: set of ids that are listed already. */
AdwDialog *tdm_add_solution_dialog_new (TdmSolutionKind kind, GHashTable *known_ids);

G_END_DECLS
