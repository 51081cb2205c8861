/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working days by the local calendar, and what an absence leaves of them. */

#include "tdm-work-calendar.h"

#include "tdm-deal-rules.h"
#include "tdm-rule-error.h"

/* A longer time without a working day is no calendar to plan by. */
#define MAX_DAYS_OFF 400

struct _TdmWorkCalendar
{
  guint working_days;
  GTimeZone *zone;
  GPtrArray *absences; /* TdmAbsence */
};

/* ---- absences ---- */

TdmAbsence *
tdm_absence_new (const char *first_day, const char *last_day, const char *note)
{
  TdmAbsence *self = g_new0 (TdmAbsence, 1);

  self->first_day = g_strdup (first_day);
  self->last_day = g_strdup (last_day);
  self->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  return self;
}

TdmAbsence *
tdm_absence_copy (const TdmAbsence *self)
{
  TdmAbsence *copy = tdm_absence_new (self->first_day, self->last_day, self->note);

  copy->id = self->id;
  return copy;
}

void
tdm_absence_free (TdmAbsence *self)
{
  g_free (self->first_day);
  g_free (self->last_day);
  g_free (self->note);
  g_free (self);
}

gboolean
tdm_absence_check (const TdmAbsence *self, GError **error)
{
  if (!tdm_date_is_valid (self->first_day))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "firstDay");
  else if (!tdm_date_is_valid (self->last_day) || g_strcmp0 (self->last_day, self->first_day) < 0)
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "lastDay");
  else
    return TRUE;

  return FALSE;
}

/* ---- days ---- */

static GDateTime *
to_local (TdmWorkCalendar *self, gint64 instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (instant);

  return utc != NULL ? g_date_time_to_timezone (utc, self->zone) : NULL;
}

static const TdmAbsence *
find_absence (TdmWorkCalendar *self, const char *day)
{
  for (guint i = 0; i < self->absences->len; i++)
    {
      const TdmAbsence *absence = g_ptr_array_index (self->absences, i);

      if (g_strcmp0 (absence->first_day, day) <= 0 && g_strcmp0 (day, absence->last_day) <= 0)
        return absence;
    }

  return NULL;
}

static gboolean
is_off (TdmWorkCalendar *self, GDateTime *local)
{
  g_autofree char *day = g_date_time_format (local, "%F");
  guint weekday = 1u << (g_date_time_get_day_of_week (local) - 1);

  return (self->working_days & weekday) == 0 || find_absence (self, day) != NULL;
}

gboolean
tdm_work_calendar_is_day_off (TdmWorkCalendar *self, gint64 instant)
{
  g_autoptr (GDateTime) local = to_local (self, instant);

  return local != NULL && is_off (self, local);
}

gint64
tdm_work_calendar_move_before_days_off (TdmWorkCalendar *self, gint64 instant)
{
  g_autoptr (GDateTime) local = to_local (self, instant);

  for (int days = 0; local != NULL && days < MAX_DAYS_OFF; days++)
    {
      /* Counted from the start, so that a gap of summer time on the way does not shift the time of day. */
      g_autoptr (GDateTime) day = g_date_time_add_days (local, -days);

      if (!is_off (self, day))
        return days == 0 ? instant : g_date_time_to_unix_usec (day);
    }

  return instant;
}

/* Midnight in the zone at which the first working day after @day begins; its date as well. */
static gint64
find_working_day_after (TdmWorkCalendar *self, const char *day, char **date)
{
  int y, m, d;
  g_autoptr (GDateTime) midnight = NULL;

  if (!tdm_date_is_valid (day))
    return 0;

  y = (int) g_ascii_strtoll (day, NULL, 10);
  m = (int) g_ascii_strtoll (day + 5, NULL, 10);
  d = (int) g_ascii_strtoll (day + 8, NULL, 10);
  midnight = g_date_time_new (self->zone, y, m, d, 0, 0, 0);
  for (int days = 1; days < MAX_DAYS_OFF; days++)
    {
      g_autoptr (GDateTime) next = g_date_time_add_days (midnight, days);

      if (!is_off (self, next))
        {
          *date = g_date_time_format (next, "%F");
          return g_date_time_to_unix_usec (next);
        }
    }

  return 0;
}

/**
 * tdm_work_calendar_find_away:
 * @deadline: microseconds UTC
 *
 * Returns: (nullable): the absence because of which nobody can answer on the last day: @deadline falls into it, or
 *   before the first working day after it begins
 */
const TdmAbsence *
tdm_work_calendar_find_away (TdmWorkCalendar *self, gint64 deadline)
{
  g_autoptr (GDateTime) local = to_local (self, deadline);
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%F") : NULL;

  for (guint i = 0; day != NULL && i < self->absences->len; i++)
    {
      const TdmAbsence *absence = g_ptr_array_index (self->absences, i);
      g_autofree char *back_on = NULL;

      if (g_strcmp0 (day, absence->first_day) >= 0 &&
          deadline <= find_working_day_after (self, absence->last_day, &back_on))
        return absence;
    }

  return NULL;
}

char *
tdm_work_calendar_dup_back_on (TdmWorkCalendar *self, const TdmAbsence *absence)
{
  char *date = NULL;

  find_working_day_after (self, absence->last_day, &date);
  return date != NULL ? date : g_strdup (absence->last_day);
}

/* ---- the calendar ---- */

TdmWorkCalendar *
tdm_work_calendar_new (guint working_days, GTimeZone *zone)
{
  TdmWorkCalendar *self = g_new0 (TdmWorkCalendar, 1);

  self->working_days = (working_days & TDM_WORKING_DAYS_ALL) != 0 ? working_days : TDM_WORKING_DAYS_ALL;
  self->zone = zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
  self->absences = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_absence_free);
  return self;
}

void
tdm_work_calendar_free (TdmWorkCalendar *self)
{
  g_time_zone_unref (self->zone);
  g_ptr_array_unref (self->absences);
  g_free (self);
}

void
tdm_work_calendar_add_absence (TdmWorkCalendar *self, const TdmAbsence *absence)
{
  g_ptr_array_add (self->absences, tdm_absence_copy (absence));
}

gboolean
tdm_work_calendar_has_no_absence (TdmWorkCalendar *self)
{
  return self->absences->len == 0;
}
