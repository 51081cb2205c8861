/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the table of steps: what to do, for which offers, what it needs, the status it ends with, and where the
 * offers stand in it (M113–M138). */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_STEP_ROW (tdm_step_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmStepRow, tdm_step_row, TDM, STEP_ROW, AdwExpanderRow)

GtkWidget *
tdm_step_row_new (TdmReadinessList *list, const TdmRulebook *rulebook, const TdmRulebookStep *step);
/* The offers, or what they lack, are others. */
void tdm_step_row_update (TdmStepRow *self);

/* How many requirements of the step stand in the way of the offer; -1 when the step is not for it. */
int tdm_step_count_missing (const TdmRulebookStep *step, TdmReadinessItem *item);

G_END_DECLS
