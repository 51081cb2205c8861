/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The co-sell program of the chosen year: what it is, its steps, its benefits, further reading (M99–M113). */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_PROGRAM_VIEW (tdm_program_view_get_type ())
G_DECLARE_FINAL_TYPE (TdmProgramView, tdm_program_view, TDM, PROGRAM_VIEW, AdwBin)

void tdm_program_view_set_list (TdmProgramView *self, TdmReadinessList *list);
/* What stands beside a benefit stands below it where there is no room. */
void tdm_program_view_set_narrow (TdmProgramView *self, gboolean narrow);

G_END_DECLS
