/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet after a call: what was said, and what comes next. Both never leave this computer. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_LOG_DIALOG (tdm_deal_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealLogDialog, tdm_deal_log_dialog, TDM, DEAL_LOG_DIALOG, AdwDialog)

GtkWidget *tdm_deal_log_dialog_new (TdmStore *store, const TdmDealRecord *record);
void tdm_deal_log_dialog_set_note (TdmDealLogDialog *self, const char *note);
void tdm_deal_log_dialog_focus_next_step (TdmDealLogDialog *self);

G_END_DECLS
