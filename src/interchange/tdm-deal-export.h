/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes deals to a file, one after another, as CSV or as our archive. */

#pragma once

#include <gio/gio.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/**
 * TdmExportFormat:
 * @TDM_EXPORT_CSV: one row a deal, for spreadsheets
 * @TDM_EXPORT_JSON: the archive, which brings everything back
 */
typedef enum
{
  TDM_EXPORT_CSV,
  TDM_EXPORT_JSON,
} TdmExportFormat;

/**
 * TdmExportFlags:
 * @TDM_EXPORT_INCLUDE_PRIVATE: also private notes and tags
 * @TDM_EXPORT_BYTE_ORDER_MARK: begin the CSV with one, for spreadsheets that need it
 */
typedef enum
{
  TDM_EXPORT_DEFAULT = 0,
  TDM_EXPORT_INCLUDE_PRIVATE = 1 << 0,
  TDM_EXPORT_BYTE_ORDER_MARK = 1 << 1,
} TdmExportFlags;

typedef struct _TdmDealExport TdmDealExport;

TdmDealExport *
tdm_deal_export_new_for_path (const char *path, TdmExportFormat format, TdmExportFlags flags, GError **error);
TdmDealExport *
tdm_deal_export_new_for_stream (GOutputStream *stream, TdmExportFormat format, TdmExportFlags flags);
void tdm_deal_export_free (TdmDealExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealExport, tdm_deal_export_free)

gboolean
tdm_deal_export_add (TdmDealExport *self, const TdmDealRecord *record, GPtrArray *timeline, GError **error);
gboolean tdm_deal_export_finish (TdmDealExport *self, GError **error);

G_END_DECLS
