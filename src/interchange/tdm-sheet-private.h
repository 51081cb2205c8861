/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as a workbook with typed cells. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  TDM_COLUMN_TEXT,
  TDM_COLUMN_NUMBER,  /* a decimal string */
  TDM_COLUMN_DAY,     /* YYYY-MM-DD */
  TDM_COLUMN_INSTANT, /* RFC 3339 in UTC */
} TdmColumnKind;

/**
 * TdmSheetColumn:
 * @width: in characters
 */
typedef struct
{
  const char *name;
  TdmColumnKind kind;
  int width;
} TdmSheetColumn;

typedef struct _TdmSheet TdmSheet;

TdmSheet *tdm_sheet_new (const char *title, const TdmSheetColumn *columns, guint n_columns, GError **error);
void tdm_sheet_free (TdmSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmSheet, tdm_sheet_free)

void tdm_sheet_begin_row (TdmSheet *self);
void tdm_sheet_add_cell (TdmSheet *self, const char *text);
/* Packs the workbook and writes it to @stream, which stays open. */
gboolean tdm_sheet_finish (TdmSheet *self, GOutputStream *stream, GError **error);

G_END_DECLS
