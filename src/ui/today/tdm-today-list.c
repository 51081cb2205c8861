/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What wants to be done: deals to answer by time left, and accepted deals whose facts are old or missing. */

#include "tdm-today-list.h"

#include "tdm-clock.h"
#include "tdm-deadline-words.h"

/* As many rows as a person reads in a morning; the page leads to the whole list. */
#define MAX_ROWS 50
/* Changes come in bursts, and nobody waits for this list: a sync or an import asks once, at its end. */
#define REST_MS 300

/* Deals that miss something come last in each order, so they are asked for from the end. */
static const struct
{
  TdmStage stage;
  TdmDealSort sort;
  gboolean reverse;
} questions[] = {
  { TDM_STAGE_RECEIVED, TDM_DEAL_SORT_EXPIRES, FALSE },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_SORT_CLOSING, FALSE },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_SORT_CLOSING, TRUE },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_SORT_VALUE, TRUE },
};

struct _TdmTodayList
{
  GObject parent_instance;

  TdmStore *store;
  GListStore *to_answer;
  GListStore *out_of_date;
  guint n_to_answer; /* all of them */
  guint n_deals;
  gboolean ready;   /* the first rows are there */
  gboolean counted; /* and the numbers */
  guint rest_id;

  GCancellable *cancellable;
  gboolean running;
  gboolean again;        /* something changed while asking */
  guint question;        /* index of the one that is asked */
  GArray *candidate_ids; /* of the other questions, each id once */
};

G_DEFINE_FINAL_TYPE (TdmTodayList, tdm_today_list, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void ask (TdmTodayList *self);

/* ---- results ---- */

static gboolean
is_out_of_date (const TdmDealRecord *record, gint64 now)
{
  if (record->stage != TDM_STAGE_ACCEPTED)
    return FALSE;

  return record->value == NULL || record->close_date == NULL ||
         tdm_words_days_overdue (record->close_date, now) > 0;
}

static gboolean
holds_ids (GListStore *list, const GArray *ids)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != ids->len)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (tdm_deal_get_id (deal) != g_array_index (ids, guint32, i))
        return FALSE;
    }

  return TRUE;
}

static void
fill (TdmTodayList *self, GListStore *list, const GArray *ids)
{
  g_autoptr (GPtrArray) deals = NULL;

  if (holds_ids (list, ids))
    return;

  deals = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (deals, tdm_store_get_deal (self->store, g_array_index (ids, guint32, i)));
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), deals->pdata, deals->len);
}

static void
finish (TdmTodayList *self)
{
  self->running = FALSE;
  self->ready = TRUE;
  self->counted = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);

  if (self->again)
    ask (self);
}

static void
fail (TdmTodayList *self, const GError *error)
{
  self->running = FALSE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_info ("Today could not be read: %s", error->message);
}

/* ---- the chain of questions ---- */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  TdmDealCounts counts = { 0 };

  if (!tdm_store_count_deals_finish (TDM_STORE (source), result, &counts, &error))
    {
      fail (self, error);
      return;
    }

  self->n_to_answer = tdm_deal_counts_get (&counts, TDM_DEAL_TAB_ALL, 1 << TDM_STAGE_RECEIVED);
  self->n_deals = tdm_deal_counts_get (&counts, TDM_DEAL_TAB_ALL, 0);
  finish (self);
}

static void
candidates_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  gint64 now = tdm_clock_now ();

  if (records == NULL)
    {
      fail (self, error);
      return;
    }

  for (guint i = 0; i < records->len && ids->len < MAX_ROWS; i++)
    {
      const TdmDealRecord *record = g_ptr_array_index (records, i);
      guint32 id = (guint32) record->id;

      if (is_out_of_date (record, now))
        g_array_append_val (ids, id);
    }

  fill (self, self->out_of_date, ids);
  tdm_store_count_deals_async (self->store, self->cancellable, counted_cb, g_object_ref (self));
}

static void
add_candidates (TdmTodayList *self, const GArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      gboolean known = FALSE;

      for (guint j = 0; j < self->candidate_ids->len && !known; j++)
        known = g_array_index (self->candidate_ids, guint32, j) == id;
      if (!known)
        g_array_append_val (self->candidate_ids, id);
    }
}

/* What is most urgent is painted before the rest is asked for. */
static void
show_answers (TdmTodayList *self, const GArray *ids)
{
  fill (self, self->to_answer, ids);
  if (ids->len == 0 || self->ready)
    return;

  self->ready = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTodayList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tdm_store_query_deals_finish (TDM_STORE (source), result, &error);

  if (ids == NULL)
    {
      fail (self, error);
      return;
    }

  if (self->question == 0)
    show_answers (self, ids);
  else
    add_candidates (self, ids);

  self->question++;
  ask (self);
}

static void
ask_next (TdmTodayList *self)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();

  query->stages = 1u << questions[self->question].stage;
  query->sort = questions[self->question].sort;
  query->reverse = questions[self->question].reverse;
  tdm_store_query_deals_async (self->store, query, MAX_ROWS, self->cancellable, answered_cb,
                               g_object_ref (self));
}

static void
start (TdmTodayList *self)
{
  self->running = TRUE;
  self->again = FALSE;
  self->question = 0;
  g_array_set_size (self->candidate_ids, 0);
}

/* Asks the next question of a run, or begins one. */
static void
ask (TdmTodayList *self)
{
  if (!self->running)
    start (self);

  if (self->question < G_N_ELEMENTS (questions))
    ask_next (self);
  else
    tdm_store_load_deals_async (self->store, (const guint32 *) self->candidate_ids->data,
                                self->candidate_ids->len, FALSE, self->cancellable, candidates_loaded_cb,
                                g_object_ref (self));
}

static gboolean
rested_cb (gpointer data)
{
  TdmTodayList *self = data;

  self->rest_id = 0;
  if (self->running)
    self->again = TRUE;
  else
    ask (self);

  return G_SOURCE_REMOVE;
}

static void
rest (TdmTodayList *self)
{
  if (self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

static void
store_changed_cb (TdmTodayList *self, const TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_DEALS)
    rest (self);
}

/* ---- the object ---- */

static void
tdm_today_list_dispose (GObject *object)
{
  TdmTodayList *self = TDM_TODAY_LIST (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->to_answer);
  g_clear_object (&self->out_of_date);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_today_list_parent_class)->dispose (object);
}

static void
tdm_today_list_finalize (GObject *object)
{
  TdmTodayList *self = TDM_TODAY_LIST (object);

  g_clear_object (&self->cancellable);
  g_array_unref (self->candidate_ids);

  G_OBJECT_CLASS (tdm_today_list_parent_class)->finalize (object);
}

static void
tdm_today_list_class_init (TdmTodayListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tdm_today_list_dispose;
  object_class->finalize = tdm_today_list_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_TODAY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_today_list_init (TdmTodayList *self)
{
  self->to_answer = g_list_store_new (TDM_TYPE_DEAL);
  self->out_of_date = g_list_store_new (TDM_TYPE_DEAL);
  self->cancellable = g_cancellable_new ();
  self->candidate_ids = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * tdm_today_list_new:
 * @store: held
 *
 * Returns: (transfer full): a list that reads itself in a moment and after each change of deals. Main thread.
 */
TdmTodayList *
tdm_today_list_new (TdmStore *store)
{
  TdmTodayList *self = g_object_new (TDM_TYPE_TODAY_LIST, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  rest (self);

  return self;
}

/* Reads at once what would be read in a moment: somebody looks at it. */
void
tdm_today_list_hurry (TdmTodayList *self)
{
  g_return_if_fail (TDM_IS_TODAY_LIST (self));

  if (self->rest_id == 0)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  rested_cb (self);
}

gboolean
tdm_today_list_get_ready (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), FALSE);

  return self->ready;
}

GListModel *
tdm_today_list_get_to_answer (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), NULL);

  return G_LIST_MODEL (self->to_answer);
}

gboolean
tdm_today_list_get_counted (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), FALSE);

  return self->counted;
}

guint
tdm_today_list_get_n_to_answer (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), 0);

  return self->n_to_answer;
}

GListModel *
tdm_today_list_get_out_of_date (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), NULL);

  return G_LIST_MODEL (self->out_of_date);
}

guint
tdm_today_list_get_n_deals (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), 0);

  return self->n_deals;
}

guint
tdm_today_list_get_count (TdmTodayList *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_LIST (self), 0);

  return self->n_to_answer + g_list_model_get_n_items (G_LIST_MODEL (self->out_of_date));
}
