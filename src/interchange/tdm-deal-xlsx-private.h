/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals as rows of a workbook with typed cells. */

#pragma once

#include <gio/gio.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

typedef struct _TdmDealXlsx TdmDealXlsx;

/* Rows gather in a temporary file, for a workbook can only be packed at its end; memory does not grow with them. */
TdmDealXlsx *tdm_deal_xlsx_new (gboolean with_private, GError **error);
void tdm_deal_xlsx_free (TdmDealXlsx *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealXlsx, tdm_deal_xlsx_free)

void tdm_deal_xlsx_add_deal (TdmDealXlsx *self, const TdmDealRecord *record);
/* Packs the workbook and writes it to @stream, which stays open. */
gboolean tdm_deal_xlsx_finish (TdmDealXlsx *self, GOutputStream *stream, GError **error);

G_END_DECLS
