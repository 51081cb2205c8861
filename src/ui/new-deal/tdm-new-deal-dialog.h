/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The guide that creates a deal, from the customer to the review (M20–M61). */

#pragma once

#include <adwaita.h>

#include "tdm-deal-draft.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_DIALOG (tdm_new_deal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealDialog, tdm_new_deal_dialog, TDM, NEW_DEAL_DIALOG, AdwDialog)

/* Signal "created" (gint64 deal_id, gint64 undo_id): the deal is in the store, and the dialog closes. */
AdwDialog *tdm_new_deal_dialog_new (TdmStore *store);
AdwDialog *tdm_new_deal_dialog_new_clone (TdmStore *store, const TdmDealRecord *model);

/* What is being typed: for tests. */
TdmDealDraft *tdm_new_deal_dialog_get_draft (TdmNewDealDialog *self);

G_END_DECLS
