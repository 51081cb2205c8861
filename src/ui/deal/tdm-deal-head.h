/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The top of a deal's page: who, what, how it stands, and the one or two actions its stage is about. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_HEAD (tdm_deal_head_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealHead, tdm_deal_head, TDM, DEAL_HEAD, GtkBox)

void tdm_deal_head_show (TdmDealHead *self, const TdmDealRecord *record);
/* The same actions for another place: the bar at the bottom of a narrow page. */
void tdm_deal_head_fill_actions (GtkBox *box, const TdmDealRecord *record);

G_END_DECLS
