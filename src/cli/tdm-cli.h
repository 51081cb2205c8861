/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line: verbs for scripts and for a quick look, without a display. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses (cli.md). */
#define TDM_CLI_DONE 0
#define TDM_CLI_REFUSED 1
#define TDM_CLI_MISUSED 2

gboolean tdm_cli_wants (int argc, char **argv);
int tdm_cli_main (int argc, char **argv);
char *tdm_cli_take_data_dir (GStrv *arguments, GError **error);

G_END_DECLS
