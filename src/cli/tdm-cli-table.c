/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns as wide as their widest cell; long lists are printed in parts, whose columns only get wider. */

#include "tdm-cli-table.h"

#include <string.h>

#define GAP 2
/* On a terminal a cell is cut here, so that a long name does not push the rest out of sight. */
#define MAX_CELL_WIDTH 40

struct _TdmCliTable
{
  guint n_columns;
  guint *widths;       /* in terminal cells */
  gboolean *figures;   /* set to the right */
  GPtrArray *cells;    /* utf8, row after row, not printed yet */
  gboolean has_header; /* the first row of the first part */
};

TdmCliTable *
tdm_cli_table_new (const char *const *titles, guint n_columns)
{
  TdmCliTable *self = g_new0 (TdmCliTable, 1);

  self->n_columns = n_columns;
  self->widths = g_new0 (guint, n_columns);
  self->figures = g_new0 (gboolean, n_columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; titles != NULL && i < n_columns; i++)
    {
      self->figures[i] = *titles[i] == '>';
      tdm_cli_table_add (self, titles[i] + (self->figures[i] ? 1 : 0));
      self->has_header = TRUE;
    }

  return self;
}

void
tdm_cli_table_free (TdmCliTable *self)
{
  g_free (self->widths);
  g_free (self->figures);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * tdm_cli_text_width:
 * @text: UTF-8 in one line
 *
 * Returns: how many cells of a terminal it takes
 */
guint
tdm_cli_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += char_width (g_utf8_get_char (text));

  return width;
}

/**
 * tdm_cli_table_add:
 * @text: (nullable): the next cell, row after row
 */
void
tdm_cli_table_add (TdmCliTable *self, const char *text)
{
  g_ptr_array_add (self->cells, tdm_cli_clean_line (text != NULL ? text : ""));
}

static void
shorten (char *text, guint width)
{
  char *p = text;
  guint used = 0;

  while (*p != '\0' && used + char_width (g_utf8_get_char (p)) < width)
    {
      used += char_width (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  *p = '\0';
}

static void
shorten_cells (TdmCliTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (tdm_cli_text_width (self->cells->pdata[i]) > MAX_CELL_WIDTH)
      {
        g_autofree char *text = g_steal_pointer (&self->cells->pdata[i]);

        shorten (text, MAX_CELL_WIDTH);
        self->cells->pdata[i] = g_strconcat (text, "…", NULL);
      }
}

static void
measure (TdmCliTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = i % self->n_columns;

      self->widths[column] = MAX (self->widths[column], tdm_cli_text_width (self->cells->pdata[i]));
    }
}

static void
append_cell (TdmCliTable *self, GString *line, guint column, const char *text)
{
  guint blanks = self->widths[column] - tdm_cli_text_width (text);

  if (column > 0)
    g_string_append_printf (line, "%*s", GAP, "");
  if (self->figures[column])
    g_string_append_printf (line, "%*s", (int) blanks, "");
  g_string_append (line, text);
  if (!self->figures[column] && column + 1 < self->n_columns)
    g_string_append_printf (line, "%*s", (int) blanks, "");
}

static void
print_row (TdmCliTable *self, TdmCliRun *run, guint first, gboolean bold)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint column = 0; column < self->n_columns; column++)
    append_cell (self, line, column, self->cells->pdata[first + column]);

  for (gsize end = line->len; end > 0 && line->str[end - 1] == ' '; end--)
    g_string_truncate (line, end - 1);
  tdm_cli_print (run, "%s%s%s\n", bold ? "\033[1m" : "", line->str, bold ? "\033[0m" : "");
}

/**
 * tdm_cli_table_print:
 *
 * Prints the rows added since the last time.
 */
void
tdm_cli_table_print (TdmCliTable *self, TdmCliRun *run)
{
  if (run->columns > 0)
    shorten_cells (self);

  measure (self);
  for (guint first = 0; first + self->n_columns <= self->cells->len; first += self->n_columns)
    {
      print_row (self, run, first, self->has_header && run->color);
      self->has_header = FALSE;
    }

  g_ptr_array_set_size (self->cells, 0);
}
