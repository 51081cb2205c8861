/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the verbs that change a deal have in common: the hold, and the answer when it is done. */

#pragma once

#include "tdm-cli-run.h"

G_BEGIN_DECLS

/* @text NULL: −1, the default of the rules. FALSE after a complaint. */
gboolean tdm_cli_read_hold (TdmCliRun *run, const char *text, int *hold);
/* The deal with --json, else @done, a sentence with %s for the number of the deal. */
int tdm_cli_report_deal (TdmCliRun *run, gint64 deal_id, const char *done);

G_END_DECLS
