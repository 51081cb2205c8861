/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a board is divided: what each column is called, which deals it asks for, and where a deal lands in it. */

#pragma once

#include "tdm-deal-query.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_BOARD_BY_STAGE,
  TDM_BOARD_BY_CLOSE_MONTH,
} TdmBoardDivision;

/* "stage", "close-month" */
const char *tdm_board_division_to_token (TdmBoardDivision division);
gboolean tdm_board_division_from_token (const char *token, TdmBoardDivision *division);

/* How many columns there are; they count from 0 in the order of reading. */
guint tdm_board_division_get_n_columns (TdmBoardDivision division);
char *tdm_board_division_dup_title (TdmBoardDivision division, guint column);
TdmDealQuery *
tdm_board_division_dup_query (TdmBoardDivision division, guint column, const TdmDealQuery *page);
/* The column totals only what was won. */
gboolean tdm_board_division_is_archive (TdmBoardDivision division, guint column);

/* Whether a close date can be put into @column of a board by close month, and which: YYYY-MM-DD, NULL when not. */
char *tdm_board_division_dup_date (guint column, const char *close_date);

G_END_DECLS
