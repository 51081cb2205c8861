/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes along offers in the order of their ids, beside rows in the same order. Database thread only. */

#pragma once

#include "tdm-offer.h"
#include "tdm-statement.h"

G_BEGIN_DECLS

/**
 * TdmOfferWalk:
 * @offers: (element-type TdmOffer): at least one, by id; all between the first and the last that there are
 * @next: where the walk is
 */
typedef struct
{
  GPtrArray *offers;
  guint next;
} TdmOfferWalk;

/* Binds the first two parameters: the ids of the first and the last offer. */
void tdm_offer_walk_bind (TdmOfferWalk *self, TdmStatement *row);
/* (nullable) (transfer none): the offer of this id, which is never before the one asked for last; NULL only in a
 * damaged file */
TdmOffer *tdm_offer_walk_to (TdmOfferWalk *self, gint64 offer_id);

G_END_DECLS
