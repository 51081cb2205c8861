/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads CSV of any length, one row after another, without copying a cell. */

#pragma once

#include <gio/gio.h>

#include "tdm-interchange-error.h"

G_BEGIN_DECLS

#define TDM_CSV_MAX_CELL ((gsize) 1024 * 1024)     /* bytes */
#define TDM_CSV_MAX_ROW ((gsize) 16 * 1024 * 1024) /* bytes */
#define TDM_CSV_MAX_COLUMNS 1024

/**
 * TdmCsvCell:
 * @text: ends in NUL; valid until the next row is read
 * @length: in bytes
 */
typedef struct
{
  char *text;
  gsize length;
} TdmCsvCell;

/**
 * TdmCsvRow:
 * @number: as a spreadsheet shows it: the first row is 1, empty ones count
 * @malformed: text follows a closing quote, so the cells may not be what was meant
 */
typedef struct
{
  guint64 number;
  TdmCsvCell *cells;
  guint n_cells;
  gboolean malformed;
} TdmCsvRow;

typedef struct _TdmCsvReader TdmCsvReader;

TdmCsvReader *tdm_csv_reader_new (GInputStream *stream, const char *encoding, GError **error);
void tdm_csv_reader_free (TdmCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmCsvReader, tdm_csv_reader_free)

gboolean tdm_csv_reader_next (TdmCsvReader *self, const TdmCsvRow **row, GError **error);
char tdm_csv_reader_get_delimiter (TdmCsvReader *self);

G_END_DECLS
