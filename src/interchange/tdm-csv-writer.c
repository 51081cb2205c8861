/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes CSV cells that no spreadsheet takes for a formula. */

#include "tdm-csv-writer.h"

#include <string.h>

/* = + - @ tab CR LF, and the full-width signs that East Asian spreadsheets take for them (R34). */
static gboolean
is_formula_like (const char *text)
{
  static const gunichar signs[] = { '=', '+', '-', '@', '\t', '\r', '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20 };
  gunichar first = g_utf8_get_char (text);

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (first == signs[i])
      return TRUE;

  return FALSE;
}

/* Text that looks as if we had protected it must be protected too, or reading back would change it. */
static gboolean
needs_apostrophe (const char *text)
{
  const char *bare = text + strspn (text, "'");

  return is_formula_like (bare) && *bare != '\0';
}

static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, ",;\"\r\n\t") != NULL || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void
add_cell (TdmCsvWriter *self, const char *text)
{
  gboolean quoted = needs_quotes (text);

  if (self->in_row)
    g_string_append_c (self->text, ',');
  self->in_row = TRUE;

  if (quoted)
    g_string_append_c (self->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
  if (quoted)
    g_string_append_c (self->text, '"');
}

/**
 * tdm_csv_writer_add_text:
 * @text: (nullable)
 *
 * Adds one cell after RFC 4180. Text that begins like a formula gets an apostrophe in front.
 */
void
tdm_csv_writer_add_text (TdmCsvWriter *self, const char *text)
{
  g_autofree char *harmless = NULL;

  if (text != NULL && needs_apostrophe (text))
    text = harmless = g_strconcat ("'", text, NULL);

  add_cell (self, text != NULL ? text : "");
}

/**
 * tdm_csv_writer_add_number:
 * @number: (nullable): a decimal we made ourselves, which is no formula whatever its sign
 */
void
tdm_csv_writer_add_number (TdmCsvWriter *self, const char *number)
{
  add_cell (self, number != NULL ? number : "");
}

void
tdm_csv_writer_end_row (TdmCsvWriter *self)
{
  g_string_append (self->text, "\r\n");
  self->in_row = FALSE;
}

/**
 * tdm_csv_skip_apostrophe:
 *
 * Returns: @text behind the apostrophe that the writer puts before what looks like a formula, else @text
 */
const char *
tdm_csv_skip_apostrophe (const char *text)
{
  return *text == '\'' && needs_apostrophe (text + 1) ? text + 1 : text;
}
