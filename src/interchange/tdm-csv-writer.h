/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes CSV cells that no spreadsheet takes for a formula. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmCsvWriter:
 * @text: what is written and not yet taken away; owned by the caller
 * @in_row: a cell stands before this one
 */
typedef struct
{
  GString *text;
  gboolean in_row;
} TdmCsvWriter;

void tdm_csv_writer_add_text (TdmCsvWriter *self, const char *text);
void tdm_csv_writer_add_number (TdmCsvWriter *self, const char *number);
void tdm_csv_writer_end_row (TdmCsvWriter *self);

const char *tdm_csv_skip_apostrophe (const char *text);

G_END_DECLS
