/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list of deals comes to, and what its filters can be set to. */

#include "tdm-store-summary.h"

#include "tdm-deal-amounts.h"
#include "tdm-deal-filter.h"
#include "tdm-deal-groups.h"
#include "tdm-filter-choices-private.h"
#include "tdm-store-private.h"

typedef struct
{
  TdmStore *store; /* not owned; the task holds it */
  TdmDealQuery *query;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  tdm_deal_query_free (question->query);
  g_free (question);
}

static const guint32 *
get_ids (const GArray *ids)
{
  return (const guint32 *) (gconstpointer) ids->data;
}

static TdmDealGroupInfo *
make_group (TdmDealIndex *index, const GArray *ids, const TdmGroupSpan *span)
{
  TdmGroupNames *names = tdm_deal_groups_get_names (tdm_deal_index_get_groups (index));
  TdmDealGroupInfo *info = g_new0 (TdmDealGroupInfo, 1);

  info->key = g_strdup (tdm_group_names_get_key (names, span->number));
  info->label = g_strdup (tdm_group_names_get_label (names, span->number));
  info->first = span->first;
  info->count = span->count;
  info->totals =
    tdm_deal_amounts_sum (tdm_deal_index_get_amounts (index), get_ids (ids) + span->first, span->count, NULL);

  return info;
}

static gboolean
add_groups (
  TdmDealSummary *summary, TdmDealIndex *index, TdmDb *db, TdmDealGroup kind, GArray *ids, GError **error)
{
  TdmDealGroups *groups = tdm_deal_index_get_groups (index);
  g_autoptr (GArray) spans = NULL;

  if (kind == TDM_DEAL_GROUP_NONE)
    return TRUE;
  if (!tdm_deal_groups_prepare (groups, index, db, kind, error))
    return FALSE;

  spans = tdm_deal_groups_divide (groups, ids);
  for (guint i = 0; i < spans->len; i++)
    g_ptr_array_add (summary->groups, make_group (index, ids, &g_array_index (spans, TdmGroupSpan, i)));

  return TRUE;
}

/* The deals of the query in no order but that of their ids. */
static GArray *
list_passing (const TdmDealFilter *filter, const TdmDealFacets *facets)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (guint32), facets->max_id + 1);
  guint n = 0;

  g_array_set_size (ids, facets->max_id + 1);
  for (guint32 id = 1; id <= facets->max_id; id++)
    {
      /* Written always and counted only when it passes, as in tdm-deal-facets.c. */
      g_array_index (ids, guint32, n) = id;
      n += filter->mask.pass[tdm_deal_facets_get (facets, id)] &
           (filter->found == NULL || tdm_id_set_contains (filter->found, id));
    }

  return g_array_set_size (ids, n);
}

static gboolean
sum (TdmDealSummary *summary, TdmDealIndex *index, TdmDb *db, const TdmDealQuery *query, GError **error)
{
  TdmTermSets *sets = tdm_deal_index_get_term_sets (index);
  const TdmDealFacets *facets = tdm_deal_index_load_facets (index, db, error);
  g_autoptr (TdmDealFilter) everywhere = NULL;
  g_autoptr (TdmDealFilter) filter = NULL;
  g_autoptr (GArray) ids = NULL;

  if (facets == NULL)
    return FALSE;

  everywhere = tdm_deal_filter_new (sets, index, db, query, TRUE, error);
  if (everywhere == NULL)
    return FALSE;
  tdm_deal_facets_count (facets, &everywhere->mask, everywhere->found, &summary->counts);
  filter = tdm_deal_filter_new (sets, index, db, query, FALSE, error);
  if (filter == NULL || !tdm_deal_amounts_prepare (tdm_deal_index_get_amounts (index), db, error))
    return FALSE;

  ids = list_passing (filter, facets);
  summary->n_deals = ids->len;
  if (!add_groups (summary, index, db, query->group, ids, error))
    return FALSE;

  g_ptr_array_unref (summary->totals);
  summary->totals = tdm_deal_amounts_sum (tdm_deal_index_get_amounts (index), get_ids (ids), ids->len,
                                          &summary->n_without_value);

  return TRUE;
}

static gpointer
summarize_job (TdmDb *db, gpointer data, GError **error)
{
  const Question *question = data;
  TdmDealIndex *index = tdm_store_get_deal_index (question->store);
  g_autoptr (TdmDealSummary) summary = tdm_deal_summary_new ();

  return sum (summary, index, db, question->query, error) ? g_steal_pointer (&summary) : NULL;
}

/**
 * tdm_store_summarize_deals_async:
 * @self: a store
 * @query: which deals; its sort means nothing
 * @cancellable: (nullable): a cancellable
 * @callback: called in the caller's main context
 * @data: for @callback
 *
 * Counts the deals of @query in every tab and stage and adds up their values, currency by currency; with groups
 * also for each of them (M42). Rows that are asked for meanwhile go before.
 */
void
tdm_store_summarize_deals_async (TdmStore *self,
                                 const TdmDealQuery *query,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  Question *question;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));
  g_return_if_fail (query != NULL);

  question = g_new (Question, 1);
  question->store = self;
  question->query = tdm_deal_query_copy (query);
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_summarize_deals_async);
  g_task_set_task_data (task, question, free_question);
  tdm_store_run (self, TDM_JOB_BACKGROUND, task, summarize_job, (GDestroyNotify) tdm_deal_summary_free);
}

/**
 * tdm_store_summarize_deals_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location: %TDM_STORE_ERROR or `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full) (nullable): the summary, %NULL on error
 */
TdmDealSummary *
tdm_store_summarize_deals_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- choices ---- */

static gpointer
list_choices_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmChoiceQuestion *question = data;

  return tdm_filter_choices_list (db, question, error);
}

static void
free_choice_question (gpointer data)
{
  TdmChoiceQuestion *question = data;

  g_free (question->typed);
  g_free (question);
}

/**
 * tdm_store_list_filter_choices_async:
 * @self: a store
 * @field: one whose values can be listed; of others there are none
 * @typed: (nullable): the beginning of a value or of a word of its label
 * @limit: at most so many
 * @cancellable: (nullable): a cancellable
 * @callback: called in the caller's main context
 * @data: for @callback
 *
 * Lists the values that deals have in @field.
 */
void
tdm_store_list_filter_choices_async (TdmStore *self,
                                     TdmFilterField field,
                                     const char *typed,
                                     guint limit,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  TdmChoiceQuestion *question;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  question = g_new (TdmChoiceQuestion, 1);
  question->field = field;
  question->typed = g_strdup (typed);
  question->limit = limit;
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_filter_choices_async);
  g_task_set_task_data (task, question, free_choice_question);
  tdm_store_run (self, TDM_JOB_BACKGROUND, task, list_choices_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_list_filter_choices_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location: %TDM_STORE_ERROR or `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full) (nullable) (element-type TdmFilterChoice): the values, %NULL on error
 */
GPtrArray *
tdm_store_list_filter_choices_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
