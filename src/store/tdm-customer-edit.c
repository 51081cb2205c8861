/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing an entry of the directory of customers: one transaction over all its deals. Database thread only. */

#include "tdm-customer-change-private.h"
#include "tdm-customer-verbs-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-undo-table-private.h"

/* What somebody else has seen cannot change any more, but what was empty may be filled in (S16). */
static gboolean
may_edit (TdmDb *db, const TdmCustomerChange *change, GError **error)
{
  gint64 locked;

  if (tdm_customer_change_fills_in (change))
    return TRUE;
  if (!tdm_db_get_number (db, 0, &locked, error,
                          "SELECT 1 FROM deal WHERE customer_id = ?"
                          " AND (stage = 2 OR type <> 0 OR direction = 0) LIMIT 1",
                          "i", change->before->id))
    return FALSE;
  if (locked == 0)
    return TRUE;

  tdm_rule_error_set (error, TDM_RULE_ERROR_SHARED, "customer");
  return FALSE;
}

static gboolean
is_well_formed (const TdmCustomer *customer, GError **error)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();

  if (!tdm_deal_rules_require_text ("customer.name", customer->name, error))
    return FALSE;

  g_clear_pointer (&record->customer, tdm_customer_free);
  record->customer = tdm_customer_copy (customer);
  return tdm_deal_rules_require_members (record, TDM_DEAL_CHECK_EDIT, TDM_DEAL_FIELD_CUSTOMER, error);
}

/* Only deals nobody else has seen tell Partner Center of it; there the others keep what was shared. */
static gboolean
post_edits (TdmVerb *verb, const TdmCustomerChange *change, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    verb->db, "SELECT id, etag, stage < 2 AND type = 0 AND direction = 1 FROM deal WHERE customer_id = ?",
    error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", change->after->id);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmOutboxAdd entry = { .deal_id = tdm_statement_get_number (row, 0),
                             .action = "edit",
                             .base_etag = tdm_statement_get_text (row, 1) };

      if (tdm_statement_get_number (row, 2) != 0)
        entry.fields = TDM_DEAL_FIELD_CUSTOMER;
      if (!tdm_verb_post_one_of_many (verb, &entry, error))
        return FALSE;
    }

  return step == TDM_STEP_DONE;
}

gpointer
tdm_edit_customer_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmCustomer *wanted = data;
  g_auto (TdmCustomerChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_customer_change_load (&change, db, wanted->id, error))
    return NULL;
  if (tdm_customer_equal (change.before, wanted))
    return tdm_receipt_new (0, 0);

  tdm_customer_free (change.after);
  change.after = tdm_customer_copy (wanted);
  if (!may_edit (db, &change, error) || !is_well_formed (change.after, error) ||
      !tdm_verb_begin (&verb, db, error) || !tdm_customer_change_save (&change, &verb, error) ||
      !tdm_verb_keep (&verb, "edit-customer", 0, error) || !post_edits (&verb, &change, error) ||
      !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (0, verb.undo_id);
}
