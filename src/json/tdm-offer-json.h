/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer in our own JSON. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/**
 * TdmOfferJsonMode:
 * @TDM_OFFER_JSON_NEW: `new-offer`: `id` is ignored
 * @TDM_OFFER_JSON_EDIT: `edit-offer`: `id`, `offerId` and `type` are refused, they never change
 */
typedef enum
{
  TDM_OFFER_JSON_NEW,
  TDM_OFFER_JSON_EDIT,
} TdmOfferJsonMode;

gboolean tdm_offer_json_read (
  yyjson_val *object, TdmOfferJsonMode mode, TdmOffer *offer, TdmOfferFields *fields, GError **error);
yyjson_mut_val *tdm_offer_json_build (yyjson_mut_doc *doc, const TdmOffer *offer);

G_END_DECLS
