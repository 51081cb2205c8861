/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The own company: what the user says of it. */

#include "tdm-change-log-private.h"
#include "tdm-company-table-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-offer-clean-private.h"
#include "tdm-store-offers.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

static gpointer
load_company_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_company_table_load (db, error);
}

void
tdm_store_load_company_async (TdmStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_company_async);
  tdm_store_run (self, TDM_JOB_READ, task, load_company_job, (GDestroyNotify) tdm_company_free);
}

/**
 * tdm_store_load_company_finish:
 *
 * Returns: (transfer full): facts by name and months oldest first; without any when nothing was said yet
 */
TdmCompany *
tdm_store_load_company_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- saving ---- */

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const TdmDeclared *) a)->name, ((const TdmDeclared *) b)->name);
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const TdmRevenueMonth *) a)->month, ((const TdmRevenueMonth *) b)->month);
}

/* In the order of the tables, so that the same facts are no change. */
static TdmCompany *
copy_clean (const TdmCompany *company)
{
  TdmCompany *copy = tdm_company_copy (company);

  tdm_shape_clean (&tdm_company_shape, copy);
  g_ptr_array_sort_values (copy->facts, compare_facts);
  g_ptr_array_sort_values (copy->months, compare_months);
  return copy;
}

static gpointer
save_company_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmCompany *company = data;
  g_autoptr (TdmCompany) before = tdm_company_table_load (db, error);
  g_auto (TdmVerb) verb = { 0 };

  if (before == NULL || !tdm_company_check (company, error))
    return NULL;
  if (tdm_shape_equal (&tdm_company_shape, before, company))
    return tdm_receipt_new (0, 0);

  tdm_db_note_change (db, TDM_CHANGE_COMPANY);
  if (!tdm_verb_begin (&verb, db, error) || !tdm_company_table_put (db, company, error) ||
      !tdm_verb_keep (&verb, "edit-company", 0, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (0, verb.undo_id);
}

/**
 * tdm_store_save_company_async:
 * @company: takes the place of everything that was said before
 *
 * Refused by tdm_company_check (). Finished by tdm_store_change_finish ().
 */
void
tdm_store_save_company_async (TdmStore *self,
                              const TdmCompany *company,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && company != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_save_company_async);
  g_task_set_task_data (task, copy_clean (company), (GDestroyNotify) tdm_company_free);
  tdm_store_run (self, TDM_JOB_WRITE, task, save_company_job, g_free);
}
