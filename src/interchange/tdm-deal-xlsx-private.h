/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals as rows of a workbook with typed cells. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-sheet-private.h"

G_BEGIN_DECLS

/* @columns: (element-type TdmDealColumn): of all rows of the sheet */
TdmSheet *tdm_deal_xlsx_new (const GPtrArray *columns, GError **error);
void tdm_deal_xlsx_add_deal (TdmSheet *sheet, const TdmDealRecord *record, const GPtrArray *columns);

G_END_DECLS
