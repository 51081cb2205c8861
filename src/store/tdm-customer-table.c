/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers: one row is one business entity. */

#include "tdm-customer-table-private.h"
#include "tdm-db-private.h"
#include "tdm-recorder-private.h"
#include "tdm-search-table-private.h"
#include "tdm-search-text.h"

gboolean
tdm_customer_is_empty (const TdmCustomer *customer)
{
  return customer->name == NULL && customer->country == NULL && customer->city == NULL &&
         customer->address_line1 == NULL && customer->address_line2 == NULL && customer->state == NULL &&
         customer->postal_code == NULL && customer->duns == NULL;
}

gboolean
tdm_customer_table_find_equal (TdmDb *db, const TdmCustomer *customer, gint64 *id, GError **error)
{
  /* Names are rarely shared, cities always: without statistics the database cannot know. */
  return tdm_db_get_number (
    db, 0, id, error,
    "SELECT id FROM customer INDEXED BY customer_by_name WHERE name IS ? AND country IS ? AND city IS ?"
    " AND address_line1 IS ? AND address_line2 IS ? AND state IS ? AND postal_code IS ?"
    " AND duns IS ? ORDER BY id LIMIT 1",
    "tttttttt", customer->name, customer->country, customer->city, customer->address_line1,
    customer->address_line2, customer->state, customer->postal_code, customer->duns);
}

gboolean
tdm_customer_table_find_by_duns (TdmDb *db, const TdmCustomer *customer, gint64 *id, GError **error)
{
  return tdm_db_get_number (db, 0, id, error,
                            "SELECT id FROM customer WHERE name = ? AND duns = ? ORDER BY id LIMIT 1", "tt",
                            customer->name, customer->duns);
}

#define COLUMNS                                                                                              \
  "c.id, c.name, c.country, c.city, c.address_line1, c.address_line2, c.state, c.postal_code, c.duns"

static TdmCustomer *
read_customer (TdmStatement *row)
{
  TdmCustomer *customer = tdm_customer_new ();

  customer->id = tdm_statement_get_number (row, 0);
  customer->name = tdm_statement_dup_text (row, 1);
  customer->country = tdm_statement_dup_text (row, 2);
  customer->city = tdm_statement_dup_text (row, 3);
  customer->address_line1 = tdm_statement_dup_text (row, 4);
  customer->address_line2 = tdm_statement_dup_text (row, 5);
  customer->state = tdm_statement_dup_text (row, 6);
  customer->postal_code = tdm_statement_dup_text (row, 7);
  customer->duns = tdm_statement_dup_text (row, 8);
  return customer;
}

TdmCustomer *
tdm_customer_table_load (TdmDb *db, gint64 id, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, "SELECT " COLUMNS " FROM customer c WHERE c.id = ?", error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", id);
  return tdm_statement_step (row, error) == TDM_STEP_ROW ? read_customer (row) : NULL;
}

static gboolean
write_row (TdmDb *db, const char *sql, const TdmCustomer *customer, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, sql, error);
  g_autofree guint8 *key = NULL;
  gsize length;

  if (row == NULL)
    return FALSE;

  key = tdm_db_make_name_key (db, customer->name, &length);
  tdm_statement_bind (row, "tttttttt", customer->name, customer->country, customer->city,
                      customer->address_line1, customer->address_line2, customer->state,
                      customer->postal_code, customer->duns);
  tdm_statement_bind_blob (row, 9, key, length);
  if (customer->id != 0)
    tdm_statement_bind_number (row, 10, customer->id);
  return tdm_statement_run (row, error);
}

gboolean
tdm_customer_table_insert (TdmDb *db, TdmCustomer *customer, GError **error)
{
  gboolean was_recording = tdm_recorder_pause (db);
  gboolean ok;

  customer->id = 0;
  ok =
    write_row (db,
               "INSERT INTO customer (name, country, city, address_line1, address_line2, state, postal_code,"
               " duns, name_key, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               customer, error);
  tdm_recorder_resume (db, was_recording);
  if (!ok)
    return FALSE;

  customer->id = tdm_db_get_last_id (db);
  return tdm_search_table_put_customer (db, customer, TRUE, error);
}

gboolean
tdm_customer_table_update (TdmDb *db, const TdmCustomer *customer, GError **error)
{
  return write_row (
           db,
           "UPDATE customer SET name = ?, country = ?, city = ?, address_line1 = ?, address_line2 = ?,"
           " state = ?, postal_code = ?, duns = ?, name_key = ? WHERE id = ?",
           customer, error) &&
         tdm_search_table_put_customer (db, customer, FALSE, error);
}

gboolean
tdm_customer_table_remove_unused (TdmDb *db, GError **error)
{
  return tdm_db_run (db, error,
                     "DELETE FROM customer_search WHERE rowid IN (SELECT id FROM customer c"
                     " WHERE NOT EXISTS (SELECT 1 FROM deal WHERE customer_id = c.id))",
                     "") &&
         tdm_db_run (
           db, error,
           "DELETE FROM customer WHERE NOT EXISTS (SELECT 1 FROM deal WHERE customer_id = customer.id)", "");
}

gboolean
tdm_customer_table_resolve (TdmDb *db, TdmCustomer *customer, GError **error)
{
  gint64 id = 0;

  if (tdm_customer_is_empty (customer))
    {
      customer->id = 0;
      return TRUE;
    }

  if (!tdm_customer_table_find_equal (db, customer, &id, error))
    return FALSE;

  customer->id = id;
  return id != 0 || tdm_customer_table_insert (db, customer, error);
}

/* Customers that an undone or edited deal left behind are not suggested. */
#define OF_A_DEAL "EXISTS (SELECT 1 FROM deal d WHERE d.customer_id = c.id)"

static GPtrArray *
read_customers (TdmStatement *row, GError **error)
{
  g_autoptr (GPtrArray) customers = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_customer_free);
  TdmStep step;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (customers, read_customer (row));

  return step == TDM_STEP_DONE ? g_steal_pointer (&customers) : NULL;
}

/* Nothing typed yet: the directory of the country from its beginning. */
static GPtrArray *
list_by_name (TdmDb *db, const char *country, guint limit, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "SELECT " COLUMNS " FROM customer c WHERE c.country = ?1 AND " OF_A_DEAL " ORDER BY c.name_key LIMIT ?2",
    error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "ti", country, (gint64) limit);
  return read_customers (row, error);
}

/* Hits looked at before the best are chosen: a single letter may find very many. */
#define HITS_CONSIDERED 1000

static GPtrArray *
list_found (TdmDb *db, const char *country, const char *match, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    db,
    "SELECT " COLUMNS " FROM customer_search s CROSS JOIN customer c ON c.id = s.rowid"
    " WHERE customer_search MATCH ?1 AND (?2 IS NULL OR c.country = ?2) AND " OF_A_DEAL " LIMIT ?3",
    error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "tti", match, country, (gint64) HITS_CONSIDERED);
  return read_customers (row, error);
}

/* 0: the name begins with what was typed; 1: it is in the name; 2: city or number. */
static int
rank_customer (const TdmCustomer *customer, const char *typed, const char *folded)
{
  g_autofree char *name = customer->name != NULL ? tdm_text_fold (customer->name) : g_strdup ("");

  if (g_str_has_prefix (name, folded))
    return 0;

  return customer->name != NULL && tdm_text_matches (customer->name, typed) ? 1 : 2;
}

typedef struct
{
  int rank;
  guint8 *key;
  gsize length;
  TdmCustomer *customer;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a;
  const Ranked *right = b;
  int order;

  if (left->rank != right->rank)
    return left->rank - right->rank;

  order = memcmp (left->key, right->key, MIN (left->length, right->length));
  if (order != 0)
    return order;
  if (left->length != right->length)
    return left->length < right->length ? -1 : 1;
  return left->customer->id < right->customer->id ? -1 : 1;
}

static void
clear_ranked (gpointer data)
{
  g_free (((Ranked *) data)->key);
}

static void
sort_by_rank (TdmDb *db, GPtrArray *customers, const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *folded = tdm_text_fold (stripped);
  g_autoptr (GArray) all = g_array_sized_new (FALSE, FALSE, sizeof (Ranked), customers->len);

  g_array_set_clear_func (all, clear_ranked);
  for (guint i = 0; i < customers->len; i++)
    {
      Ranked ranked = { .customer = g_ptr_array_index (customers, i) };

      ranked.rank = rank_customer (ranked.customer, typed, folded);
      ranked.key = tdm_db_make_name_key (db, ranked.customer->name, &ranked.length);
      g_array_append_val (all, ranked);
    }

  g_array_sort (all, compare_ranked);
  for (guint i = 0; i < all->len; i++)
    customers->pdata[i] = g_array_index (all, Ranked, i).customer;
}

GPtrArray *
tdm_customer_table_suggest (TdmDb *db, const char *country, const char *typed, guint limit, GError **error)
{
  g_autofree char *digits = tdm_search_table_dup_duns_digits (typed);
  g_autofree char *match = tdm_text_dup_match_query (digits != NULL ? digits : typed);
  g_autoptr (GPtrArray) customers = NULL;

  if (match == NULL && country == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_customer_free);

  customers =
    match != NULL ? list_found (db, country, match, error) : list_by_name (db, country, limit, error);
  if (customers == NULL)
    return NULL;

  if (match != NULL)
    sort_by_rank (db, customers, typed);
  if (customers->len > limit)
    g_ptr_array_set_size (customers, (int) limit);
  return g_steal_pointer (&customers);
}
