/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of an offer that are tables of their own: plans, contacts, links, facts, … Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/* Fills these offers (element-type TdmOffer), which are all of them by id, or one: a statement a table. */
gboolean tdm_offer_parts_load (TdmDb *db, GPtrArray *offers, GError **error);
/* The lists of @fields as they stand in @offer. */
gboolean tdm_offer_parts_put (TdmDb *db, const TdmOffer *offer, TdmOfferFields fields, GError **error);

G_END_DECLS
