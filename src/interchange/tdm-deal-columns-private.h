/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a table of deals, the same in CSV and in a workbook. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-sheet-private.h"

G_BEGIN_DECLS

/**
 * TdmDealColumn:
 * @width: of the column in characters
 * @is_private: only where the user asked for private words
 * @dup: the machine form of the value, %NULL for none
 */
typedef struct
{
  const char *name;
  TdmColumnKind kind;
  int width;
  gboolean is_private;
  char *(*dup) (const TdmDealRecord *record);
} TdmDealColumn;

/**
 * tdm_deal_columns_choose:
 * @names: (nullable): which, in this order; a name that is none is left out. %NULL for all
 *
 * Returns: (transfer container) (element-type TdmDealColumn): the columns of a file
 */
GPtrArray *tdm_deal_columns_choose (const char *const *names, gboolean with_private);

G_END_DECLS
