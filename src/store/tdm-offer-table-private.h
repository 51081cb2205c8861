/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/* (transfer full) (element-type TdmOffer): by name */
GPtrArray *tdm_offer_table_list (TdmDb *db, GError **error);
/* The local number or the Offer ID; NOT_FOUND when there is none. */
TdmOffer *tdm_offer_table_load (TdmDb *db, const char *reference, GError **error);
/* Whether another offer than @id has this Offer ID. */
gboolean
tdm_offer_table_is_taken (TdmDb *db, const char *offer_id, gint64 id, gboolean *taken, GError **error);
/* @offer->id 0 makes a row and sets it. */
gboolean tdm_offer_table_put (TdmDb *db, TdmOffer *offer, GError **error);

G_END_DECLS
