/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form for one offer: a new one, or one that is there. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_DIALOG (tdm_offer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferDialog, tdm_offer_dialog, TDM, OFFER_DIALOG, AdwDialog)

/* @offer: (nullable): %NULL makes a new one. */
AdwDialog *tdm_offer_dialog_new (TdmStore *store, const TdmOffer *offer);

G_END_DECLS
