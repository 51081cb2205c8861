/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which solution areas and their sub-areas are chosen. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-parts.h"
#include "tdm-rulebook.h"

G_BEGIN_DECLS

#define TDM_TYPE_AREAS_DIALOG (tdm_areas_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmAreasDialog, tdm_areas_dialog, TDM, AREAS_DIALOG, AdwDialog)

/* Signal "accepted": see tdm_areas_dialog_dup_areas (). @areas: (element-type TdmChoice) */
TdmAreasDialog *tdm_areas_dialog_new (const TdmRulebook *rulebook, const GPtrArray *areas);
/* (element-type TdmChoice) (transfer full) */
GPtrArray *tdm_areas_dialog_dup_areas (TdmAreasDialog *self);
void tdm_areas_dialog_set_chosen (TdmAreasDialog *self, const char *area, const char *sub, gboolean chosen);
void tdm_areas_dialog_accept (TdmAreasDialog *self);

G_END_DECLS
