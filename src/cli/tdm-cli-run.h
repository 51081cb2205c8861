/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One run of one verb: where it reads, prints and complains, in a process of its own or inside the window. */

#pragma once

#include <gio/gio.h>

#include "tdm-cli.h"
#include "tdm-json-reader.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmCliRun:
 * @store: open; in the window its own store, which outlives the run
 * @directory: where relative file names start
 * @color: the output is a terminal that shows colours
 * @columns: width of the terminal, 0 when the output is none
 * @json: the answer is one JSON document
 * @output_failed: a write failed, so nobody reads the rest
 *
 * Belongs to one thread, whose thread-default main context completes the store's verbs.
 */
typedef struct
{
  TdmStore *store;
  char *directory;
  GInputStream *input;
  GOutputStream *output;
  GOutputStream *errors;
  gboolean color;
  int columns;
  gboolean json;
  gboolean output_failed;
} TdmCliRun;

void tdm_cli_run_clear (TdmCliRun *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmCliRun, tdm_cli_run_clear)

void tdm_cli_print (TdmCliRun *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void tdm_cli_print_json (TdmCliRun *self, yyjson_mut_val *value);

void tdm_cli_warn (TdmCliRun *self, const char *subject, const char *text);
int tdm_cli_refuse (TdmCliRun *self, const char *subject, const char *text);
int tdm_cli_fail (TdmCliRun *self, const char *subject, const GError *error);
int tdm_cli_misuse (TdmCliRun *self, const char *subject, const char *text);

char *tdm_cli_get_path (TdmCliRun *self, const char *file);
yyjson_doc *tdm_cli_read_json (TdmCliRun *self, const char *file, GError **error);

/* One line without anything a terminal would obey: control characters and changes of direction. */
char *tdm_cli_clean_line (const char *text);

G_END_DECLS
