/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which a deal is edited, accepted, or shared with Microsoft: a form on a copy. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-sheet.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_EDIT_DIALOG (tdm_deal_edit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealEditDialog, tdm_deal_edit_dialog, TDM, DEAL_EDIT_DIALOG, AdwDialog)

GtkWidget *tdm_deal_edit_dialog_new (TdmStore *store, const TdmDealRecord *record, TdmDealAction action);

G_END_DECLS
