/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening: modes of files, the lock, strangers' files, readers beside a writer, new name keys. */

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store-fixture.h"

static char *
database_path (StoreFixture *fixture)
{
  return g_build_filename (fixture->folder, "tandem.db", NULL);
}

static guint
mode_of (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;

  g_assert_no_errno (lstat (path, &info));
  return info.st_mode & 0777;
}

static void
create_one (TdmStore *store)
{
  g_autoptr (TdmDealRecord) record = make_record ("One");
  g_autoptr (GError) error = NULL;

  create_deal (store, record, NULL, &error);
  g_assert_no_error (error);
}

static void
test_modes (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *inner = g_build_filename (fixture->folder, "new", "data", NULL);
  static const char *const files[] = { "tandem.db", "tandem.db-wal", "tandem.db-shm", "lock" };
  mode_t before = umask (0);
  TdmStore *store = open_store (inner, TDM_STORE_DEFAULT, NULL);

  create_one (store);
  g_assert_cmphex (mode_of (inner, "."), ==, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_cmphex (mode_of (inner, files[i]), ==, 0600);
  close_store (store);
  umask (before);
}

static void
test_modes_tightened (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);

  close_store (g_steal_pointer (&fixture->store));
  g_assert_no_errno (g_chmod (path, 0644));
  g_assert_no_errno (g_chmod (fixture->folder, 0755));
  fixture->store = open_store (fixture->folder, TDM_STORE_DEFAULT, NULL);
  g_assert_cmphex (mode_of (fixture->folder, "tandem.db"), ==, 0600);
  g_assert_cmphex (mode_of (fixture->folder, "."), ==, 0700);
}

static void
test_lock (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_store (fixture->folder, TDM_STORE_DEFAULT, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_BUSY);
  store_fixture_reopen (fixture);
}

static void
test_reader (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) record = make_record ("Refused");
  TdmStore *reader;

  create_one (fixture->store);
  reader = open_store (fixture->folder, TDM_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (reader, "one"), ==, 1);
  g_assert_false (create_deal (reader, record, NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_READ_ONLY);

  /* The writer goes on, and the reader sees it. */
  create_one (fixture->store);
  close_store (reader);
  reader = open_store (fixture->folder, TDM_STORE_READ_ONLY, NULL);
  g_assert_cmpuint (count_found (reader, "one"), ==, 2);
  close_store (reader);
  create_one (fixture->store);
  store_fixture_reopen (fixture);
  g_assert_cmpuint (count_found (fixture->store, "one"), ==, 3);
}

static void
test_reader_first (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *inner = g_build_filename (fixture->folder, "empty", NULL);
  g_autoptr (GError) error = NULL;
  TdmStore *reader = open_store (inner, TDM_STORE_READ_ONLY, &error);
  TdmStore *writer;

  g_assert_no_error (error);
  g_assert_cmpuint (count_found (reader, "one"), ==, 0);
  writer = open_store (inner, TDM_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  close_store (writer);
  close_store (reader);
}

static char *
hash_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);
}

/* Opened both ways, the file must be refused and stay as it is. */
static void
assert_refused (StoreFixture *fixture, int code)
{
  g_autofree char *path = database_path (fixture);
  g_autofree char *before = hash_file (path);
  TdmStoreFlags flags[] = { TDM_STORE_DEFAULT, TDM_STORE_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_null (open_store (fixture->folder, flags[i], &error));
      g_assert_error (error, TDM_STORE_ERROR, code);
      after = hash_file (path);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
change_file (StoreFixture *fixture, const char *sql)
{
  g_autofree char *path = database_path (fixture);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
with_file_closed (StoreFixture *fixture)
{
  close_store (g_steal_pointer (&fixture->store));
}

/* So that tear-down finds a store. */
static void
start_anew (StoreFixture *fixture)
{
  g_autofree char *path = database_path (fixture);

  g_unlink (path);
  fixture->store = open_store (fixture->folder, TDM_STORE_DEFAULT, NULL);
}

static void
test_too_new (StoreFixture *fixture, gconstpointer data)
{
  with_file_closed (fixture);
  change_file (fixture, "PRAGMA user_version = 99");
  assert_refused (fixture, TDM_STORE_ERROR_TOO_NEW);
  start_anew (fixture);
}

static void
test_foreign (StoreFixture *fixture, gconstpointer data)
{
  with_file_closed (fixture);
  change_file (fixture, "PRAGMA application_id = 4711");
  assert_refused (fixture, TDM_STORE_ERROR_FOREIGN);
  change_file (fixture, "PRAGMA application_id = 0; PRAGMA user_version = 0");
  assert_refused (fixture, TDM_STORE_ERROR_FOREIGN);
  start_anew (fixture);
}

static void
test_no_database (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);
  g_autofree char *noise = g_strnfill (8192, 'x');

  with_file_closed (fixture);
  g_assert_true (g_file_set_contents (path, noise, -1, NULL));
  assert_refused (fixture, TDM_STORE_ERROR_CORRUPT);
  start_anew (fixture);
}

static void
test_emptied (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);

  with_file_closed (fixture);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (fixture, TDM_STORE_ERROR_CORRUPT);
  start_anew (fixture);
}

static void
test_link (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);
  g_autofree char *other = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (GError) error = NULL;

  with_file_closed (fixture);
  g_assert_no_errno (g_rename (path, other));
  g_assert_no_errno (symlink (other, path));
  g_assert_null (open_store (fixture->folder, TDM_STORE_DEFAULT, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_FOREIGN);
  start_anew (fixture);
}

static void
test_damaged (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gsize length;

  for (guint i = 0; i < 50; i++)
    create_one (fixture->store);
  with_file_closed (fixture);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  memset (contents + length / 2, 0xa5, 3 * 4096);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));

  fixture->store = open_store (fixture->folder, TDM_STORE_DEFAULT, NULL);
  findings = check_store (fixture->store);
  g_assert_cmpuint (findings->len, >, 0);
}

static void
test_settings (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);
  sqlite3_stmt *stmt;
  sqlite3 *db;

  store_fixture_reopen (fixture);
  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA application_id", -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (stmt, 0), ==, 0x54444d31);
  sqlite3_finalize (stmt);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA journal_mode", -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==, "wal");
  sqlite3_finalize (stmt);
  sqlite3_close (db);
}

static void
test_closed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) record = make_record ("Late");

  tdm_store_close (fixture->store);
  g_assert_false (create_deal (fixture->store, record, NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_CLOSED);
}

/* What was asked before the end is answered. */
static void
test_close_waits (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("Last");
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_create_deal_async (fixture->store, record, NULL, keep_result_cb, &result);
  tdm_store_close (fixture->store);
  g_assert_true (tdm_store_change_finish (fixture->store, wait_for_result (&result), NULL, NULL));
  g_clear_object (&result);
  store_fixture_reopen (fixture);
  g_assert_cmpuint (count_found (fixture->store, "last"), ==, 1);
}

/* Turns the alphabet round: another language. */
static guint8 *
backward_key (const char *text, gsize *length)
{
  guint8 *key = (guint8 *) g_strdup (text);

  *length = strlen (text);
  for (gsize i = 0; i < *length; i++)
    key[i] = 0xf0 - (key[i] & 0x7f);
  return key;
}

static void
seen_cb (TdmStore *store, const TdmChange *change, gboolean *seen)
{
  *seen = *seen || ((change->kinds & TDM_CHANGE_DEALS) != 0 && change->deal_ids == NULL);
}

static void
assert_order (TdmStore *store, guint32 first)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (GArray) ids = NULL;

  query->sort = TDM_DEAL_SORT_NAME;
  ids = query_deals (store, query);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpuint (g_array_index (ids, guint32, 0), ==, first);
}

static void
test_new_name_keys (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) a = make_record ("Alpha");
  g_autoptr (TdmDealRecord) z = make_record ("Zeta");
  g_autoptr (GAsyncResult) result = NULL;
  gboolean seen = FALSE;

  create_deal (fixture->store, a, NULL, NULL);
  create_deal (fixture->store, z, NULL, NULL);
  assert_order (fixture->store, 1);
  with_file_closed (fixture);

  fixture->store = tdm_store_new (fixture->folder, TDM_STORE_DEFAULT);
  tdm_store_set_collation (fixture->store, "backward", backward_key);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (seen_cb), &seen);
  tdm_store_open_async (fixture->store, NULL, keep_result_cb, &result);
  g_assert_true (tdm_store_open_finish (fixture->store, wait_for_result (&result), NULL));
  while (!seen)
    g_main_context_iteration (NULL, TRUE);
  assert_order (fixture->store, 2);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/open/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("modes", test_modes);
  ADD ("modes/tightened", test_modes_tightened);
  ADD ("lock", test_lock);
  ADD ("reader", test_reader);
  ADD ("reader/first", test_reader_first);
  ADD ("too-new", test_too_new);
  ADD ("foreign", test_foreign);
  ADD ("no-database", test_no_database);
  ADD ("emptied", test_emptied);
  ADD ("link", test_link);
  ADD ("damaged", test_damaged);
  ADD ("settings", test_settings);
  ADD ("closed", test_closed);
  ADD ("close-waits", test_close_waits);
  ADD ("new-name-keys", test_new_name_keys);

  return g_test_run ();
}
