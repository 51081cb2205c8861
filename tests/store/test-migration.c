/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A database of schema 1 becomes one of today: with a copy to go back to, and whatever moment the process ends. */

#include <signal.h>
#include <string.h>
#include <glib/gstdio.h>

#include "store-fixture.h"
#include "tdm-private-words.h"
#include "tdm-store-directory.h"

/* Moments at which the upgrade is cut off, and the time between them: from before it begins until after its end. */
#define KILLS 20
#define KILL_STEP_MS 2

static const char *program;

static char *
make_old_folder (void)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "001.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  char *folder = make_folder ();
  g_autofree char *database = g_build_filename (folder, "tandem.db", NULL);
  gsize length;

  g_assert_true (g_file_get_contents (fixture, &content, &length, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (database, content, (gssize) length, &error));
  g_assert_no_error (error);
  g_chmod (database, 0600);
  return folder;
}

static void
assert_all_there (TdmStore *store)
{
  g_autoptr (TdmDealRecord) deal = load_deal_by_id (store, 1);
  g_autofree char *kinds = list_timeline_kinds (store, 3);
  g_autoptr (GPtrArray) outbox = list_outbox (store);
  g_autoptr (GPtrArray) findings = check_store (store);

  g_assert_cmpstr (deal->name, ==, "Migration");
  g_assert_cmpstr (deal->private_words->notes, ==, "Only mine");
  g_assert_cmpuint (g_strv_length (deal->private_words->tags), ==, 2);
  g_assert_null (deal->private_words->next_step);
  g_assert_cmpstr (deal->customer->city, ==, "Kraków");
  g_assert_cmpuint (deal->team->len, ==, 1);
  g_assert_cmpuint (deal->solutions->len, ==, 1);
  g_assert_cmpstr (kinds, ==, "created won");
  g_assert_cmpuint (outbox->len, ==, 1);
  g_assert_cmpuint (count_found (store, "contoso"), ==, 2);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
open_and_check (const char *folder)
{
  g_autoptr (GError) error = NULL;
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  assert_all_there (store);
  close_store (store);
}

/* The copy from before is a whole database of schema 1, for this user only, and opens like one. */
static void
test_upgrade (void)
{
  g_autofree char *folder = make_old_folder ();
  g_autofree char *database = g_build_filename (folder, "tandem.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "tandem.db.pre-v2", NULL);
  g_autofree char *kept = NULL;
  GStatBuf info;
  gsize length;

  open_and_check (folder);
  g_assert_no_errno (g_stat (copy, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_true (g_file_get_contents (copy, &kept, &length, NULL));
  g_assert_true (g_str_has_prefix (kept, "SQLite format 3"));
  g_assert_cmpint (kept[63], ==, 1); /* user_version, big-endian, at 60 */
  g_assert_no_errno (g_rename (copy, database));
  open_and_check (folder);
  open_and_check (folder);
  remove_folder (folder);
}

/* What schema 2 brought works on the old rows. */
static void
test_new_members (void)
{
  g_autofree char *folder = make_old_folder ();
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, NULL);
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  values->private_words->next_step = g_strdup ("Call");
  values->private_words->next_step_date = g_strdup ("2026-12-01");
  g_assert_true (edit_deal (store, 1, values, TDM_DEAL_FIELD_NEXT_STEP, &receipt, &error));
  g_assert_no_error (error);
  loaded = load_deal_by_id (store, 1);
  g_assert_cmpstr (loaded->private_words->next_step, ==, "Call");
  g_assert_true (undo (store, receipt.undo_id, NULL));
  assert_all_there (store);
  close_store (store);
  remove_folder (folder);
}

static gboolean
kill_cb (gpointer data)
{
  g_subprocess_send_signal (data, SIGKILL);
  return G_SOURCE_REMOVE;
}

static void
upgrade_and_kill (const char *folder, guint after_ms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GSubprocess) worker =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "upgrade", folder, NULL);
  guint alarm;

  g_assert_no_error (error);
  alarm = g_timeout_add (after_ms, kill_cb, worker);
  g_subprocess_wait_async (worker, NULL, keep_result_cb, &result);
  g_assert_true (g_subprocess_wait_finish (worker, wait_for_result (&result), &error));
  if (g_main_context_find_source_by_id (NULL, alarm) != NULL)
    g_source_remove (alarm);
}

/* An interrupted upgrade leaves a file that opens, with all in it. */
static void
test_killed (void)
{
  for (guint i = 0; i < KILLS; i++)
    {
      g_autofree char *folder = make_old_folder ();

      upgrade_and_kill (folder, i * KILL_STEP_MS);
      open_and_check (folder);
      remove_folder (folder);
    }
}

/* What is left of a copy that was never finished does not stand in the way. */
static void
test_leftover (void)
{
  g_autofree char *folder = make_old_folder ();
  g_autofree char *leftover = g_build_filename (folder, "tandem.db.pre-v2.tmp", NULL);

  g_assert_true (g_file_set_contents (leftover, "half a copy", -1, NULL));
  open_and_check (folder);
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

/* A newer version's file is refused and not touched, not by one byte. */
static void
test_newer (void)
{
  g_autofree char *folder = make_old_folder ();
  g_autofree char *database = g_build_filename (folder, "tandem.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_after;

  g_assert_true (g_file_get_contents (database, &before, &length, NULL));
  before[63] = 77;
  g_assert_true (g_file_set_contents (database, before, (gssize) length, NULL));
  g_assert_null (open_store (folder, TDM_STORE_DEFAULT, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_TOO_NEW);
  g_assert_true (g_file_get_contents (database, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "upgrade"))
    {
      close_store (open_store (argv[2], TDM_STORE_DEFAULT, NULL));
      return 0;
    }

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migration/upgrade", test_upgrade);
  g_test_add_func ("/migration/new-members", test_new_members);
  g_test_add_func ("/migration/killed", test_killed);
  g_test_add_func ("/migration/leftover", test_leftover);
  g_test_add_func ("/migration/newer", test_newer);

  return g_test_run ();
}
