/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing to do today: a deal, why it is here, and the way to do it. */

#pragma once

#include <adwaita.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_ROW (tdm_today_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmTodayRow, tdm_today_row, TDM, TODAY_ROW, AdwActionRow)

GtkWidget *tdm_today_row_new (TdmDeal *deal);
TdmDeal *tdm_today_row_get_deal (TdmTodayRow *self);
/* The most urgent row of the page. */
void tdm_today_row_set_suggested (TdmTodayRow *self, gboolean suggested);
/* Values, chips and buttons stand in columns over all groups of a page. */
void
tdm_today_row_align (TdmTodayRow *self, GtkSizeGroup *values, GtkSizeGroup *chips, GtkSizeGroup *buttons);
void tdm_today_row_set_narrow (TdmTodayRow *self, gboolean narrow);

G_END_DECLS
