/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where imported rows come from: a file format hands out one row after another. */

#pragma once

#include <gio/gio.h>
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/**
 * TdmImportRow:
 * @row: as a spreadsheet counts: the header is row 1; for JSON the place in the array, from 1
 * @record: (nullable): the deal of this row, %NULL when the row is rejected
 * @fields: members the row brings; others keep their value in a deal that exists already
 * @new_direction: direction of a deal that this row creates when @fields has no direction
 * @timeline: (nullable) (element-type TdmTimelineEntry): history an archive brings
 * @column: (nullable): for a rejection, the column or member
 * @value: (nullable): for a rejection, what stood there
 * @reason: (nullable): for a rejection, one plain English sentence part, for example "not a date"
 */
typedef struct
{
  guint64 row;
  TdmDealRecord *record;
  TdmDealFields fields;
  TdmDirection new_direction;
  GPtrArray *timeline;
  char *column;
  char *value;
  char *reason;
} TdmImportRow;

void tdm_import_row_clear (TdmImportRow *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmImportRow, tdm_import_row_clear)

#define TDM_TYPE_IMPORT_SOURCE (tdm_import_source_get_type ())
G_DECLARE_DERIVABLE_TYPE (TdmImportSource, tdm_import_source, TDM, IMPORT_SOURCE, GObject)

/* What a source knows about its columns, for the preview's mapping. */
typedef struct
{
  char *column; /* as the file calls it */
  char *field;  /* (nullable): member of a deal it goes to, NULL for kept out */
} TdmImportColumn;

struct _TdmImportSourceClass
{
  GObjectClass parent_class;

  /* Database thread. Fills @row (cleared before) and returns TRUE; FALSE without @error at the end, FALSE with
   * @error when the rest of the file cannot be read. */
  gboolean (*next) (TdmImportSource *self, TdmImportRow *row, GError **error);
  /* Any thread, not while an import runs: back to the first row, so that a preview can be followed by the import. */
  gboolean (*rewind) (TdmImportSource *self, GError **error);
  /* 0.0–1.0, or a negative number when unknown. */
  double (*get_progress) (TdmImportSource *self);
};

gboolean tdm_import_source_next (TdmImportSource *self, TdmImportRow *row, GError **error);
gboolean tdm_import_source_rewind (TdmImportSource *self, GError **error);
double tdm_import_source_get_progress (TdmImportSource *self);
/* File name for people and for the report. */
const char *tdm_import_source_get_file_name (TdmImportSource *self);
void tdm_import_source_set_file_name (TdmImportSource *self, const char *file_name);
/* (element-type TdmImportColumn): the mapping, empty for formats without columns. Owned by the source. */
GPtrArray *tdm_import_source_get_columns (TdmImportSource *self);
void tdm_import_source_add_column (TdmImportSource *self, const char *column, const char *field);
/* What kind of file it is: "bulk-csv", "co-sell-csv", "leads-csv", "referrals-json", "archive", "sample". */
const char *tdm_import_source_get_kind (TdmImportSource *self);
void tdm_import_source_set_kind (TdmImportSource *self, const char *kind);

G_END_DECLS
