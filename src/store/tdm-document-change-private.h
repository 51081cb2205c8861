/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts documents on offers and takes them off. Jobs of the database thread. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/**
 * TdmDocumentOrder:
 * @offer_id: of what is added
 * @document: what is added; or the id and the day of what is kept, or the id of what goes
 */
typedef struct
{
  gint64 offer_id;
  TdmOfferDocument *document;
} TdmDocumentOrder;

TdmDocumentOrder *tdm_document_order_new (gint64 offer_id, const char *kind);
void tdm_document_order_free (gpointer data);

/* Before a long copy: the offer is there and may take it. Gives the order itself. */
gpointer tdm_document_check_job (TdmDb *db, gpointer data, GError **error);
/* (transfer full): TdmReceipt */
gpointer tdm_document_add_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_document_remove_job (TdmDb *db, gpointer data, GError **error);
gpointer tdm_document_keep_until_job (TdmDb *db, gpointer data, GError **error);

G_END_DECLS
