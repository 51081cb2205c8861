/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line as a program of its own: its streams, its folder, its store. */

#include "tdm-cli.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tdm-cli-call.h"
#include "tdm-cli-remote.h"
#include "tdm-cli-wait.h"
#include "tdm-collation.h"
#include "tdm-regions.h"

#define DATA_DIR "--data-dir"

/**
 * tdm_cli_take_data_dir:
 * @arguments: (inout): the words behind the program's name; --data-dir and its value are taken out
 * @error: (out) (optional): the value is missing
 *
 * Returns: (transfer full) (nullable): the folder, absolute; without the option `$XDG_DATA_HOME/tandem`; %NULL with
 *   @error
 */
char *
tdm_cli_take_data_dir (GStrv *arguments, GError **error)
{
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  const char *folder = NULL;
  g_auto (GStrv) words = g_steal_pointer (arguments);
  char **word = words;
  char *absolute;

  for (; *word != NULL && !g_str_equal (*word, "--"); word++)
    if (g_str_has_prefix (*word, DATA_DIR "="))
      folder = *word + strlen (DATA_DIR "=");
    else if (!g_str_equal (*word, DATA_DIR))
      g_strv_builder_add (rest, *word);
    else if (word[1] != NULL)
      folder = *++word;
    else
      folder = "";

  g_strv_builder_addv (rest, (const char **) word);
  *arguments = g_strv_builder_end (rest);
  if (folder != NULL && *folder == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("The folder is missing."));
      return NULL;
    }

  absolute = folder != NULL ? g_canonicalize_filename (folder, NULL)
                            : g_build_filename (g_get_user_data_dir (), "tandem", NULL);
  return absolute;
}

static GStrv
copy_arguments (int argc, char **argv)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 1; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);

  return g_strv_builder_end (builder);
}

static gboolean
is_file (const char *word)
{
  return g_file_test (word, G_FILE_TEST_EXISTS) || strstr (word, "://") != NULL;
}

/**
 * tdm_cli_wants:
 *
 * Whether the line is for the command line: a verb, --help, --version, or something nobody understands. Names of
 * files, and what D-Bus activation says, are for the window.
 */
gboolean
tdm_cli_wants (int argc, char **argv)
{
  g_auto (GStrv) arguments = copy_arguments (argc, argv);
  g_autofree char *data_dir = tdm_cli_take_data_dir (&arguments, NULL);

  if (data_dir == NULL)
    return TRUE;

  for (char **word = arguments; *word != NULL; word++)
    if (**word != '-')
      return !is_file (*word) || tdm_cli_find_verb (*word) != NULL;
    else if (g_str_equal (*word, "--"))
      return FALSE;
    else if (!g_str_has_prefix (*word, "--gapplication-"))
      return TRUE;

  return FALSE;
}

static int
get_terminal_columns (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO))
    return 0;

  return ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

static void
open_streams (TdmCliRun *run)
{
  g_autoptr (GOutputStream) plain = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  run->directory = g_get_current_dir ();
  run->input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  run->output = g_buffered_output_stream_new (plain);
  run->errors = g_unix_output_stream_new (STDERR_FILENO, FALSE);
  run->columns = get_terminal_columns ();
  run->color =
    run->columns > 0 && g_getenv ("NO_COLOR") == NULL && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

static gboolean
open_store (TdmCliRun *run, const char *data_dir, gboolean changes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  run->store = tdm_store_new (data_dir, changes ? TDM_STORE_DEFAULT : TDM_STORE_READ_ONLY);
  tdm_store_set_collation (run->store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_set_country_names (run->store, tdm_format_country);
  tdm_store_open_async (run->store, NULL, tdm_cli_ready_cb, &result);
  if (tdm_store_open_finish (run->store, tdm_cli_wait (&result), error))
    return TRUE;

  g_clear_object (&run->store);
  return FALSE;
}

/* The lock is held: by the window, which does it for us, or by somebody who cannot be asked. */
static int
hand_over (TdmCliRun *run, const char *data_dir, const char *const *arguments)
{
  int status;

  if (tdm_cli_remote_run (run, data_dir, arguments, &status))
    return status;

  return tdm_cli_refuse (
    run, data_dir, _ ("The data folder is in use by another Tandem that cannot be asked. Close it first."));
}

static int
run_call (TdmCliRun *run, TdmCliCall *call, const char *data_dir, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  int status;

  if (!open_store (run, data_dir, call->verb->changes, &error))
    {
      if (call->verb->changes && g_error_matches (error, TDM_STORE_ERROR, TDM_STORE_ERROR_BUSY))
        return hand_over (run, data_dir, arguments);
      return tdm_cli_fail (run, data_dir, error);
    }

  status = tdm_cli_call_run (call, run);
  tdm_store_close (run->store);
  return status;
}

/* What was not written was not done, unless the reader went away on purpose. */
static int
finish_output (TdmCliRun *run, int status)
{
  g_autoptr (GError) error = NULL;

  if (g_output_stream_close (run->output, NULL, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return status;

  return tdm_cli_fail (run, NULL, error);
}

/**
 * tdm_cli_main:
 *
 * Runs a line that [func@cli_wants]. The language must be chosen already. Main thread; needs no display.
 *
 * Returns: the exit status
 */
int
tdm_cli_main (int argc, char **argv)
{
  g_auto (TdmCliRun) run = { 0 };
  g_auto (TdmCliCall) call = { NULL };
  g_auto (GStrv) arguments = copy_arguments (argc, argv);
  g_autoptr (GError) error = NULL;
  g_autofree char *data_dir = NULL;
  int status;

  g_set_prgname ("tandem");
  open_streams (&run);
  data_dir = tdm_cli_take_data_dir (&arguments, &error);
  if (data_dir == NULL)
    return tdm_cli_misuse (&run, DATA_DIR, error->message);

  status = tdm_cli_call_read (&call, &run, (const char *const *) arguments);
  if (status == TDM_CLI_READY)
    status = run_call (&run, &call, data_dir, (const char *const *) arguments);

  return finish_output (&run, status);
}
