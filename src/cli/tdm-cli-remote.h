/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A changing verb that the running window does for us, because it holds the data folder. */

#pragma once

#include "tdm-cli-run.h"

G_BEGIN_DECLS

/* The D-Bus face of the service, shared by both ends. */
#define TDM_CLI_INTERFACE "io.github.tandem_desktop.Tandem.Cli"

char *tdm_cli_dup_bus_name (const char *data_dir);
gboolean tdm_cli_remote_run (TdmCliRun *run, const char *data_dir, const char *const *arguments, int *status);

G_END_DECLS
