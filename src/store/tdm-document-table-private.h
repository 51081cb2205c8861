/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which documents an offer has, and had before. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

/* The current documents and assets of these offers (element-type TdmOffer), which are all of them by id, or one; in the
 * order of the kinds. */
gboolean tdm_document_table_fill (TdmDb *db, GPtrArray *offers, GError **error);
/* Newest first, current and replaced. (transfer full) (element-type TdmOfferDocument) */
GPtrArray *tdm_document_table_list_versions (TdmDb *db, gint64 offer_id, const char *kind, GError **error);
/* @offer_id: (out) (optional): whose it is. NOT_FOUND when there is none. */
TdmOfferDocument *tdm_document_table_load (TdmDb *db, gint64 id, gint64 *offer_id, GError **error);

/* A new row; sets the id. */
gboolean tdm_document_table_add (TdmDb *db, gint64 offer_id, TdmOfferDocument *document, GError **error);
/* @replaced: since when it is an earlier version */
gboolean tdm_document_table_replace (TdmDb *db, gint64 id, gint64 replaced, GError **error);
gboolean tdm_document_table_remove (TdmDb *db, gint64 id, GError **error);
gboolean tdm_document_table_keep_until (TdmDb *db, gint64 id, const char *day, GError **error);

/* Every file that some version of some offer names, each once, with the name and the Offer ID of one of them.
 * (transfer full) (element-type TdmDocumentUse): by SHA-256 */
typedef struct
{
  char *sha256;
  gint64 size;
  char *name;
  char *offer_id;
} TdmDocumentUse;
GPtrArray *tdm_document_table_list_files (TdmDb *db, GError **error);

G_END_DECLS
