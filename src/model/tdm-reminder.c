/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which instants before a deadline a reminder belongs to, and what was told of them already. */

#include "tdm-reminder.h"

#include "tdm-deal-record.h"

/* A snooze ends in time for an answer, whatever was asked for. */
#define LAST_CALL (30 * G_TIME_SPAN_MINUTE)

TdmReminderDeal *
tdm_reminder_deal_copy (const TdmReminderDeal *self)
{
  TdmReminderDeal *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->customer = g_strdup (self->customer);
  return copy;
}

void
tdm_reminder_deal_free (TdmReminderDeal *self)
{
  g_free (self->name);
  g_free (self->customer);
  g_free (self);
}

/* What was told about another deadline says nothing about this one. */
static gint64
get_told_until (const TdmReminderDeal *deal)
{
  return deal->told_deadline == deal->deadline ? deal->told_at : TDM_NO_TIME;
}

static gint64
get_snooze_end (const TdmReminderDeal *deal)
{
  return MIN (deal->snoozed_until, deal->deadline - LAST_CALL);
}

/* The first instant after @after that is told, by leads and snooze; NEVER when there is none. */
static gint64
find_instant (
  const TdmReminderDeal *deal, const int *lead_hours, gsize n_leads, TdmWorkCalendar *calendar, gint64 after)
{
  gboolean has_own = deal->lead_hours != TDM_REMINDER_USUAL_LEAD;
  gint64 first = TDM_REMINDER_NEVER;

  if (get_snooze_end (deal) > after && deal->snoozed_until != TDM_NO_TIME)
    return get_snooze_end (deal);

  for (gsize i = 0; i < (has_own ? 1 : n_leads); i++)
    {
      int hours = has_own ? deal->lead_hours : lead_hours[i];
      gint64 wanted = deal->deadline - hours * G_TIME_SPAN_HOUR;
      gint64 instant = tdm_work_calendar_move_before_days_off (calendar, wanted);

      if (instant > after)
        first = MIN (first, instant);
    }

  return first;
}

/**
 * tdm_reminder_is_due:
 * @lead_hours: (array length=n_leads): the user's usual times before a deadline, in hours
 * @now: microseconds UTC
 *
 * A reminder is due from its instant until the deadline or until it was told (M84). One that would fall on a day
 * off belongs to the last working day before, and what was missed is told late rather than never. A snooze takes
 * the place of every earlier instant.
 *
 * Returns: whether to tell it now
 */
gboolean
tdm_reminder_is_due (
  const TdmReminderDeal *deal, const int *lead_hours, gsize n_leads, TdmWorkCalendar *calendar, gint64 now)
{
  if (deal->muted || deal->deadline <= now)
    return FALSE;

  return find_instant (deal, lead_hours, n_leads, calendar, get_told_until (deal)) <= now;
}

/**
 * tdm_reminder_next_wake:
 *
 * Returns: microseconds UTC, always after @now: the next reminder or the deadline itself, at which a shown one is
 *   taken away; %TDM_REMINDER_NEVER for a deal whose deadline is over
 */
gint64
tdm_reminder_next_wake (
  const TdmReminderDeal *deal, const int *lead_hours, gsize n_leads, TdmWorkCalendar *calendar, gint64 now)
{
  if (deal->deadline <= now)
    return TDM_REMINDER_NEVER;
  if (deal->muted)
    return deal->deadline;

  return MIN (find_instant (deal, lead_hours, n_leads, calendar, now), deal->deadline);
}

/**
 * tdm_reminder_snooze_until:
 * @deadline: microseconds UTC
 * @now: microseconds UTC
 *
 * Returns: an hour from now, or the same time tomorrow when more than two days are left
 */
gint64
tdm_reminder_snooze_until (gint64 deadline, gint64 now)
{
  gint64 left = deadline - now;

  return now + (left > 2 * G_TIME_SPAN_DAY ? G_TIME_SPAN_DAY : G_TIME_SPAN_HOUR);
}
