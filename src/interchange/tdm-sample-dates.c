/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that count from today: `+95d`, `-13d18h`. */

#include "tdm-sample-dates-private.h"

#include "tdm-clock.h"

#define MINUTES(n) ((gint64) (n) * 60 * G_USEC_PER_SEC)
#define HOURS(n) MINUTES ((gint64) (n) * 60)
#define DAYS(n) HOURS ((gint64) (n) * 24)

/* FALSE when @text is no such date. */
static gboolean
read_offset (const char *text, gint64 *days, gint64 *hours)
{
  int sign = *text == '-' ? -1 : 1;
  char *end;

  if (*text != '+' && *text != '-')
    return FALSE;

  *days = sign * g_ascii_strtoll (text + 1, &end, 10);
  *hours = 0;
  if (*end++ != 'd')
    return FALSE;
  if (*end == '\0')
    return TRUE;

  *hours = sign * g_ascii_strtoll (end, &end, 10);
  return *end == 'h';
}

/* Nobody answers at 37 seconds past: instants are whole minutes. */
static char *
dup_instant (gint64 now, gint64 days, gint64 hours)
{
  gint64 instant = now + DAYS (days) + HOURS (hours);

  return tdm_instant_to_text (instant - instant % MINUTES (1));
}

static char *
dup_day (gint64 now, gint64 days)
{
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now / G_USEC_PER_SEC);
  g_autoptr (GDateTime) day = g_date_time_add_days (today, (int) days);

  return g_date_time_format (day, "%F");
}

static void
resolve_member (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, gint64 now)
{
  yyjson_mut_val *value = yyjson_mut_obj_get (object, name);
  const char *text = yyjson_mut_get_str (value);
  g_autofree char *date = NULL;
  gint64 days, hours;

  if (text == NULL || !read_offset (text, &days, &hours))
    return;

  date = g_str_equal (name, "closeDate") ? dup_day (now, days) : dup_instant (now, days, hours);
  yyjson_mut_obj_replace (object, yyjson_mut_str (doc, name), yyjson_mut_strcpy (doc, date));
}

void
tdm_sample_dates_resolve (yyjson_mut_doc *doc, yyjson_mut_val *deal, gint64 now)
{
  static const char *const members[] = { "closeDate", "created", "updated", "expiration", "invited" };
  yyjson_mut_val *entry;
  size_t i, n;

  for (gsize m = 0; m < G_N_ELEMENTS (members); m++)
    resolve_member (doc, deal, members[m], now);

  yyjson_mut_arr_foreach (yyjson_mut_obj_get (deal, "timeline"), i, n, entry)
  {
    resolve_member (doc, entry, "at", now);
  }
}

static void
resolve_day (yyjson_mut_val *value, yyjson_mut_doc *doc, gint64 now)
{
  g_autofree char *day = NULL;
  yyjson_mut_val *text;
  gint64 days, hours;

  if (!read_offset (yyjson_mut_get_str (value), &days, &hours))
    return;

  day = dup_day (now, days);
  text = yyjson_mut_strcpy (doc, day);
  yyjson_mut_set_str (value, yyjson_mut_get_str (text));
}

/* Samples are our own and not deep. */
void
tdm_sample_dates_resolve_days (yyjson_mut_doc *doc, yyjson_mut_val *value, gint64 now)
{
  yyjson_mut_val *key, *element;
  size_t i, n;

  if (yyjson_mut_is_str (value))
    resolve_day (value, doc, now);

  yyjson_mut_arr_foreach (value, i, n, element)
  {
    tdm_sample_dates_resolve_days (doc, element, now);
  }
  yyjson_mut_obj_foreach (value, i, n, key, element)
  {
    tdm_sample_dates_resolve_days (doc, element, now);
  }
}
