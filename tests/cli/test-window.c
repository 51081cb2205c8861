/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line beside a window that holds the data folder, and beside one that cannot be asked. */

#include <gio/gio.h>
#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

static char *window_program;

typedef struct
{
  GSubprocess *process;
} Window;

static Window
open_window (const char *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *line = NULL;
  Window self;

  self.process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                   window_program, data, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self.process));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
  g_assert_cmpstr (line, ==, "ready");
  return self;
}

static void
close_window (Window *self)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&self->process);
}

static void
test_handed_over (Terminal *self, gconstpointer unused)
{
  Window window = open_window (self->data);
  g_autofree char *file = terminal_write (self, "deal.json", DEAL_JSON);

  terminal_expect (self, 0, NULL, "new-deal", "deal.json", NULL);
  g_assert_cmpstr (self->output, ==, "1\n");
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", "--json", NULL);
  terminal_assert_int (self, "/id", 2);
  terminal_expect (self, 0, "{\"name\":\"東京\"}", "edit", "1", "-", NULL);
  terminal_expect (self, 1, NULL, "accept", "1", NULL);
  terminal_assert_complaint (self, "1: ");
  terminal_expect (self, 1, "{\"nonsense\":1}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "nonsense");

  /* Reading needs no window. */
  terminal_expect (self, 0, NULL, "deals", "--json", NULL);
  terminal_assert_size (self, "", 2);
  terminal_assert_text (self, "/0/name", "東京");
  close_window (&window);

  terminal_expect (self, 0, NULL, "favorite", "1", NULL);
}

static void
test_other_folder (Terminal *self, gconstpointer unused)
{
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);
  Window window = open_window (other);

  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  close_window (&window);
}

static void
test_same_folder_by_link (Terminal *self, gconstpointer unused)
{
  Window window = open_window (self->data);
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_autofree char *real = g_steal_pointer (&self->data);
  g_autoptr (GFile) file = g_file_new_for_path (link);

  g_assert_true (g_file_make_symbolic_link (file, real, NULL, NULL));
  self->data = g_strdup (link);
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  close_window (&window);
}

static void
test_out_of_reach (Terminal *self, gconstpointer unused)
{
  g_autofree char *address = g_strdup (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  Window window;

  g_unsetenv ("DBUS_SESSION_BUS_ADDRESS");
  window = open_window (self->data);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", address, TRUE);

  terminal_expect (self, 1, DEAL_JSON, "new-deal", "-", NULL);
  terminal_assert_complaint (self, "in use");
  terminal_expect (self, 0, NULL, "deals", "--json", NULL);
  terminal_assert_size (self, "", 0);
  close_window (&window);
}

int
main (int argc, char **argv)
{
  g_autoptr (GTestDBus) bus = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  window_program = g_canonicalize_filename (argv[2], NULL);
  terminal_add_test ("/cli/window/handed-over", test_handed_over);
  terminal_add_test ("/cli/window/other-folder", test_other_folder);
  terminal_add_test ("/cli/window/same-folder-by-link", test_same_folder_by_link);
  terminal_add_test ("/cli/window/out-of-reach", test_out_of_reach);

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  status = g_test_run ();
  g_test_dbus_down (bus);
  return status;
}
