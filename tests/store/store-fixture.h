/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store in a folder of its own, and its verbs as calls that wait. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  TdmStore *store;
} StoreFixture;

void store_fixture_set_up (StoreFixture *self, gconstpointer data);
void store_fixture_tear_down (StoreFixture *self, gconstpointer data);
/* Closes and opens again, as another start of the program would. */
void store_fixture_reopen (StoreFixture *self);

char *make_folder (void);
void remove_folder (const char *folder);
/* NULL on error. */
TdmStore *open_store (const char *folder, TdmStoreFlags flags, GError **error);
/* Closes, runs what still waits in the main context, and checks that nobody holds the store. */
void close_store (TdmStore *store);

/* The callback that keeps a result, and the wait for it. */
void keep_result_cb (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *wait_for_result (GAsyncResult **result);

/* A deal that passes every check of a new deal. */
TdmDealRecord *make_record (const char *name);

gboolean create_deal (TdmStore *store, const TdmDealRecord *record, TdmReceipt *receipt, GError **error);
gboolean edit_deal (TdmStore *store,
                    gint64 id,
                    const TdmDealRecord *values,
                    TdmDealFields fields,
                    TdmReceipt *receipt,
                    GError **error);
gboolean accept_deal (TdmStore *store,
                      gint64 id,
                      const TdmDealRecord *values,
                      TdmDealFields fields,
                      TdmReceipt *receipt,
                      GError **error);
gboolean close_deal (TdmStore *store,
                     gint64 id,
                     TdmDealAction action,
                     const char *reason,
                     int hold_seconds,
                     TdmReceipt *receipt,
                     GError **error);
gboolean invite_microsoft (TdmStore *store,
                           gint64 id,
                           const TdmDealRecord *values,
                           TdmDealFields fields,
                           TdmReceipt *receipt,
                           GError **error);
gboolean set_favorite (TdmStore *store, gint64 id, gboolean favorite, TdmReceipt *receipt, GError **error);
gboolean undo (TdmStore *store, gint64 undo_id, GError **error);
gboolean withdraw (TdmStore *store, gint64 seq, GError **error);
GPtrArray *list_outbox (TdmStore *store);
TdmDealRecord *load_deal (TdmStore *store, const char *reference, GPtrArray **timeline, GError **error);
TdmDealRecord *load_deal_by_id (TdmStore *store, gint64 id);
/* The kinds of a deal's history, separated by blanks. */
char *list_timeline_kinds (TdmStore *store, gint64 id);
/* How many deals a search finds. */
guint count_found (TdmStore *store, const char *typed);
/* The ids of all deals by name. */
GArray *query_deals (TdmStore *store, const TdmDealQuery *query);
GPtrArray *check_store (TdmStore *store);

TdmImportReport *import_source (
  TdmStore *store, TdmImportSource *source, TdmImportFlags flags, GCancellable *cancellable, GError **error);

/* Past the verbs: what only time or a sync could do. */
void run_sql (TdmStore *store, const char *sql);

/* A received deal, brought by an import because no verb makes one. @referral_id: a GUID, or a word that stands for
 * one. */
gint64 import_received_deal (TdmStore *store, const char *referral_id, gint64 expiration);

G_END_DECLS
