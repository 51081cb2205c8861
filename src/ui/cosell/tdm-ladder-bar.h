/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar in parts: how many steps of the ladder of statuses are reached. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TDM_TYPE_LADDER_BAR (tdm_ladder_bar_get_type ())
G_DECLARE_FINAL_TYPE (TdmLadderBar, tdm_ladder_bar, TDM, LADDER_BAR, GtkWidget)

/* Three statuses stand above each other in all years: the first, co-sell ready, and those with an incentive. */
#define TDM_LADDER_PARTS 3

GtkWidget *tdm_ladder_bar_new (void);
/* @reached: so many parts are full, 0 to TDM_LADDER_PARTS. */
void tdm_ladder_bar_set_reached (TdmLadderBar *self, int reached);

G_END_DECLS
