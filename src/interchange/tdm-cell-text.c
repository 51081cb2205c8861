/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the text of a cell means: amounts, codes, answers and lists as people and spreadsheets write them. */

#include "tdm-cell-text.h"

#include <string.h>

#include "tdm-amount.h"

/* Digits and the two separators; groups set apart by spaces or apostrophes are joined. NULL for anything else. */
static char *
join_spaced_groups (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (g_ascii_isdigit (*p) || *p == '.' || *p == ',')
        g_string_append_c (out, *p);
      else if (!(g_unichar_isspace (c) || c == '\'' || c == 0x2019) || p == text ||
               strspn (next, "0123456789") != 3)
        return NULL;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* "1", "12" or "123", then groups of three, each behind a @separator; ends at @end. */
static gboolean
is_grouped (const char *text, const char *end, char separator)
{
  gsize n = strspn (text, "0123456789");

  if (n < 1 || n > 3)
    return FALSE;

  for (text += n; text < end; text += 4)
    if (*text != separator || strspn (text + 1, "0123456789") != 3)
      return FALSE;

  return text == end;
}

static char *
without (const char *text, char separator, char decimal)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == decimal)
      g_string_append_c (out, '.');
    else if (*text != separator)
      g_string_append_c (out, *text);

  return g_string_free (out, FALSE);
}

static guint
count (const char *text, char c)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;

  return n;
}

/* One separator of one kind only: a decimal comma, unless it might be a thousand. */
static char *
read_single_comma (const char *text)
{
  const char *comma = strchr (text, ',');

  if (strlen (comma + 1) == 3 && comma - text <= 3 && *text != '0')
    return NULL;

  return without (text, '\0', ',');
}

static char *
read_separated (const char *text)
{
  guint commas = count (text, ',');
  guint dots = count (text, '.');
  const char *end = text + strlen (text);
  const char *comma = strrchr (text, ',');
  const char *dot = strrchr (text, '.');

  if (commas == 0 && dots <= 1)
    return g_strdup (text);
  if (commas == 1 && dots == 0)
    return read_single_comma (text);
  if (commas == 0 && is_grouped (text, end, '.'))
    return without (text, '.', '\0');
  if (dots == 0 && is_grouped (text, end, ','))
    return without (text, ',', '\0');
  if (dots == 1 && dot > comma && is_grouped (text, dot, ','))
    return without (text, ',', '.');
  if (commas == 1 && comma > dot && is_grouped (text, comma, '.'))
    return without (text, '.', ',');

  return NULL;
}

/**
 * tdm_cell_text_read_amount:
 *
 * Reads a plain decimal, or one with thousands set apart when it can mean only one number: `1,250` could be two.
 *
 * Returns: (transfer full) (nullable): the amount as `tdm_amount` has it, %NULL when it is none
 */
char *
tdm_cell_text_read_amount (const char *text)
{
  g_autofree char *joined = join_spaced_groups (text);
  g_autofree char *amount = joined != NULL ? read_separated (joined) : NULL;

  if (amount == NULL || !tdm_amount_is_valid (amount))
    return NULL;

  return g_steal_pointer (&amount);
}

/**
 * tdm_cell_text_read_code:
 * @length: how many letters
 *
 * Returns: (transfer full) (nullable): @text in capitals when it is a code of exactly so many Latin letters
 */
char *
tdm_cell_text_read_code (const char *text, gsize length)
{
  g_autofree char *code = g_ascii_strup (text, -1);

  if (strlen (code) != length || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != length)
    return NULL;

  return g_steal_pointer (&code);
}

gboolean
tdm_cell_text_equal (const char *text, const char *word)
{
  return g_ascii_strcasecmp (text, word) == 0;
}

/**
 * tdm_cell_text_read_answer:
 *
 * Reads Yes or No, also as spreadsheets change them.
 *
 * Returns: FALSE when it is neither
 */
gboolean
tdm_cell_text_read_answer (const char *text, gboolean *answer)
{
  static const char *const yes[] = { "yes", "y", "true", "1" };
  static const char *const no[] = { "no", "n", "false", "0" };

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    if (tdm_cell_text_equal (text, yes[i]) || tdm_cell_text_equal (text, no[i]))
      {
        *answer = tdm_cell_text_equal (text, yes[i]);
        return TRUE;
      }

  return FALSE;
}

/**
 * tdm_cell_text_normalise_header:
 *
 * Returns: (transfer full): a column name in small letters with single spaces, without `*` and `?`
 */
char *
tdm_cell_text_normalise_header (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == '*' || c == '?')
        {
          if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
        }
      else
        g_string_append_unichar (out, c);
    }

  return g_strchomp (g_string_free (out, FALSE));
}

/**
 * tdm_cell_text_split:
 *
 * Splits a list in one cell: at semicolons when there are any, else at line breaks, bars or commas.
 *
 * Returns: (transfer full): the parts without white space around them; empty ones stay
 */
GStrv
tdm_cell_text_split (const char *text)
{
  static const char *const separators[] = { ";", "\n", "|", "," };
  const char *separator = ",";
  GStrv parts;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    if (strstr (text, separators[i]) != NULL)
      {
        separator = separators[i];
        break;
      }

  parts = g_strsplit (text, separator, -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return parts;
}
