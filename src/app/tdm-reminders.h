/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reminds the user of answer windows, with the window open or closed. */

#pragma once

#include <gio/gio.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_REMINDERS (tdm_reminders_get_type ())
G_DECLARE_FINAL_TYPE (TdmReminders, tdm_reminders, TDM, REMINDERS, GObject)

/* @application: not owned, owns this. @store: open. @first_delay: seconds until the first look. */
TdmReminders *tdm_reminders_new (GApplication *application, TdmStore *store, guint first_delay);
void tdm_reminders_snooze (TdmReminders *self, gint64 deal_id);
/* The user sees all of them now. */
void tdm_reminders_withdraw_summary (TdmReminders *self);

G_END_DECLS
