/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of Partner Center's bulk CSV and what they mean together. */

#pragma once

#include "tdm-csv-table-private.h"

G_BEGIN_DECLS

const TdmCsvColumn *tdm_bulk_csv_get_columns (gsize *n_columns);
void tdm_bulk_csv_finish_deal (TdmCsvDeal *deal);

G_END_DECLS
