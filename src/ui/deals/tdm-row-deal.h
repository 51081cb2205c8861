/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deal the row of a list shows, from any widget in it. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

TdmDeal *tdm_row_deal_find (GtkWidget *inside);
TdmDeal *tdm_row_deal_find_focused (GtkWidget *view);
TdmDeal *tdm_row_deal_find_at (GtkWidget *view, double x, double y);

GtkWidget *tdm_row_deal_get_row (GtkWidget *inside);
GtkWidget *tdm_row_deal_get_focused_row (GtkWidget *view);
/* Brings the row at @position into sight and gives it the focus, from wherever that is. */
void tdm_row_deal_focus (GtkWidget *view, guint position);

G_END_DECLS
