/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings about the own solutions of a deal (M52). */

#pragma once

#include "tdm-cli-run.h"

G_BEGIN_DECLS

/* Says which own solutions of the deal, as it is stored now, are not co-sell ready under the newest rulebook. Warns only:
 * what cannot be looked at is passed over. */
void tdm_cli_warn_of_solutions (TdmCliRun *run, gint64 deal_id);

G_END_DECLS
