/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole days, rounded so that nothing looks longer than it is. */

#include "tdm-deadline-words.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-deal-record.h"
#include "tdm-format.h"

/**
 * tdm_words_days_left:
 * @deadline: microseconds UTC
 * @now: microseconds UTC
 *
 * Returns: whole days left; 0 is less than a day, negative is past
 */
int
tdm_words_days_left (gint64 deadline, gint64 now)
{
  return tdm_instant_days_left (deadline, now);
}

/**
 * tdm_words_deadline:
 * @deadline: end of the answer window, microseconds UTC, or %TDM_NO_TIME
 * @now: microseconds UTC
 *
 * The chip of a deal that waits for an answer (M81). Past the deadline the service decides, so nothing is claimed
 * that it did not say.
 *
 * Returns: (transfer full) (nullable): "3 days left"; %NULL without a deadline
 */
char *
tdm_words_deadline (gint64 deadline, gint64 now)
{
  int days;

  if (deadline == TDM_NO_TIME)
    return NULL;

  days = tdm_instant_days_left (deadline, now);
  if (days < 0)
    /* Translators: the time to answer is over, but Partner Center has not said so yet. */
    return g_strdup (_ ("Expired, not confirmed"));
  if (days == 0)
    return g_strdup (_ ("Less than a day left"));

  /* Translators: time left to answer a deal. */
  return g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
}

/**
 * tdm_words_answer_by:
 * @deadline: microseconds UTC
 * @now: microseconds UTC
 *
 * Returns: (transfer full) (nullable): "Respond by Nov 24, 4:20 PM"; %NULL without a deadline
 */
char *
tdm_words_answer_by (gint64 deadline, gint64 now)
{
  if (deadline == TDM_NO_TIME)
    return NULL;

  g_autofree char *time = tdm_format_instant (deadline, now);

  /* Translators: %s is a date with time. */
  return g_strdup_printf (_ ("Respond by %s"), time);
}

/**
 * tdm_words_days_overdue:
 * @close_date: (nullable): `YYYY-MM-DD`
 * @now: microseconds UTC
 *
 * Returns: days since the estimated close date, by the local calendar; 0 or negative when it has not passed
 */
int
tdm_words_days_overdue (const char *close_date, gint64 now)
{
  g_autofree char *today = tdm_format_get_local_date (now);

  if (close_date == NULL || today == NULL)
    return 0;

  return tdm_date_days_between (close_date, today);
}

/**
 * tdm_words_overdue:
 * @close_date: (nullable): `YYYY-MM-DD`
 * @now: microseconds UTC
 *
 * Returns: (transfer full) (nullable): "10 days overdue"; %NULL when the date has not passed
 */
char *
tdm_words_overdue (const char *close_date, gint64 now)
{
  int days = tdm_words_days_overdue (close_date, now);

  if (days <= 0)
    return NULL;

  /* Translators: the estimated close date of a deal passed that many days ago. */
  return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", days), days);
}

/**
 * tdm_words_age:
 * @instant: microseconds UTC, in the past
 * @now: microseconds UTC
 *
 * Returns: (transfer full): "Just now", "4 minutes ago", "2 days ago"
 */
char *
tdm_words_age (gint64 instant, gint64 now)
{
  int minutes = (int) CLAMP ((now - instant) / (60 * G_USEC_PER_SEC), 0, G_MAXINT);
  int hours = minutes / 60;
  int days = hours / 24;

  if (minutes == 0)
    return g_strdup (_ ("Just now"));
  if (hours == 0)
    return g_strdup_printf (ngettext ("%d minute ago", "%d minutes ago", minutes), minutes);
  if (days == 0)
    return g_strdup_printf (ngettext ("%d hour ago", "%d hours ago", hours), hours);

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);
}
