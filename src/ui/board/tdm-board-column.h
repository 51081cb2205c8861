/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One column of the board: heading with count and totals, and the cards of its deals. */

#pragma once

#include <adwaita.h>

#include "tdm-board-division.h"
#include "tdm-deal-list.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_BOARD_COLUMN (tdm_board_column_get_type ())
/* Signals: "activate" (TdmDeal *): a card was chosen; "step" (TdmDeal *, int by): a card wants to go on by so many
 * columns in the order of reading; "dropped" (TdmDeal *): a card was let go here; "leave" (int by): the focus goes to
 * the column beside; "listed": there is an answer. */
G_DECLARE_FINAL_TYPE (TdmBoardColumn, tdm_board_column, TDM, BOARD_COLUMN, GtkBox)

GtkWidget *tdm_board_column_new (TdmStore *store, TdmBoardDivision division, guint index);
void tdm_board_column_set_query (TdmBoardColumn *self, const TdmDealQuery *page_query);
void tdm_board_column_load (TdmBoardColumn *self);

guint tdm_board_column_get_index (TdmBoardColumn *self);
TdmDealList *tdm_board_column_get_list (TdmBoardColumn *self);
const char *tdm_board_column_get_title (TdmBoardColumn *self);
guint tdm_board_column_get_focused_position (TdmBoardColumn *self);

gboolean tdm_board_column_focus_position (TdmBoardColumn *self, guint position);
gboolean tdm_board_column_focus_deal (TdmBoardColumn *self, gint64 deal_id);

G_END_DECLS
