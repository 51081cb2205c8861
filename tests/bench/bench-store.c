/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store against bare SQLite on the same file, in pairs that follow each other.
 *
 *   bench-store DATA-DIR search|sort|filter|heart [FILE]
 *
 * FILE is another copy of the database for bare writes: two writers on one file would empty each other's caches.
 * Prints a line a pair: what, bare milliseconds, ours, separated by tabs. */

#include <sqlite3.h>
#include <stdio.h>

#include "tdm-collation.h"
#include "tdm-deal-list.h"
#include "tdm-language.h"
#include "tdm-search-text.h"
#include "tdm-store.h"

#define N_PAIRS 11
#define N_HEARTS 400

typedef struct
{
  TdmStore *store;
  TdmDealList *list;
  sqlite3 *bare;
  GAsyncResult *result; /* of the verb that was called last */
} Bench;

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
tell (const char *what, double bare, double ours)
{
  printf ("%s\t%.3f\t%.3f\n", what, bare, ours);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static void
wait_for_result (Bench *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* ---- bare SQLite ---- */

static sqlite3_stmt *
prepare (Bench *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->bare, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->bare));

  return statement;
}

/* Reads the first column of every row; milliseconds. */
static double
time_statement (sqlite3_stmt *statement)
{
  gint64 start = g_get_monotonic_time ();
  gint64 sum = 0;

  while (sqlite3_step (statement) == SQLITE_ROW)
    sum += sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);

  return sum >= 0 ? milliseconds_since (start) : 0;
}

static gboolean
open_bare (Bench *self, const char *path)
{
  if (sqlite3_open_v2 (path, &self->bare, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    return FALSE;

  return sqlite3_exec (self->bare,
                       "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384",
                       NULL, NULL, NULL) == SQLITE_OK;
}

/* ---- search ---- */

static const char *const searches[] = { "a",          "cloud",       "migra", "kestrel labs", "lodz",
                                        "wisniewska", "crm-0000042", "株",    "東京",         "株式会社",
                                        "雲端",       "银行",        "한국",  "no such deal" };

/* Keystroke to ids. */
static double
time_query (Bench *self, const TdmDealQuery *query)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GArray) ids = NULL;
  double time;

  tdm_store_query_deals_async (self->store, query, 0, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  ids = tdm_store_query_deals_finish (self->store, self->result, NULL);
  time = milliseconds_since (start);
  g_assert_nonnull (ids);
  g_clear_object (&self->result);

  return time;
}

static void
bench_search (Bench *self)
{
  sqlite3_stmt *bare = prepare (self, "SELECT rowid FROM deal_search WHERE deal_search MATCH ?1");

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      TdmDealQuery query = { .search = (char *) searches[i], .sort = TDM_DEAL_SORT_CLOSING };
      g_autofree char *expression = tdm_text_dup_match_query (searches[i]);

      sqlite3_bind_text (bare, 1, expression, -1, SQLITE_STATIC);
      time_statement (bare);
      time_query (self, &query);
      for (guint n = 0; n < N_PAIRS; n++)
        {
          double floor = time_statement (bare);

          tell (searches[i], floor, time_query (self, &query));
        }
    }

  sqlite3_finalize (bare);
}

/* ---- orders and filters ---- */

/* The orders that an index of the table has. */
static const char *const keys[] = { "deadline", "close_date",   "value_key",
                                    "name_key", "customer_key", "updated" };

/* Click on a heading until the list holds every deal in the new order. */
static double
time_list (Bench *self, const TdmDealQuery *query)
{
  gint64 start = g_get_monotonic_time ();

  tdm_deal_list_set_query (self->list, query);
  while (tdm_deal_list_get_loading (self->list))
    g_main_context_iteration (NULL, TRUE);

  return milliseconds_since (start);
}

/* Six orders by turns, of which the store keeps three: each is read anew. */
static void
bench_sort (Bench *self)
{
  for (guint n = 0; n < N_PAIRS * 2; n++)
    {
      TdmDealSort sort = n % G_N_ELEMENTS (keys);
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM deal ORDER BY %s, id", keys[sort]);
      sqlite3_stmt *bare = prepare (self, sql);
      double floor = time_statement (bare);
      double ours = time_list (self, &(TdmDealQuery) { .sort = sort });

      if (n >= G_N_ELEMENTS (keys))
        tell ("another order", floor, ours);
      tell ("reversed", floor, time_list (self, &(TdmDealQuery) { .sort = sort, .reverse = TRUE }));
      sqlite3_finalize (bare);
    }
}

static double
time_counts (Bench *self)
{
  gint64 start = g_get_monotonic_time ();
  TdmDealCounts counts;

  tdm_store_count_deals_async (self->store, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  tdm_store_count_deals_finish (self->store, self->result, &counts, NULL);
  g_clear_object (&self->result);

  return milliseconds_since (start);
}

static void
bench_filter (Bench *self)
{
  TdmDealQuery query = { .tab = TDM_DEAL_TAB_FAVORITES,
                         .stages = 1 << TDM_STAGE_ACCEPTED,
                         .search = (char *) "cloud" };
  sqlite3_stmt *bare =
    prepare (self, "SELECT direction, stage, sum (favorite), count (*) FROM deal GROUP BY direction, stage");

  time_query (self, &query);
  for (guint n = 0; n < N_PAIRS; n++)
    {
      double floor = time_statement (bare);

      tell ("three filters", floor, time_query (self, &query));
      tell ("counts", floor, time_counts (self));
    }
  sqlite3_finalize (bare);
}

/* ---- hearts ---- */

static double
time_heart (Bench *self, gint64 id, gboolean favorite)
{
  gint64 start = g_get_monotonic_time ();
  TdmReceipt receipt;
  double time;

  tdm_store_set_deal_favorite_async (self->store, id, favorite, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  if (!tdm_store_change_finish (self->store, self->result, &receipt, NULL))
    g_error ("The heart of deal %" G_GINT64_FORMAT " did not change", id);
  time = milliseconds_since (start);
  g_clear_object (&self->result);

  return time;
}

/* As in use: a sorted list and the hearts are on show. */
static void
bench_heart (Bench *self)
{
  sqlite3_stmt *bare = prepare (self, "UPDATE deal SET favorite = 1 - favorite WHERE id = ?1");
  g_autoptr (TdmDealList) favorites = tdm_deal_list_new (self->store);
  guint n_deals = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  tdm_deal_list_set_query (favorites, &(TdmDealQuery) { .tab = TDM_DEAL_TAB_FAVORITES });
  for (guint n = 0; n < N_HEARTS; n++)
    {
      guint32 position = (guint32) ((guint64) (n + 1) * 2654435761u % n_deals);
      g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->list), position);
      double floor;

      while (!tdm_deal_get_loaded (deal))
        g_main_context_iteration (NULL, TRUE);
      sqlite3_bind_int64 (bare, 1, tdm_deal_get_id (deal) % n_deals + 1);
      floor = time_statement (bare);
      tell ("heart", floor, time_heart (self, tdm_deal_get_id (deal), !tdm_deal_get_favorite (deal)));

      /* A person needs longer to the next one than the list of hearts to follow. */
      time_counts (self);
    }
  sqlite3_finalize (bare);
}

/* ---- the program ---- */

static const struct
{
  const char *name;
  void (*run) (Bench *self);
} benches[] = {
  { "search", bench_search },
  { "sort", bench_sort },
  { "filter", bench_filter },
  { "heart", bench_heart },
};

static void
open_store (Bench *self, const char *data_dir)
{
  g_autoptr (GError) error = NULL;

  self->store = tdm_store_new (data_dir, TDM_STORE_DEFAULT);
  tdm_store_set_collation (self->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (self->store, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  if (!tdm_store_open_finish (self->store, self->result, &error))
    g_error ("%s: %s", data_dir, error->message);
  g_clear_object (&self->result);

  self->list = tdm_deal_list_new (self->store);
  time_list (self, &(TdmDealQuery) { .sort = TDM_DEAL_SORT_CLOSING });
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  Bench self = { 0 };

  tdm_language_init ();
  if (argc != 3 && argc != 4)
    {
      g_printerr ("usage: bench-store DATA-DIR search|sort|filter|heart [FILE]\n");
      return 2;
    }

  path = argc == 4 ? g_strdup (argv[3]) : g_build_filename (argv[1], "tandem.db", NULL);
  if (!open_bare (&self, path))
    g_error ("%s cannot be opened", path);
  open_store (&self, argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    if (g_str_equal (argv[2], benches[i].name))
      benches[i].run (&self);

  g_object_unref (self.list);
  sqlite3_close (self.bare);
  tdm_store_close (self.store);
  g_object_unref (self.store);

  return 0;
}
