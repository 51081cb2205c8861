/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What forms suggest: customers, colleagues and solutions of earlier deals. */

#include "tdm-customer-table-private.h"
#include "tdm-person-table-private.h"
#include "tdm-solution-table-private.h"
#include "tdm-store-private.h"

typedef struct
{
  char *country; /* NULL for any */
  char *typed;
  guint limit;
} Suggestion;

static void
free_suggestion (gpointer data)
{
  Suggestion *suggestion = data;

  g_free (suggestion->country);
  g_free (suggestion->typed);
  g_free (suggestion);
}

static gpointer
suggest_customers_job (TdmDb *db, gpointer data, GError **error)
{
  const Suggestion *suggestion = data;

  return tdm_customer_table_suggest (db, suggestion->country, suggestion->typed, suggestion->limit, error);
}

/**
 * tdm_store_suggest_customers_async:
 * @country: (nullable): ISO 3166-1 alpha-2
 * @typed: (nullable): part of a name, a city or a D-U-N-S number
 * @limit: at most so many
 *
 * Customers of earlier deals, best first: names that begin with what was typed, names that hold it, then
 * the rest
 * (M26–M28). With nothing typed the customers of @country by name.
 */
void
tdm_store_suggest_customers_async (TdmStore *self,
                                   const char *country,
                                   const char *typed,
                                   guint limit,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  Suggestion *suggestion;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  suggestion = g_new0 (Suggestion, 1);
  suggestion->country = country != NULL && *country != '\0' ? g_strdup (country) : NULL;
  suggestion->typed = g_strdup (typed != NULL ? typed : "");
  suggestion->limit = limit;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_suggest_customers_async);
  g_task_set_task_data (task, suggestion, free_suggestion);
  tdm_store_run (self, TDM_JOB_READ, task, suggest_customers_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_suggest_customers_finish:
 *
 * Returns: (transfer full) (element-type TdmCustomer): maybe empty
 */
GPtrArray *
tdm_store_suggest_customers_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
recent_people_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_person_table_list_recent (db, GPOINTER_TO_UINT (data), error);
}

void
tdm_store_recent_people_async (
  TdmStore *self, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_recent_people_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (limit), NULL);
  tdm_store_run (self, TDM_JOB_READ, task, recent_people_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_recent_people_finish:
 *
 * Returns: (transfer full) (element-type TdmPerson): each person once (M47)
 */
GPtrArray *
tdm_store_recent_people_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
suggest_solutions_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_solution_table_list_known (db, error);
}

void
tdm_store_suggest_solutions_async (TdmStore *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_suggest_solutions_async);
  tdm_store_run (self, TDM_JOB_READ, task, suggest_solutions_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_suggest_solutions_finish:
 *
 * Returns: (transfer full) (element-type TdmSolution): own, Microsoft's, then learnt ones; each id once
 * (M52–M54)
 */
GPtrArray *
tdm_store_suggest_solutions_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
