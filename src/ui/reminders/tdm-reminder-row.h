/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the user is reminded of one deal: how long before, later, or not at all. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_REMINDER_ROW (tdm_reminder_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmReminderRow, tdm_reminder_row, TDM, REMINDER_ROW, AdwComboRow)

/* A row for a boxed list, invisible until a deal with a deadline is set. */
GtkWidget *tdm_reminder_row_new (TdmStore *store);
/* @deadline: microseconds UTC; the row hides itself for TDM_NO_TIME and for a deadline that has passed. */
void tdm_reminder_row_set_deal (TdmReminderRow *self, gint64 deal_id, gint64 deadline);

G_END_DECLS
