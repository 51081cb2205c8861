/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options and arguments of one call. */

#pragma once

#include "tdm-cli-run.h"

G_BEGIN_DECLS

/* Which options a verb knows; --json, --help and --data-dir are everybody's. */
typedef enum
{
  TDM_CLI_TAKES_FILTER = 1 << 0, /* tab, stage, search, filter, group, sort, reverse, limit */
  TDM_CLI_TAKES_REASON = 1 << 1,
  TDM_CLI_TAKES_NOTE = 1 << 2,
  TDM_CLI_TAKES_FROM = 1 << 3,
  TDM_CLI_TAKES_HOLD = 1 << 4,
  TDM_CLI_TAKES_IMPORT = 1 << 5, /* dry-run, all-or-nothing, encoding */
  TDM_CLI_TAKES_EXPORT = 1 << 6, /* format, output, include-private */
  TDM_CLI_TAKES_ADD = 1 << 7,
  TDM_CLI_TAKES_CHECK = 1 << 8,
  TDM_CLI_TAKES_SEARCH = 1 << 9,  /* search alone */
  TDM_CLI_TAKES_OFFERS = 1 << 10, /* status, type, missing, format */
  TDM_CLI_TAKES_OUTPUT = 1 << 11, /* output alone */
  TDM_CLI_TAKES_RULEBOOK = 1 << 12,
  TDM_CLI_TAKES_MOVE = 1 << 13,
  TDM_CLI_TAKES_KEEP = 1 << 14, /* keep-until */
} TdmCliTakes;

/**
 * TdmCliOptions:
 * @arguments: what is left without an option, as many as the verb wants
 *
 * Texts are UTF-8, but for file names, which are as the system has them.
 */
typedef struct
{
  char *tab;
  char **stages;
  char *search;
  char **filters; /* one term each */
  char *group;
  char *sort;
  gboolean reverse;
  char *limit;

  char *reason;
  char *note;
  char *from;
  char *hold;

  gboolean dry_run;
  gboolean all_or_nothing;
  char *encoding;

  char *format;
  char *output;
  gboolean include_private;

  char **statuses;
  char **types;
  gboolean missing;
  char *rulebook;
  char *move;
  char *keep_until;

  gboolean add;
  gboolean check;
  gboolean json;
  gboolean help;
  char **arguments;
} TdmCliOptions;

void tdm_cli_options_clear (TdmCliOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmCliOptions, tdm_cli_options_clear)

gboolean
tdm_cli_options_parse (TdmCliOptions *self, TdmCliTakes takes, const char *const *arguments, GError **error);
char *tdm_cli_options_get_help (TdmCliTakes takes, const char *usage, const char *summary);

/* A whole number from 0; FALSE when @text is none. */
gboolean tdm_cli_read_number (const char *text, int *number);

G_END_DECLS
