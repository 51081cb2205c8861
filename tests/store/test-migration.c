/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A database of an earlier schema becomes one of today: with a copy to go back to, and whatever moment the process
 * ends. */

#include <signal.h>
#include <string.h>
#include <glib/gstdio.h>

#include "offer-fixture.h"
#include "tdm-private-words.h"
#include "tdm-store-directory.h"

/* Moments at which the upgrade is cut off, and the time between them: from before it begins until after its end. */
#define KILLS 20
#define KILL_STEP_MS 2

static const char *program;

/* The files that people have: tests/data/schema. */
typedef struct
{
  const char *fixture;
  int version;
} Old;

static const Old first = { "001.db", 1 };
static const Old second = { "002.db", 2 };

static char *
make_old_folder (const Old *old)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", old->fixture, NULL);
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

/* Since schema 2. An offer brings what its status says, and a history that begins where it was made. */
static void
assert_offers_there (TdmStore *store)
{
  g_autoptr (TdmOffer) live = load_offer_by_id (store, 1);
  g_autoptr (TdmOffer) draft = load_offer_by_id (store, 2);
  g_autoptr (TdmOffer) preview = load_offer_by_id (store, 3);
  g_autofree char *kinds = list_event_kinds (store, 1);

  g_assert_cmpstr (live->name, ==, "Zażółć 計画");
  g_assert_cmpstr (live->alias, ==, "Planner");
  g_assert_cmpstr (live->solution_id, ==, "solution-1");
  g_assert_cmpint (live->live, ==, TDM_TRUTH_YES);
  g_assert_cmpint (live->created, ==, G_GINT64_CONSTANT (1780000000000000));
  g_assert_cmpint (live->updated, ==, G_GINT64_CONSTANT (1790000000000000));
  g_assert_cmpstr (draft->name, ==, "New name");
  g_assert_cmpint (draft->live, ==, TDM_TRUTH_NO);
  g_assert_cmpstr (preview->phase, ==, "publisher-sign-off");
  g_assert_cmpstr (kinds, ==, "created");
}

static void
assert_all_there (TdmStore *store, const Old *old)
{
  g_autoptr (TdmDealRecord) deal = load_deal_by_id (store, 1);
  g_autofree char *kinds = list_timeline_kinds (store, 3);
  g_autoptr (GPtrArray) outbox = list_outbox (store);
  g_autoptr (GPtrArray) findings = check_store (store);

  g_assert_cmpstr (deal->name, ==, "Migration");
  g_assert_cmpstr (deal->private_words->notes, ==, "Only mine");
  g_assert_cmpuint (g_strv_length (deal->private_words->tags), ==, 2);
  g_assert_cmpstr (deal->private_words->next_step, ==, old->version >= 2 ? "Call" : NULL);
  g_assert_cmpstr (deal->customer->city, ==, "Kraków");
  g_assert_cmpuint (deal->team->len, ==, 1);
  g_assert_cmpuint (deal->solutions->len, ==, 1);
  g_assert_cmpstr (kinds, ==, "created won");
  g_assert_cmpuint (outbox->len, ==, 1);
  g_assert_cmpuint (count_found (store, "contoso"), ==, 2);
  g_assert_cmpuint (findings->len, ==, 0);
  if (old->version >= 2)
    assert_offers_there (store);
}

static void
open_and_check (const char *folder, const Old *old)
{
  g_autoptr (GError) error = NULL;
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  assert_all_there (store, old);
  close_store (store);
}

/* The copy from before is a whole database of the old schema, for this user only, and opens like one. */
static void
test_upgrade (gconstpointer data)
{
  const Old *old = data;
  g_autofree char *folder = make_old_folder (old);
  g_autofree char *database = g_build_filename (folder, "tandem.db", NULL);
  g_autofree char *copy = g_strdup_printf ("%s.pre-v%d", database, old->version + 1);
  g_autofree char *kept = NULL;
  GStatBuf info;
  gsize length;

  open_and_check (folder, old);
  g_assert_no_errno (g_stat (copy, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_true (g_file_get_contents (copy, &kept, &length, NULL));
  g_assert_true (g_str_has_prefix (kept, "SQLite format 3"));
  g_assert_cmpint (kept[63], ==, old->version); /* user_version, big-endian, at 60 */
  g_assert_no_errno (g_rename (copy, database));
  open_and_check (folder, old);
  open_and_check (folder, old);
  remove_folder (folder);
}

/* What schema 2 brought works on the old rows. */
static void
test_new_members (gconstpointer data)
{
  const Old *old = data;
  g_autofree char *folder = make_old_folder (old);
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
  assert_all_there (store, old);
  close_store (store);
  remove_folder (folder);
}

/* What schema 3 brought works on the old offers. */
static void
test_new_offer_members (gconstpointer data)
{
  g_autofree char *folder = make_old_folder (data);
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, NULL);
  g_autofree char *before = dump_offers (store);
  g_autofree char *after = NULL;
  g_autoptr (TdmOffer) values = make_other_offer ("planner");
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  values->id = 1;
  g_assert_true (
    save_offer (store, values, TDM_OFFER_FIELDS_ALL & ~TDM_OFFER_FIELDS_FIXED, &receipt, &error));
  g_assert_no_error (error);
  g_assert_true (undo (store, receipt.undo_id, &error));
  after = dump_offers (store);
  g_assert_cmpstr (before, ==, after);
  close_store (store);
  remove_folder (folder);
}

/* A change that was made before the upgrade can still be taken back. */
static void
test_old_undo (gconstpointer data)
{
  g_autofree char *folder = make_old_folder (data);
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, NULL);
  g_autoptr (TdmOffer) offer = NULL;
  g_autoptr (GError) error = NULL;

  undo (store, 2, &error);
  g_assert_no_error (error);
  offer = load_offer_by_id (store, 2);
  g_assert_cmpstr (offer->name, ==, "Old name");
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
test_killed (gconstpointer data)
{
  const Old *old = data;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autofree char *folder = make_old_folder (old);

      upgrade_and_kill (folder, i * KILL_STEP_MS);
      open_and_check (folder, old);
      remove_folder (folder);
    }
}

/* What is left of a copy that was never finished does not stand in the way. */
static void
test_leftover (gconstpointer data)
{
  const Old *old = data;
  g_autofree char *folder = make_old_folder (old);
  g_autofree char *leftover = g_strdup_printf ("%s/tandem.db.pre-v%d.tmp", folder, old->version + 1);

  g_assert_true (g_file_set_contents (leftover, "half a copy", -1, NULL));
  open_and_check (folder, old);
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

/* A newer version's file is refused and not touched, not by one byte. */
static void
test_newer (gconstpointer data)
{
  const Old *old = data;
  g_autofree char *folder = make_old_folder (old);
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
  g_test_add_data_func ("/migration/upgrade/1", &first, test_upgrade);
  g_test_add_data_func ("/migration/upgrade/2", &second, test_upgrade);
  g_test_add_data_func ("/migration/new-members", &first, test_new_members);
  g_test_add_data_func ("/migration/new-offer-members", &second, test_new_offer_members);
  g_test_add_data_func ("/migration/old-undo", &second, test_old_undo);
  g_test_add_data_func ("/migration/killed/1", &first, test_killed);
  g_test_add_data_func ("/migration/killed/2", &second, test_killed);
  g_test_add_data_func ("/migration/leftover/1", &first, test_leftover);
  g_test_add_data_func ("/migration/leftover/2", &second, test_leftover);
  g_test_add_data_func ("/migration/newer", &second, test_newer);

  return g_test_run ();
}
