/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store as an object: what it holds, and how a job travels to the database thread and back. */

#include "tdm-change-log-private.h"
#include "tdm-db-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-store-private.h"

struct _TdmStore
{
  GObject parent_instance;

  char *data_dir;
  TdmStoreFlags flags;
  GMainContext *context; /* where "changed" is emitted */
  char *collation_tag;
  TdmCollationKeyFunc collation;
  TdmCountryNameFunc country_names;
  gboolean counts_ready; /* main thread */
  TdmLiveDeals *live;    /* main thread */
  TdmJobQueue *queue;    /* NULL before open and after close */

  /* Database thread. */
  TdmDb *db;
  TdmDataDir *folder;
  TdmDealIndex *index;
};

G_DEFINE_FINAL_TYPE (TdmStore, tdm_store, G_TYPE_OBJECT)

enum
{
  PROP_COUNTS_READY = 1,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* A question or an order on its way to the database thread and back. */
typedef struct
{
  TdmStore *store; /* the task holds it */
  GTask *task;
  TdmJobKind kind;
  TdmStoreJobFunc func;
  GDestroyNotify free_result;

  gpointer result;
  GError *error;
  TdmChange *change;  /* NULL: nothing changed */
  GPtrArray *records; /* the changed deals as they are now; NULL for any number */
} Job;

static void
free_job (Job *job)
{
  g_clear_pointer (&job->change, tdm_change_free);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_clear_object (&job->task);
  g_free (job);
}

static void
tell_change (TdmStore *self, const TdmChange *change, GPtrArray *records)
{
  if (records != NULL)
    tdm_store_update_deals (self, records);
  else if (change->kinds & TDM_CHANGE_DEALS)
    tdm_store_reload_live_deals (self);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change);
}

/* Live objects, then "changed", then the caller: style.md §3. In the store's context when something changed,
 * else in that of the task. */
static gboolean
complete_job_cb (gpointer data)
{
  Job *job = data;

  if (job->change != NULL)
    tell_change (job->store, job->change, job->records);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, job->result, job->free_result);

  free_job (job);
  return G_SOURCE_REMOVE;
}

/* Never g_main_context_invoke (): it runs the callback here when nobody owns the context just now. */
static void
attach_idle (GMainContext *context, int priority, GSourceFunc func, gpointer data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, priority);
  g_source_set_static_name (source, "tandem store");
  g_source_set_callback (source, func, data, NULL);
  g_source_attach (source, context);
}

static void
send_back (Job *job)
{
  GMainContext *context = job->change != NULL ? job->store->context : g_task_get_context (job->task);

  attach_idle (context, g_task_get_priority (job->task), complete_job_cb, job);
}

/* The index learns it here; what the windows need is read before anybody else can change it. */
static void
follow_change (TdmStore *self, TdmChange *change, GPtrArray **records)
{
  if (self->index != NULL && (change->kinds & (TDM_CHANGE_CUSTOMERS | TDM_CHANGE_OUTBOX)) != 0)
    tdm_deal_index_note_surroundings (self->index);
  if ((change->kinds & TDM_CHANGE_DEALS) == 0)
    return;

  if (self->index != NULL)
    tdm_deal_index_apply_change (self->index, self->db, change->deal_ids);
  if (change->deal_ids != NULL)
    *records = tdm_deal_table_load_rows (self->db, (const gint64 *) (void *) change->deal_ids->data,
                                         change->deal_ids->len, NULL);
}

static gboolean
may_run (Job *job)
{
  TdmStore *self = job->store;

  if (job->kind == TDM_JOB_READ &&
      g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), &job->error))
    return FALSE;

  if (self->db == NULL)
    g_set_error_literal (&job->error, TDM_STORE_ERROR, TDM_STORE_ERROR_CLOSED, "The store is not open");
  else if (job->kind == TDM_JOB_WRITE && tdm_db_is_read_only (self->db))
    g_set_error_literal (&job->error, TDM_STORE_ERROR, TDM_STORE_ERROR_READ_ONLY,
                         "The store was opened to read only");

  return job->error == NULL;
}

static void
run_job (gpointer data)
{
  Job *job = data;
  TdmStore *self = job->store;

  if (may_run (job))
    {
      g_autoptr (TdmChange) change = NULL;

      if (job->kind == TDM_JOB_READ)
        tdm_db_set_cancellable (self->db, g_task_get_cancellable (job->task));
      job->result = job->func (self->db, g_task_get_task_data (job->task), &job->error);
      tdm_db_set_cancellable (self->db, NULL);

      change = tdm_db_take_change (self->db);
      if (change != NULL && job->error == NULL)
        {
          follow_change (self, change, &job->records);
          job->change = g_steal_pointer (&change);
        }
    }

  send_back (job);
}

void
tdm_store_run (TdmStore *self, TdmJobKind kind, GTask *task, TdmStoreJobFunc func, GDestroyNotify free_result)
{
  Job *job = g_new0 (Job, 1);

  job->store = self;
  job->task = task;
  job->kind = kind;
  job->func = func;
  job->free_result = free_result;
  if (kind == TDM_JOB_WRITE)
    g_task_set_check_cancellable (task, FALSE);

  if (self->queue != NULL && tdm_job_queue_push (self->queue, kind, run_job, job))
    return;

  g_set_error_literal (&job->error, TDM_STORE_ERROR, TDM_STORE_ERROR_CLOSED, "The store is not open");
  send_back (job);
}

/* ---- background care ---- */

typedef struct
{
  TdmStore *store;
  TdmStoreStepFunc step;
  gpointer data;
  GDestroyNotify free_data;
  TdmChange *change;
} Care;

static gboolean
tell_care_cb (gpointer data)
{
  Care *care = data;

  if (care->change != NULL)
    tell_change (care->store, care->change, NULL);

  g_clear_pointer (&care->change, tdm_change_free);
  if (care->free_data != NULL)
    care->free_data (care->data);
  g_object_unref (care->store);
  g_free (care);
  return G_SOURCE_REMOVE;
}

static void
run_care (gpointer data)
{
  Care *care = data;
  TdmStore *self = care->store;
  g_autoptr (GError) error = NULL;

  if (care->step (self->db, care->data, &error) &&
      tdm_job_queue_push (self->queue, TDM_JOB_BACKGROUND, run_care, care))
    return;

  if (error != NULL)
    g_info ("Care in the background stopped: %s", error->message);
  care->change = tdm_db_take_change (self->db);
  if (care->change != NULL && self->index != NULL)
    tdm_deal_index_apply_change (self->index, self->db, care->change->deal_ids);
  attach_idle (self->context, G_PRIORITY_DEFAULT, tell_care_cb, care);
}

void
tdm_store_run_background (TdmStore *self, TdmStoreStepFunc step, gpointer data, GDestroyNotify free_data)
{
  Care *care = g_new0 (Care, 1);

  care->store = g_object_ref (self);
  care->step = step;
  care->data = data;
  care->free_data = free_data;
  if (!tdm_job_queue_push (self->queue, TDM_JOB_BACKGROUND, run_care, care))
    attach_idle (self->context, G_PRIORITY_DEFAULT, tell_care_cb, care);
}

/* ---- open and close ---- */

static void
close_database (TdmStore *self)
{
  g_clear_pointer (&self->index, tdm_deal_index_free);
  g_clear_pointer (&self->db, tdm_db_close);
  g_clear_pointer (&self->folder, tdm_data_dir_free);
}

static void
run_open_job (gpointer data)
{
  Job *job = data;
  TdmStore *self = job->store;

  if (self->db == NULL && !tdm_store_open_database (self, &self->folder, &self->db, &job->error))
    close_database (self);
  if (self->db != NULL)
    {
      tdm_db_set_collation (self->db, self->collation);
      tdm_db_set_country_names (self->db, self->country_names);
      self->index = tdm_deal_index_new ();
      tdm_store_start_care (self, self->db);
    }

  job->result = GINT_TO_POINTER (job->error == NULL);
  send_back (job);
}

/**
 * tdm_store_open_async:
 * @cancellable: (nullable): not looked at: an open runs to its end
 *
 * Takes the lock of the data folder, makes folder and database when missing, brings the schema up to date.
 * Sort
 * keys of names made for another collation are made anew in the background; "changed" tells when that is
 * done.
 */
void
tdm_store_open_async (TdmStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (TDM_IS_STORE (self));

  if (self->queue == NULL)
    self->queue = tdm_job_queue_new ();

  job->store = self;
  job->task = g_task_new (self, cancellable, callback, data);
  job->kind = TDM_JOB_WRITE;
  g_task_set_source_tag (job->task, tdm_store_open_async);
  tdm_job_queue_push (self->queue, TDM_JOB_WRITE, run_open_job, job);
}

/**
 * tdm_store_open_finish:
 *
 * Fails with BUSY when another process has the folder, FOREIGN, TOO_NEW or CORRUPT when the file is not for
 * us (it is
 * not touched then), READ_ONLY, FULL or IO.
 *
 * Returns: whether the store can be used
 */
gboolean
tdm_store_open_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

static void
run_close_job (gpointer data)
{
  TdmStore *self = data;

  if (self->db != NULL && !tdm_db_is_read_only (self->db))
    tdm_store_leave_database (self->db);
  close_database (self);
}

/**
 * tdm_store_close:
 *
 * Waits for everything that was asked before, writes the log back and gives the lock free. What is asked
 * later fails
 * with CLOSED. Main thread; it blocks, so only at exit or before a new start.
 */
void
tdm_store_close (TdmStore *self)
{
  g_return_if_fail (TDM_IS_STORE (self));

  if (self->queue == NULL)
    return;

  tdm_job_queue_close (self->queue, run_close_job, self);
  g_clear_pointer (&self->queue, tdm_job_queue_free);
}

/* ---- the object ---- */

static void
tdm_store_finalize (GObject *object)
{
  TdmStore *self = TDM_STORE (object);

  tdm_store_close (self);
  tdm_live_deals_free (self->live);
  g_free (self->data_dir);
  g_free (self->collation_tag);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (tdm_store_parent_class)->finalize (object);
}

static void
tdm_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TdmStore *self = TDM_STORE (object);

  if (id == PROP_COUNTS_READY)
    g_value_set_boolean (value, self->counts_ready);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tdm_store_class_init (TdmStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tdm_store_finalize;
  object_class->get_property = tdm_store_get_property;

  /**
   * TdmStore:counts-ready:
   *
   * Whether the deals were counted once, so that tabs can show numbers.
   */
  props[PROP_COUNTS_READY] = g_param_spec_boolean (
    "counts-ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * TdmStore::changed:
   * @change: what is different now
   *
   * In the main context, after the live deals were updated and before the caller hears of it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TDM_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, TDM_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
tdm_store_init (TdmStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->live = tdm_live_deals_new ();
}

/**
 * tdm_store_new:
 * @data_dir: made (0700) when missing, at open
 * @flags: how it will be opened
 *
 * The thread-default main context of the caller is where "changed" is emitted and live deals are updated.
 *
 * Returns: (transfer full): a store that is not open yet
 */
TdmStore *
tdm_store_new (const char *data_dir, TdmStoreFlags flags)
{
  TdmStore *self = g_object_new (TDM_TYPE_STORE, NULL);

  self->data_dir = g_strdup (data_dir);
  self->flags = flags;
  return self;
}

/**
 * tdm_store_set_collation:
 * @tag: (nullable): language and version of the keys
 * @func: called on the database thread only
 *
 * Before tdm_store_open_async (). Without it names sort by their case-folded code points.
 */
void
tdm_store_set_collation (TdmStore *self, const char *tag, TdmCollationKeyFunc func)
{
  g_return_if_fail (TDM_IS_STORE (self));
  g_return_if_fail (self->queue == NULL);

  g_set_str (&self->collation_tag, tag);
  self->collation = func;
}

void
tdm_store_set_country_names (TdmStore *self, TdmCountryNameFunc func)
{
  g_return_if_fail (TDM_IS_STORE (self));
  g_return_if_fail (self->queue == NULL);

  self->country_names = func;
}

const char *
tdm_store_get_collation_tag (TdmStore *self)
{
  return self->collation_tag;
}

const char *
tdm_store_get_data_dir (TdmStore *self)
{
  g_return_val_if_fail (TDM_IS_STORE (self), NULL);

  return self->data_dir;
}

TdmStoreFlags
tdm_store_get_flags (TdmStore *self)
{
  g_return_val_if_fail (TDM_IS_STORE (self), TDM_STORE_DEFAULT);

  return self->flags;
}

void
tdm_store_set_counts_ready (TdmStore *self)
{
  if (self->counts_ready)
    return;

  self->counts_ready = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNTS_READY]);
}

TdmDealIndex *
tdm_store_get_deal_index (TdmStore *self)
{
  return self->index;
}

TdmDataDir *
tdm_store_get_folder (TdmStore *self)
{
  return self->folder;
}

TdmLiveDeals *
tdm_store_get_live_deals (TdmStore *self)
{
  return self->live;
}
