/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes along offers in the order of their ids. */

#include "tdm-offer-walk-private.h"

void
tdm_offer_walk_bind (TdmOfferWalk *self, TdmStatement *row)
{
  const TdmOffer *first = self->offers->pdata[0];
  const TdmOffer *last = self->offers->pdata[self->offers->len - 1];

  tdm_statement_bind_number (row, 1, first->id);
  tdm_statement_bind_number (row, 2, last->id);
}

TdmOffer *
tdm_offer_walk_to (TdmOfferWalk *self, gint64 offer_id)
{
  TdmOffer *offer = self->offers->pdata[self->next];

  while (offer->id < offer_id && self->next + 1 < self->offers->len)
    offer = self->offers->pdata[++self->next];

  return offer->id == offer_id ? offer : NULL;
}
