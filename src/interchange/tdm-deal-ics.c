/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answer windows as events with an alarm, estimated close dates as whole days, next steps as tasks. Each keeps its
 * UID from file to file, so that a calendar that reads them again changes what it has instead of adding to it. */

#include "tdm-deal-ics-private.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "tdm-deal-rules.h"
#include "tdm-private-words.h"

#define ALARM_BEFORE "-P1D"

/* ---- texts ---- */

/* Breaks as the format has them, and nothing else below the blank: the rest of the control characters is not
 * allowed in a calendar. */
static char *
clean_text (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\r')
        g_string_append (clean, p[1] == '\n' ? "" : "\n");
      else if ((guchar) *p >= ' ' || *p == '\n' || *p == '\t')
        g_string_append_c (clean, *p);
    }

  return g_string_free (g_steal_pointer (&clean), FALSE);
}

static char *
fill_in (const char *pattern, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 2);
  g_autofree char *joined = g_strjoinv (name != NULL ? name : "", parts);

  return clean_text (joined);
}

/* ---- times ---- */

static struct icaltimetype
instant_to_ical (gint64 instant)
{
  return icaltime_from_timet_with_zone ((time_t) (instant / G_TIME_SPAN_SECOND), 0,
                                        icaltimezone_get_utc_timezone ());
}

static struct icaltimetype
day_to_ical (const char *day)
{
  struct icaltimetype time = icaltime_null_date ();

  time.year = (int) g_ascii_strtoll (day, NULL, 10);
  time.month = (int) g_ascii_strtoll (day + 5, NULL, 10);
  time.day = (int) g_ascii_strtoll (day + 8, NULL, 10);
  return time;
}

/* ---- components ---- */

/* A deal that Partner Center knows is the same on every computer; another is known by its number here. */
static char *
dup_uid (const TdmDealRecord *record, const char *what)
{
  if (record->referral_id != NULL)
    return g_strdup_printf ("%s-%s@tandem", record->referral_id, what);

  return g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "-%s@tandem", record->created, record->id,
                          what);
}

static icalcomponent *
component_new (icalcomponent_kind kind, const TdmDealRecord *record, const char *what, const char *summary)
{
  g_autofree char *uid = dup_uid (record, what);
  g_autofree char *clean = clean_text (summary);
  icalcomponent *component = icalcomponent_new (kind);

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (instant_to_ical (record->updated)));
  icalcomponent_add_property (component, icalproperty_new_summary (clean));
  if (record->customer->name != NULL)
    {
      g_autofree char *customer = clean_text (record->customer->name);

      icalcomponent_add_property (component, icalproperty_new_description (customer));
    }
  return component;
}

static void
take_component (GString *text, icalcomponent *component)
{
  char *lines = icalcomponent_as_ical_string_r (component);

  g_string_append (text, lines);
  icalmemory_free_buffer (lines);
  icalcomponent_free (component);
}

static icalcomponent *
alarm_new (const char *summary)
{
  struct icaltriggertype trigger = icaltriggertype_from_string (ALARM_BEFORE);
  icalcomponent *alarm = icalcomponent_new_valarm ();

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  return alarm;
}

static void
add_deadline (GString *text, const TdmDealRecord *record, const TdmCalendarWords *words)
{
  g_autofree char *summary = fill_in (words->answer, record->name);
  icalcomponent *event = component_new (ICAL_VEVENT_COMPONENT, record, "deadline", summary);

  icalcomponent_add_property (event, icalproperty_new_dtstart (instant_to_ical (record->deadline)));
  icalcomponent_add_component (event, alarm_new (summary));
  take_component (text, event);
}

static void
add_close_date (GString *text, const TdmDealRecord *record, const TdmCalendarWords *words)
{
  g_autofree char *summary = fill_in (words->close, record->name);
  icalcomponent *event = component_new (ICAL_VEVENT_COMPONENT, record, "close", summary);
  struct icaltimetype day = day_to_ical (record->close_date);

  icalcomponent_add_property (event, icalproperty_new_dtstart (day));
  icaltime_adjust (&day, 1, 0, 0, 0);
  icalcomponent_add_property (event, icalproperty_new_dtend (day));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  take_component (text, event);
}

static void
add_next_step (GString *text, const TdmDealRecord *record)
{
  const TdmPrivateWords *words = record->private_words;
  icalcomponent *task = component_new (ICAL_VTODO_COMPONENT, record, "next-step", words->next_step);

  if (tdm_date_is_valid (words->next_step_date))
    icalcomponent_add_property (task, icalproperty_new_due (day_to_ical (words->next_step_date)));
  icalcomponent_add_property (task, icalproperty_new_status (ICAL_STATUS_NEEDSACTION));
  take_component (text, task);
}

/* ---- the calendar ---- */

void
tdm_deal_ics_begin (GString *text)
{
  g_string_append (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tandem//Deals//EN\r\n"
                         "CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Tandem\r\n");
}

void
tdm_deal_ics_add_deal (GString *text,
                       const TdmDealRecord *record,
                       const TdmCalendarWords *words,
                       gboolean with_private)
{
  if (record->deadline != TDM_NO_TIME && record->stage != TDM_STAGE_ARCHIVED)
    add_deadline (text, record, words);
  if (tdm_date_is_valid (record->close_date))
    add_close_date (text, record, words);
  if (with_private && record->private_words->next_step != NULL)
    add_next_step (text, record);
}

void
tdm_deal_ics_end (GString *text)
{
  g_string_append (text, "END:VCALENDAR\r\n");
}
