/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures of a deal that matter, large, with words beside them small. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_FIGURES (tdm_deal_figures_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealFigures, tdm_deal_figures, TDM, DEAL_FIGURES, GtkWidget)

void tdm_deal_figures_show (TdmDealFigures *self, const TdmDealRecord *record);

G_END_DECLS
