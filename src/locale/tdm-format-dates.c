/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates and times. A date without time never meets a time zone; an instant is shown in the local one. */

#include "tdm-format.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucal.h>

#include "tdm-formatters-private.h"

#define MS_PER_DAY (24.0 * 60 * 60 * 1000)

/* Noon of the day in UTC, milliseconds. */
static gboolean
parse_machine_date (const char *date, UDate *time)
{
  static const guint32 epoch = 719163; /* julian day of GDate for 1970-01-01 */
  guint year, month, day;
  GDate value;

  if (date == NULL || strlen (date) != 10 || sscanf (date, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (&value, 1);
  g_date_set_dmy (&value, day, month, year);
  *time = ((double) g_date_get_julian (&value) - epoch + 0.5) * MS_PER_DAY;
  return TRUE;
}

static char *
format_time (const char *skeleton, gboolean utc, UDate time)
{
  UDateFormat *format = tdm_formatters_get_date (skeleton, utc);
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int32_t length;

  if (format == NULL)
    return NULL;

  length = udat_format (format, time, text, G_N_ELEMENTS (text), NULL, &status);
  return U_SUCCESS (status) ? tdm_utf8_from_utf16 (text, length) : NULL;
}

/* What is not a date is shown as it is. */
static char *
format_date (const char *skeleton, const char *date)
{
  UDate time;
  char *text = NULL;

  if (parse_machine_date (date, &time))
    text = format_time (skeleton, TRUE, time);

  return text != NULL ? text : g_strdup (date);
}

/**
 * tdm_format_date:
 * @date: `YYYY-MM-DD`
 *
 * Returns: (transfer full): the medium form for lists: "Feb 26, 2027", "2027/02/26"; @date itself when it is none
 */
char *
tdm_format_date (const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return format_date ("medium", date);
}

/**
 * tdm_format_date_long:
 * @date: `YYYY-MM-DD`
 *
 * Returns: (transfer full): the form for sentences: "February 26, 2027", "26 lutego 2027"
 */
char *
tdm_format_date_long (const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return format_date ("long", date);
}

/**
 * tdm_format_date_with_weekday:
 * @date: `YYYY-MM-DD`
 *
 * Returns: (transfer full): the heading of a day, without year: "Monday, November 23"
 */
char *
tdm_format_date_with_weekday (const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return format_date ("EEEEdMMMM", date);
}

/**
 * tdm_format_month:
 * @date: any day of the month, `YYYY-MM-DD`
 *
 * Returns: (transfer full): the heading of a month: "March 2025", "marzec 2025"
 */
char *
tdm_format_month (const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return format_date ("yMMMM", date);
}

static int
get_local_year (gint64 instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (instant);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_get_year (local) : 0;
}

/**
 * tdm_format_instant:
 * @instant: microseconds UTC
 * @now: microseconds UTC; within the same year the year is left out
 *
 * Returns: (transfer full): local date and time, "Nov 24, 4:20 PM", "24 lis, 16:20"
 */
char *
tdm_format_instant (gint64 instant, gint64 now)
{
  gboolean same_year = get_local_year (instant) == get_local_year (now);

  return format_time (same_year ? "MMMdjm" : "yMMMdjm", FALSE, instant / 1000.0);
}

/**
 * tdm_format_instant_date:
 * @instant: microseconds UTC
 *
 * Returns: (transfer full): the local day in the medium form
 */
char *
tdm_format_instant_date (gint64 instant)
{
  return format_time ("medium", FALSE, instant / 1000.0);
}

/**
 * tdm_format_time:
 * @instant: microseconds UTC
 *
 * Returns: (transfer full): local time of day, "4:20 PM", "16:20"
 */
char *
tdm_format_time (gint64 instant)
{
  return format_time ("jm", FALSE, instant / 1000.0);
}

/**
 * tdm_format_get_local_date:
 * @instant: microseconds UTC
 *
 * Returns: (transfer full): the local day as `YYYY-MM-DD`
 */
char *
tdm_format_get_local_date (gint64 instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (instant);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}
