/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The status of one deal in a list: a chip that follows its deal. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_STATUS_CELL (tdm_deal_status_cell_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealStatusCell, tdm_deal_status_cell, TDM, DEAL_STATUS_CELL, GtkWidget)

GtkWidget *tdm_deal_status_cell_new (void);
void tdm_deal_status_cell_set_deal (TdmDealStatusCell *self, TdmDeal *deal);
/* On the board an accepted deal says when it closes: its column says already that it is accepted. */
void tdm_deal_status_cell_set_prefer_date (TdmDealStatusCell *self, gboolean prefer_date);
TdmDeal *tdm_deal_status_cell_get_deal (TdmDealStatusCell *self);
int tdm_deal_status_cell_get_wanted_width (TdmDealStatusCell *self);

G_END_DECLS
