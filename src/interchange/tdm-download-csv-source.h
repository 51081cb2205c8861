/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from the files that Partner Center's analytics pages offer for download: co-sell and leads. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

#define TDM_TYPE_DOWNLOAD_CSV_SOURCE (tdm_download_csv_source_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmDownloadCsvSource, tdm_download_csv_source, TDM, DOWNLOAD_CSV_SOURCE, TdmImportSource)

/**
 * TdmDownloadKind:
 * @TDM_DOWNLOAD_CO_SELL: has no deal name, close date, notes, team or contact
 * @TDM_DOWNLOAD_LEADS: marketplace leads: always sent to us
 */
typedef enum
{
  TDM_DOWNLOAD_CO_SELL,
  TDM_DOWNLOAD_LEADS,
} TdmDownloadKind;

TdmImportSource *
tdm_download_csv_source_new (GFile *file, const char *encoding, TdmDownloadKind kind, GError **error);

G_END_DECLS
