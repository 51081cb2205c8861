/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer in our own JSON: what the command line reads and prints and what the archive holds. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/**
 * TdmOfferJsonMode:
 * @TDM_OFFER_JSON_NEW: `new-offer`: what only the program sets is ignored, so that an answer can be fed back
 * @TDM_OFFER_JSON_EDIT: `edit-offer`: what the program sets and what is fixed after creation is refused by name
 * @TDM_OFFER_JSON_ARCHIVE: everything is taken, also the state of publication and tokens of a later version
 *
 * In each mode a member nobody knows is refused by name.
 */
typedef enum
{
  TDM_OFFER_JSON_NEW,
  TDM_OFFER_JSON_EDIT,
  TDM_OFFER_JSON_ARCHIVE,
} TdmOfferJsonMode;

gboolean tdm_offer_json_read (
  yyjson_val *object, TdmOfferJsonMode mode, TdmOffer *offer, TdmOfferFields *fields, GError **error);
yyjson_mut_val *tdm_offer_json_build (yyjson_mut_doc *doc, const TdmOffer *offer, const char *expected);

G_END_DECLS
