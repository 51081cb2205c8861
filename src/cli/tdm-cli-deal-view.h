/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One deal with its history, for people and as JSON. */

#pragma once

#include "tdm-cli-run.h"

G_BEGIN_DECLS

void tdm_cli_print_deal_json (TdmCliRun *run, const TdmDealRecord *deal, GPtrArray *timeline);
void tdm_cli_print_deal (TdmCliRun *run, const TdmDealRecord *deal, GPtrArray *timeline);

G_END_DECLS
