/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which a won deal is registered, with the checklist beside it. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_REGISTRATION_DIALOG (tdm_registration_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmRegistrationDialog, tdm_registration_dialog, TDM, REGISTRATION_DIALOG, AdwDialog)

GtkWidget *tdm_registration_dialog_new (TdmStore *store, const TdmDealRecord *record);
/* After Won: whether registering this deal is worth offering (M91). */
gboolean tdm_registration_is_worth_offering (const TdmDealRecord *record);
/* Loads the deal and presents its sheet over @parent: for the toast after Won. Any deal that may be registered. */
void tdm_registration_present (TdmStore *store, gint64 deal_id, GtkWidget *parent);

G_END_DECLS
