/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers in a JSON file: saved answers of the Product Ingestion API, lists of the legacy API, our own archive. */

#pragma once

#include <gio/gio.h>

#include "tdm-company.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/**
 * TdmOfferRow:
 * @row: the place in the list, from 1
 * @offer: (nullable): NULL when the row is rejected
 * @fields: members the row brings; others keep their value in an offer that exists already
 * @column: (nullable): for a rejection, the member
 * @value: (nullable): for a rejection, what stood there
 * @reason: (nullable): for a rejection, one plain English sentence part
 */
typedef struct
{
  guint64 row;
  TdmOffer *offer;
  TdmOfferFields fields;
  char *column;
  char *value;
  char *reason;
} TdmOfferRow;

TdmOfferRow *tdm_offer_row_new (guint64 row);
void tdm_offer_row_free (TdmOfferRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmOfferRow, tdm_offer_row_free)
void tdm_offer_row_reject (TdmOfferRow *self, const char *column, const char *value, const char *reason);

/**
 * TdmOfferFile:
 * @name: of the file, for people and for the report
 * @kind: "product-ingestion", "legacy-offers", "offers", "archive"
 * @rows: (element-type TdmOfferRow)
 * @company: (nullable): of an archive
 */
typedef struct
{
  char *name;
  const char *kind;
  GPtrArray *rows;
  TdmCompany *company;
} TdmOfferFile;

gboolean tdm_offer_file_open (GFile *file, TdmOfferFile **offers, GError **error);
void tdm_offer_file_free (TdmOfferFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmOfferFile, tdm_offer_file_free)

/* An archive has deals as well, which tdm_import_open () reads. */
gboolean tdm_offer_file_has_deals (const TdmOfferFile *self);

G_END_DECLS
