/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry for a day, typed as the language writes it or chosen from a calendar. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_DATE_ROW (tdm_date_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmDateRow, tdm_date_row, TDM, DATE_ROW, AdwEntryRow)

GtkWidget *tdm_date_row_new (const char *title);
/* NULL for an empty entry; what was typed when that is no day. */
char *tdm_date_row_dup_date (TdmDateRow *self);
gboolean tdm_date_row_is_valid (TdmDateRow *self);
/* @date: YYYY-MM-DD, or NULL for none. */
void tdm_date_row_set_date (TdmDateRow *self, const char *date);
void tdm_date_row_set_days_from_now (TdmDateRow *self, int days);

G_END_DECLS
