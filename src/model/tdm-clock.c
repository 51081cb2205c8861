/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One clock for the whole program, and the machine form of instants and days. */

#include "tdm-clock.h"

#include <string.h>

#include "tdm-deal-record.h"

#define DAY (24 * G_TIME_SPAN_HOUR)

static gboolean
read_fixed_now (gint64 *now)
{
  const char *text = g_getenv ("TANDEM_NOW");

  if (text == NULL || *text == '\0')
    return FALSE;
  if (tdm_instant_from_text (text, now))
    return TRUE;

  g_info ("TANDEM_NOW is not an RFC 3339 instant and is ignored");
  return FALSE;
}

/**
 * tdm_clock_now:
 *
 * Any thread. TANDEM_NOW is read at the first call and stands still from then on.
 *
 * Returns: microseconds since 1970 in UTC
 */
gint64
tdm_clock_now (void)
{
  static gsize once = 0;
  static gboolean is_fixed;
  static gint64 fixed;

  if (g_once_init_enter (&once))
    {
      is_fixed = read_fixed_now (&fixed);
      g_once_init_leave (&once, 1);
    }

  return is_fixed ? fixed : g_get_real_time ();
}

/**
 * tdm_clock_dup_today:
 *
 * Returns: (transfer full): the day it is in the local time zone, `YYYY-MM-DD`
 */
char *
tdm_clock_dup_today (void)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (tdm_clock_now ());
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (local), g_date_time_get_month (local),
                          g_date_time_get_day_of_month (local));
}

/**
 * tdm_instant_to_text:
 * @instant: microseconds since 1970 in UTC
 *
 * Returns: (transfer full) (nullable): RFC 3339 in UTC with a fraction only when there is one; %NULL for
 *   %TDM_NO_TIME
 */
char *
tdm_instant_to_text (gint64 instant)
{
  g_autoptr (GDateTime) utc = NULL;
  char fraction[8] = "";

  if (instant == TDM_NO_TIME || (utc = g_date_time_new_from_unix_utc_usec (instant)) == NULL)
    return NULL;

  if (g_date_time_get_microsecond (utc) != 0)
    {
      g_snprintf (fraction, sizeof fraction, ".%06d", g_date_time_get_microsecond (utc));
      for (char *end = fraction + strlen (fraction) - 1; *end == '0'; end--)
        *end = '\0';
    }

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%sZ", g_date_time_get_year (utc),
                          g_date_time_get_month (utc), g_date_time_get_day_of_month (utc),
                          g_date_time_get_hour (utc), g_date_time_get_minute (utc),
                          g_date_time_get_second (utc), fraction);
}

/* Exactly @n digits, then @after unless that is '\0'. */
static gboolean
take_number (const char **text, int n, char after, int *number)
{
  const char *p = *text;

  *number = 0;
  for (; n > 0; n--, p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      *number = *number * 10 + (*p - '0');
    }

  if (after != '\0' && *p++ != after)
    return FALSE;

  *text = p;
  return TRUE;
}

static gboolean
take_day (const char **text, int *year, int *month, int *day)
{
  return take_number (text, 4, '-', year) && take_number (text, 2, '-', month) &&
         take_number (text, 2, '\0', day) && *year > 0 && g_date_valid_month ((GDateMonth) *month) &&
         g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year);
}

/* Digits beyond the microsecond are cut off: the service writes seven. */
static gboolean
take_fraction (const char **text, gint64 *micros)
{
  gint64 unit = G_TIME_SPAN_SECOND / 10;

  *micros = 0;
  if (**text != '.')
    return TRUE;

  for ((*text)++; g_ascii_isdigit (**text); (*text)++, unit /= 10)
    *micros += (**text - '0') * unit;

  return g_ascii_isdigit ((*text)[-1]);
}

static gboolean
take_offset (const char **text, gint64 *offset)
{
  int hours, minutes;
  char sign = *(*text)++;

  *offset = 0;
  if (sign == 'Z' || sign == 'z')
    return TRUE;
  if ((sign != '+' && sign != '-') || !take_number (text, 2, ':', &hours) ||
      !take_number (text, 2, '\0', &minutes) || hours > 23 || minutes > 59)
    return FALSE;

  *offset = (sign == '-' ? -1 : 1) * (hours * G_TIME_SPAN_HOUR + minutes * G_TIME_SPAN_MINUTE);
  return TRUE;
}

/**
 * tdm_instant_from_text:
 * @text: (nullable): RFC 3339 with an offset or Z
 * @instant: (out): microseconds since 1970 in UTC
 *
 * Returns: whether @text is such an instant, with nothing after it; a time without offset is none
 */
gboolean
tdm_instant_from_text (const char *text, gint64 *instant)
{
  g_autoptr (GDateTime) utc = NULL;
  int year, month, day, hour, minute, second;
  gint64 micros, offset;

  if (text == NULL || !take_day (&text, &year, &month, &day))
    return FALSE;
  if (*text != 'T' && *text != 't' && *text != ' ')
    return FALSE;

  text++;
  if (!take_number (&text, 2, ':', &hour) || !take_number (&text, 2, ':', &minute) ||
      !take_number (&text, 2, '\0', &second) || !take_fraction (&text, &micros) ||
      !take_offset (&text, &offset) || *text != '\0')
    return FALSE;
  if (hour > 23 || minute > 59 || second > 60)
    return FALSE;

  /* A leap second is the last one of its minute: our clock has no sixty-first. */
  utc = g_date_time_new_utc (year, month, day, hour, minute, MIN (second, 59));
  *instant = g_date_time_to_unix (utc) * G_TIME_SPAN_SECOND + micros - offset;
  return TRUE;
}

/**
 * tdm_instant_days_left:
 * @instant: microseconds UTC
 * @now: microseconds UTC
 *
 * Returns: whole days until @instant, rounded toward the past: 0 is less than a day, −1 is up to a day overdue
 */
int
tdm_instant_days_left (gint64 instant, gint64 now)
{
  gint64 left = instant - now;

  return (int) (left >= 0 ? left / DAY : -((-left + DAY - 1) / DAY));
}

static guint32
day_number (const char *date)
{
  int year, month, day;
  GDate parsed;

  if (date == NULL || !take_day (&date, &year, &month, &day) || *date != '\0')
    return 0;

  g_date_clear (&parsed, 1);
  g_date_set_dmy (&parsed, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&parsed);
}

/**
 * tdm_date_days_between:
 * @from: `YYYY-MM-DD`
 * @to: `YYYY-MM-DD`
 *
 * Returns: days from @from to @to, negative when @to is earlier; 0 when one of them is no day
 */
int
tdm_date_days_between (const char *from, const char *to)
{
  guint32 first = day_number (from), last = day_number (to);

  return first != 0 && last != 0 ? (int) ((gint64) last - first) : 0;
}
