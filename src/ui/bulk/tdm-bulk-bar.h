/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar under a list that says how many deals are chosen and what can be done with all of them. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_BULK_BAR (tdm_bulk_bar_get_type ())
/* Shows itself while two deals or more are chosen. */
G_DECLARE_FINAL_TYPE (TdmBulkBar, tdm_bulk_bar, TDM, BULK_BAR, AdwBin)

/* @selection: over a TdmDealList, a GtkMultiSelection for example. */
GtkWidget *tdm_bulk_bar_new (TdmStore *store, GtkSelectionModel *selection);
/* Opens the sheet for what is chosen now; nothing when nothing is. */
void tdm_bulk_bar_edit (TdmBulkBar *self);

G_END_DECLS
