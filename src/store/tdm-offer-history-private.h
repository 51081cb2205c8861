/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happened to an offer. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/* @subject, @before, @after: (nullable) */
gboolean tdm_offer_history_add (TdmDb *db,
                                gint64 offer_id,
                                gint64 at,
                                const char *kind,
                                const char *subject,
                                const char *before,
                                const char *after,
                                GError **error);
/* An entry that names the pages a save changed ("listing, csp"), and one for each thing that has a meaning of its own:
 * plans, contacts, statuses. */
gboolean tdm_offer_history_add_change (
  TdmDb *db, gint64 at, const TdmOffer *before, const TdmOffer *after, TdmOfferFields fields, GError **error);
/* Newest first. (transfer full) (element-type TdmOfferEvent) */
GPtrArray *tdm_offer_history_list (TdmDb *db, gint64 offer_id, GError **error);

G_END_DECLS
