/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted vectors, facets and the index against the plain way to do the same. */

#include "filled-store.h"
#include "tdm-deal-facets.h"
#include "tdm-id-vector.h"

/* ---- vectors ---- */

static guint32
id_at (const GArray *ids, guint position)
{
  return g_array_index (ids, guint32, position);
}

static void
assert_same_ids (const GArray *a, const GArray *b)
{
  g_assert_cmpmem (a->data, a->len * sizeof (guint32), b->data, b->len * sizeof (guint32));
}

static GArray *
copy_ids (const GArray *ids)
{
  GArray *copy = tdm_id_vector_new (ids->len);

  return g_array_append_vals (copy, ids->data, ids->len);
}

/* What somebody knows who only listens. */
typedef struct
{
  const GArray *ids;
  GArray *shadow;
  guint n_splices;
  guint longest_search; /* most ids added where others were removed */
} Listener;

static void
follow (const TdmIdSplice *splice, gpointer data)
{
  Listener *self = data;

  g_assert_cmpuint (splice->position + splice->removed, <=, self->shadow->len);
  g_assert_cmpuint (splice->position + splice->added, <=, self->ids->len);
  g_assert_true (splice->removed > 0 || splice->added > 0);

  if (splice->removed > 0)
    g_array_remove_range (self->shadow, splice->position, splice->removed);
  if (splice->added > 0)
    g_array_insert_vals (self->shadow, splice->position,
                         &g_array_index (self->ids, guint32, splice->position), splice->added);
  assert_same_ids (self->shadow, self->ids);

  if (splice->removed > 0)
    self->longest_search = MAX (self->longest_search, splice->added);
  self->n_splices++;
}

static Listener
check_turn (const GArray *from, const GArray *to)
{
  g_autoptr (GArray) ids = copy_ids (from);
  g_autoptr (GArray) shadow = copy_ids (from);
  Listener listener = { .ids = ids, .shadow = shadow };

  tdm_id_vector_turn_into (ids, to, follow, &listener);
  assert_same_ids (ids, to);
  assert_same_ids (shadow, to);

  return listener;
}

static GArray *
make_ids (guint n)
{
  GArray *ids = tdm_id_vector_new (n);

  for (guint32 id = 1; id <= n; id++)
    g_array_append_val (ids, id);

  return ids;
}

static void
edit_randomly (GArray *ids, guint n_edits)
{
  for (guint i = 0; i < n_edits; i++)
    {
      guint32 id = (guint32) g_test_rand_int_range (10000, 99999);
      guint at = (guint) g_test_rand_int_range (0, (gint32) ids->len + 1);

      if (g_test_rand_bit () && at < ids->len)
        g_array_remove_index (ids, at);
      else
        g_array_insert_val (ids, at, id);
    }
}

static void
test_vector_random_edits (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GArray) from = make_ids ((guint) g_test_rand_int_range (0, 9000));
      g_autoptr (GArray) to = copy_ids (from);

      edit_randomly (to, (guint) g_test_rand_int_range (0, i % 2 ? 5 : 200));
      check_turn (from, to);
    }
}

static void
test_vector_same (void)
{
  g_autoptr (GArray) ids = make_ids (5000);

  g_assert_cmpuint (check_turn (ids, ids).n_splices, ==, 0);
}

/* One deal that moves far away leaves all rows between in peace. */
static void
test_vector_far_move (void)
{
  g_autoptr (GArray) from = make_ids (100000);
  g_autoptr (GArray) to = copy_ids (from);
  guint32 id = id_at (from, 10);

  g_array_remove_index (to, 10);
  g_array_insert_val (to, 90000, id);

  g_assert_cmpuint (check_turn (from, to).n_splices, ==, 2);
  g_assert_cmpuint (check_turn (to, from).n_splices, ==, 2);
  g_assert_cmpuint (check_turn (from, to).longest_search, ==, 0);
}

/* What lies between the common ends is one change while it is short: a selected row in it is found again. */
static void
test_vector_near_move (void)
{
  g_autoptr (GArray) from = make_ids (100000);
  g_autoptr (GArray) to = copy_ids (from);
  guint32 id = id_at (from, 500);

  g_array_remove_index (to, 500);
  g_array_insert_val (to, 700, id);

  g_assert_cmpuint (check_turn (from, to).n_splices, ==, 1);
}

/* A view that lost its row looks for it among all rows added in its place. */
static void
test_vector_bounded_search (void)
{
  g_autoptr (GArray) from = make_ids (50000);
  g_autoptr (GArray) few = make_ids (200);
  g_autoptr (GArray) to = tdm_id_vector_new (50000);

  for (guint i = 0; i < from->len; i++)
    g_array_append_vals (to, &g_array_index (from, guint32, i * 7919 % 50000), 1);

  g_assert_cmpuint (check_turn (from, to).longest_search, <=, 2048);
  g_assert_cmpuint (check_turn (few, to).longest_search, <=, 2048);
  g_assert_cmpuint (check_turn (to, few).longest_search, <=, 2048);
}

static gboolean
is_smaller (guint32 a, guint32 b, gpointer data)
{
  return a < b;
}

static void
test_vector_insert_and_remove (void)
{
  g_autoptr (GArray) all = make_ids (300);
  g_autoptr (GArray) ids = copy_ids (all);
  g_autoptr (TdmIdSet) gone = tdm_id_set_new (0);

  for (guint32 id = 1; id <= 300; id += 7)
    tdm_id_set_add (gone, id);
  tdm_id_vector_remove (ids, gone);
  g_assert_cmpuint (ids->len, ==, 300 - tdm_id_set_get_size (gone));
  g_assert_cmpuint (tdm_id_vector_find (ids, 8), ==, G_MAXUINT);

  for (guint32 id = 295; id >= 1 && id <= 295; id -= 7)
    tdm_id_vector_insert (ids, id, is_smaller, NULL);
  assert_same_ids (ids, all);
}

/* ---- the index against SQL ---- */

#define OF_TEXT(column) "ifnull((SELECT " column " FROM deal_text WHERE deal_id = deal.id), '~')"
static const char *const keys[TDM_N_DEAL_SORTS] = {
  [TDM_DEAL_SORT_EXPIRES] = "deadline",
  [TDM_DEAL_SORT_CLOSING] = "close_date",
  [TDM_DEAL_SORT_VALUE] = "value_key",
  [TDM_DEAL_SORT_NAME] = "name_key",
  [TDM_DEAL_SORT_CUSTOMER] = "customer_key",
  [TDM_DEAL_SORT_UPDATED] = "updated",
  [TDM_DEAL_SORT_CREATED] = "created",
  [TDM_DEAL_SORT_FAVORITE] = "1 - favorite",
  [TDM_DEAL_SORT_TYPE] = "type",
  [TDM_DEAL_SORT_MICROSOFT] = "(microsoft_status + 7) % 8",
  [TDM_DEAL_SORT_OWNER] = "ifnull((SELECT lower(first_name || ' ' || last_name) FROM person"
                          " WHERE deal_id = deal.id AND role = 0 AND position = 0), '~')",
  [TDM_DEAL_SORT_CAMPAIGN] = "lower(" OF_TEXT ("campaign_id") ")",
  [TDM_DEAL_SORT_COUNTRY] = "(SELECT lower(country) FROM customer WHERE customer.id = customer_id)",
  [TDM_DEAL_SORT_SENDER] = "ifnull(lower(sender), '~')",
  [TDM_DEAL_SORT_NEXT_STEP] = OF_TEXT ("next_step_date"),
  [TDM_DEAL_SORT_REFERRAL_ID] = "ifnull(referral_id, '~')",
  [TDM_DEAL_SORT_CRM_ID] = OF_TEXT ("crm_id"),
};
static const char *const tabs[TDM_N_DEAL_TABS] = { "1", "direction = 0", "direction = 1", "favorite" };

static GArray *
select_plainly (FilledStore *filled, const TdmDealQuery *query)
{
  const char *down = query->reverse ? " DESC" : "";
  g_autofree char *sql = g_strdup_printf (
    "SELECT id FROM deal NOT INDEXED WHERE %s AND (%u = 0 OR %u >> stage & 1) ORDER BY %s%s, id%s",
    tabs[query->tab], query->stages, query->stages, keys[query->sort], down, down);

  return filled_store_select (filled, sql);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static GArray *
ask (FilledStore *filled, const TdmDealQuery *query, guint limit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  tdm_store_query_deals_async (filled->store, query, limit, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  ids = tdm_store_query_deals_finish (filled->store, result, &error);
  g_assert_no_error (error);

  return ids;
}

static void
check_query (FilledStore *filled, const TdmDealQuery *query)
{
  g_autoptr (GArray) expected = select_plainly (filled, query);
  g_autoptr (GArray) some = ask (filled, query, 7);
  g_autoptr (GArray) all = ask (filled, query, 0);

  assert_same_ids (all, expected);
  g_assert_cmpuint (some->len, ==, MIN (7, expected->len));
  g_assert_cmpmem (some->data, some->len * sizeof (guint32), expected->data, some->len * sizeof (guint32));
}

static void
check_all_queries (FilledStore *filled)
{
  TdmDealQuery query = { 0 };

  for (query.sort = 0; query.sort < TDM_N_DEAL_SORTS; query.sort++)
    for (query.tab = 0; query.tab < TDM_N_DEAL_TABS; query.tab++)
      for (query.stages = 0; query.stages < 8; query.stages += 3)
        for (query.reverse = FALSE; query.reverse <= TRUE; query.reverse++)
          check_query (filled, &query);
}

static void
test_index_queries (void)
{
  FilledStore filled;

  filled_store_set_up (&filled, 600);
  check_all_queries (&filled);
  filled_store_tear_down (&filled);
}

static void
test_index_empty (void)
{
  FilledStore filled;

  filled_store_set_up (&filled, 0);
  check_all_queries (&filled);
  filled_store_tear_down (&filled);
}

static void
check_counts (FilledStore *filled)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmDealCounts counts;

  tdm_store_count_deals_async (filled->store, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (tdm_store_count_deals_finish (filled->store, result, &counts, NULL));

  for (TdmDealTab tab = 0; tab < TDM_N_DEAL_TABS; tab++)
    for (TdmStage stage = 0; stage < TDM_N_STAGES; stage++)
      {
        TdmDealQuery query = { .tab = tab, .stages = 1u << stage };
        g_autoptr (GArray) expected = select_plainly (filled, &query);

        g_assert_cmpuint (counts.count[tab][stage], ==, expected->len);
      }
}

/* Every kind of change that touches one order, all orders, a facet or nothing. */
static const char *const changes[] = {
  "UPDATE deal SET favorite = 1 - favorite WHERE id = ?1",
  "UPDATE deal SET stage = (stage + 1) % 3 WHERE id = ?1",
  "UPDATE deal SET value_key = 'PLN ' || printf ('%08d', abs (random ()) % 99991) WHERE id = ?1",
  "UPDATE deal SET name_key = CAST ('deal ' || abs (random ()) % 1000 AS BLOB) WHERE id = ?1",
  "UPDATE deal SET updated = abs (random ()) % 1000003, close_date = '2026-05-05' WHERE id = ?1",
  "UPDATE deal SET sender = 'nobody' WHERE id = ?1",
  "DELETE FROM deal WHERE id = ?1",
  "INSERT OR IGNORE INTO deal SELECT 600 + id, NULL, NULL, name, name_key, customer_id, customer_key, 1, 1, "
  "0, 0, 0,"
  " 1, 0, value, currency, value_key, close_date, deadline, created, updated, 0, 0, NULL, NULL, NULL FROM "
  "deal"
  " WHERE id = ?1",
};

static void
test_index_changes (void)
{
  FilledStore filled;

  filled_store_set_up (&filled, 300);
  check_counts (&filled);
  for (guint i = 0; i < 200; i++)
    {
      TdmDealQuery query = { .sort = i % 3, .tab = i % TDM_N_DEAL_TABS, .stages = i % 8, .reverse = i % 2 };
      gint64 id = 1 + i * 13 % 300;

      check_query (&filled, &query);
      filled_store_change (&filled, changes[i % G_N_ELEMENTS (changes)], (gint64[]) { id, 600 + id, 0 });
      check_query (&filled, &query);
    }
  check_counts (&filled);
  check_all_queries (&filled);
  filled_store_tear_down (&filled);
}

/* What only some deals have, and what many share. */
static const char *const texts[] = {
  "INSERT INTO deal_text (deal_id, help_requested, campaign_id, crm_id, next_step_date) SELECT id, 0,"
  " CASE id % 5 WHEN 0 THEN NULL ELSE char (65 + id * 7 % 9) END,"
  " CASE id % 4 WHEN 0 THEN NULL ELSE 'crm ' || (id * 7919 % 101) END,"
  " CASE id % 3 WHEN 0 THEN NULL ELSE date ('2026-01-01', (id * 31 % 90) || ' days') END"
  " FROM deal WHERE id % 8 < 7 AND ?1",
  "INSERT INTO person (deal_id, role, position, first_name, last_name, email)"
  " SELECT id, 0, 0, char (90 - id % 11), 'of team', id % 11 || '@example.com' FROM deal"
  " WHERE id % 6 < 5 AND ?1",
  "UPDATE deal SET type = id * 5 % 3, microsoft_status = id * 3 % 7,"
  " referral_id = CASE id % 3 WHEN 0 THEN NULL ELSE hex (id * 7919 % 1000) || id END,"
  " sender = CASE id % 4 WHEN 0 THEN NULL ELSE char (65 + id * 5 % 23) END WHERE ?1",
  "UPDATE customer SET country = char (65 + id * 7 % 13) || 'X' WHERE ?1",
};

static const char *const text_changes[] = {
  "UPDATE deal_text SET campaign_id = 'D', crm_id = 'crm 5' WHERE deal_id = ?1",
  "UPDATE deal_text SET next_step_date = '2026-02-02', crm_id = NULL WHERE deal_id = ?1",
  "UPDATE person SET first_name = 'B', email = 'b@example.com' WHERE deal_id = ?1",
  "UPDATE deal SET favorite = 1 - favorite, type = (type + 1) % 3 WHERE id = ?1",
  "UPDATE deal SET microsoft_status = (microsoft_status + 2) % 7, referral_id = NULL WHERE id = ?1",
  "UPDATE deal SET sender = 'zz', customer_id = 1 WHERE id = ?1",
};

/* Sorting by any column, and that a change is followed (issue "The whole life of a deal", §3). */
static void
test_index_further_orders (void)
{
  FilledStore filled;

  filled_store_set_up (&filled, 300);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    filled_store_change (&filled, texts[i], (gint64[]) { 1, 0 });
  check_all_queries (&filled);
  for (TdmDealSort sort = TDM_DEAL_SORT_CREATED; sort < TDM_N_DEAL_SORTS; sort++)
    for (guint i = 0; i < G_N_ELEMENTS (text_changes); i++)
      {
        TdmDealQuery query = { .sort = sort, .reverse = i % 2 };
        gint64 id = 1 + (sort * 37 + i * 13) % 300;

        check_query (&filled, &query);
        filled_store_change (&filled, text_changes[i], (gint64[]) { id, 0 });
        check_query (&filled, &query);
      }
  check_all_queries (&filled);
  filled_store_tear_down (&filled);
}

/* Deals that change together are placed against each other, not against where the others were. */
static void
test_index_many_at_once (void)
{
  TdmDealQuery query = { .sort = TDM_DEAL_SORT_UPDATED };
  gint64 ids[41] = { 0 };
  FilledStore filled;

  for (guint i = 0; i < 40; i++)
    ids[i] = 5 + i * 7;
  filled_store_set_up (&filled, 400);
  check_query (&filled, &query);
  filled_store_change (
    &filled, "UPDATE deal SET updated = 2000000 - id WHERE id % 7 = 5 AND id BETWEEN ?1 AND 278", ids);
  check_query (&filled, &query);
  check_counts (&filled);
  filled_store_tear_down (&filled);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/id-vector/same", test_vector_same);
  g_test_add_func ("/id-vector/near-move", test_vector_near_move);
  g_test_add_func ("/id-vector/far-move", test_vector_far_move);
  g_test_add_func ("/id-vector/bounded-search", test_vector_bounded_search);
  g_test_add_func ("/id-vector/random-edits", test_vector_random_edits);
  g_test_add_func ("/id-vector/insert-and-remove", test_vector_insert_and_remove);
  g_test_add_func ("/deal-index/queries", test_index_queries);
  g_test_add_func ("/deal-index/empty", test_index_empty);
  g_test_add_func ("/deal-index/changes", test_index_changes);
  g_test_add_func ("/deal-index/further-orders", test_index_further_orders);
  g_test_add_func ("/deal-index/many-at-once", test_index_many_at_once);

  return g_test_run ();
}
