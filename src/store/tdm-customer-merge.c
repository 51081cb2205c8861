/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging two entries of the directory of customers that mean the same one. Database thread only. */

#include "tdm-change-log-private.h"
#include "tdm-customer-change-private.h"
#include "tdm-customer-verbs-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-search-table-private.h"
#include "tdm-undo-table-private.h"

/* D-U-N-S numbers tell business entities apart (M27). */
static gboolean
may_merge (const TdmCustomer *kept, const TdmCustomer *merged, GError **error)
{
  g_autofree char *ours = tdm_search_table_dup_duns_digits (kept->duns);
  g_autofree char *theirs = tdm_search_table_dup_duns_digits (merged->duns);

  if (kept->id == merged->id)
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "customer");
  else if (ours != NULL && theirs != NULL && !g_str_equal (ours, theirs))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "customer.duns");
  else
    return TRUE;

  return FALSE;
}

static gboolean
remove_entry (TdmDb *db, gint64 id, GError **error)
{
  tdm_db_note_change (db, TDM_CHANGE_CUSTOMERS);
  return tdm_db_run (db, error, "DELETE FROM customer WHERE id = ?", "i", id) &&
         tdm_search_table_remove_customer (db, id, error);
}

/* History first: the deals are found by the entry they still have. */
static gboolean
move_deals (TdmVerb *verb, const TdmCustomerChange *merged, const TdmCustomer *kept, GError **error)
{
  const TdmCustomer *old = merged->before;

  return tdm_customer_history_add (verb, old->id, "customer", old->name, kept->name, error) &&
         tdm_customer_give_deals (verb->db, old->id, kept, error) &&
         tdm_customer_renew_deals (verb->db, merged->deals, old->name, kept->name, error) &&
         remove_entry (verb->db, old->id, error);
}

static gboolean
list_for_undo (TdmVerb *verb, gint64 customer_id, GError **error)
{
  return tdm_db_run (verb->db, error,
                     "INSERT INTO undo_deal (undo_id, deal_id, outbox_seq, action)"
                     " SELECT ?, id, 0, 'edit' FROM deal WHERE customer_id = ?",
                     "ii", verb->undo_id, customer_id);
}

gpointer
tdm_merge_customers_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmMergeOrder *order = data;
  g_auto (TdmCustomerChange) kept = { NULL };
  g_auto (TdmCustomerChange) merged = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_customer_change_load (&kept, db, order->kept, error) ||
      !tdm_customer_change_load (&merged, db, order->merged, error) ||
      !may_merge (kept.before, merged.before, error))
    return NULL;

  tdm_customer_change_fill_in (&kept, merged.before);
  if (!tdm_verb_begin (&verb, db, error) || !tdm_customer_change_save (&kept, &verb, error) ||
      !move_deals (&verb, &merged, kept.after, error) ||
      !tdm_verb_keep (&verb, "merge-customers", 0, error) || !list_for_undo (&verb, order->kept, error) ||
      !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (0, verb.undo_id);
}
