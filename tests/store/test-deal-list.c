/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The windowed list: first rows at once, pages as asked for, precise changes, and all that at a million rows. */

#include "filled-store.h"
#include "tdm-deal-list.h"

/* Somebody who knows of a list only what it emits. */
typedef struct
{
  GListModel *model;
  GArray *shadow; /* guint32 */
  guint n_signals;
  guint first_added; /* by the first signal */
  gboolean first_loaded;
} Watch;

static guint32
get_id (GListModel *model, guint position)
{
  g_autoptr (TdmDeal) deal = g_list_model_get_item (model, position);

  g_assert_nonnull (deal);

  return (guint32) tdm_deal_get_id (deal);
}

static gboolean
is_loaded (GListModel *model, guint position)
{
  g_autoptr (TdmDeal) deal = g_list_model_get_item (model, position);

  return tdm_deal_get_loaded (deal);
}

static void
items_changed_cb (Watch *self, guint position, guint removed, guint added, GListModel *model)
{
  if (self->n_signals++ == 0)
    {
      self->first_added = added;
      self->first_loaded = added > 0 && is_loaded (model, position);
    }
  if (self->shadow == NULL)
    return;

  g_assert_cmpuint (position + removed, <=, self->shadow->len);
  if (removed > 0)
    g_array_remove_range (self->shadow, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      guint32 id = get_id (model, i);

      g_array_insert_val (self->shadow, i, id);
    }
}

static void
watch (Watch *self, TdmDealList *list, gboolean shadow)
{
  *self = (Watch) { .model = G_LIST_MODEL (list) };
  if (shadow)
    self->shadow = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; shadow && i < g_list_model_get_n_items (self->model); i++)
    {
      guint32 id = get_id (self->model, i);

      g_array_append_val (self->shadow, id);
    }
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/* The list may have an answer under way when the test is over. */
static void
unwatch (Watch *self)
{
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_pointer (&self->shadow, g_array_unref);
}

static void
assert_shadow (const Watch *self)
{
  g_assert_cmpuint (self->shadow->len, ==, g_list_model_get_n_items (self->model));
  for (guint i = 0; i < self->shadow->len; i++)
    g_assert_cmpuint (g_array_index (self->shadow, guint32, i), ==, get_id (self->model, i));
}

static void
show (TdmDealList *list, TdmDealQuery query)
{
  tdm_deal_list_set_query (list, &query);
  g_assert_true (tdm_deal_list_get_loading (list));
  wait_until (!tdm_deal_list_get_loading (list));
}

/* Lets every answer that is still under way arrive. */
static void
settle (FilledStore *filled)
{
  for (guint i = 0; i < 3; i++)
    g_array_unref (filled_store_select (filled, "SELECT 1"));
}

static GPtrArray *
hold (TdmDealList *list, guint position, guint n)
{
  GPtrArray *deals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (deals, g_list_model_get_item (G_LIST_MODEL (list), position + i));

  return deals;
}

static gboolean
are_loaded (GPtrArray *deals)
{
  for (guint i = 0; i < deals->len; i++)
    if (!tdm_deal_get_loaded (g_ptr_array_index (deals, i)))
      return FALSE;

  return TRUE;
}

/* ---- first rows ---- */

static void
test_first_rows (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  Watch seen;

  filled_store_set_up (&filled, 20000);
  list = tdm_deal_list_new (filled.store);
  watch (&seen, list, FALSE);
  show (list, (TdmDealQuery) { .tab = TDM_DEAL_TAB_INBOUND, .sort = TDM_DEAL_SORT_UPDATED, .reverse = TRUE });

  g_assert_cmpuint (seen.first_added, <=, 64);
  g_assert_true (seen.first_loaded);
  g_assert_cmpuint (seen.n_signals, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10000);

  unwatch (&seen);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

static void
test_small (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  g_autoptr (TdmDeal) none = NULL;
  Watch seen;
  guint n_items;

  filled_store_set_up (&filled, 30);
  list = tdm_deal_list_new (filled.store);
  watch (&seen, list, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  show (list, (TdmDealQuery) { 0 });

  g_object_get (list, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 30);
  g_assert_cmpuint (seen.n_signals, ==, 1);
  none = g_list_model_get_item (G_LIST_MODEL (list), 30);
  g_assert_null (none);
  g_assert_cmpuint (tdm_deal_list_find (list, get_id (G_LIST_MODEL (list), 12)), ==, 12);
  g_assert_cmpuint (tdm_deal_list_find (list, 4711), ==, G_MAXUINT);

  unwatch (&seen);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

static void
test_empty (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  Watch seen;

  filled_store_set_up (&filled, 0);
  list = tdm_deal_list_new (filled.store);
  watch (&seen, list, FALSE);
  show (list, (TdmDealQuery) { .tab = TDM_DEAL_TAB_FAVORITES });
  show (list, (TdmDealQuery) { .search = (char *) "東京" });
  g_assert_cmpuint (seen.n_signals, ==, 0);

  unwatch (&seen);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

/* A query that another one follows is never shown. */
static void
test_latest_query_wins (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  Watch seen;

  filled_store_set_up (&filled, 3000);
  list = tdm_deal_list_new (filled.store);
  watch (&seen, list, TRUE);
  for (TdmDealSort sort = 0; sort < TDM_N_DEAL_SORTS; sort++)
    tdm_deal_list_set_query (list, &(TdmDealQuery) { .tab = TDM_DEAL_TAB_OUTBOUND, .sort = sort });
  show (list, (TdmDealQuery) { .tab = TDM_DEAL_TAB_FAVORITES, .sort = TDM_DEAL_SORT_NAME });
  settle (&filled);

  g_assert_cmpint (tdm_deal_list_get_query (list)->tab, ==, TDM_DEAL_TAB_FAVORITES);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 75);
  g_assert_cmpuint (seen.n_signals, <=, 2);
  assert_shadow (&seen);

  unwatch (&seen);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

/* ---- pages ---- */

static void
test_jump (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  g_autoptr (GPtrArray) deals = NULL;
  Watch seen;

  filled_store_set_up (&filled, 20000);
  list = tdm_deal_list_new (filled.store);
  show (list, (TdmDealQuery) { 0 });
  watch (&seen, list, FALSE);
  deals = hold (list, 10000, 206);
  g_assert_false (are_loaded (deals));
  wait_until (are_loaded (deals));

  /* A page that comes in only notifies, and stays: scrolling back shows it at once. */
  g_assert_cmpuint (seen.n_signals, ==, 0);
  g_clear_pointer (&deals, g_ptr_array_unref);
  deals = hold (list, 10000, 206);
  g_assert_true (are_loaded (deals));

  g_clear_pointer (&deals, g_ptr_array_unref);
  unwatch (&seen);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

/* Rows that nobody shows any more are not read. */
static void
test_fast_scroll (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  g_autoptr (GPtrArray) deals = NULL;

  filled_store_set_up (&filled, 40000);
  list = tdm_deal_list_new (filled.store);
  show (list, (TdmDealQuery) { 0 });
  for (guint position = 1000; position < 38000; position += 100)
    g_ptr_array_unref (hold (list, position, 40));
  deals = hold (list, 39000, 40);
  wait_until (are_loaded (deals));
  settle (&filled);

  g_assert_false (is_loaded (G_LIST_MODEL (list), 20000));
  g_assert_true (is_loaded (G_LIST_MODEL (list), 39010));

  settle (&filled);
  g_clear_pointer (&deals, g_ptr_array_unref);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

/* Rows on show that moved while their page was under way are filled all the same. */
static void
test_rows_move_while_loading (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  g_autoptr (GPtrArray) deals = NULL;

  filled_store_set_up (&filled, 5000);
  list = tdm_deal_list_new (filled.store);
  show (list, (TdmDealQuery) { .sort = TDM_DEAL_SORT_UPDATED });
  deals = hold (list, 3000, 200);
  filled_store_change (&filled, "UPDATE deal SET updated = 0 WHERE id = ?1",
                       (gint64[]) { get_id (G_LIST_MODEL (list), 4000), 0 });
  wait_until (are_loaded (deals));

  g_clear_pointer (&deals, g_ptr_array_unref);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

/* ---- changes ---- */

static const char toggle_heart[] = "UPDATE deal SET favorite = 1 - favorite WHERE id = ?1";

static void
test_heart (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  g_autoptr (TdmDealList) favorites = NULL;
  g_autoptr (TdmDeal) deal = NULL;
  Watch seen, seen_favorites;

  filled_store_set_up (&filled, 2000);
  list = tdm_deal_list_new (filled.store);
  favorites = tdm_deal_list_new (filled.store);
  show (list, (TdmDealQuery) { 0 });
  show (favorites, (TdmDealQuery) { .tab = TDM_DEAL_TAB_FAVORITES });
  watch (&seen, list, FALSE);
  watch (&seen_favorites, favorites, FALSE);

  deal = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (tdm_deal_get_loaded (deal));
  g_assert_false (tdm_deal_get_favorite (deal));
  filled_store_change (&filled, toggle_heart, (gint64[]) { tdm_deal_get_id (deal), 0 });
  settle (&filled);

  g_assert_true (tdm_deal_get_favorite (deal));
  g_assert_cmpuint (seen.n_signals, ==, 0);
  g_assert_cmpuint (seen_favorites.n_signals, ==, 1);
  g_assert_cmpuint (seen_favorites.first_added, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (favorites)), ==, 51);

  g_clear_object (&deal);
  unwatch (&seen);
  unwatch (&seen_favorites);
  g_clear_object (&favorites);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

static const char *const edits[] = {
  "UPDATE deal SET updated = abs (random ()) % 1000003 WHERE id = ?1",
  "UPDATE deal SET favorite = 1 - favorite WHERE id = ?1",
  "UPDATE deal SET stage = (stage + 1) % 3 WHERE id = ?1",
  "UPDATE deal SET value_key = 'PLN ' || printf ('%08d', abs (random ()) % 99991) WHERE id = ?1",
  "DELETE FROM deal WHERE id = ?1",
};

/* Whatever changes, what was emitted adds up to what is there. */
static void
test_random_edits (void)
{
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  Watch seen;

  filled_store_set_up (&filled, 400);
  list = tdm_deal_list_new (filled.store);
  watch (&seen, list, TRUE);
  for (guint i = 0; i < 300; i++)
    {
      const char *edit = edits[g_test_rand_int_range (0, G_N_ELEMENTS (edits))];
      gint64 id = g_test_rand_int_range (1, 401);

      if (i % 20 == 0)
        show (list, (TdmDealQuery) { .tab = i / 20 % TDM_N_DEAL_TABS,
                                     .stages = i / 20 % 8,
                                     .sort = i / 20 % TDM_N_DEAL_SORTS,
                                     .reverse = i / 40 % 2 });
      filled_store_change (&filled, edit, (gint64[]) { id, 0 });
      if (i % 3 == 0)
        settle (&filled);
      assert_shadow (&seen);
    }

  unwatch (&seen);
  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

/* The list is let go while its answers are still under way. */
static void
test_dispose_while_asking (void)
{
  FilledStore filled;
  TdmDealList *list;
  TdmDeal *deal;

  filled_store_set_up (&filled, 5000);
  list = tdm_deal_list_new (filled.store);
  show (list, (TdmDealQuery) { 0 });
  deal = g_list_model_get_item (G_LIST_MODEL (list), 4000);
  tdm_deal_list_set_query (list, &(TdmDealQuery) { .sort = TDM_DEAL_SORT_NAME });
  g_object_unref (list);
  settle (&filled);
  g_object_unref (deal);
  filled_store_tear_down (&filled);
}

/* ---- a million ---- */

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND;
}

/* Times are told, never judged: the machine may be busy with something else. */
static void
tell (const char *what, double seconds, double floor)
{
  g_test_message ("%s: %.1f ms, %.2f × the bare query", what, seconds * 1000, seconds / floor);
}

static double
time_select (FilledStore *filled, const char *sql)
{
  gint64 start = g_get_monotonic_time ();

  g_array_unref (filled_store_select (filled, sql));

  return seconds_since (start);
}

static void
time_first_rows (FilledStore *filled, TdmDealList *list, double floor)
{
  gint64 start = g_get_monotonic_time ();

  tdm_deal_list_set_query (list, &(TdmDealQuery) { .sort = TDM_DEAL_SORT_CLOSING });
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  g_assert_true (is_loaded (G_LIST_MODEL (list), 0));
  tell ("First rows", seconds_since (start), floor);
  wait_until (!tdm_deal_list_get_loading (list));
  tell ("All ids of the first query", seconds_since (start), floor);
}

static void
time_resort (FilledStore *filled, TdmDealList *list, double floor)
{
  gint64 start = g_get_monotonic_time ();

  show (list, (TdmDealQuery) { .sort = TDM_DEAL_SORT_VALUE });
  tell ("Other order", seconds_since (start), floor);

  start = g_get_monotonic_time ();
  show (list, (TdmDealQuery) { .sort = TDM_DEAL_SORT_VALUE, .reverse = TRUE });
  tell ("Reversed", seconds_since (start), floor);

  start = g_get_monotonic_time ();
  show (list, (TdmDealQuery) { .tab = TDM_DEAL_TAB_OUTBOUND, .stages = 5, .sort = TDM_DEAL_SORT_CLOSING });
  tell ("Three filters", seconds_since (start), floor);
}

static void
time_jump (FilledStore *filled, TdmDealList *list, double floor)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) deals = hold (list, g_list_model_get_n_items (G_LIST_MODEL (list)) / 2, 206);

  wait_until (are_loaded (deals));
  tell ("Jump to the middle", seconds_since (start), floor);
}

static void
time_heart (FilledStore *filled, TdmDealList *list, double floor)
{
  g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), 0);
  gboolean before = tdm_deal_get_favorite (deal);
  gint64 start = g_get_monotonic_time ();

  filled_store_change (filled, toggle_heart, (gint64[]) { tdm_deal_get_id (deal), 0 });
  g_assert_true (tdm_deal_get_favorite (deal) != before);
  tell ("Heart", seconds_since (start), floor);
}

static void
test_million (gconstpointer data)
{
  guint n_deals = GPOINTER_TO_UINT (data);
  FilledStore filled;
  g_autoptr (TdmDealList) list = NULL;
  double floor;

  filled_store_set_up (&filled, n_deals);
  list = tdm_deal_list_new (filled.store);
  floor = time_select (&filled, "SELECT id FROM deal ORDER BY updated, id");
  g_test_message ("%u deals; every id in order by SQL alone: %.1f ms", n_deals, floor * 1000);

  time_first_rows (&filled, list, floor);
  time_jump (&filled, list, floor);
  time_heart (&filled, list, floor);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_deals);
  time_resort (&filled, list, floor);

  g_clear_object (&list);
  filled_store_tear_down (&filled);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/deal-list/empty", test_empty);
  g_test_add_func ("/deal-list/small", test_small);
  g_test_add_func ("/deal-list/first-rows", test_first_rows);
  g_test_add_func ("/deal-list/latest-query-wins", test_latest_query_wins);
  g_test_add_func ("/deal-list/jump", test_jump);
  g_test_add_func ("/deal-list/fast-scroll", test_fast_scroll);
  g_test_add_func ("/deal-list/rows-move-while-loading", test_rows_move_while_loading);
  g_test_add_func ("/deal-list/heart", test_heart);
  g_test_add_func ("/deal-list/random-edits", test_random_edits);
  g_test_add_func ("/deal-list/dispose-while-asking", test_dispose_while_asking);
  g_test_add_data_func ("/deal-list/20000", GUINT_TO_POINTER (20000), test_million);
  if (g_test_slow ())
    g_test_add_data_func ("/deal-list/1000000", GUINT_TO_POINTER (1000000), test_million);

  return g_test_run ();
}
