/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers, as the windows and the command line ask for it. */

#include "tdm-store-directory.h"

#include "tdm-customer-verbs-private.h"
#include "tdm-deal-clean-private.h"
#include "tdm-directory-table-private.h"
#include "tdm-person-table-private.h"
#include "tdm-store-private.h"

static void
run_task (TdmStore *self,
          GTask *task,
          gpointer source_tag,
          TdmStoreJobFunc job,
          gpointer order,
          GDestroyNotify free_order)
{
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_READ, task, job, (GDestroyNotify) g_ptr_array_unref);
}

/* ---- who there is ---- */

static gpointer
query_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_directory_table_query (db, data, error);
}

/**
 * tdm_store_query_customers_async:
 * @search: (nullable): part of a name, a city or a D-U-N-S number, as typed; %NULL for all
 *
 * Asks for the customers that have a deal, by name (M26–M28).
 */
void
tdm_store_query_customers_async (
  TdmStore *self, const char *search, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_query_customers_async);
  g_task_set_task_data (task, g_strdup (search), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, query_job, (GDestroyNotify) g_array_unref);
}

/**
 * tdm_store_query_customers_finish:
 *
 * Returns: (transfer full) (element-type guint32): their local numbers, maybe none
 */
GArray *
tdm_store_query_customers_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_job (TdmDb *db, gpointer data, GError **error)
{
  const GArray *ids = data;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_customer_entry_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) load_error = NULL;
      TdmCustomerEntry *entry = tdm_directory_table_load (db, g_array_index (ids, guint32, i), &load_error);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
      else if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return NULL;
        }
    }

  return g_steal_pointer (&entries);
}

/**
 * tdm_store_load_customers_async:
 * @ids: (array length=n_ids): which
 *
 * Reads customers with the counts of their deals.
 */
void
tdm_store_load_customers_async (TdmStore *self,
                                const guint32 *ids,
                                guint n_ids,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  GArray *copy;

  g_return_if_fail (TDM_IS_STORE (self) && (n_ids == 0 || ids != NULL));

  copy = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_ids);
  if (n_ids > 0)
    g_array_append_vals (copy, ids, n_ids);
  run_task (self, g_task_new (self, cancellable, callback, data), tdm_store_load_customers_async, load_job,
            copy, (GDestroyNotify) g_array_unref);
}

/**
 * tdm_store_load_customers_finish:
 *
 * Returns: (transfer full) (element-type TdmCustomerEntry): in the order asked for; those that are gone are left out
 */
GPtrArray *
tdm_store_load_customers_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
list_contacts_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_person_table_list_contacts (db, *(gint64 *) data, error);
}

/**
 * tdm_store_list_customer_contacts_async:
 *
 * Reads the people who were the contact of a customer's deals.
 */
void
tdm_store_list_customer_contacts_async (
  TdmStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_task (self, g_task_new (self, cancellable, callback, data), tdm_store_list_customer_contacts_async,
            list_contacts_job, g_memdup2 (&customer_id, sizeof customer_id), g_free);
}

/**
 * tdm_store_list_customer_contacts_finish:
 *
 * Returns: (transfer full) (element-type TdmPerson): latest first, each person once
 */
GPtrArray *
tdm_store_list_customer_contacts_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changing entries ---- */

/**
 * tdm_store_edit_customer_async:
 * @customer: the entry as it shall be; its id says which
 *
 * Changes an entry for all its deals, each of which tells it in its history. Refused with %TDM_RULE_ERROR_SHARED when
 * one of them is shared or archived, but what was empty may always be filled in. NOT_FOUND when there is none of that
 * number. Finished by tdm_store_change_finish ().
 */
void
tdm_store_edit_customer_async (TdmStore *self,
                               const TdmCustomer *customer,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  TdmCustomer *copy;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && customer != NULL);

  copy = tdm_customer_copy (customer);
  tdm_customer_clean (copy);
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_edit_customer_async);
  g_task_set_task_data (task, copy, (GDestroyNotify) tdm_customer_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, tdm_edit_customer_job, g_free);
}

/**
 * tdm_store_merge_customers_async:
 * @kept: the entry that stays
 * @merged: the entry that goes
 *
 * Gives all deals of @merged to @kept, of whatever stage: the directory is the user's own, so nothing is sent. @kept
 * takes over what it lacks. Only a person says that two entries mean the same one (M27). Refused with
 * %TDM_RULE_ERROR_INVALID for "customer.duns" when both have D-U-N-S numbers that differ, for "customer" when both
 * are the same entry. NOT_FOUND when one of them is gone. Finished by tdm_store_change_finish ().
 */
void
tdm_store_merge_customers_async (TdmStore *self,
                                 gint64 kept,
                                 gint64 merged,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  TdmMergeOrder order = { kept, merged };
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_merge_customers_async);
  g_task_set_task_data (task, g_memdup2 (&order, sizeof order), g_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, tdm_merge_customers_job, g_free);
}
