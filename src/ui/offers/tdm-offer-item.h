/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One offer of the overview: the offer, and where it stands under the chosen rulebook. Main thread. */

#pragma once

#include "tdm-readiness.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_ITEM (tdm_offer_item_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferItem, tdm_offer_item, TDM, OFFER_ITEM, GObject)

/* Signal "changed". */
TdmOfferItem *tdm_offer_item_new (gint64 id);
gint64 tdm_offer_item_get_id (TdmOfferItem *self);
/* Takes @offer. @company: (nullable): before it was read nothing is said of readiness */
void tdm_offer_item_take (TdmOfferItem *self, TdmOffer *offer);
void tdm_offer_item_evaluate (TdmOfferItem *self,
                              const TdmRulebook *rulebook,
                              const TdmCompany *company,
                              const char *today);

const TdmOffer *tdm_offer_item_get_offer (TdmOfferItem *self);
/* (nullable): NULL before the first evaluation */
const TdmReadiness *tdm_offer_item_get_readiness (TdmOfferItem *self);
guint tdm_offer_item_get_n_missing (TdmOfferItem *self);
/* What is searched: names, numbers, type, plans. */
gboolean tdm_offer_item_matches (TdmOfferItem *self, const char *typed);
/* By name, as the language orders them. */
int tdm_offer_item_compare_names (TdmOfferItem *a, TdmOfferItem *b);
/* The recorded status, else the expected one; (nullable) */
const char *tdm_offer_item_get_cosell_status (TdmOfferItem *self);
/* Its level in the rulebook, -1 for none; a status of another year is 0. */
int tdm_offer_item_get_level (TdmOfferItem *self);

G_END_DECLS
