/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a change makes of an offer, from the order to the rows. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmOfferChange:
 * @before: an empty offer for a new one
 * @after: its id is 0 until a new one was saved
 * @fields: what differs
 *
 * g_auto(TdmOfferChange) change = { NULL };
 */
typedef struct
{
  TdmOffer *before;
  TdmOffer *after;
  TdmOfferFields fields;
} TdmOfferChange;

/* A new offer of all members of @values. Refused by the rules of tdm_offer_check (), and as DUPLICATE. */
gboolean tdm_offer_change_create (TdmOfferChange *self, TdmDb *db, const TdmOffer *values, GError **error);
/* The offer as it is, to be changed by the caller, who says in @fields what differs. */
gboolean tdm_offer_change_load (TdmOfferChange *self, TdmDb *db, gint64 id, GError **error);
/* Members of @fields from @values; what is fixed must be as it is. */
gboolean
tdm_offer_change_apply (TdmOfferChange *self, const TdmOffer *values, TdmOfferFields fields, GError **error);
/* Before that: a file may know the alias that Partner Center has had all the time. */
void tdm_offer_change_learn_alias (TdmOfferChange *self, const TdmOffer *values);
gboolean tdm_offer_change_is_new (const TdmOfferChange *self);
/* Rows and history, inside the caller's transaction. */
gboolean tdm_offer_change_save (TdmOfferChange *self, TdmDb *db, gint64 now, GError **error);
void tdm_offer_change_clear (TdmOfferChange *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmOfferChange, tdm_offer_change_clear)

/* Something that customers see is different now from what was published. */
void tdm_offer_note_unpublished (TdmOffer *offer);

G_END_DECLS
