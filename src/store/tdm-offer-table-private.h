/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/* Whole, with documents, contacts, facts: a few statements for all of them. (transfer full) (element-type TdmOffer): by
 * title */
GPtrArray *tdm_offer_table_list (TdmDb *db, GError **error);
/* The local number or the Offer ID; NOT_FOUND when there is none. */
TdmOffer *tdm_offer_table_load (TdmDb *db, const char *reference, GError **error);
TdmOffer *tdm_offer_table_load_by_id (TdmDb *db, gint64 id, GError **error);
/* The number of the offer with this Offer ID, 0 for none. */
gboolean tdm_offer_table_find (TdmDb *db, const char *offer_id, gint64 *id, GError **error);
/* @offer->id 0 makes a row and sets it. Of the lists those of @fields; documents have a table of their own. */
gboolean tdm_offer_table_put (TdmDb *db, TdmOffer *offer, TdmOfferFields fields, GError **error);

G_END_DECLS
