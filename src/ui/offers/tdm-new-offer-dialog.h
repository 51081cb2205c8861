/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which an offer is created. What is typed is kept as a draft. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_OFFER_DIALOG (tdm_new_offer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewOfferDialog, tdm_new_offer_dialog, TDM, NEW_OFFER_DIALOG, AdwDialog)

/* Under which the draft is kept. */
#define TDM_NEW_OFFER_DRAFT "new-offer"

/* Signal "created" (gint64): the local number of the new offer. */
AdwDialog *tdm_new_offer_dialog_new (TdmStore *store);

G_END_DECLS
