/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes deals to a file, one after another: tables, the archive, a calendar, people. */

#pragma once

#include <gio/gio.h>

#include "tdm-company.h"
#include "tdm-deal-record.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/**
 * TdmExportFormat:
 * @TDM_EXPORT_CSV: one row a deal, for spreadsheets
 * @TDM_EXPORT_JSON: the archive, which brings everything back
 * @TDM_EXPORT_XLSX: one row a deal, a workbook with typed cells
 * @TDM_EXPORT_ICS: deadlines, close dates and next steps as a calendar
 * @TDM_EXPORT_VCF: contacts and teams as vCards
 */
typedef enum
{
  TDM_EXPORT_CSV,
  TDM_EXPORT_JSON,
  TDM_EXPORT_XLSX,
  TDM_EXPORT_ICS,
  TDM_EXPORT_VCF,
} TdmExportFormat;
#define TDM_N_EXPORT_FORMATS 5

/* "csv", "json", "xlsx", "ics", "vcf": the word of the command line, and the ending of the file's name. */
const char *tdm_export_format_to_token (TdmExportFormat format);
gboolean tdm_export_format_from_token (const char *token, TdmExportFormat *format);

/**
 * TdmExportFlags:
 * @TDM_EXPORT_INCLUDE_PRIVATE: also private notes, tags and next steps
 * @TDM_EXPORT_BYTE_ORDER_MARK: begin the CSV with one, for spreadsheets that need it
 */
typedef enum
{
  TDM_EXPORT_DEFAULT = 0,
  TDM_EXPORT_INCLUDE_PRIVATE = 1 << 0,
  TDM_EXPORT_BYTE_ORDER_MARK = 1 << 1,
} TdmExportFlags;

/**
 * TdmCalendarWords:
 * @answer: what an answer window is called, %s for the name of the deal
 * @close: what an estimated close date is called, %s for the name of the deal
 *
 * The words of a calendar in the user's language; this layer has none.
 */
typedef struct
{
  const char *answer;
  const char *close;
} TdmCalendarWords;

typedef struct _TdmDealExport TdmDealExport;

TdmDealExport *
tdm_deal_export_new_for_path (const char *path, TdmExportFormat format, TdmExportFlags flags, GError **error);
TdmDealExport *
tdm_deal_export_new_for_stream (GOutputStream *stream, TdmExportFormat format, TdmExportFlags flags);
void tdm_deal_export_free (TdmDealExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealExport, tdm_deal_export_free)

void tdm_deal_export_set_calendar_words (TdmDealExport *self, const TdmCalendarWords *words);

void tdm_deal_export_set_columns (TdmDealExport *self, const char *const *names);

void tdm_deal_export_set_offers (TdmDealExport *self, GPtrArray *offers, const TdmCompany *company);

gboolean
tdm_deal_export_add (TdmDealExport *self, const TdmDealRecord *record, GPtrArray *timeline, GError **error);
gboolean tdm_deal_export_finish (TdmDealExport *self, GError **error);

G_END_DECLS
