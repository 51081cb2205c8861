/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a reminder comes: zones, summer time, weekends, absences, snoozes, to the second (M84). */

#include "tdm-clock.h"
#include "tdm-deal-record.h"
#include "tdm-reminder.h"
#include "tdm-rule-error.h"

static const int usual[] = { 72, 24, 2 };

static gint64
at (const char *text)
{
  gint64 instant = 0;

  g_assert_true (tdm_instant_from_text (text, &instant));
  return instant;
}

static TdmWorkCalendar *
make_calendar (const char *zone_name, guint working_days, const char *first_day, const char *last_day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  TdmWorkCalendar *calendar;

  g_assert_nonnull (zone);
  calendar = tdm_work_calendar_new (working_days, zone);
  if (first_day != NULL)
    {
      g_autoptr (TdmAbsence) absence = tdm_absence_new (first_day, last_day, NULL);

      tdm_work_calendar_add_absence (calendar, absence);
    }
  return calendar;
}

/* One lead time, and the instant at which it must come. */
typedef struct
{
  const char *zone;
  guint working_days;
  const char *first_day, *last_day;
  int hours;
  const char *deadline;
  const char *expected;
} Row;

static const Row rows[] = {
  /* An ordinary Thursday deadline. */
  { "UTC", 0x1f, NULL, NULL, 24, "2026-05-21T12:00:00Z", "2026-05-20T12:00:00Z" },
  /* Monday: the reminder of Sunday comes on Friday, at the same time of day. */
  { "UTC", 0x1f, NULL, NULL, 24, "2026-05-18T09:30:00Z", "2026-05-15T09:30:00Z" },
  { "UTC", 0x1f, NULL, NULL, 2, "2026-05-17T09:30:00Z", "2026-05-15T07:30:00Z" },
  /* Whoever works on Sundays is reminded on Sunday. */
  { "UTC", 0x7f, NULL, NULL, 24, "2026-05-18T09:30:00Z", "2026-05-17T09:30:00Z" },
  { "UTC", 0x5f, NULL, NULL, 24, "2026-05-18T09:30:00Z", "2026-05-17T09:30:00Z" },
  /* No working day at all is no calendar. */
  { "UTC", 0, NULL, NULL, 24, "2026-05-18T09:30:00Z", "2026-05-17T09:30:00Z" },
  /* The day is the local one: Friday 23:30 in New York is Saturday in UTC. */
  { "America/New_York", 0x1f, NULL, NULL, 24, "2026-05-17T03:30:00Z", "2026-05-16T03:30:00Z" },
  { "UTC", 0x1f, NULL, NULL, 24, "2026-05-17T03:30:00Z", "2026-05-15T03:30:00Z" },
  { "Asia/Tokyo", 0x1f, NULL, NULL, 24, "2026-05-16T16:00:00Z", "2026-05-14T16:00:00Z" },
  /* The edges of a local day, ±1 s. */
  { "Asia/Tokyo", 0x1f, NULL, NULL, 24, "2026-05-16T14:59:59Z", "2026-05-15T14:59:59Z" },
  { "Asia/Tokyo", 0x1f, NULL, NULL, 24, "2026-05-16T15:00:00Z", "2026-05-14T15:00:00Z" },
  /* Summer time begins on Sunday, 29 March 2026: Monday 10:00 CEST, a day before is Sunday 10:00, Friday 10:00 CET. */
  { "Europe/Warsaw", 0x1f, NULL, NULL, 24, "2026-03-30T08:00:00Z", "2026-03-27T09:00:00Z" },
  /* And ends on 25 October 2026. */
  { "Europe/Warsaw", 0x1f, NULL, NULL, 24, "2026-10-26T09:00:00Z", "2026-10-23T08:00:00Z" },
  /* Without a move nothing is rounded: 24 hours are 24 hours. */
  { "Europe/Warsaw", 0x7f, NULL, NULL, 24, "2026-03-29T10:00:00Z", "2026-03-28T10:00:00Z" },
  /* A time of day that summer time skips is the one after it. */
  { "Europe/Warsaw", 0x40, NULL, NULL, 24, "2026-04-06T00:30:00Z", "2026-04-05T00:30:00Z" },
  /* An absence from Wednesday to Friday: the reminder comes on Tuesday. */
  { "UTC", 0x1f, "2026-05-20", "2026-05-22", 24, "2026-05-21T12:00:00Z", "2026-05-19T12:00:00Z" },
  /* An absence next to a weekend: before both. */
  { "UTC", 0x1f, "2026-05-11", "2026-05-15", 24, "2026-05-18T09:00:00Z", "2026-05-08T09:00:00Z" },
  /* The first and the last second of an absence. */
  { "UTC", 0x1f, "2026-05-20", "2026-05-20", 24, "2026-05-21T00:00:00Z", "2026-05-19T00:00:00Z" },
  { "UTC", 0x1f, "2026-05-20", "2026-05-20", 24, "2026-05-20T23:59:59Z", "2026-05-19T23:59:59Z" },
  { "UTC", 0x1f, "2026-05-20", "2026-05-20", 24, "2026-05-21T23:59:59Z", "2026-05-19T23:59:59Z" },
  { "UTC", 0x1f, "2026-05-20", "2026-05-20", 24, "2026-05-22T00:00:00Z", "2026-05-21T00:00:00Z" },
};

static void
test_instants (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (TdmWorkCalendar) calendar =
    make_calendar (row->zone, row->working_days, row->first_day, row->last_day);
  TdmReminderDeal deal = { .deadline = at (row->deadline), .lead_hours = TDM_REMINDER_USUAL_LEAD };
  gint64 expected = at (row->expected);
  g_autofree char *moved = tdm_instant_to_text (
    tdm_work_calendar_move_before_days_off (calendar, deal.deadline - row->hours * G_TIME_SPAN_HOUR));

  g_assert_cmpstr (moved, ==, row->expected);
  g_assert_false (tdm_reminder_is_due (&deal, &row->hours, 1, calendar, expected - G_TIME_SPAN_SECOND));
  g_assert_true (tdm_reminder_is_due (&deal, &row->hours, 1, calendar, expected));
  g_assert_true (tdm_reminder_is_due (&deal, &row->hours, 1, calendar, expected + G_TIME_SPAN_SECOND));
  g_assert_cmpint (tdm_reminder_next_wake (&deal, &row->hours, 1, calendar, expected - G_TIME_SPAN_SECOND),
                   ==, expected);
}

/* Three usual times: each is told once, and what was missed is told late. */
static void
test_told (void)
{
  g_autoptr (TdmWorkCalendar) calendar = make_calendar ("UTC", 0x7f, NULL, NULL);
  TdmReminderDeal deal = { .deadline = at ("2026-05-21T12:00:00Z"), .lead_hours = TDM_REMINDER_USUAL_LEAD };
  gint64 first = at ("2026-05-18T12:00:00Z"), second = at ("2026-05-20T12:00:00Z");

#define due(now) tdm_reminder_is_due (&deal, usual, G_N_ELEMENTS (usual), calendar, now)
#define wake(now) tdm_reminder_next_wake (&deal, usual, G_N_ELEMENTS (usual), calendar, now)
  g_assert_false (due (first - 1));
  g_assert_true (due (first));
  deal.told_deadline = deal.deadline;
  deal.told_at = first;
  g_assert_false (due (first));
  g_assert_cmpint (wake (first), ==, second);
  g_assert_false (due (second - 1));
  g_assert_true (due (second));
  /* Only one reminder for two instants that were slept through. */
  deal.told_at = at ("2026-05-21T11:00:00Z");
  g_assert_false (due (at ("2026-05-21T11:59:59Z")));
  g_assert_cmpint (wake (deal.told_at), ==, deal.deadline);
  /* After the deadline nothing is told, and there is nothing to wake for. */
  deal.told_at = 0;
  g_assert_true (due (deal.deadline - 1));
  g_assert_false (due (deal.deadline));
  g_assert_cmpint (wake (deal.deadline), ==, TDM_REMINDER_NEVER);
  /* A deadline that moved is told anew. */
  deal.told_at = second;
  deal.deadline += G_TIME_SPAN_DAY;
  g_assert_true (due (second));
}

static void
test_own_choice (void)
{
  g_autoptr (TdmWorkCalendar) calendar = make_calendar ("UTC", 0x7f, NULL, NULL);
  TdmReminderDeal deal = { .deadline = at ("2026-05-21T12:00:00Z"), .lead_hours = 5 };

  g_assert_false (due (at ("2026-05-21T06:59:59Z")));
  g_assert_true (due (at ("2026-05-21T07:00:00Z")));
  deal.muted = TRUE;
  g_assert_false (due (at ("2026-05-21T07:00:00Z")));
  g_assert_cmpint (wake (at ("2026-05-21T07:00:00Z")), ==, deal.deadline);
}

static void
test_snooze (void)
{
  g_autoptr (TdmWorkCalendar) calendar = make_calendar ("UTC", 0x7f, NULL, NULL);
  TdmReminderDeal deal = { .deadline = at ("2026-05-21T12:00:00Z"), .lead_hours = TDM_REMINDER_USUAL_LEAD };
  gint64 now = at ("2026-05-20T12:00:00Z");

  deal.told_deadline = deal.deadline;
  deal.told_at = now;
  deal.snoozed_until = now + G_TIME_SPAN_HOUR;
  g_assert_cmpint (wake (now), ==, deal.snoozed_until);
  g_assert_false (due (deal.snoozed_until - G_TIME_SPAN_SECOND));
  g_assert_true (due (deal.snoozed_until));
  deal.told_at = deal.snoozed_until;
  g_assert_false (due (deal.snoozed_until + G_TIME_SPAN_SECOND));
  /* Nobody sleeps past the deadline. */
  deal.snoozed_until = deal.deadline + G_TIME_SPAN_DAY;
  g_assert_cmpint (wake (now + G_TIME_SPAN_HOUR), ==, at ("2026-05-21T11:30:00Z"));
  g_assert_true (due (at ("2026-05-21T11:30:00Z")));

  g_assert_cmpint (tdm_reminder_snooze_until (deal.deadline, now), ==, now + G_TIME_SPAN_HOUR);
  g_assert_cmpint (tdm_reminder_snooze_until (now + 3 * G_TIME_SPAN_DAY, now), ==, now + G_TIME_SPAN_DAY);
}

/* U6: what expires while nobody is there. An absence from Monday to Friday; back on the Monday after. */
static void
test_away (void)
{
  static const struct
  {
    const char *deadline;
    gboolean away;
  } cases[] = {
    { "2026-05-17T21:59:59Z", FALSE }, { "2026-05-17T22:00:00Z", TRUE },  { "2026-05-20T12:00:00Z", TRUE },
    { "2026-05-23T12:00:00Z", TRUE },  { "2026-05-24T21:59:59Z", TRUE },  { "2026-05-24T22:00:00Z", TRUE },
    { "2026-05-24T22:00:01Z", FALSE }, { "2026-05-26T12:00:00Z", FALSE },
  };
  g_autoptr (TdmWorkCalendar) calendar = make_calendar ("Europe/Warsaw", 0x1f, "2026-05-18", "2026-05-22");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TdmAbsence *absence = tdm_work_calendar_find_away (calendar, at (cases[i].deadline));

      g_assert_cmpint (absence != NULL, ==, cases[i].away);
      if (absence != NULL)
        {
          g_autofree char *back_on = tdm_work_calendar_dup_back_on (calendar, absence);

          g_assert_cmpstr (back_on, ==, "2026-05-25");
        }
    }
}

static void
test_absence_check (void)
{
  static const struct
  {
    const char *first_day, *last_day, *field;
  } cases[] = {
    { "2026-05-18", "2026-05-18", NULL },       { "2026-05-18", "2026-05-17", "lastDay" },
    { "2026-02-30", "2026-05-17", "firstDay" }, { NULL, "2026-05-17", "firstDay" },
    { "2026-05-18", NULL, "lastDay" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmAbsence) absence = tdm_absence_new (cases[i].first_day, cases[i].last_day, "");
      g_autoptr (GError) error = NULL;
      g_autofree char *field = NULL;

      g_assert_null (absence->note);
      g_assert_cmpint (tdm_absence_check (absence, &error), ==, cases[i].field == NULL);
      if (error != NULL)
        field = tdm_rule_error_dup_field (error);
      g_assert_cmpstr (field, ==, cases[i].field);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder/instant/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &rows[i], test_instants);
    }
  g_test_add_func ("/reminder/told", test_told);
  g_test_add_func ("/reminder/own-choice", test_own_choice);
  g_test_add_func ("/reminder/snooze", test_snooze);
  g_test_add_func ("/reminder/away", test_away);
  g_test_add_func ("/reminder/absence-check", test_absence_check);

  return g_test_run ();
}
