/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing, complaining and reading of one run. */

#include "tdm-cli-run.h"

#include <string.h>

#include "tdm-cli-error.h"

void
tdm_cli_run_clear (TdmCliRun *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->directory, g_free);
  g_clear_object (&self->input);
  g_clear_object (&self->output);
  g_clear_object (&self->errors);
}

/* A closed pipe is the reader's way to say that it has seen enough. */
static void
write_output (TdmCliRun *self, const char *text)
{
  if (!self->output_failed)
    self->output_failed = !g_output_stream_write_all (self->output, text, strlen (text), NULL, NULL, NULL);
}

/**
 * tdm_cli_print:
 * @format: as for printf; what comes from data must be clean already
 *
 * Prints to the output as it is, without a line break of its own.
 */
void
tdm_cli_print (TdmCliRun *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  write_output (self, text);
}

/**
 * tdm_cli_print_json:
 * @value: the whole answer
 *
 * Prints the one JSON document that `--json` promises.
 */
void
tdm_cli_print_json (TdmCliRun *self, yyjson_mut_val *value)
{
  g_autofree char *text = yyjson_mut_val_write (value, YYJSON_WRITE_PRETTY_TWO_SPACES, NULL);

  write_output (self, text);
  write_output (self, "\n");
}

static gboolean
is_dangerous (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x2028 || c == 0x2029;
}

char *
tdm_cli_clean_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, is_dangerous (c) ? ' ' : c);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * tdm_cli_warn:
 * @subject: (nullable): the file, deal or member it is about
 * @text: a sentence
 *
 * Writes one line where complaints go.
 */
void
tdm_cli_warn (TdmCliRun *self, const char *subject, const char *text)
{
  g_autofree char *whole =
    g_strjoin (": ", "tandem", subject != NULL ? subject : text, subject != NULL ? text : NULL, NULL);
  g_autofree char *line = tdm_cli_clean_line (whole);

  g_output_stream_printf (self->errors, NULL, NULL, NULL, "%s\n", line);
}

/* Returns: exit status 1 */
int
tdm_cli_refuse (TdmCliRun *self, const char *subject, const char *text)
{
  tdm_cli_warn (self, subject, text);
  return TDM_CLI_REFUSED;
}

/* Returns: exit status 1 */
int
tdm_cli_fail (TdmCliRun *self, const char *subject, const GError *error)
{
  g_autofree char *text = tdm_cli_error_text (error);

  return tdm_cli_refuse (self, subject, text);
}

/* Returns: exit status 2 */
int
tdm_cli_misuse (TdmCliRun *self, const char *subject, const char *text)
{
  tdm_cli_warn (self, subject, text);
  return TDM_CLI_MISUSED;
}

/**
 * tdm_cli_get_path:
 * @file: as somebody typed it
 *
 * Returns: (transfer full): the absolute name, from the folder the command was given in
 */
char *
tdm_cli_get_path (TdmCliRun *self, const char *file)
{
  return g_canonicalize_filename (file, self->directory);
}

/**
 * tdm_cli_read_json:
 * @file: a file, or "-" for the input
 *
 * Returns: (transfer full) (nullable): what stands there, %NULL with the place of the first mistake
 */
yyjson_doc *
tdm_cli_read_json (TdmCliRun *self, const char *file, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) location = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  if (g_str_equal (file, "-"))
    return tdm_json_read_stream (self->input, TDM_JSON_DEFAULT_MAX_SIZE, NULL, error);

  path = tdm_cli_get_path (self, file);
  location = g_file_new_for_path (path);
  stream = g_file_read (location, NULL, error);
  if (stream == NULL)
    return NULL;

  return tdm_json_read_stream (G_INPUT_STREAM (stream), TDM_JSON_DEFAULT_MAX_SIZE, NULL, error);
}
