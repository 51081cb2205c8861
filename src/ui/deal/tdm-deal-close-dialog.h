/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet that ends a deal: decline, won, lost, error; and the one that shows it to Microsoft sellers. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-sheet.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_CLOSE_DIALOG (tdm_deal_close_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealCloseDialog, tdm_deal_close_dialog, TDM, DEAL_CLOSE_DIALOG, AdwDialog)

GtkWidget *tdm_deal_close_dialog_new (TdmStore *store, const TdmDealRecord *record, TdmDealAction action);

G_END_DECLS
