/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing to do today: a deal, why it is here, and the way to do it. */

#pragma once

#include <adwaita.h>

#include "tdm-today-kinds.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_ROW (tdm_today_row_get_type ())
/* Signal "do" (uint TdmTodayVerb): a button was pressed, or the row opened. */
G_DECLARE_FINAL_TYPE (TdmTodayRow, tdm_today_row, TDM, TODAY_ROW, AdwActionRow)

GtkWidget *tdm_today_row_new (TdmTodayItem *item);
TdmTodayItem *tdm_today_row_get_item (TdmTodayRow *self);
const char *tdm_today_row_get_reason (TdmTodayRow *self);
/* The most urgent row of the page. */
void tdm_today_row_set_suggested (TdmTodayRow *self, gboolean suggested);
gboolean tdm_today_row_get_suggested (TdmTodayRow *self);
void tdm_today_row_set_narrow (TdmTodayRow *self, gboolean narrow);

/**
 * TdmTodayColumns:
 *
 * Values, chips and buttons stand in columns over all groups of a page.
 */
typedef struct
{
  GtkSizeGroup *values;
  GtkSizeGroup *chips;
  GtkSizeGroup *seconds;
  GtkSizeGroup *buttons;
} TdmTodayColumns;

void tdm_today_row_align (TdmTodayRow *self, const TdmTodayColumns *columns);

G_END_DECLS
