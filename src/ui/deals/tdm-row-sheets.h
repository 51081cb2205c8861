/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheets of a deal as a row or a card offers them: what they are called there, and why one stays closed. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-sheet.h"
#include "tdm-deal.h"

G_BEGIN_DECLS

/* The verb in a menu: “Accept…”. */
const char *tdm_row_sheet_get_label (TdmDealSheet sheet);
void tdm_row_sheet_open (TdmDealSheet sheet, GtkWidget *from, TdmStore *store, TdmDeal *deal);

void tdm_row_refuse (GtkWidget *from, const char *text);
void tdm_row_refuse_error (GtkWidget *from, const GError *error);

G_END_DECLS
