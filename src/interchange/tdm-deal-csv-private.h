/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as one row of our own CSV. */

#pragma once

#include "tdm-csv-writer.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* @columns: (element-type TdmDealColumn): of all rows of the file */
void tdm_deal_csv_add_header (TdmCsvWriter *writer, const GPtrArray *columns);
void tdm_deal_csv_add_deal (TdmCsvWriter *writer, const TdmDealRecord *record, const GPtrArray *columns);

G_END_DECLS
