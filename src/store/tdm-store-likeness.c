/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What helps with a new deal: likely duplicates, defaults, and the user's own figures. */

#include "tdm-answer-figures-private.h"
#include "tdm-clock.h"
#include "tdm-deal-rows-private.h"
#include "tdm-likeness-private.h"
#include "tdm-store-private.h"

static void
run_task (TdmStore *self,
          GTask *task,
          gpointer source_tag,
          TdmStoreJobFunc job,
          gpointer order,
          GDestroyNotify free_order,
          GDestroyNotify free_result)
{
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_READ, task, job, free_result);
}

/* ---- likely duplicates ---- */

static gpointer
find_like_customers_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_likeness_find_customers (db, data, error);
}

/**
 * tdm_store_find_like_customers_async:
 * @customer: as typed so far; with an id, that entry itself is left out
 *
 * Looks for entries that may mean the same customer. The search index gives the candidates, so it stays quick in a
 * directory of a million; nothing is ever merged by it (M27).
 */
void
tdm_store_find_like_customers_async (TdmStore *self,
                                     const TdmCustomer *customer,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self) && customer != NULL);

  run_task (self, g_task_new (self, cancellable, callback, data), tdm_store_find_like_customers_async,
            find_like_customers_job, tdm_customer_copy (customer), (GDestroyNotify) tdm_customer_free,
            (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_find_like_customers_finish:
 *
 * Returns: (transfer full) (element-type TdmLikeCustomer): strongest reason first, maybe none
 */
GPtrArray *
tdm_store_find_like_customers_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
find_like_deals_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_likeness_find_deals (db, data, error);
}

/**
 * tdm_store_find_like_deals_async:
 * @record: as typed so far; with an id, that deal itself is left out
 *
 * Looks for deals that may be this one: the same CRM ID, or the same customer and a similar name.
 */
void
tdm_store_find_like_deals_async (TdmStore *self,
                                 const TdmDealRecord *record,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self) && record != NULL);

  run_task (self, g_task_new (self, cancellable, callback, data), tdm_store_find_like_deals_async,
            find_like_deals_job, tdm_deal_record_copy (record), (GDestroyNotify) tdm_deal_record_free,
            (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_find_like_deals_finish:
 *
 * Returns: (transfer full) (element-type TdmLikeDeal): at most five, maybe none
 */
GPtrArray *
tdm_store_find_like_deals_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- defaults ---- */

static TdmDealRecord *
keep_defaults (TdmDealRecord *last)
{
  TdmDealRecord *defaults = tdm_deal_record_new ();

  tdm_deal_record_apply (defaults, last,
                         TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS | TDM_DEAL_FIELD_CURRENCY);
  return defaults;
}

/* An own deal among the latest; further back nothing is a habit any more. */
static gpointer
load_defaults_job (TdmDb *db, gpointer data, GError **error)
{
  g_autoptr (TdmDealRecord) last = NULL;
  gint64 id;

  if (!tdm_db_get_number (
        db, 0, &id, error,
        "SELECT id FROM (SELECT id, direction FROM deal ORDER BY created DESC, id DESC LIMIT 1000)"
        " WHERE direction = 1 LIMIT 1",
        "") ||
      id == 0)
    return NULL;

  last = tdm_deal_rows_load (db, id, FALSE, error);
  return last != NULL ? keep_defaults (last) : NULL;
}

/**
 * tdm_store_load_deal_defaults_async:
 *
 * Reads what the own deal created last had, for the form of the next one.
 */
void
tdm_store_load_deal_defaults_async (TdmStore *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_task (self, g_task_new (self, cancellable, callback, data), tdm_store_load_deal_defaults_async,
            load_defaults_job, NULL, NULL, (GDestroyNotify) tdm_deal_record_free);
}

/**
 * tdm_store_load_deal_defaults_finish:
 *
 * Returns: (transfer full) (nullable): team, solutions and currency; %NULL without @error when there is no own deal
 */
TdmDealRecord *
tdm_store_load_deal_defaults_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the user's own figures ---- */

static gpointer
load_figures_job (TdmDb *db, gpointer data, GError **error)
{
  int days = GPOINTER_TO_INT (data);
  gint64 since = days > 0 ? tdm_clock_now () - days * G_TIME_SPAN_DAY : 0;
  g_autofree TdmAnswerFigures *figures = g_new0 (TdmAnswerFigures, 1);

  return tdm_answer_figures_load (db, since, figures, error) ? g_steal_pointer (&figures) : NULL;
}

/**
 * tdm_store_load_answer_figures_async:
 * @days: how far back; 0 for all
 *
 * Reads how quickly and how received deals were answered (M96, M97), by two small indexes of schema 2.
 */
void
tdm_store_load_answer_figures_async (
  TdmStore *self, int days, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_task (self, g_task_new (self, cancellable, callback, data), tdm_store_load_answer_figures_async,
            load_figures_job, GINT_TO_POINTER (days), NULL, g_free);
}

/**
 * tdm_store_load_answer_figures_finish:
 * @figures: (out): the figures
 *
 * Returns: whether they could be read
 */
gboolean
tdm_store_load_answer_figures_finish (TdmStore *self,
                                      GAsyncResult *result,
                                      TdmAnswerFigures *figures,
                                      GError **error)
{
  g_autofree TdmAnswerFigures *answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer != NULL)
    *figures = *answer;
  return answer != NULL;
}
