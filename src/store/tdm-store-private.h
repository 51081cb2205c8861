/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the store share: jobs on the database thread, and the live deals of the main thread. */

#pragma once

#include "tdm-data-dir-private.h"
#include "tdm-db.h"
#include "tdm-deal-index.h"
#include "tdm-job-queue-private.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmStoreJobFunc:
 * @data: the task data of the GTask
 *
 * Straight-line work on the database thread. Fails by setting @error; a result of %NULL alone is a result.
 * What it changes it tells with tdm_db_note_… (tdm-change-log-private.h).
 */
typedef gpointer (*TdmStoreJobFunc) (TdmDb *db, gpointer data, GError **error);

/**
 * tdm_store_run:
 * @task: (transfer full): its source object is the store, its task data goes to @func
 * @free_result: (nullable): for a result that nobody fetches
 *
 * Queues @func and completes @task with what it returns: after the live deals were updated and "changed" was
 * emitted when the job changed something. A read stops when the task's cancellable does; a write runs to its
 * end. Any thread.
 */
void tdm_store_run (
  TdmStore *self, TdmJobKind kind, GTask *task, TdmStoreJobFunc func, GDestroyNotify free_result);

/* Does a little on the database thread, at most some ten milliseconds; FALSE when all is done or failed. */
typedef gboolean (*TdmStoreStepFunc) (TdmDb *db, gpointer data, GError **error);

/**
 * tdm_store_run_background:
 *
 * Care that waits for everything else, step by step. After the last one "changed" tells what was noted.
 * @free_data
 * runs in the store's context.
 */
void
tdm_store_run_background (TdmStore *self, TdmStoreStepFunc step, gpointer data, GDestroyNotify free_data);

/* Database thread only. */
TdmDealIndex *tdm_store_get_deal_index (TdmStore *self);
TdmDataDir *tdm_store_get_folder (TdmStore *self);

/* Opens folder and database, both NULL before; database thread (tdm-store-open.c). */
gboolean tdm_store_open_database (TdmStore *self, TdmDataDir **folder, TdmDb **db, GError **error);
/* Starts what has to be done after an open, in the background. */
void tdm_store_start_care (TdmStore *self, TdmDb *db);
/* The last things before a clean exit. */
void tdm_store_leave_database (TdmDb *db);

const char *tdm_store_get_collation_tag (TdmStore *self);
/* Main thread: the deals were counted. */
void tdm_store_set_counts_ready (TdmStore *self);

/* ---- live deals, main thread (tdm-store-live.c) ---- */

typedef struct _TdmLiveDeals TdmLiveDeals;

TdmLiveDeals *tdm_live_deals_new (void);
void tdm_live_deals_free (TdmLiveDeals *self);

/* The live object of an id, made when nobody holds one; maybe still blank. (transfer full) */
TdmDeal *tdm_store_ensure_deal (TdmStore *self, gint64 deal_id);
/* Fills the live objects of these list records (element-type TdmDealRecord), if there are any. */
void tdm_store_update_deals (TdmStore *self, GPtrArray *records);
/* Reads again every live deal that was loaded: after a change of any number of deals. */
void tdm_store_reload_live_deals (TdmStore *self);

TdmLiveDeals *tdm_store_get_live_deals (TdmStore *self);

G_END_DECLS
