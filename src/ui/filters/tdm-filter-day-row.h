/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row in which a day is typed, or chosen from a calendar. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: day-changed (), when the text is another day, or empty. What is no day is marked as wrong. */
#define TDM_TYPE_FILTER_DAY_ROW (tdm_filter_day_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmFilterDayRow, tdm_filter_day_row, TDM, FILTER_DAY_ROW, AdwEntryRow)

GtkWidget *tdm_filter_day_row_new (const char *title);
/* YYYY-MM-DD, NULL when it is empty or no day. */
const char *tdm_filter_day_row_get_day (TdmFilterDayRow *self);
/* @day: (nullable). Emits nothing. */
void tdm_filter_day_row_set_day (TdmFilterDayRow *self, const char *day);

G_END_DECLS
