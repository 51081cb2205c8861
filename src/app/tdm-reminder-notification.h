/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and buttons of a reminder. */

#pragma once

#include "tdm-store-reminders.h"

G_BEGIN_DECLS

/* @with_names: whether others may read what the deal is called and whose it is. (transfer full) */
GNotification *tdm_reminder_notification_new (const TdmReminderDeal *deal, gint64 now, gboolean with_names);
/* One for several deals; @first is the one with the least time. (transfer full) */
GNotification *
tdm_reminder_notification_new_summary (const TdmReminderDeal *first, guint n_deals, gint64 now);

G_END_DECLS
