/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers from the store and on the terminal, and the rulebook that applies. */

#pragma once

#include "tdm-cli-run.h"
#include "tdm-readiness.h"
#include "tdm-store-offers.h"

G_BEGIN_DECLS

/* The local number or the Offer ID. */
TdmOffer *tdm_cli_load_offer (TdmCliRun *run, const char *reference, GError **error);
GPtrArray *tdm_cli_list_offers (TdmCliRun *run, GError **error);
TdmCompany *tdm_cli_load_company (TdmCliRun *run, GError **error);
gboolean tdm_cli_save_offer (
  TdmCliRun *run, const TdmOffer *offer, TdmOfferFields fields, TdmReceipt *receipt, GError **error);

/* @id NULL: the one that was chosen on the Co-sell page, else the newest. NULL after a complaint about @id. */
const TdmRulebook *tdm_cli_find_rulebook (TdmCliRun *run, const char *id);
/* By the company and the day of today; NULL with @error. */
TdmReadiness *
tdm_cli_evaluate (TdmCliRun *run, const TdmRulebook *rulebook, const TdmOffer *offer, GError **error);

gboolean tdm_cli_print_offer_json (TdmCliRun *run, const TdmOffer *offer, GError **error);
/* The offer of @id after a change: with --json all of it, else @done, a sentence, NULL for its number. Answers the
 * exit status. */
int tdm_cli_report_offer (TdmCliRun *run, gint64 id, const char *done);

G_END_DECLS
