/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts and dates as people type them; what could mean two things is refused, never guessed. */

#include "tdm-parse.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unum.h>

#include "tdm-amount.h"
#include "tdm-formatters-private.h"
#include "tdm-language-private.h"

/* Full width becomes ASCII and every kind of blank a plain one. */
static char *
simplify (const char *text)
{
  char *simple = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);

  if (simple == NULL)
    return NULL;

  for (char *quote = strstr (simple, "’"); quote != NULL; quote = strstr (quote, "’"))
    {
      *quote = '\'';
      memmove (quote + 1, quote + strlen ("’"), strlen (quote + strlen ("’")) + 1);
    }

  return g_strstrip (simple);
}

/* The separators of the chosen language: one of , . ' and the blank. */
static void
get_separators (char *decimal, char *group)
{
  static const struct
  {
    UNumberFormatSymbol symbol;
    char fallback;
  } wanted[] = { { UNUM_DECIMAL_SEPARATOR_SYMBOL, '.' }, { UNUM_GROUPING_SEPARATOR_SYMBOL, ',' } };
  char *const answers[] = { decimal, group };
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format =
    unum_open (UNUM_DECIMAL, NULL, 0, tdm_language_get_formats_locale (), NULL, &status);

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      UChar symbol[8] = { 0 };
      int32_t length = 0;

      if (U_SUCCESS (status))
        length = unum_getSymbol (format, wanted[i].symbol, symbol, G_N_ELEMENTS (symbol), &status);

      g_autofree char *utf8 = tdm_utf8_from_utf16 (symbol, length);
      g_autofree char *simple = g_utf8_normalize (utf8, -1, G_NORMALIZE_NFKC);

      *answers[i] = U_SUCCESS (status) && length > 0 ? *simple : wanted[i].fallback;
      if (g_str_equal (utf8, "’"))
        *answers[i] = '\'';
    }

  unum_close (format);
}

static gboolean
all_digits (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return length > 0;
}

/* Digits, or one to three digits and then groups of exactly three, all with the same one of @separators. */
static gboolean
append_groups (const char *text, gsize length, const char *separators, GString *digits)
{
  gsize first = 0;

  while (first < length && g_ascii_isdigit (text[first]))
    first++;

  if (first == 0 || (first < length && first > 3))
    return FALSE;
  if (first < length && strchr (separators, text[first]) == NULL)
    return FALSE;

  g_string_append_len (digits, text, first);
  for (gsize i = first; i < length; i += 4)
    {
      if (text[i] != text[first] || length - i < 4 || !all_digits (text + i + 1, 3))
        return FALSE;
      g_string_append_len (digits, text + i + 1, 3);
    }

  return TRUE;
}

/* "1,234.5": everything after the language's decimal sign is fraction. */
static gboolean
read_with_fraction (const char *text, const char *point, GString *digits)
{
  const char *fraction = point + 1;
  char separators[] = " '.,";

  for (char *s = separators; *s != '\0'; s++)
    if (*s == *point)
      *s = ' ';

  if (!all_digits (fraction, strlen (fraction)))
    return FALSE;
  if (point == text)
    g_string_append_c (digits, '0');
  else if (!append_groups (text, point - text, separators, digits))
    return FALSE;

  g_string_append_printf (digits, ".%s", fraction);
  return TRUE;
}

/* "1250.50", as scripts and spreadsheets write it, in a language whose decimal sign is another. Three digits after
 * the point may be a group: refused. */
static gboolean
read_machine_form (const char *text, GString *digits)
{
  const char *point = strchr (text, '.');

  if (point == NULL || !all_digits (text, point - text) || !all_digits (point + 1, strlen (point + 1)) ||
      strlen (point + 1) == 3)
    return FALSE;

  g_string_assign (digits, text);
  return TRUE;
}

static gboolean
read_number (const char *text, GString *digits)
{
  char decimal, group;
  const char *point;

  get_separators (&decimal, &group);
  point = strchr (text, decimal);
  if (point != NULL)
    return read_with_fraction (text, point, digits);

  const char separators[] = { ' ', '\'', group, '\0' };
  if (append_groups (text, strlen (text), separators, digits))
    return TRUE;

  g_string_truncate (digits, 0);
  return read_machine_form (text, digits);
}

static char *
parse_simple_amount (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gsize zeros;

  if (!read_number (text, digits))
    return NULL;

  zeros = strspn (digits->str, "0");
  if (zeros > 0 && !g_ascii_isdigit (digits->str[zeros]))
    zeros--;
  g_string_erase (digits, 0, zeros);

  return tdm_amount_is_valid (digits->str) ? g_string_free_and_steal (g_steal_pointer (&digits)) : NULL;
}

/**
 * tdm_parse_amount:
 * @text: as typed: "1 234 567,89" in Polish, "1,234.5" in English, full-width digits, any kind of blank
 *
 * What tdm_format_amount () prints is read back exactly. A plain decimal with a point is understood in every
 * language unless it could be a group.
 *
 * Returns: (transfer full) (nullable): the plain decimal, "1234567.89"; %NULL when @text is no amount
 */
char *
tdm_parse_amount (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *simple = simplify (text);

  return simple != NULL ? parse_simple_amount (simple) : NULL;
}

static gboolean
is_code (const char *text)
{
  return g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]) && g_ascii_isalpha (text[2]);
}

/**
 * tdm_parse_money:
 * @text: as typed or pasted, with or without an ISO 4217 code before or after: "EUR 184,000", "640 000 PLN"
 * @currency: (out) (transfer full) (nullable): the code in capitals, %NULL when there is none
 *
 * Returns: (transfer full) (nullable): the plain decimal; %NULL when @text is no money
 */
char *
tdm_parse_money (const char *text, char **currency)
{
  g_autofree char *simple = NULL;
  g_autofree char *code = NULL;
  char *amount = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  *currency = NULL;
  simple = simplify (text);
  length = simple != NULL ? strlen (simple) : 0;
  if (length == 0)
    return NULL;

  if (length > 3 && is_code (simple))
    {
      code = g_ascii_strup (simple, 3);
      memset (simple, ' ', 3);
    }
  else if (length > 3 && is_code (simple + length - 3))
    {
      code = g_ascii_strup (simple + length - 3, 3);
      simple[length - 3] = '\0';
    }

  amount = parse_simple_amount (g_strstrip (simple));
  if (amount != NULL)
    *currency = g_steal_pointer (&code);
  return amount;
}

static char *
make_date (guint year, guint month, guint day)
{
  if (year < 1000 || year > 9999 || !g_date_valid_dmy (day, month, year))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/* Three numbers with nothing but separators around them; how many digits each has goes to @widths. */
static gboolean
split_numbers (const char *text, guint numbers[3], gsize widths[3])
{
  static const char separators[] = "./-, 年月日년월일";
  int n = 0;

  while (*text != '\0')
    {
      gsize width = strspn (text, "0123456789");
      gunichar character = g_utf8_get_char (text);

      if (width > 0)
        {
          if (n == 3 || width > 4)
            return FALSE;
          numbers[n] = (guint) g_ascii_strtoull (text, NULL, 10);
          widths[n++] = width;
          text += width;
        }
      else if (g_utf8_strchr (separators, -1, character) != NULL)
        text = g_utf8_next_char (text);
      else
        return FALSE;
    }

  return n == 3;
}

/* Where year, month and day stand in the numeric date of the language: "dMy". */
static gboolean
get_numeric_order (char order[3])
{
  UDateFormat *format = tdm_formatters_get_date ("yMd", TRUE);
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern[64];
  int32_t length;
  int n = 0;

  if (format == NULL)
    return FALSE;

  length = udat_toPattern (format, FALSE, pattern, G_N_ELEMENTS (pattern), &status);
  for (int32_t i = 0; U_SUCCESS (status) && i < length && n < 3; i++)
    {
      char letter = pattern[i] == 'L' ? 'M' : (char) MIN (pattern[i], 127);

      if (strchr ("yMd", letter) != NULL && memchr (order, letter, n) == NULL)
        order[n++] = letter;
    }

  return n == 3;
}

static char *
parse_numeric_date (const char *text)
{
  guint numbers[3], year = 0, month = 0, day = 0;
  gsize widths[3];
  char order[3] = { 'y', 'M', 'd' };

  if (!split_numbers (text, numbers, widths))
    return NULL;
  if (widths[0] < 3 && !get_numeric_order (order))
    return NULL;

  for (int i = 0; i < 3; i++)
    {
      if (order[i] != 'y' && widths[i] > 2)
        return NULL;
      if (order[i] == 'y')
        year = widths[i] <= 2 ? 2000 + numbers[i] : numbers[i];
      else if (order[i] == 'M')
        month = numbers[i];
      else
        day = numbers[i];
    }

  return make_date (year, month, day);
}

/* With the name of the month, as tdm_format_date () and tdm_format_date_long () print it. */
static char *
parse_written_date (const char *text, const char *skeleton)
{
  UDateFormat *format = tdm_formatters_get_date (skeleton, TRUE);
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *wide = NULL;
  int32_t length, end = 0;
  UDate time;

  if (format == NULL)
    return NULL;

  wide = tdm_utf16_from_utf8 (text, &length);
  udat_setLenient (format, FALSE);
  time = udat_parse (format, wide, length, &end, &status);
  if (U_FAILURE (status) || end != length)
    return NULL;

  g_autoptr (GDateTime) day = g_date_time_new_from_unix_utc ((gint64) (time / 1000));
  return day != NULL ? make_date (g_date_time_get_year (day), g_date_time_get_month (day),
                                  g_date_time_get_day_of_month (day))
                     : NULL;
}

/**
 * tdm_parse_date:
 * @text: as typed: ISO, three numbers in the order of the language, or with the month written out
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`; %NULL when @text is no real day
 */
char *
tdm_parse_date (const char *text)
{
  static const char *const written[] = { "medium", "long", "yMMMd", "yMMMMd" };
  g_autofree char *simple = NULL;
  char *date;

  g_return_val_if_fail (text != NULL, NULL);

  simple = simplify (text);
  if (simple == NULL || *simple == '\0')
    return NULL;

  date = parse_numeric_date (simple);
  for (gsize i = 0; date == NULL && i < G_N_ELEMENTS (written); i++)
    date = parse_written_date (simple, written[i]);
  return date;
}
