/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Care: what the check finds, which index each order walks, how errors of SQLite are told, unit by unit. */

#include <sqlite3.h>

#include "list-source.h"
#include "store-fixture.h"
#include "tdm-import-keys-private.h"

static void
fill (StoreFixture *fixture, guint rows)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;

  list_source_generate (LIST_SOURCE (source), rows, 7);
  report = import_source (fixture->store, source, TDM_IMPORT_DEFAULT, NULL, NULL);
  g_assert_cmpuint (report->created, ==, rows);
}

static void
assert_found (StoreFixture *fixture, const char *sql, const char *expected)
{
  g_autoptr (GPtrArray) findings = NULL;

  run_sql (fixture->store, sql);
  findings = check_store (fixture->store);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (findings, 0), ==, expected);
}

static void
test_check_search (StoreFixture *fixture, gconstpointer data)
{
  fill (fixture, 20);
  assert_found (fixture, "DELETE FROM deal_search WHERE rowid = 3",
                "search: deal 3 is not indexed as it reads");
  run_sql (fixture->store, "INSERT INTO deal_search (rowid, name) VALUES (3, 'something else')");
  assert_found (fixture, "DELETE FROM deal_search WHERE rowid = 4711",
                "search: deal 3 is not indexed as it reads");
}

static void
test_check_search_ghost (StoreFixture *fixture, gconstpointer data)
{
  fill (fixture, 20);
  assert_found (fixture, "INSERT INTO deal_search (rowid, name) VALUES (99, 'ghost')",
                "search: 1 deals in the index are gone");
}

static void
test_check_references (StoreFixture *fixture, gconstpointer data)
{
  fill (fixture, 20);
  assert_found (fixture,
                "PRAGMA foreign_keys = OFF;"
                "INSERT INTO timeline (deal_id, position, at, kind) VALUES (4711, 1, 0, 'note');"
                "PRAGMA foreign_keys = ON",
                "references: timeline refers to a missing deal");
}

/* ---- plans ---- */

static char *
explain (sqlite3 *db, const char *sql)
{
  g_autofree char *question = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_prepare_v2 (db, question, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", sqlite3_column_text (stmt, 3));
  sqlite3_finalize (stmt);
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

/* After a close, which looks at the indexes for the planner. */
static void
test_plans (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *index;
  } cases[] = {
    { "SELECT id FROM deal ORDER BY deadline, id", "deal_by_deadline" },
    { "SELECT id FROM deal ORDER BY close_date, id", "deal_by_close_date" },
    { "SELECT id FROM deal ORDER BY value_key, id", "deal_by_value" },
    { "SELECT id FROM deal ORDER BY name_key, id", "deal_by_name" },
    { "SELECT id FROM deal ORDER BY customer_key, id", "deal_by_customer" },
    { "SELECT id FROM deal ORDER BY updated DESC, id DESC", "deal_by_updated" },
    { "SELECT id FROM deal WHERE referral_id = 'x'", "deal_by_referral" },
    { "SELECT id FROM deal WHERE import_key = 1", "deal_by_import" },
    { "SELECT 1 FROM deal WHERE customer_id = 1", "deal_of_customer" },
    { "SELECT id FROM customer WHERE country = 'PL' ORDER BY name_key", "customer_by_place" },
    { "SELECT max (state) FROM outbox WHERE deal_id = 1", "outbox_of_deal" },
    { "SELECT id, direction, stage, outcome, type, favorite FROM deal INDEXED BY deal_by_facets",
      "COVERING INDEX" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "tandem.db", NULL);
  sqlite3 *db;

  fill (fixture, 3000);
  store_fixture_reopen (fixture);
  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plan = explain (db, cases[i].sql);

      g_test_message ("%s: %s", cases[i].sql, plan);
      g_assert_nonnull (strstr (plan, cases[i].index));
      g_assert_null (strstr (plan, "TEMP B-TREE"));
    }
  sqlite3_close (db);
}

/* ---- order of what has no value ---- */

static gint64
create_with (StoreFixture *fixture, const char *value, const char *currency, const char *close_date)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmDealRecord) record = make_record ("Deal");
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autofree char *guid = g_strdup_printf ("0c5c3f7e-3333-4a4a-8b8b-%012u", g_random_int () % 1000000);

  record->referral_id = g_strdup (guid);
  g_set_str (&record->value, value);
  g_set_str (&record->currency, currency);
  g_set_str (&record->close_date, close_date);
  list_source_add (LIST_SOURCE (source), record, TDM_DEAL_FIELDS_DETAILS);
  report = import_source (fixture->store, source, TDM_IMPORT_DEFAULT, NULL, NULL);
  loaded = load_deal (fixture->store, guid, NULL, NULL);
  g_assert_cmpstr (loaded->value, ==, value);
  g_assert_cmpstr (loaded->close_date, ==, close_date);
  return loaded->id;
}

static void
assert_order (StoreFixture *fixture, TdmDealSort sort, const gint64 *expected, guint n_expected)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (GArray) ids = NULL;

  query->sort = sort;
  ids = query_deals (fixture->store, query);
  g_assert_cmpuint (ids->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    g_assert_cmpint (g_array_index (ids, guint32, i), ==, expected[i]);
}

static void
test_missing_comes_last (StoreFixture *fixture, gconstpointer data)
{
  gint64 none = create_with (fixture, NULL, NULL, NULL);
  gint64 big = create_with (fixture, "1000", "PLN", "2026-05-01");
  gint64 small = create_with (fixture, "9.50", "PLN", "2026-06-01");
  gint64 euro = create_with (fixture, "5000", "EUR", "2026-04-01");
  const gint64 by_value[] = { euro, small, big, none };
  const gint64 by_date[] = { euro, big, small, none };

  assert_order (fixture, TDM_DEAL_SORT_VALUE, by_value, G_N_ELEMENTS (by_value));
  assert_order (fixture, TDM_DEAL_SORT_CLOSING, by_date, G_N_ELEMENTS (by_date));
}

/* ---- fingerprints ---- */

static void
test_keys (void)
{
  g_autoptr (TdmImportKeys) keys = tdm_import_keys_new ();
  guint cursor = 0;

  for (guint32 i = 1; i <= 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("guid-%u", i);

      tdm_import_keys_add (keys, tdm_fingerprint_of_referral (text), i);
    }
  for (guint32 i = 1; i <= 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("guid-%u", i);
      guint32 id;

      cursor = 0;
      while ((id = tdm_import_keys_next (keys, tdm_fingerprint_of_referral (text), &cursor)) != i)
        g_assert_cmpuint (id, !=, 0);
    }
  cursor = 0;
  g_assert_cmpuint (tdm_import_keys_next (keys, tdm_fingerprint_of_referral ("unknown"), &cursor), ==, 0);
}

/* Written into databases: another number would import everything twice. */
static void
test_fingerprint_stays (void)
{
  g_autoptr (TdmDealRecord) record = make_record ("Fixed");
  guint64 other, without;

  /* Two rows of a file that differ only in this are two deals. */
  record->help_requested = TRUE;
  other = tdm_fingerprint_of_content (record, TDM_DEAL_FIELDS_DETAILS);
  record->help_requested = FALSE;
  without = tdm_fingerprint_of_content (record, TDM_DEAL_FIELDS_DETAILS);
  g_assert_cmphex (other, !=, without);

  without = tdm_fingerprint_of_content (record, TDM_DEAL_FIELDS_DETAILS);
  other = tdm_fingerprint_of_content (record, TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_STAGE);
  g_assert_cmphex (without, ==, G_GUINT64_CONSTANT (0x6b31b90621e07615));
  g_assert_cmphex (other, !=, without);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/care/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("check/search", test_check_search);
  ADD ("check/search-ghost", test_check_search_ghost);
  ADD ("check/references", test_check_references);
  ADD ("plans", test_plans);
  ADD ("missing-comes-last", test_missing_comes_last);
  g_test_add_func ("/care/keys", test_keys);
  g_test_add_func ("/care/fingerprint-stays", test_fingerprint_stays);

  return g_test_run ();
}
