/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list of solutions that forms propose: Microsoft's or those of third parties. */

#pragma once

#include <adwaita.h>

#include "tdm-store-known-solutions.h"

G_BEGIN_DECLS

#define TDM_TYPE_SOLUTION_LIST_GROUP (tdm_solution_list_group_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmSolutionListGroup, tdm_solution_list_group, TDM, SOLUTION_LIST_GROUP, AdwPreferencesGroup)

/* Signal "add": the user wants a new one in this list. */
GtkWidget *tdm_solution_list_group_new (TdmStore *store, TdmSolutionKind kind);
TdmSolutionKind tdm_solution_list_group_get_kind (TdmSolutionListGroup *self);
/* @known: (element-type TdmKnownSolution): of all kinds; @typed: what is searched, "" for everything. */
void tdm_solution_list_group_show (TdmSolutionListGroup *self, GPtrArray *known, const char *typed);

G_END_DECLS
