/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs that ask which deals, in which order and how many. */

#include "tdm-store-queries-private.h"
#include "tdm-deal-amounts.h"
#include "tdm-deal-filter.h"
#include "tdm-deal-table-private.h"

/* Microseconds: what a hurried question may take of the frame that waits for it. */
#define HURRY_BUDGET 15000
/* Deals a hurried answer begins with: more than a screen holds, and no more, because GTK makes widgets for 200 rows
 * as soon as there are so many, whatever is visible (performance.md §3). */
#define HURRY_DEALS 40

void
tdm_deal_answer_free (TdmDealAnswer *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->names, tdm_group_names_unref);
  g_free (self);
}

static void
free_question (gpointer data)
{
  TdmDealQuestion *question = data;

  tdm_deal_query_free (question->query);
  g_free (question);
}

/* Whether tab and stages alone decide. */
static gboolean
is_plain (const TdmDealQuery *query)
{
  return query->search == NULL && (query->terms == NULL || query->terms->len == 0) &&
         query->group == TDM_DEAL_GROUP_NONE;
}

static gboolean
needs_peek (TdmDealIndex *index, const TdmDealQuestion *question)
{
  TdmDealSort sort = question->query->sort;

  return (question->hurry || question->limit > 0) && is_plain (question->query) &&
         tdm_deal_index_can_peek (sort) && !tdm_deal_index_is_ready (index, sort);
}

/* The beginning by a walk that gives up soon. FALSE without @error when the whole index is needed. */
static gboolean
answer_by_peek (TdmDb *db, const TdmDealQuestion *question, TdmDealAnswer *answer, GError **error)
{
  guint limit = question->hurry ? HURRY_DEALS : question->limit;
  gboolean complete;
  g_autoptr (GArray) ids = tdm_deal_index_peek (db, question->query, limit, HURRY_BUDGET, &complete, error);

  if (ids == NULL || (!question->hurry && !complete && ids->len < limit))
    return FALSE;

  answer->ids = g_steal_pointer (&ids);
  answer->complete = complete;

  return TRUE;
}

/* Puts the ids of the answer into groups and keeps the first of them. */
static gboolean
divide (
  TdmDealIndex *index, TdmDb *db, const TdmDealQuestion *question, TdmDealAnswer *answer, GError **error)
{
  TdmDealGroups *groups = tdm_deal_index_get_groups (index);

  if (question->query->group == TDM_DEAL_GROUP_NONE)
    {
      /* Four bytes a deal that nobody looks at any more. */
      tdm_deal_groups_clear (groups);
      return TRUE;
    }
  if (!tdm_deal_groups_prepare (groups, index, db, question->query->group, error))
    return FALSE;

  answer->spans = tdm_deal_groups_divide (groups, answer->ids);
  answer->names = tdm_group_names_ref (tdm_deal_groups_get_names (groups));
  if (question->limit > 0 && question->limit < answer->ids->len)
    g_array_set_size (answer->ids, question->limit);

  return TRUE;
}

static gboolean
answer_by_index (
  TdmDealIndex *index, TdmDb *db, const TdmDealQuestion *question, TdmDealAnswer *answer, GError **error)
{
  const TdmDealQuery *query = question->query;
  guint limit = query->group == TDM_DEAL_GROUP_NONE ? question->limit : 0;
  g_autoptr (TdmDealFilter) filter = NULL;

  answer->complete = TRUE;
  answer->stamp = tdm_deal_index_get_stamp (index, query);
  if (answer->stamp == question->stamp)
    return TRUE;

  tdm_deal_amounts_note_idle (tdm_deal_index_get_amounts (index));
  filter = tdm_deal_filter_new (tdm_deal_index_get_term_sets (index), index, db, query, FALSE, error);
  if (filter == NULL || !tdm_deal_index_prepare (index, db, query, error))
    return FALSE;

  answer->ids = tdm_deal_index_list (index, query, &filter->mask, filter->found, limit);

  return divide (index, db, question, answer, error);
}

static GPtrArray *
load_rows (TdmDb *db, const GArray *ids, guint limit, GError **error)
{
  guint n_ids = MIN (ids->len, limit);
  g_autofree gint64 *keys = g_new (gint64, n_ids);

  for (guint i = 0; i < n_ids; i++)
    keys[i] = g_array_index (ids, guint32, i);

  return tdm_deal_table_load_rows (db, keys, n_ids, error);
}

static gboolean
add_rows (TdmDb *db, const TdmDealQuestion *question, TdmDealAnswer *answer, GError **error)
{
  if (answer->ids == NULL || question->n_rows == 0)
    return TRUE;

  answer->rows = load_rows (db, answer->ids, question->n_rows, error);

  return answer->rows != NULL;
}

static gpointer
answer_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealQuestion *question = data;
  TdmDealIndex *index = tdm_store_get_deal_index (question->store);
  g_autoptr (TdmDealAnswer) answer = g_new0 (TdmDealAnswer, 1);
  g_autoptr (GError) failure = NULL;

  answer->stamp = TDM_NO_STAMP;
  if (!(needs_peek (index, question) && answer_by_peek (db, question, answer, &failure)) &&
      (failure != NULL || !answer_by_index (index, db, question, answer, &failure)))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return add_rows (db, question, answer, error) ? g_steal_pointer (&answer) : NULL;
}

void
tdm_store_ask_async (TdmStore *self,
                     const TdmDealQuestion *question,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  TdmDealQuestion *copy = g_memdup2 (question, sizeof *question);

  copy->store = self;
  copy->query = tdm_deal_query_copy (question->query);
  if (copy->query->search != NULL && *copy->query->search == '\0')
    g_clear_pointer (&copy->query->search, g_free);
  g_task_set_source_tag (task, tdm_store_ask_async);
  g_task_set_task_data (task, copy, free_question);
  tdm_store_run (self, TDM_JOB_READ, task, answer_job, (GDestroyNotify) tdm_deal_answer_free);
}

TdmDealAnswer *
tdm_store_ask_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_rows_job (TdmDb *db, gpointer data, GError **error)
{
  return load_rows (db, data, G_MAXUINT, error);
}

void
tdm_store_load_rows_async (
  TdmStore *self, GArray *ids, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, tdm_store_load_rows_async);
  g_task_set_task_data (task, ids, (GDestroyNotify) g_array_unref);
  tdm_store_run (self, TDM_JOB_READ, task, load_rows_job, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
tdm_store_load_rows_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tdm_store_query_deals_async:
 * @self: a store
 * @query: which deals, in which order
 * @limit: at most so many; 0 for all
 * @cancellable: (nullable): stops the question on the database thread as well
 * @callback: called in the caller's main context
 * @data: for @callback
 *
 * Asks for the ids of deals in order (M13–M16). At a million deals the first question of a process takes some
 * hundred milliseconds, later ones some milliseconds.
 */
void
tdm_store_query_deals_async (TdmStore *self,
                             const TdmDealQuery *query,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  TdmDealQuestion question = { .query = (TdmDealQuery *) query, .limit = limit, .stamp = TDM_NO_STAMP };

  g_return_if_fail (TDM_IS_STORE (self));
  g_return_if_fail (query != NULL);

  tdm_store_ask_async (self, &question, cancellable, callback, data);
}

/**
 * tdm_store_query_deals_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location: %TDM_STORE_ERROR or `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the ids in order, %NULL on error
 */
GArray *
tdm_store_query_deals_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_autoptr (TdmDealAnswer) answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  answer = tdm_store_ask_finish (self, result, error);

  return answer != NULL ? g_steal_pointer (&answer->ids) : NULL;
}

static gpointer
count_job (TdmDb *db, gpointer data, GError **error)
{
  TdmStore *store = data;
  g_autofree TdmDealCounts *counts = g_new (TdmDealCounts, 1);

  if (!tdm_deal_index_count (tdm_store_get_deal_index (store), db, counts, error))
    return NULL;

  return g_steal_pointer (&counts);
}

/**
 * tdm_store_count_deals_async:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called in the caller's main context
 * @data: for @callback
 *
 * Counts the deals of every tab and stage. After the first time this reads nothing and is free.
 */
void
tdm_store_count_deals_async (TdmStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_count_deals_async);
  g_task_set_task_data (task, self, NULL);
  /* The first time it reads for long: the rows of a window that opens go before. */
  tdm_store_run (self, TDM_JOB_BACKGROUND, task, count_job, g_free);
}

/**
 * tdm_store_count_deals_finish:
 * @self: a store
 * @result: what the callback got
 * @counts: (out): the counts; empty on error
 * @error: return location for a %TDM_STORE_ERROR
 *
 * Returns: whether the deals were counted
 */
gboolean
tdm_store_count_deals_finish (TdmStore *self, GAsyncResult *result, TdmDealCounts *counts, GError **error)
{
  g_autofree TdmDealCounts *answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  *counts = answer != NULL ? *answer : (TdmDealCounts) { 0 };
  if (answer != NULL)
    tdm_store_set_counts_ready (self);

  return answer != NULL;
}
