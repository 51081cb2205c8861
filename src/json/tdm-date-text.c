/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days as files write them: ISO 8601, or month first as Partner Center does. */

#include "tdm-date-text.h"

#include <string.h>

#include "tdm-clock.h"

/* Up to @max digits from *@text, which moves behind them; -1 when there is none. */
static int
take_digits (const char **text, int max)
{
  int number = 0;
  int n = 0;

  for (; n < max && g_ascii_isdigit (**text); n++, (*text)++)
    number = number * 10 + g_ascii_digit_value (**text);

  return n > 0 ? number : -1;
}

static gboolean
take_char (const char **text, char c)
{
  if (**text != c)
    return FALSE;

  (*text)++;
  return TRUE;
}

static gboolean
is_day (int year, int month, int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* What may follow a day: nothing, or a time of the day that is of no interest. */
static gboolean
is_end_or_time (const char *text)
{
  if (*text == 'T' || *text == ' ')
    text += strspn (text + 1, "0123456789:.,+-ZTAPMapm ") + 1;

  return *text == '\0';
}

static gboolean
read_iso (const char *text, int *year, int *month, int *day)
{
  if (strlen (text) < 10 || text[4] != '-' || text[7] != '-')
    return FALSE;

  *year = take_digits (&text, 4);
  text++;
  *month = take_digits (&text, 2);
  if (!take_char (&text, '-'))
    return FALSE;
  *day = take_digits (&text, 2);
  return is_end_or_time (text);
}

static gboolean
read_month_first (const char *text, int *year, int *month, int *day)
{
  *month = take_digits (&text, 2);
  if (!take_char (&text, '/'))
    return FALSE;
  *day = take_digits (&text, 2);
  if (!take_char (&text, '/'))
    return FALSE;
  *year = take_digits (&text, 4);
  return *year >= 1000 && is_end_or_time (text);
}

/**
 * tdm_date_text_is_valid:
 *
 * Returns: whether @text is exactly `YYYY-MM-DD` and that day exists
 */
gboolean
tdm_date_text_is_valid (const char *text)
{
  int year, month, day;

  return strlen (text) == 10 && strspn (text, "0123456789-") == 10 && read_iso (text, &year, &month, &day) &&
         is_day (year, month, day);
}

/**
 * tdm_date_text_read:
 * @text: `M/D/YYYY` or ISO 8601; a time behind it is dropped, since wire times are midnight UTC
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, %NULL when it is not a day
 */
char *
tdm_date_text_read (const char *text)
{
  int year, month, day;

  if (!read_iso (text, &year, &month, &day) && !read_month_first (text, &year, &month, &day))
    return NULL;
  if (!is_day (year, month, day))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * tdm_date_text_read_instant:
 * @instant: (out): microseconds UTC
 *
 * Reads an RFC 3339 instant, or any day tdm_date_text_read() knows as its midnight UTC.
 */
gboolean
tdm_date_text_read_instant (const char *text, gint64 *instant)
{
  g_autofree char *day = NULL;
  g_autofree char *midnight = NULL;

  if (strlen (text) > 10 && text[10] == 'T' && tdm_instant_from_text (text, instant))
    return TRUE;

  day = tdm_date_text_read (text);
  if (day == NULL)
    return FALSE;

  midnight = g_strconcat (day, "T00:00:00Z", NULL);
  return tdm_instant_from_text (midnight, instant);
}
