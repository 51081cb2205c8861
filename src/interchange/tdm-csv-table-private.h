/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A CSV file with a header, and the one row that is being turned into a deal. */

#pragma once

#include "tdm-csv-reader.h"
#include "tdm-import-source.h"

G_BEGIN_DECLS

/**
 * TdmCsvTable:
 * @names: column names as the file has them
 * @normal_names: the same as tdm_cell_text_normalise_header() makes them
 */
typedef struct
{
  GFile *file;
  char *encoding;
  GFileInputStream *stream;
  goffset size; /* bytes, 0 when unknown */
  TdmCsvReader *reader;
  GStrv names;
  GStrv normal_names;
} TdmCsvTable;

TdmCsvTable *tdm_csv_table_open (GFile *file, const char *encoding, GError **error);
void tdm_csv_table_free (TdmCsvTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmCsvTable, tdm_csv_table_free)

gboolean tdm_csv_table_rewind (TdmCsvTable *self, GError **error);
double tdm_csv_table_get_progress (TdmCsvTable *self);
gboolean tdm_csv_table_has (TdmCsvTable *self, const char *normal_name);

/**
 * TdmCsvDeal:
 * @row: what the store gets
 * @record: the deal, handed over to @row when all is well
 * @status: (nullable): cells that only together tell the stage
 *
 * One row on its way.
 */
typedef struct
{
  TdmImportRow *row;
  TdmDealRecord *record;
  TdmDealFields fields;

  char *status;
  char *substatus;
  char *reason;
  gboolean help;
  gboolean shared;
  char *solution_ids;
  char *solution_names;
} TdmCsvDeal;

/**
 * TdmCsvColumn:
 * @name: as tdm_cell_text_normalise_header() makes it; ends in a space when a number follows it
 * @member: (nullable): which member of a deal it goes to, %NULL when it is known but kept out
 * @take: (nullable): @text is clean and %NULL for an empty cell; %NULL when all is well, else why not
 */
typedef struct
{
  const char *name;
  const char *member;
  const char *(*take) (TdmCsvDeal *deal, const char *text);
} TdmCsvColumn;

/* Which of @columns each column of the file is; (element-type TdmCsvColumn), NULL elements for unknown ones. Tells
 * @source about the mapping. */
GPtrArray *
tdm_csv_table_map (TdmCsvTable *self, const TdmCsvColumn *columns, gsize n_columns, TdmImportSource *source);

/* Reads the next row into @deal. FALSE at the end or with @error; a bad cell makes a rejection of deal->row. */
gboolean tdm_csv_table_next (TdmCsvTable *self, GPtrArray *map, TdmCsvDeal *deal, GError **error);
void tdm_csv_deal_clear (TdmCsvDeal *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmCsvDeal, tdm_csv_deal_clear)

/* Makes the row a rejection. */
void tdm_csv_deal_reject (TdmCsvDeal *self, const char *column, const char *value, const char *reason);
/* Hands the record over to the row. */
void tdm_csv_deal_accept (TdmCsvDeal *self);
gboolean tdm_csv_deal_is_rejected (TdmCsvDeal *self);

G_END_DECLS
