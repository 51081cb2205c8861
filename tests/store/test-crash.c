/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The end of the process at any moment, and a disk without room: nothing acknowledged is lost (R1, R5). */

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>

#include "store-fixture.h"

/* Enough to meet every part of a transaction now and then; R1 in full is a long run of the same loop. */
#define KILLS 12

static const char *program;

/* ---- the worker: what it prints is on disk ---- */

G_NORETURN static void
create_for_ever (const char *folder)
{
  g_autoptr (GError) error = NULL;
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  while (TRUE)
    {
      g_autoptr (TdmDealRecord) record = make_record ("Acknowledged");
      TdmReceipt receipt;

      g_assert_true (create_deal (store, record, &receipt, NULL));
      g_print ("%" G_GINT64_FORMAT "\n", receipt.deal_id);
      fflush (stdout);
    }
}

G_NORETURN static void
save_draft_and_wait (const char *folder)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, NULL);

  tdm_store_save_draft_async (store, "new-deal", g_variant_new_string ("half a deal"), NULL, keep_result_cb,
                              &result);
  g_assert_true (tdm_store_save_draft_finish (store, wait_for_result (&result), NULL));
  g_print ("saved\n");
  fflush (stdout);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

static GSubprocess *
spawn (const char *work, const char *folder)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *worker =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, work, folder, NULL);

  g_assert_no_error (error);
  return worker;
}

/* ---- tests ---- */

/* The last whole number it printed. */
static gint64
read_last_id (GSubprocess *worker)
{
  g_autoptr (GDataInputStream) stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (worker));
  gint64 last = 0;
  char *line;

  while ((line = g_data_input_stream_read_line (stream, NULL, NULL, NULL)) != NULL)
    {
      last = g_ascii_strtoll (line, NULL, 10);
      g_free (line);
    }

  return last;
}

static gboolean
kill_cb (gpointer data)
{
  g_subprocess_send_signal (data, SIGKILL);
  return G_SOURCE_REMOVE;
}

/* After a moment that is long enough for a start and some deals. What it printed meanwhile fits the pipe. */
static void
let_run_and_kill (GSubprocess *worker)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_timeout_add ((guint) g_random_int_range (80, 250), kill_cb, worker);
  g_subprocess_wait_async (worker, NULL, keep_result_cb, &result);
  g_subprocess_wait_finish (worker, wait_for_result (&result), NULL);
}

static void
assert_all_there (const char *folder, gint64 last)
{
  g_autoptr (GError) error = NULL;
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = check_store (store);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpint (count_found (store, "acknowledged"), >=, last);
  if (last > 0)
    {
      g_autoptr (TdmDealRecord) record = load_deal_by_id (store, last);

      g_assert_cmpuint (record->team->len, ==, 1);
      g_assert_cmpuint (record->solutions->len, ==, 1);
      g_assert_cmpstr (record->notes, ==, "Migrate the data platform");
    }
  close_store (store);
}

static void
test_kill (void)
{
  g_autofree char *folder = make_folder ();
  gint64 last = 0;
  guint acknowledged = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (GSubprocess) worker = spawn ("--create", folder);
      gint64 seen;

      let_run_and_kill (worker);
      seen = read_last_id (worker);
      last = MAX (last, seen);
      acknowledged += seen > 0;
      assert_all_there (folder, last);
    }

  g_test_message ("R1 killed while saving: kills %u, acknowledged %" G_GINT64_FORMAT ", lost 0", KILLS, last);
  g_assert_cmpuint (acknowledged, >, 0);
  remove_folder (folder);
}

static void
test_draft (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GSubprocess) worker = spawn ("--draft", folder);
  g_autoptr (GDataInputStream) stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (worker));
  g_autofree char *line = g_data_input_stream_read_line (stream, NULL, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) draft = NULL;
  TdmStore *store;

  g_assert_cmpstr (line, ==, "saved");
  g_subprocess_send_signal (worker, SIGKILL);
  g_subprocess_wait (worker, NULL, NULL);

  store = open_store (folder, TDM_STORE_DEFAULT, NULL);
  tdm_store_load_draft_async (store, "new-deal", NULL, keep_result_cb, &result);
  draft = tdm_store_load_draft_finish (store, wait_for_result (&result), NULL);
  g_assert_cmpstr (g_variant_get_string (draft, NULL), ==, "half a deal");
  g_clear_object (&result);
  close_store (store);
  remove_folder (folder);
}

static void
limit_file_size (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = bytes;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* A quota, as a limit of the file size: the edit is refused, all else stands, and with room again it goes on. */
static void
test_no_room (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (TdmDealRecord) record = make_record ("Big");
  g_autoptr (GError) error = NULL;
  TdmStore *store = open_store (folder, TDM_STORE_DEFAULT, &error);
  guint created = 0;

  g_assert_no_error (error);
  g_free (record->notes);
  record->notes = g_strnfill (16000, 'x');
  signal (SIGXFSZ, SIG_IGN);
  limit_file_size (1024 * 1024);
  while (created < 1000 && create_deal (store, record, NULL, &error))
    created++;
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_FULL);
  g_assert_cmpuint (created, >, 0);
  g_assert_cmpuint (count_found (store, "big"), ==, created);
  g_clear_error (&error);

  limit_file_size (RLIM_INFINITY);
  g_assert_true (create_deal (store, record, NULL, &error));
  g_assert_no_error (error);
  close_store (store);

  store = open_store (folder, TDM_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (store, "big"), ==, created + 1);
  {
    g_autoptr (GPtrArray) findings = check_store (store);

    g_assert_cmpuint (findings->len, ==, 0);
  }
  close_store (store);
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--create"))
    create_for_ever (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--draft"))
    save_draft_and_wait (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crash/kill", test_kill);
  g_test_add_func ("/crash/draft", test_draft);
  g_test_add_func ("/crash/no-room", test_no_room);

  return g_test_run ();
}
