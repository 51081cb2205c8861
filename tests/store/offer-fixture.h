/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers with something in every member, and the verbs about them as calls that wait. */

#pragma once

#include "store-fixture.h"
#include "tdm-store-offers.h"

G_BEGIN_DECLS

/* Every member that a save brings has a value. */
TdmOffer *make_full_offer (const char *offer_id);
/* Another value in every member that may change. */
TdmOffer *make_other_offer (const char *offer_id);
TdmOfferContact *make_contact (const char *name, const char *country);

gboolean save_offer (
  TdmStore *store, const TdmOffer *offer, TdmOfferFields fields, TdmReceipt *receipt, GError **error);
/* The number of a new one; it must be accepted. */
gint64 create_offer (TdmStore *store, const TdmOffer *offer);
gboolean
move_offer (TdmStore *store, gint64 id, TdmPublicationMove move, TdmReceipt *receipt, GError **error);
TdmOffer *load_offer (TdmStore *store, const char *reference, GError **error);
TdmOffer *load_offer_by_id (TdmStore *store, gint64 id);
GPtrArray *list_offers (TdmStore *store);
/* The kinds and subjects of an offer's history, newest first: "saved:listing created". */
char *list_event_kinds (TdmStore *store, gint64 id);
/* Everything the store says of offers, their history and versions, and of the company, to compare before and after. */
char *dump_offers (TdmStore *store);

gboolean add_document (
  TdmStore *store, gint64 id, const char *kind, const char *path, TdmReceipt *receipt, GError **error);
gboolean
add_link (TdmStore *store, gint64 id, const char *kind, const char *url, TdmReceipt *receipt, GError **error);
gboolean remove_document (TdmStore *store, gint64 id, TdmReceipt *receipt, GError **error);
gboolean
keep_document_until (TdmStore *store, gint64 id, const char *day, TdmReceipt *receipt, GError **error);
GPtrArray *load_versions (TdmStore *store, gint64 offer_id, const char *kind);

TdmCompany *load_company (TdmStore *store);
gboolean save_company (TdmStore *store, const TdmCompany *company, TdmReceipt *receipt, GError **error);

G_END_DECLS
