/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One offer in the list: what it is called, what it is, and where it is in publication. */

#pragma once

#include <adwaita.h>

#include "tdm-offer.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_ROW (tdm_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferRow, tdm_offer_row, TDM, OFFER_ROW, AdwActionRow)

TdmOfferRow *tdm_offer_row_new (const TdmOffer *offer);
const TdmOffer *tdm_offer_row_get_offer (TdmOfferRow *self);

G_END_DECLS
