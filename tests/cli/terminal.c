/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Subprocesses with a clean environment, and JSON answers by pointer. */

#include "terminal.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program; /* absolute: tests have a folder of their own */

void
terminal_set_program (const char *path)
{
  program = g_canonicalize_filename (path, NULL);
}

void
terminal_set_up (Terminal *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tandem-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->data = g_build_filename (self->folder, "data", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

static void
forget_answer (Terminal *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_clear_pointer (&self->json, yyjson_doc_free);
}

void
terminal_tear_down (Terminal *self, gconstpointer unused)
{
  forget_answer (self);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->data);
}

static GSubprocess *
start (Terminal *self, const char *const *words, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "TANDEM_NOW", TERMINAL_NOW, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "UTC", TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  return g_subprocess_launcher_spawnv (launcher, words, error);
}

static gboolean
has_word (const char *const *words, const char *word)
{
  return g_strv_contains (words, word);
}

static void
read_json (Terminal *self)
{
  self->json = yyjson_read (self->output, strlen (self->output), 0);
  if (self->json == NULL)
    g_error ("not one JSON document: %s", self->output);
}

static void
run (Terminal *self, const char *input, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  forget_answer (self);
  process = start (self, words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &self->output, &self->errors, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process))
    g_error ("ended by a signal: %s", self->errors);

  self->status = g_subprocess_get_exit_status (process);
  /* An import that rejected rows answers too. */
  if (has_word (words, "--json") && (self->status == 0 || *self->output == '{'))
    read_json (self);
}

static GStrv
collect_words (Terminal *self, va_list arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *word;

  g_strv_builder_add (builder, program);
  while ((word = va_arg (arguments, const char *)) != NULL)
    g_strv_builder_add (builder, word);

  g_strv_builder_add_many (builder, "--data-dir", self->data, NULL);
  return g_strv_builder_end (builder);
}

void
terminal_run (Terminal *self, const char *input, ...)
{
  g_auto (GStrv) words = NULL;
  va_list arguments;

  va_start (arguments, input);
  words = collect_words (self, arguments);
  va_end (arguments);
  run (self, input, (const char *const *) words);
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';

  return lines;
}

void
terminal_expect (Terminal *self, int status, const char *input, ...)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, input);
  words = collect_words (self, arguments);
  va_end (arguments);
  line = g_strjoinv (" ", words + 1);

  run (self, input, (const char *const *) words);
  if (self->status != status)
    g_error ("%s: exit status %d instead of %d: %s%s", line, self->status, status, self->output,
             self->errors);
  if (status != 0)
    g_assert_cmpuint (count_lines (self->errors), ==, 1);
}

void
terminal_assert_complaint (Terminal *self, const char *word)
{
  if (strstr (self->errors, word) == NULL)
    g_error ("“%s” is not named: %s", word, self->errors);
}

yyjson_val *
terminal_get (Terminal *self, const char *pointer)
{
  yyjson_val *value = yyjson_ptr_get (yyjson_doc_get_root (self->json), pointer);

  if (value == NULL)
    g_error ("no %s in %s", pointer, self->output);

  return value;
}

void
terminal_assert_text (Terminal *self, const char *pointer, const char *text)
{
  g_assert_cmpstr (yyjson_get_str (terminal_get (self, pointer)), ==, text);
}

void
terminal_assert_int (Terminal *self, const char *pointer, gint64 number)
{
  g_assert_true (yyjson_is_int (terminal_get (self, pointer)));
  g_assert_cmpint (yyjson_get_sint (terminal_get (self, pointer)), ==, number);
}

void
terminal_assert_null (Terminal *self, const char *pointer)
{
  g_assert_true (yyjson_is_null (terminal_get (self, pointer)));
}

void
terminal_assert_size (Terminal *self, const char *pointer, gsize size)
{
  g_assert_true (yyjson_is_arr (terminal_get (self, pointer)));
  g_assert_cmpuint (yyjson_arr_size (terminal_get (self, pointer)), ==, size);
}

char *
terminal_write (Terminal *self, const char *name, const char *content)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return path;
}
