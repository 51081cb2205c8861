/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook of deals. Texts are written as texts, so no cell is ever a formula (R33); amounts and dates have
 * their types, so that a spreadsheet can sort and add them. */

#include "tdm-deal-xlsx-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "tdm-deal-columns-private.h"

/* Limits of the format. */
#define MAX_ROWS 1048576
#define MAX_CELL_CHARACTERS 32767
#define FIRST_YEAR 1900
/* A spreadsheet keeps numbers as doubles: more digits than this are exact as text only. */
#define EXACT_DIGITS 15

struct _TdmDealXlsx
{
  gboolean with_private;
  char *path; /* the temporary file */
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *header, *whole, *fraction, *day, *instant; /* the workbook's */
  lxw_row_t row;
  int n_sheets;
};

/* ---- sheets ---- */

static lxw_format *
format_new (TdmDealXlsx *self, const char *number_format)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_num_format (format, number_format);
  return format;
}

static void
make_formats (TdmDealXlsx *self)
{
  self->header = workbook_add_format (self->workbook);
  format_set_bold (self->header);
  self->whole = format_new (self, "0");
  self->fraction = format_new (self, "0.00##############");
  self->day = format_new (self, "yyyy-mm-dd");
  self->instant = format_new (self, "yyyy-mm-dd hh:mm:ss");
}

static void
add_header (TdmDealXlsx *self)
{
  gsize n;
  const TdmDealColumn *columns = tdm_deal_columns_get (&n);
  lxw_col_t col = 0;

  for (gsize i = 0; i < n; i++)
    if (self->with_private || !columns[i].is_private)
      {
        worksheet_set_column (self->sheet, col, col, columns[i].width, NULL);
        worksheet_write_string (self->sheet, 0, col++, columns[i].name, self->header);
      }

  worksheet_freeze_panes (self->sheet, 1, 0);
}

static void
add_sheet (TdmDealXlsx *self)
{
  g_autofree char *name = NULL;

  self->n_sheets++;
  name = self->n_sheets == 1 ? g_strdup ("Deals") : g_strdup_printf ("Deals %d", self->n_sheets);
  self->sheet = workbook_add_worksheet (self->workbook, name);
  self->row = 1;
  add_header (self);
}

TdmDealXlsx *
tdm_deal_xlsx_new (gboolean with_private, GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  g_autofree char *path = NULL;
  TdmDealXlsx *self;
  int fd = g_file_open_tmp ("tandem-XXXXXX.xlsx", &path, error);

  if (fd < 0)
    return NULL;

  close (fd);
  options.tmpdir = (char *) g_get_tmp_dir ();
  self = g_new0 (TdmDealXlsx, 1);
  self->with_private = with_private;
  self->path = g_steal_pointer (&path);
  self->workbook = workbook_new_opt (self->path, &options);
  make_formats (self);
  add_sheet (self);
  return self;
}

void
tdm_deal_xlsx_free (TdmDealXlsx *self)
{
  if (self->workbook != NULL)
    workbook_close (self->workbook);
  g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}

/* ---- cells ---- */

static void
write_text (TdmDealXlsx *self, lxw_col_t col, const char *text)
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
write_number (TdmDealXlsx *self, lxw_col_t col, const char *text)
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
write_time (TdmDealXlsx *self, lxw_col_t col, const char *text)
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
write_cell (TdmDealXlsx *self, lxw_col_t col, TdmColumnKind kind, const char *text)
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
tdm_deal_xlsx_add_deal (TdmDealXlsx *self, const TdmDealRecord *record)
{
  gsize n;
  const TdmDealColumn *columns = tdm_deal_columns_get (&n);
  lxw_col_t col = 0;

  if (self->row == MAX_ROWS)
    add_sheet (self);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;

      if (columns[i].is_private && !self->with_private)
        continue;

      text = columns[i].dup (record);
      if (text != NULL && *text != '\0')
        write_cell (self, col, columns[i].kind, text);
      col++;
    }

  self->row++;
}

/* ---- the end ---- */

gboolean
tdm_deal_xlsx_finish (TdmDealXlsx *self, GOutputStream *stream, GError **error)
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
