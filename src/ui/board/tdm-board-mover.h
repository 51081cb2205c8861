/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moves cards: asks what a move needs, refuses what may not be, and says what became of it. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-board-division.h"
#include "tdm-deal.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_BOARD_MOVER (tdm_board_mover_get_type ())
/* Signals: "moved" (TdmDeal *, guint column): it is on disk, the lists follow; "announced" (const char *): what was
 * said to assistive tools. */
G_DECLARE_FINAL_TYPE (TdmBoardMover, tdm_board_mover, TDM, BOARD_MOVER, GObject)

/* @board is not held. */
TdmBoardMover *tdm_board_mover_new (GtkWidget *board, TdmStore *store);
void
tdm_board_mover_move (TdmBoardMover *self, TdmDeal *deal, TdmBoardDivision division, guint from, guint to);
void tdm_board_mover_refuse (TdmBoardMover *self, const char *text);

G_END_DECLS
