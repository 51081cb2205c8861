/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers × requirements, with heading and legend; in a narrow window one row that unfolds for each offer. */

#pragma once

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_GRID (tdm_readiness_grid_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessGrid, tdm_readiness_grid, TDM, READINESS_GRID, GtkBox)

GtkWidget *tdm_readiness_grid_new (void);
void tdm_readiness_grid_set_list (TdmReadinessGrid *self, TdmReadinessList *list);
void tdm_readiness_grid_set_narrow (TdmReadinessGrid *self, gboolean narrow);
GtkListView *tdm_readiness_grid_get_view (TdmReadinessGrid *self);
/* To the first row. */
void tdm_readiness_grid_focus (TdmReadinessGrid *self);

G_END_DECLS
