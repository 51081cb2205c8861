/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes out of foreign text what cannot be seen but changes what is seen. */

#include "tdm-clean-text.h"

#include <string.h>

/* Controls, and the marks that turn the direction of writing (R32). */
static gboolean
is_hidden (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

static void
append_break (GString *out, const char *at, gunichar c, gboolean one_line)
{
  if (c == '\r' && at[1] == '\n')
    return;

  if (one_line)
    g_string_append_c (out, ' ');
  else
    g_string_append_c (out, c == '\t' ? '\t' : '\n');
}

/* Letters that stand for themselves in NFC whatever is around them: up to the combining marks, general punctuation,
 * kana, ideographs, Hangul syllables and full-width forms. Others may too, but are not worth a table. */
static gboolean
is_composed (gunichar c)
{
  return c < 0x0300 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3001 && c <= 0x3029) ||
         (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xFF01 && c <= 0xFFEF);
}

/* Nearly all text: nothing to take out and nothing to compose. */
static gboolean
is_clean (const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      gunichar c = (guchar) *text;

      if (c < 0x80)
        {
          if (c < 0x20 || c == 0x7F)
            return FALSE;
          text++;
          continue;
        }

      c = g_utf8_get_char (text);
      if (is_hidden (c) || !is_composed (c))
        return FALSE;
      text = g_utf8_next_char (text);
    }

  return TRUE;
}

static char *
filter (const char *text, gboolean one_line)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_break (c))
        append_break (out, p, c, one_line);
      else if (!is_hidden (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (out, FALSE);
}

static char *
clean (const char *text, gsize length, gboolean one_line)
{
  g_autofree char *composed = NULL;

  if (is_clean (text, length))
    return g_strstrip (g_strndup (text, length));

  composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_DEFAULT_COMPOSE);
  return g_strstrip (composed != NULL ? filter (composed, one_line) : g_strdup (""));
}

static char *
null_when_empty (char *text)
{
  if (*text != '\0')
    return text;

  g_free (text);
  return NULL;
}

/**
 * tdm_clean_text:
 * @text: valid UTF-8
 * @length: in bytes, or -1
 *
 * Makes NFC of @text, drops control and direction characters, makes every line break a newline and takes white
 * space off both ends (reliability §7, R32).
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing is left
 */
char *
tdm_clean_text (const char *text, gssize length)
{
  return null_when_empty (clean (text, length < 0 ? strlen (text) : (gsize) length, FALSE));
}

/**
 * tdm_clean_line:
 *
 * As tdm_clean_text(), for names and other text of one line: breaks and tabs become spaces.
 *
 * Returns: (transfer full) (nullable)
 */
char *
tdm_clean_line (const char *text, gssize length)
{
  return null_when_empty (clean (text, length < 0 ? strlen (text) : (gsize) length, TRUE));
}
