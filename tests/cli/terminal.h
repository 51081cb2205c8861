/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs the real program with a data folder of its own and looks at what it says. */

#pragma once

#include <glib.h>
#include <yyjson.h>

G_BEGIN_DECLS

/* The day all tests run on. */
#define TERMINAL_NOW "2026-11-21T10:00:00Z"

/**
 * Terminal:
 * @folder: everything of this test, removed at the end
 * @data: the data folder
 * @status, @output, @errors: of the last command
 * @json: (nullable): @output of the last command that was given --json
 */
typedef struct
{
  char *folder;
  char *data;
  int status;
  char *output;
  char *errors;
  yyjson_doc *json;
} Terminal;

/* Before g_test_run (): the program to start. */
void terminal_set_program (const char *path);

void terminal_set_up (Terminal *self, gconstpointer unused);
void terminal_tear_down (Terminal *self, gconstpointer unused);
#define terminal_add_test(path, func)                                                                        \
  g_test_add (path, Terminal, NULL, terminal_set_up, func, terminal_tear_down)

/* Words up to NULL; --data-dir is added. @input: (nullable): what the program reads. */
void terminal_run (Terminal *self, const char *input, ...) G_GNUC_NULL_TERMINATED;
/* The same, and the exit status must be @status; for 1 and 2 with exactly one line of complaint. */
void terminal_expect (Terminal *self, int status, const char *input, ...) G_GNUC_NULL_TERMINATED;
/* The complaint of the last command names @word. */
void terminal_assert_complaint (Terminal *self, const char *word);

/* @pointer: JSON pointer into the last answer. */
yyjson_val *terminal_get (Terminal *self, const char *pointer);
void terminal_assert_text (Terminal *self, const char *pointer, const char *text);
void terminal_assert_int (Terminal *self, const char *pointer, gint64 number);
void terminal_assert_null (Terminal *self, const char *pointer);
void terminal_assert_size (Terminal *self, const char *pointer, gsize size);

/* Writes a file into the folder of the test. */
char *terminal_write (Terminal *self, const char *name, const char *content);

G_END_DECLS
