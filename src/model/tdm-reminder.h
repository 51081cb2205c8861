/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When to remind of an answer window, and which windows close while nobody is there. Pure: no clock, no database. */

#pragma once

#include "tdm-work-calendar.h"

G_BEGIN_DECLS

/* lead_hours of a deal that is reminded of as all others are. */
#define TDM_REMINDER_USUAL_LEAD (-1)
/* No answer of the planner: nothing to wait for. */
#define TDM_REMINDER_NEVER G_MAXINT64

/**
 * TdmReminderDeal:
 * @deadline: end of the answer window, microseconds UTC
 * @lead_hours: how long before it, %TDM_REMINDER_USUAL_LEAD for the user's own times
 * @muted: not at all
 * @snoozed_until: nothing before this instant, and again then; %TDM_NO_TIME for none
 * @told_deadline: the deadline that was told, %TDM_NO_TIME for none
 * @told_at: until when everything was told
 *
 * What the planner must know of one deal that waits for an answer. Texts are NULL where nobody asked for them.
 */
typedef struct
{
  gint64 deal_id;
  char *name;
  char *customer;
  gint64 deadline;
  int lead_hours;
  gboolean muted;
  gint64 snoozed_until;
  gint64 told_deadline;
  gint64 told_at;
} TdmReminderDeal;

TdmReminderDeal *tdm_reminder_deal_copy (const TdmReminderDeal *self);
void tdm_reminder_deal_free (TdmReminderDeal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmReminderDeal, tdm_reminder_deal_free)

/* Whether something is to be told of @deal at @now. @lead_hours: (element-type int): the user's usual times. */
gboolean tdm_reminder_is_due (
  const TdmReminderDeal *deal, const int *lead_hours, gsize n_leads, TdmWorkCalendar *calendar, gint64 now);
/* The first instant after @now at which this deal matters: a reminder, or its deadline. */
gint64 tdm_reminder_next_wake (
  const TdmReminderDeal *deal, const int *lead_hours, gsize n_leads, TdmWorkCalendar *calendar, gint64 now);
/* Until when “later” means, for a deadline: an hour, or a day when more than two are left. */
gint64 tdm_reminder_snooze_until (gint64 deadline, gint64 now);

G_END_DECLS
