/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store: every deal, offer and draft of one data folder. All SQL runs on its one database thread. */

#pragma once

#include <gio/gio.h>
#include "tdm-deal.h"
#include "tdm-deal-query.h"
#include "tdm-deal-record.h"
#include "tdm-deal-rules.h"
#include "tdm-import-source.h"
#include "tdm-offer.h"
#include "tdm-store-error.h"
#include "tdm-timeline-entry.h"

G_BEGIN_DECLS

#define TDM_TYPE_STORE (tdm_store_get_type ())
G_DECLARE_FINAL_TYPE (TdmStore, tdm_store, TDM, STORE, GObject)

/* Signal "changed" (TdmChange *) on the main context, after live TdmDeal objects were updated.
 * Property "counts-ready" (boolean). */
typedef enum
{
  TDM_CHANGE_DEALS = 1 << 0,
  TDM_CHANGE_OFFERS = 1 << 1,
  TDM_CHANGE_CUSTOMERS = 1 << 2,
  TDM_CHANGE_OUTBOX = 1 << 3,
  TDM_CHANGE_DRAFTS = 1 << 4,
  TDM_CHANGE_VIEWS = 1 << 5,
  TDM_CHANGE_REMINDERS = 1 << 6, /* absences, leads, snoozes */
  TDM_CHANGE_COMPANY = 1 << 7,
  TDM_CHANGE_SOLUTIONS = 1 << 8, /* what the user keeps of those that forms propose */
} TdmChangeKinds;

/**
 * TdmChange:
 * @kinds: what changed
 * @deal_ids: (nullable) (element-type gint64): which deals; %NULL with %TDM_CHANGE_DEALS means any number
 */
typedef struct
{
  TdmChangeKinds kinds;
  GArray *deal_ids;
} TdmChange;
#define TDM_TYPE_CHANGE (tdm_change_get_type ())
GType tdm_change_get_type (void);

typedef enum
{
  TDM_STORE_DEFAULT = 0,
  TDM_STORE_READ_ONLY = 1 << 0, /* readers beside a running window; takes no lock */
} TdmStoreFlags;

/* Makes sort keys for names: ICU in the program. Called on the database thread. Returns bytes owned by the caller. */
typedef guint8 *(*TdmCollationKeyFunc) (const char *text, gsize *length);

/* @data_dir is made (0700) when missing. Nothing is opened yet. */
TdmStore *tdm_store_new (const char *data_dir, TdmStoreFlags flags);
/* Before open. @tag names language and version: when it differs from the stored one, keys are made anew. */
void tdm_store_set_collation (TdmStore *self, const char *tag, TdmCollationKeyFunc func);
/* Names a country of ISO 3166 in the language of the program. Called on the database thread. */
typedef char *(*TdmCountryNameFunc) (const char *code);
/* Before open. Without it the order by country is that of the codes. */
void tdm_store_set_country_names (TdmStore *self, TdmCountryNameFunc func);
const char *tdm_store_get_data_dir (TdmStore *self);
TdmStoreFlags tdm_store_get_flags (TdmStore *self);

void
tdm_store_open_async (TdmStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean tdm_store_open_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* Waits for queued jobs, checkpoints, joins the thread. Main thread, at exit. */
void tdm_store_close (TdmStore *self);

/* ---- deals: changes. Each is one transaction: rows, timeline, undo, outbox, search index. ---- */

/**
 * TdmReceipt:
 * @deal_id: the deal it was about
 * @undo_id: to take it back with tdm_store_undo_async (), 0 when nothing changed
 * @past_deadline: accepted although the answer window is over: the server decides
 */
typedef struct
{
  gint64 deal_id;
  gint64 undo_id;
  gboolean past_deadline;
} TdmReceipt;

/* Stage accepted, direction outbound, type co-sell when help is requested, else partner-led or private as given. */
void tdm_store_create_deal_async (TdmStore *self,
                                  const TdmDealRecord *record,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
/* @fields of @values replace those of the deal. Refused by the rules of its stage. */
void tdm_store_edit_deal_async (TdmStore *self,
                                gint64 deal_id,
                                const TdmDealRecord *values,
                                TdmDealFields fields,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* @values may be NULL with no @fields. */
void tdm_store_log_deal_async (TdmStore *self,
                               gint64 deal_id,
                               const char *note,
                               const TdmDealRecord *values,
                               TdmDealFields fields,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
void tdm_store_accept_deal_async (TdmStore *self,
                                  gint64 deal_id,
                                  const TdmDealRecord *values,
                                  TdmDealFields fields,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
/* @action is DECLINE, WIN, LOSE or CLOSE_AS_ERROR; @reason a code of TdmRules (NULL for WIN); @hold_seconds how
 * long it waits in the outbox before it may leave, −1 for the rule's default. */
void tdm_store_close_deal_async (TdmStore *self,
                                 gint64 deal_id,
                                 TdmDealAction action,
                                 const char *reason,
                                 const char *note,
                                 int hold_seconds,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
/* @values brings what is missing of contact, consent, help. */
void tdm_store_invite_microsoft_async (TdmStore *self,
                                       gint64 deal_id,
                                       const TdmDealRecord *values,
                                       TdmDealFields fields,
                                       int hold_seconds,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
/* Lets Microsoft sellers see an own private deal: it becomes partner-led. @values brings what is missing of contact
 * and consent. Cannot be taken back once the hold is over (referrals-api.md §6.4). */
void tdm_store_share_deal_async (TdmStore *self,
                                 gint64 deal_id,
                                 const TdmDealRecord *values,
                                 TdmDealFields fields,
                                 int hold_seconds,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
void tdm_store_set_deal_favorite_async (TdmStore *self,
                                        gint64 deal_id,
                                        gboolean favorite,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
/* For every changing verb above. */
gboolean tdm_store_change_finish (TdmStore *self, GAsyncResult *result, TdmReceipt *receipt, GError **error);

/* Takes a change back; STALE when something newer stands on it. Works after a restart too. */
void tdm_store_undo_async (
  TdmStore *self, gint64 undo_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean tdm_store_undo_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- deals: reading ---- */

/* The live object of an id: one per id as long as somebody holds it; loads itself. Main thread. */
TdmDeal *tdm_store_get_deal (TdmStore *self, gint64 deal_id);
/* @reference: the local number or the referral GUID. */
void tdm_store_load_deal_async (TdmStore *self,
                                const char *reference,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* @timeline: (out) (optional) (element-type TdmTimelineEntry): oldest first */
TdmDealRecord *
tdm_store_load_deal_finish (TdmStore *self, GAsyncResult *result, GPtrArray **timeline, GError **error);
/* Ids in order (element-type guint32). @limit 0 for all. */
void tdm_store_query_deals_async (TdmStore *self,
                                  const TdmDealQuery *query,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
GArray *tdm_store_query_deals_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* Whole records for some ids, in their order; ids that are gone are left out. @with_raw: also raw_json. */
void tdm_store_load_deals_async (TdmStore *self,
                                 const guint32 *ids,
                                 guint n_ids,
                                 gboolean with_raw,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
GPtrArray *tdm_store_load_deals_finish (TdmStore *self, GAsyncResult *result, GError **error);
void tdm_store_load_timeline_async (
  TdmStore *self, gint64 deal_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *tdm_store_load_timeline_finish (TdmStore *self, GAsyncResult *result, GError **error);
void tdm_store_count_deals_async (TdmStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean
tdm_store_count_deals_finish (TdmStore *self, GAsyncResult *result, TdmDealCounts *counts, GError **error);

/* ---- customers, people, solutions: what forms suggest ---- */

/* Customers of @country (NULL for any) whose name, city or number match @typed, best first; at most @limit (M26). */
void tdm_store_suggest_customers_async (TdmStore *self,
                                        const char *country,
                                        const char *typed,
                                        guint limit,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
GPtrArray *tdm_store_suggest_customers_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* Employees of earlier deals, latest first, each person once (M47). */
void tdm_store_recent_people_async (
  TdmStore *self, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *tdm_store_recent_people_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* (element-type TdmSolution): own from offers with a solution id, those that are co-sell ready first; then what the user
 * keeps, Microsoft's from the rules, third-party ones and own ones learnt from deals; without what the user hid
 * (M52–M54). */
void tdm_store_suggest_solutions_async (TdmStore *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
GPtrArray *tdm_store_suggest_solutions_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- offers ---- */

/* @id 0 creates. Fields as in TdmOfferFields. Result: TdmReceipt with the offer's id in deal_id. */
void tdm_store_save_offer_async (TdmStore *self,
                                 const TdmOffer *offer,
                                 TdmOfferFields fields,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
/* (element-type TdmOffer), by title */
void tdm_store_list_offers_async (TdmStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
GPtrArray *tdm_store_list_offers_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* @reference: local number or Offer ID. */
void tdm_store_load_offer_async (TdmStore *self,
                                 const char *reference,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
TdmOffer *tdm_store_load_offer_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- drafts: forms that survive a closed dialog and kill -9 ---- */

/* @content NULL deletes it. On disk when finished. */
void tdm_store_save_draft_async (TdmStore *self,
                                 const char *kind,
                                 GVariant *content,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
gboolean tdm_store_save_draft_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* NULL without error when there is none. */
void tdm_store_load_draft_async (
  TdmStore *self, const char *kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GVariant *tdm_store_load_draft_finish (TdmStore *self, GAsyncResult *result, GError **error);

/**
 * TdmDraftEntry:
 * @kind: which form
 * @content: what it holds
 * @saved: when it was kept, microseconds UTC
 */
typedef struct
{
  char *kind;
  GVariant *content;
  gint64 saved;
} TdmDraftEntry;

void tdm_draft_entry_free (TdmDraftEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDraftEntry, tdm_draft_entry_free)

/* Drafts whose kind begins with @prefix (NULL for all), latest first (element-type TdmDraftEntry). */
void tdm_store_list_drafts_async (
  TdmStore *self, const char *prefix, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *tdm_store_list_drafts_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- import ---- */

typedef enum
{
  TDM_IMPORT_DEFAULT = 0,
  TDM_IMPORT_DRY_RUN = 1 << 0,
  TDM_IMPORT_ALL_OR_NOTHING = 1 << 1,
  TDM_IMPORT_SAMPLE = 1 << 2, /* no outbox, no "imported" wording: the sample workspace */
} TdmImportFlags;

typedef enum
{
  TDM_IMPORT_ACTION_CREATE,
  TDM_IMPORT_ACTION_UPDATE,
  TDM_IMPORT_ACTION_UNCHANGED,
  TDM_IMPORT_ACTION_REJECT,
} TdmImportAction;

/**
 * TdmImportResult:
 *
 * What happened, or in a dry run would happen, to one row.
 */
typedef struct
{
  char *file;
  guint64 row;
  TdmImportAction action;
  char *name; /* deal or customer name, for the preview */
  TdmDealFields changes;
  char *column;
  char *value;
  char *reason;
} TdmImportResult;

/**
 * TdmImportReport:
 * @results: (element-type TdmImportResult): every rejection, and the first 1,000 of the others
 * @applied: rows are in the database (not a dry run, and not refused by all-or-nothing)
 */
typedef struct
{
  guint64 created;
  guint64 updated;
  guint64 unchanged;
  guint64 rejected;
  GPtrArray *results;
  gint64 undo_id;
  gboolean applied;
} TdmImportReport;

void tdm_import_report_free (TdmImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmImportReport, tdm_import_report_free)

/* Called in the caller's main context, at most about ten times a second. @fraction < 0: unknown. */
typedef void (*TdmProgressFunc) (double fraction, guint64 rows, gpointer data);

/* All rows in one transaction, streamed: memory stays bounded. Cancelling rolls back. */
void tdm_store_import_async (TdmStore *self,
                             TdmImportSource *source,
                             TdmImportFlags flags,
                             TdmProgressFunc progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
TdmImportReport *tdm_store_import_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* ---- outbox ---- */

typedef struct
{
  gint64 seq;
  gint64 deal_id;
  char *referral_id;
  char *
    action; /* "create", "edit", "accept", "decline", "won", "lost", "error", "invite", "share", "favorite" */
  char *state; /* "waiting", "held", "sending", "refused", "conflict"; a hold that is over reads "waiting" */
  gint64 until;
  int attempts;
  char *last_error;
} TdmOutboxEntry;

void tdm_outbox_entry_free (TdmOutboxEntry *self);
void tdm_store_list_outbox_async (TdmStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
GPtrArray *tdm_store_list_outbox_finish (TdmStore *self, GAsyncResult *result, GError **error);
/* Takes a held entry back and restores the deal; HOLD_OVER when its time is over. Result by tdm_store_undo_finish (). */
void tdm_store_withdraw_async (
  TdmStore *self, gint64 seq, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* ---- care ---- */

/* (element-type utf8): one line per finding: integrity, foreign keys, search index, documents. Empty: all is well. */
void tdm_store_check_async (TdmStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
GPtrArray *tdm_store_check_finish (TdmStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
