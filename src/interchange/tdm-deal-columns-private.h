/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a table of deals, the same in CSV and in a workbook. */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_COLUMN_TEXT,
  TDM_COLUMN_NUMBER,  /* a decimal string */
  TDM_COLUMN_DAY,     /* YYYY-MM-DD */
  TDM_COLUMN_INSTANT, /* RFC 3339 in UTC */
} TdmColumnKind;

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

const TdmDealColumn *tdm_deal_columns_get (gsize *n_columns);

G_END_DECLS
