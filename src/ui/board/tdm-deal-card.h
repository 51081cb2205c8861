/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal on the board: name and heart, customer, chip and value. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_CARD (tdm_deal_card_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealCard, tdm_deal_card, TDM, DEAL_CARD, GtkWidget)

GtkWidget *tdm_deal_card_new (void);
void tdm_deal_card_set_deal (TdmDealCard *self, TdmDeal *deal);
TdmDeal *tdm_deal_card_get_deal (TdmDealCard *self);
/* The factory of a GtkListView of TdmDeal. */
GtkListItemFactory *tdm_deal_card_factory_new (void);

G_END_DECLS
