/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as one row of our own CSV. */

#pragma once

#include "tdm-csv-writer.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

void tdm_deal_csv_add_header (TdmCsvWriter *writer, gboolean with_private);
void tdm_deal_csv_add_deal (TdmCsvWriter *writer, const TdmDealRecord *record, gboolean with_private);

G_END_DECLS
