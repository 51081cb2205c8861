/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook with one table. Texts are written as texts, so no cell is ever a formula (R33); amounts and dates have
 * their types, so that a spreadsheet can sort and add them. */

#include "tdm-sheet-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* Limits of the format. */
#define MAX_ROWS 1048576
#define MAX_CELL_CHARACTERS 32767
#define FIRST_YEAR 1900
/* A spreadsheet keeps numbers as doubles: more digits than this are exact as text only. */
#define EXACT_DIGITS 15

struct _TdmSheet
{
  char *title;
  GArray *columns; /* TdmSheetColumn */
  char *path;      /* the temporary file */
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *header, *whole, *fraction, *day, *instant; /* the workbook's */
  lxw_row_t row;
  lxw_col_t col;
  int n_sheets;
};

/* ---- sheets ---- */

static lxw_format *
format_new (TdmSheet *self, const char *number_format)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_num_format (format, number_format);
  return format;
}

static void
make_formats (TdmSheet *self)
{
  self->header = workbook_add_format (self->workbook);
  format_set_bold (self->header);
  self->whole = format_new (self, "0");
  self->fraction = format_new (self, "0.00##############");
  self->day = format_new (self, "yyyy-mm-dd");
  self->instant = format_new (self, "yyyy-mm-dd hh:mm:ss");
}

static void
add_header (TdmSheet *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TdmSheetColumn *column = &g_array_index (self->columns, TdmSheetColumn, i);

      worksheet_set_column (self->sheet, i, i, column->width, NULL);
      worksheet_write_string (self->sheet, 0, i, column->name, self->header);
    }

  worksheet_freeze_panes (self->sheet, 1, 0);
}

static void
add_sheet (TdmSheet *self)
{
  g_autofree char *name = NULL;

  self->n_sheets++;
  name =
    self->n_sheets == 1 ? g_strdup (self->title) : g_strdup_printf ("%s %d", self->title, self->n_sheets);
  self->sheet = workbook_add_worksheet (self->workbook, name);
  self->row = 0;
  add_header (self);
}

/**
 * tdm_sheet_new:
 * @title: of the sheet, ASCII, short
 *
 * Rows gather in a temporary file, for a workbook can only be packed at its end; memory does not grow with them.
 */
TdmSheet *
tdm_sheet_new (const char *title, const TdmSheetColumn *columns, guint n_columns, GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  g_autofree char *path = NULL;
  TdmSheet *self;
  int fd = g_file_open_tmp ("tandem-XXXXXX.xlsx", &path, error);

  if (fd < 0)
    return NULL;

  close (fd);
  options.tmpdir = (char *) g_get_tmp_dir ();
  self = g_new0 (TdmSheet, 1);
  self->title = g_strdup (title);
  self->columns = g_array_new (FALSE, FALSE, sizeof (TdmSheetColumn));
  g_array_append_vals (self->columns, columns, n_columns);
  self->path = g_steal_pointer (&path);
  self->workbook = workbook_new_opt (self->path, &options);
  make_formats (self);
  add_sheet (self);
  return self;
}

void
tdm_sheet_free (TdmSheet *self)
{
  if (self->workbook != NULL)
    workbook_close (self->workbook);
  g_unlink (self->path);
  g_free (self->path);
  g_free (self->title);
  g_array_unref (self->columns);
  g_free (self);
}

/* ---- cells ---- */

static void
write_text (TdmSheet *self, lxw_col_t col, const char *text)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) > MAX_CELL_CHARACTERS)
    {
      g_autofree char *start = g_utf8_substring (text, 0, MAX_CELL_CHARACTERS - 1);

      cut = g_strconcat (start, "…", NULL);
    }
  worksheet_write_string (self->sheet, self->row, col, cut != NULL ? cut : text, NULL);
}

static guint
count_digits (const char *text)
{
  guint digits = 0;

  for (; *text != '\0'; text++)
    digits += g_ascii_isdigit (*text) ? 1 : 0;
  return digits;
}

static void
write_number (TdmSheet *self, lxw_col_t col, const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (*end != '\0' || count_digits (text) > EXACT_DIGITS)
    write_text (self, col, text);
  else
    worksheet_write_number (self->sheet, self->row, col, number,
                            strchr (text, '.') != NULL ? self->fraction : self->whole);
}

/* A day, or an instant in UTC with what is behind the second cut off: the machine forms of tdm-clock.h. */
static void
write_time (TdmSheet *self, lxw_col_t col, const char *text)
{
  lxw_datetime time = { 0 };
  int seconds = 0;
  int n = sscanf (text, "%4d-%2d-%2dT%2d:%2d:%2d", &time.year, &time.month, &time.day, &time.hour, &time.min,
                  &seconds);

  time.sec = seconds;
  if (n < 3 || time.year < FIRST_YEAR)
    write_text (self, col, text);
  else
    worksheet_write_datetime (self->sheet, self->row, col, &time, n == 3 ? self->day : self->instant);
}

static void
write_cell (TdmSheet *self, lxw_col_t col, TdmColumnKind kind, const char *text)
{
  switch (kind)
    {
    case TDM_COLUMN_NUMBER:
      write_number (self, col, text);
      break;
    case TDM_COLUMN_DAY:
    case TDM_COLUMN_INSTANT:
      write_time (self, col, text);
      break;
    case TDM_COLUMN_TEXT:
    default:
      write_text (self, col, text);
      break;
    }
}

void
tdm_sheet_begin_row (TdmSheet *self)
{
  if (self->row == MAX_ROWS - 1)
    add_sheet (self);

  self->row++;
  self->col = 0;
}

/**
 * tdm_sheet_add_cell:
 * @text: (nullable): the machine form of the value
 *
 * The next cell of the row, of the kind of its column.
 */
void
tdm_sheet_add_cell (TdmSheet *self, const char *text)
{
  lxw_col_t col = self->col++;

  g_return_if_fail (col < self->columns->len);

  if (text != NULL && *text != '\0')
    write_cell (self, col, g_array_index (self->columns, TdmSheetColumn, col).kind, text);
}

/* ---- the end ---- */

gboolean
tdm_sheet_finish (TdmSheet *self, GOutputStream *stream, GError **error)
{
  lxw_error problem = workbook_close (g_steal_pointer (&self->workbook));
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) packed = NULL;

  if (problem != LXW_NO_ERROR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (problem));
      return FALSE;
    }

  packed = g_file_read (file, NULL, error);
  return packed != NULL && g_output_stream_splice (stream, G_INPUT_STREAM (packed),
                                                   G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL, error) >= 0;
}
