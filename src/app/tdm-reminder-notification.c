/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reminder says. Names stand in the title only: some desktops take the body for markup (R31). */

#include "tdm-reminder-notification.h"

#include <glib/gi18n.h>

#include "tdm-deal-record.h"
#include "tdm-format.h"

static char *
dup_title (const TdmReminderDeal *deal, gboolean with_names)
{
  if (!with_names || deal->name == NULL)
    return g_strdup (_ ("An opportunity waits for your answer"));
  if (deal->customer == NULL)
    /* Translators: %s is the name of a deal. */
    return g_strdup_printf (_ ("“%s” waits for your answer"), deal->name);

  /* Translators: the first %s is the name of a deal, the second that of a customer. */
  return g_strdup_printf (_ ("“%s” for %s waits for your answer"), deal->name, deal->customer);
}

static char *
dup_time_left (gint64 deadline, gint64 now)
{
  int hours = (int) ((deadline - now) / G_TIME_SPAN_HOUR);
  int days = hours / 24;

  if (hours == 0)
    return g_strdup (_ ("There is less than an hour left to accept or decline it."));
  if (days == 0)
    return g_strdup_printf (ngettext ("There is %d hour left to accept or decline it.",
                                      "There are %d hours left to accept or decline it.", hours),
                            hours);

  return g_strdup_printf (ngettext ("There is %d day left to accept or decline it.",
                                    "There are %d days left to accept or decline it.", days),
                          days);
}

static void
set_priority (GNotification *notification, gint64 deadline, gint64 now)
{
  gboolean urgent = deadline - now <= G_TIME_SPAN_DAY;

  g_notification_set_priority (notification,
                               urgent ? G_NOTIFICATION_PRIORITY_HIGH : G_NOTIFICATION_PRIORITY_NORMAL);
}

/**
 * tdm_reminder_notification_new:
 *
 * A click opens the deal; the buttons open the Accept sheet or the deal, or put the reminder off (M84, E17).
 */
GNotification *
tdm_reminder_notification_new (const TdmReminderDeal *deal, gint64 now, gboolean with_names)
{
  g_autofree char *title = dup_title (deal, with_names);
  g_autofree char *body = dup_time_left (deal->deadline, now);
  GNotification *notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  set_priority (notification, deal->deadline, now);
  g_notification_set_default_action_and_target (notification, "app.open-deal", "x", deal->deal_id);
  g_notification_add_button_with_target (notification, _ ("Accept…"), "app.accept-deal", "x", deal->deal_id);
  /* Translators: a button that opens a deal. */
  g_notification_add_button_with_target (notification, C_ ("reminder", "Open"), "app.open-deal", "x",
                                         deal->deal_id);
  /* Translators: a button: remind me again later. */
  g_notification_add_button_with_target (notification, C_ ("reminder", "Snooze"), "app.snooze-deal", "x",
                                         deal->deal_id);
  return notification;
}

GNotification *
tdm_reminder_notification_new_summary (const TdmReminderDeal *first, guint n_deals, gint64 now)
{
  g_autofree char *number = tdm_format_count (n_deals);
  g_autofree char *time = tdm_format_instant (first->deadline, now);
  /* Translators: %s is a number. */
  g_autofree char *title = g_strdup_printf (
    ngettext ("%s opportunity waits for your answer", "%s opportunities wait for your answer", n_deals),
    number);
  /* Translators: %s is a date with time. */
  g_autofree char *body = g_strdup_printf (_ ("The first one has to be answered by %s."), time);
  GNotification *notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  set_priority (notification, first->deadline, now);
  g_notification_set_default_action (notification, "app.show-today");
  g_notification_add_button (notification, C_ ("reminder", "Open"), "app.show-today");
  return notification;
}
