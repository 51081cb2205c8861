/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals of a query in their order, read a page at a time. */

#pragma once

#include "tdm-cli-options.h"
#include "tdm-store-summary.h"

G_BEGIN_DECLS

/* Reads the filter options; FALSE after a complaint about one of them. */
gboolean tdm_cli_read_query (TdmCliRun *run, const TdmCliOptions *options, TdmDealQuery *query, guint *limit);

/* What is done with each deal. FALSE stops, with @error. */
typedef gboolean (*TdmCliDealFunc) (TdmCliRun *run, const TdmDealRecord *deal, gpointer data, GError **error);

gboolean tdm_cli_for_each_deal (TdmCliRun *run,
                                const TdmDealQuery *query,
                                guint limit,
                                gboolean with_raw,
                                TdmCliDealFunc func,
                                gpointer data,
                                GError **error);
TdmDealSummary *tdm_cli_summarize (TdmCliRun *run, const TdmDealQuery *query, GError **error);
/* By local number or referral GUID. */
TdmDealRecord *
tdm_cli_load_deal (TdmCliRun *run, const char *reference, GPtrArray **timeline, GError **error);

G_END_DECLS
