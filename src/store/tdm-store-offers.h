/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs of the store about offers, their documents and contacts, and about the company. Each change is one
 * transaction with one undo and an entry in the history of the offer. */

#pragma once

#include "tdm-company.h"
#include "tdm-offer-check.h"
#include "tdm-publication.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* Listing, loading and saving stand in tdm-store.h. The lists are whole: with documents, contacts, facts. */

/* Result: TdmReceipt, by tdm_store_change_finish (). PUBLISH is refused while a mandatory page is incomplete under
 * @rulebook (NULL: the default one). */
void tdm_store_move_offer_async (TdmStore *self,
                                 gint64 offer_id,
                                 TdmPublicationMove move,
                                 const char *rulebook,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);

/* Newest first. The subject of "saved" names pages, "listing, csp"; of "document" the kind, with the names before and
 * after; of "plan" the plan, with its status before (none: it is new) and after (none: it is gone); "contacts" has how
 * many there were and are. (element-type TdmOfferEvent) */
void tdm_store_load_offer_history_async (
  TdmStore *self, gint64 offer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *tdm_store_load_offer_history_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* One-pager, pitch deck, diagram, …: an offer has one at most. Of the others it has several. */
gboolean tdm_document_kind_stands_once (const char *kind);

/* Copies the file into the data folder (once for all offers, by SHA-256, fsynced) and puts it on the offer. A kind that
 * stands once takes the place of its last version, of the others a file of the same name does; the version before
 * stays in the history of the document. @name NULL: the name of @file. @keep_until: (nullable). Result: TdmReceipt. */
void tdm_store_add_document_async (TdmStore *self,
                                   gint64 offer_id,
                                   const char *kind,
                                   GFile *file,
                                   const char *name,
                                   const char *keep_until,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
/* For the kinds that are a link. */
void tdm_store_add_link_async (TdmStore *self,
                               gint64 offer_id,
                               const char *kind,
                               const char *url,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
/* Off the offer: the current one becomes an earlier version, an earlier one leaves the list of versions. The file stays
 * for undo and for other offers. */
void tdm_store_remove_document_async (
  TdmStore *self, gint64 document_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void tdm_store_keep_document_until_async (TdmStore *self,
                                          gint64 document_id,
                                          const char *day,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
/* Newest first, current and replaced. (element-type TdmOfferDocument) */
void tdm_store_load_document_versions_async (TdmStore *self,
                                             gint64 offer_id,
                                             const char *kind,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer data);
GPtrArray *tdm_store_load_document_versions_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* (transfer full): the stored file, read-only for others; whether it is there is not looked at */
GFile *tdm_store_get_document_file (TdmStore *self, const char *sha256);

/* Several offers of a file at once, by Offer ID; new ones are made, members of @fields change. One undo. */
typedef struct
{
  guint created, updated, unchanged;
  gint64 undo_id; /* 0 when nothing changed */
} TdmOfferImport;
void tdm_store_import_offers_async (TdmStore *self,
                                    GPtrArray *offers, /* (element-type TdmOffer) */
                                    TdmOfferFields fields,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
gboolean
tdm_store_import_offers_finish (TdmStore *self, GAsyncResult *result, TdmOfferImport *counts, GError **error);

void tdm_store_load_company_async (TdmStore *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
TdmCompany *tdm_store_load_company_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* Result: TdmReceipt. */
void tdm_store_save_company_async (TdmStore *self,
                                   const TdmCompany *company,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);

/* (transfer full): ids of solutions of own offers that are not co-sell ready, neither by the status that was recorded nor
 * by what they likely meet under a rulebook (M52); @rulebook: (nullable): its id, NULL or one that is not known for the
 * newest */
void tdm_store_list_unready_solutions_async (TdmStore *self,
                                             const char *rulebook,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer data);
GStrv tdm_store_list_unready_solutions_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* Solutions of Microsoft and of third parties that forms propose: the list of the rules, what deals taught, and what
 * the user put there or hid (M53, M54). @hidden: no longer proposed. Result: TdmReceipt. */
void tdm_store_keep_solution_async (TdmStore *self,
                                    const TdmSolution *solution,
                                    gboolean hidden,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);

G_END_DECLS
