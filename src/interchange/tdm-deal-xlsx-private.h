/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals as rows of a workbook with typed cells. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-sheet-private.h"

G_BEGIN_DECLS

TdmSheet *tdm_deal_xlsx_new (gboolean with_private, GError **error);
void tdm_deal_xlsx_add_deal (TdmSheet *sheet, const TdmDealRecord *record, gboolean with_private);

G_END_DECLS
