/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers as people page through it. */

#include "tdm-directory-table-private.h"

#include "tdm-customer-table-private.h"
#include "tdm-search-table-private.h"
#include "tdm-search-text.h"

/* Customers that an undone or edited deal left behind are not shown. */
static const char select_all[] =
  "SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM deal d WHERE d.customer_id = c.id)"
  " ORDER BY c.name_key, c.id";
static const char select_found[] =
  "SELECT c.id FROM customer_search s CROSS JOIN customer c ON c.id = s.rowid"
  " WHERE customer_search MATCH ?1 AND EXISTS (SELECT 1 FROM deal d WHERE d.customer_id = c.id)"
  " ORDER BY c.name_key, c.id";

GArray *
tdm_directory_table_query (TdmDb *db, const char *typed, GError **error)
{
  g_autofree char *digits = tdm_search_table_dup_duns_digits (typed != NULL ? typed : "");
  g_autofree char *match = tdm_text_dup_match_query (digits != NULL ? digits : typed);
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, match != NULL ? select_found : select_all, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  TdmStep step;

  if (row == NULL)
    return NULL;

  if (match != NULL)
    tdm_statement_bind_text (row, 1, match);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      guint32 id = (guint32) tdm_statement_get_number (row, 0);

      g_array_append_val (ids, id);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

gboolean
tdm_directory_table_count (TdmDb *db, gint64 id, guint *n_deals, guint *n_open, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db, "SELECT count(*), coalesce (sum (stage < 2), 0) FROM deal WHERE customer_id = ?", error);

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", id);
  if (tdm_statement_step (row, error) != TDM_STEP_ROW)
    return FALSE;

  *n_deals = (guint) tdm_statement_get_number (row, 0);
  *n_open = (guint) tdm_statement_get_number (row, 1);
  return TRUE;
}

void
tdm_customer_entry_free (TdmCustomerEntry *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->customer, tdm_customer_free);
  g_free (self);
}

TdmCustomerEntry *
tdm_directory_table_load (TdmDb *db, gint64 id, GError **error)
{
  TdmCustomerEntry *entry;
  guint n_deals, n_open;
  g_autoptr (TdmCustomer) customer = tdm_customer_table_load (db, id, error);

  if (customer == NULL || !tdm_directory_table_count (db, id, &n_deals, &n_open, error))
    return NULL;

  entry = g_new0 (TdmCustomerEntry, 1);
  entry->customer = g_steal_pointer (&customer);
  entry->n_deals = n_deals;
  entry->n_open = n_open;
  return entry;
}
