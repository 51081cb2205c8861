/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board of deals: columns by stage or by close month, cards that move between them by pointer or keyboard. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-query.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEALS_BOARD (tdm_deals_board_get_type ())
/* Properties: store, division ("stage" or "close-month"), narrow (boolean: one column at a time).
 * Signals: "activate" (TdmDeal *, TdmDealList *): a card was chosen, in the list of its column; "announced"
 * (const char *): what became of a move, as assistive tools heard it. */
G_DECLARE_FINAL_TYPE (TdmDealsBoard, tdm_deals_board, TDM, DEALS_BOARD, AdwBin)

GtkWidget *tdm_deals_board_new (TdmStore *store);
void tdm_deals_board_set_query (TdmDealsBoard *self, const TdmDealQuery *query);
void tdm_deals_board_focus (TdmDealsBoard *self);

G_END_DECLS
