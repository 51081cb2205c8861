/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers of the legacy API of the Cloud Partner Portal (offers-and-cosell.md §9.2). */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-offer-file.h"

G_BEGIN_DECLS

gboolean tdm_legacy_offer_is_one (yyjson_val *object);
TdmOfferRow *tdm_legacy_offer_read (yyjson_val *object, guint64 row);

G_END_DECLS
