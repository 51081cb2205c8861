/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for one day: typed as the user's language writes it, or chosen in a calendar. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_DAY_ROW (tdm_day_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmDayRow, tdm_day_row, TDM, DAY_ROW, AdwEntryRow)

/* Signal "day-chosen": the user finished with a day that is one. */
GtkWidget *tdm_day_row_new (const char *title);
/* `YYYY-MM-DD`; NULL while what is typed is no day. */
const char *tdm_day_row_get_day (TdmDayRow *self);
void tdm_day_row_set_day (TdmDayRow *self, const char *day);

G_END_DECLS
