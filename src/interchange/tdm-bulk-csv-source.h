/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from Partner Center's bulk CSV, in either of its column sets. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

#define TDM_TYPE_BULK_CSV_SOURCE (tdm_bulk_csv_source_get_type ())
G_DECLARE_FINAL_TYPE (TdmBulkCsvSource, tdm_bulk_csv_source, TDM, BULK_CSV_SOURCE, TdmImportSource)

TdmImportSource *tdm_bulk_csv_source_new (GFile *file, const char *encoding, GError **error);

G_END_DECLS
