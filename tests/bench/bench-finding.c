/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters, groups, sums, choices and bulk edits of the store, each beside what bare SQLite does on the same file.
 *
 *   bench-finding DATA-DIR filters|groups|totals|choices|bulk [FILE]
 *
 * FILE is another copy of the database for bare writes. Prints a line a pair: what, bare milliseconds, ours,
 * separated by tabs. */

#include <sqlite3.h>
#include <stdio.h>

#include "tdm-collation.h"
#include "tdm-language.h"
#include "tdm-store-bulk.h"
#include "tdm-store-summary.h"

#define N_PAIRS 15
#define N_BULK 5
#define BULK_DEALS 1000

typedef struct
{
  TdmStore *store;
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

/* Reads the first column of every row; milliseconds. */
static double
time_sql (Bench *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 sum = 0;

  if (sqlite3_prepare_v2 (self->bare, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->bare));
  while (sqlite3_step (statement) == SQLITE_ROW)
    sum += sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return sum >= 0 ? milliseconds_since (start) : 0;
}

/* ---- questions ---- */

static double
time_query (Bench *self, const TdmDealQuery *query, guint *n_deals)
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
  *n_deals = ids->len;

  return time;
}

static double
time_summary (Bench *self, const TdmDealQuery *query)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TdmDealSummary) summary = NULL;
  double time;

  tdm_store_summarize_deals_async (self->store, query, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  summary = tdm_store_summarize_deals_finish (self->store, self->result, NULL);
  time = milliseconds_since (start);
  g_assert_nonnull (summary);
  g_clear_object (&self->result);

  return time;
}

static void
put_term (TdmDealQuery *query, const char *format, guint n)
{
  g_autofree char *number = g_strdup_printf ("%02u", n);
  g_auto (GStrv) parts = g_strsplit (format, "#", 2);
  g_autofree char *text = g_strconcat (parts[0], parts[1] != NULL ? number : "", parts[1], NULL);
  g_autoptr (GError) error = NULL;
  TdmFilterTerm *term = tdm_filter_term_from_text (text, &error);

  g_assert_no_error (error);
  tdm_deal_query_put_term (query, term);
}

/* # is another number each time, so that no answer is one kept from before. */
static const struct
{
  const char *name;
  const char *terms[3];
} triples[] = {
  { "type, value and close date", { "type=co-sell", "value>=10#0", "closeDate<2026-11-#" } },
  { "outcome, campaign and currency", { "outcome=", "campaignId=CMP-#,CMP-7", "currency=USD,PLN" } },
  { "country, solution and last change",
    { "customer.country=US", "solution=SOL-10#", "updated>=2025-02-#" } },
  { "name, owner and tag", { "name~cloud", "owner=person2#@example.com", "tag!=cold" } },
  { "notes, city and creation", { "notes!=", "customer.city=Leeds", "created<2025-06-#" } },
};

static void
bench_triple (Bench *self, guint which)
{
  for (guint n = 0; n < N_PAIRS; n++)
    {
      g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
      double floor = time_sql (self, "SELECT direction, stage, sum (favorite), count (*) FROM deal"
                                     " GROUP BY direction, stage");
      guint n_deals;
      double ours;

      for (guint i = 0; i < G_N_ELEMENTS (triples[which].terms); i++)
        put_term (query, triples[which].terms[i], 10 + n);
      query->sort = TDM_DEAL_SORT_CLOSING;
      query->tab = TDM_DEAL_TAB_OUTBOUND;
      ours = time_query (self, query, &n_deals);
      ours += time_summary (self, query);
      if (n > 0)
        tell (triples[which].name, floor, ours);
      else
        g_printerr ("%s: %u deals, the first time %.0f ms\n", triples[which].name, n_deals, ours);
    }
}

static void
bench_filters (Bench *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (triples); i++)
    bench_triple (self, i);
}

static const char *const group_sql[TDM_N_DEAL_GROUPS] = {
  [TDM_DEAL_GROUP_STAGE] = "SELECT stage, count (*) FROM deal GROUP BY stage",
  [TDM_DEAL_GROUP_CUSTOMER] = "SELECT customer_id, count (*) FROM deal GROUP BY customer_id",
  [TDM_DEAL_GROUP_CAMPAIGN] = "SELECT campaign_id, count (*) FROM deal_text GROUP BY campaign_id",
  [TDM_DEAL_GROUP_OWNER] =
    "SELECT email, count (*) FROM person WHERE role = 0 AND position = 0 GROUP BY email",
  [TDM_DEAL_GROUP_CLOSE_MONTH] =
    "SELECT substr (close_date, 1, 7) AS month, count (*) FROM deal GROUP BY month",
};

/* A list without groups between two with them makes the store read the groups anew. */
static void
bench_groups (Bench *self)
{
  for (TdmDealGroup group = TDM_DEAL_GROUP_STAGE; group < TDM_N_DEAL_GROUPS; group++)
    for (guint n = 0; n < N_PAIRS; n++)
      {
        TdmDealQuery plain = { .sort = TDM_DEAL_SORT_CLOSING };
        TdmDealQuery query = { .sort = TDM_DEAL_SORT_CLOSING, .group = group };
        g_autofree char *first = g_strdup_printf ("by %s, first time", tdm_deal_group_to_token (group));
        g_autofree char *again = g_strdup_printf ("by %s, again", tdm_deal_group_to_token (group));
        g_autofree char *sums = g_strdup_printf ("by %s, sums", tdm_deal_group_to_token (group));
        double floor = time_sql (self, group_sql[group]);
        guint n_deals;

        time_query (self, &plain, &n_deals);
        tell (first, floor, time_query (self, &query, &n_deals));
        tell (again, floor, time_query (self, &query, &n_deals));
        tell (sums, floor, time_summary (self, &query));
      }
}

static void
bench_totals (Bench *self)
{
  TdmDealQuery query = { 0 };

  for (guint n = 0; n < N_PAIRS; n++)
    {
      double floor =
        time_sql (self, "SELECT substr (value_key, 1, 3) AS currency, count (*) FROM deal GROUP BY currency");

      tell (n == 0 ? "totals, first time" : "totals", floor, time_summary (self, &query));
    }
}

/* ---- choices ---- */

static const TdmFilterField choice_fields[] = {
  TDM_FILTER_CAMPAIGN, TDM_FILTER_CURRENCY, TDM_FILTER_COUNTRY, TDM_FILTER_CITY,    TDM_FILTER_OWNER,
  TDM_FILTER_TAG,      TDM_FILTER_SOLUTION, TDM_FILTER_SENDER,  TDM_FILTER_CUSTOMER
};

static double
time_choices (Bench *self, TdmFilterField field)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) choices = NULL;
  double time;

  tdm_store_list_filter_choices_async (self->store, field, NULL, 50, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  choices = tdm_store_list_filter_choices_finish (self->store, self->result, NULL);
  time = milliseconds_since (start);
  g_assert_cmpuint (choices->len, >, 0);
  g_clear_object (&self->result);

  return time;
}

static void
bench_choices (Bench *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (choice_fields); i++)
    for (guint n = 0; n < 3; n++)
      {
        double floor = time_sql (self, group_sql[TDM_DEAL_GROUP_CAMPAIGN]);
        double ours = time_choices (self, choice_fields[i]);

        tell (tdm_filter_field_to_token (choice_fields[i]), floor, ours);
      }
}

/* ---- bulk edits ---- */

static guint32 *
pick_accepted (Bench *self)
{
  TdmDealQuery query = { .stages = 1u << TDM_STAGE_ACCEPTED, .sort = TDM_DEAL_SORT_NAME };
  g_autoptr (GArray) ids = NULL;
  guint32 *picked;

  tdm_store_query_deals_async (self->store, &query, BULK_DEALS, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  ids = tdm_store_query_deals_finish (self->store, self->result, NULL);
  g_clear_object (&self->result);
  g_assert_cmpuint (ids->len, ==, BULK_DEALS);
  picked = g_memdup2 (ids->data, BULK_DEALS * sizeof (guint32));

  return picked;
}

static double
time_bare_updates (Bench *self, const guint32 *ids)
{
  sqlite3_stmt *statement = NULL;
  gint64 start = g_get_monotonic_time ();

  sqlite3_exec (self->bare, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  if (sqlite3_prepare_v2 (self->bare, "UPDATE deal SET close_date = '2027-01-01' WHERE id = ?1", -1,
                          &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->bare));
  for (guint i = 0; i < BULK_DEALS; i++)
    {
      sqlite3_bind_int64 (statement, 1, ids[i]);
      sqlite3_step (statement);
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
  sqlite3_exec (self->bare, "COMMIT", NULL, NULL, NULL);

  return milliseconds_since (start);
}

static double
time_bulk_edit (Bench *self, const guint32 *ids, const char *day, gint64 *undo_id)
{
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  TdmBulkEdit edit = { .values = values, .fields = TDM_DEAL_FIELD_CLOSE_DATE };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TdmBulkReceipt) receipt = NULL;
  double time;

  values->close_date = g_strdup (day);
  tdm_store_edit_deals_async (self->store, ids, BULK_DEALS, &edit, FALSE, NULL, keep_result_cb,
                              &self->result);
  wait_for_result (self);
  receipt = tdm_store_edit_deals_finish (self->store, self->result, NULL);
  time = milliseconds_since (start);
  g_assert_nonnull (receipt);
  g_clear_object (&self->result);
  *undo_id = receipt->undo_id;

  return time;
}

static double
time_undo (Bench *self, gint64 undo_id)
{
  gint64 start = g_get_monotonic_time ();

  tdm_store_undo_async (self->store, undo_id, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  if (!tdm_store_undo_finish (self->store, self->result, NULL))
    g_error ("The edit of many deals is not undone");
  g_clear_object (&self->result);

  return milliseconds_since (start);
}

static void
bench_bulk (Bench *self)
{
  g_autofree guint32 *ids = pick_accepted (self);

  for (guint n = 0; n < N_BULK; n++)
    {
      g_autofree char *day = g_strdup_printf ("2027-03-%02u", n + 1);
      double floor = time_bare_updates (self, ids);
      gint64 undo_id;

      tell ("bulk edit", floor, time_bulk_edit (self, ids, day, &undo_id));
      tell ("its undo", floor, time_undo (self, undo_id));
    }
}

/* ---- the program ---- */

static const struct
{
  const char *name;
  void (*run) (Bench *self);
} benches[] = {
  { "filters", bench_filters }, { "groups", bench_groups }, { "totals", bench_totals },
  { "choices", bench_choices }, { "bulk", bench_bulk },
};

static void
open_store (Bench *self, const char *data_dir)
{
  TdmDealQuery query = { .sort = TDM_DEAL_SORT_CLOSING };
  g_autoptr (GError) error = NULL;
  guint n_deals;

  self->store = tdm_store_new (data_dir, TDM_STORE_DEFAULT);
  tdm_store_set_collation (self->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (self->store, NULL, keep_result_cb, &self->result);
  wait_for_result (self);
  if (!tdm_store_open_finish (self->store, self->result, &error))
    g_error ("%s: %s", data_dir, error->message);
  g_clear_object (&self->result);

  /* As in use: a list is on show. */
  time_query (self, &query, &n_deals);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  Bench self = { 0 };

  tdm_language_init ();
  if (argc != 3 && argc != 4)
    {
      g_printerr ("usage: bench-finding DATA-DIR filters|groups|totals|choices|bulk [FILE]\n");
      return 2;
    }

  path = argc == 4 ? g_strdup (argv[3]) : g_build_filename (argv[1], "tandem.db", NULL);
  if (sqlite3_open_v2 (path, &self.bare, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
      sqlite3_exec (self.bare,
                    "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384", NULL,
                    NULL, NULL) != SQLITE_OK)
    g_error ("%s cannot be opened", path);
  open_store (&self, argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    if (g_str_equal (argv[2], benches[i].name))
      benches[i].run (&self);

  sqlite3_close (self.bare);
  tdm_store_close (self.store);
  g_object_unref (self.store);

  return 0;
}
