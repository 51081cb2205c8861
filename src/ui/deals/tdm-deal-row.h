/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal in the narrow list: two lines and a heart. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_ROW (tdm_deal_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealRow, tdm_deal_row, TDM, DEAL_ROW, GtkWidget)

GtkWidget *tdm_deal_row_new (void);
void tdm_deal_row_set_deal (TdmDealRow *self, TdmDeal *deal);
TdmDeal *tdm_deal_row_get_deal (TdmDealRow *self);
/* The factory of a GtkListView of TdmDeal. */
GtkListItemFactory *tdm_deal_row_factory_new (void);

G_END_DECLS
