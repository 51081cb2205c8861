/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to do next: the offers nearest to their next status, and what each lacks first. */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEXT_STEPS (tdm_next_steps_get_type ())
G_DECLARE_FINAL_TYPE (TdmNextSteps, tdm_next_steps, TDM, NEXT_STEPS, AdwPreferencesGroup)

GtkWidget *tdm_next_steps_new (void);
void tdm_next_steps_set_list (TdmNextSteps *self, TdmReadinessList *list);

G_END_DECLS
