/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at the offers behind the solutions of a deal. */

#include "tdm-cli-solutions.h"

#include "tdm-cli-offer-view.h"
#include "tdm-cli-query.h"
#include "tdm-cli-wait.h"
#include "tdm-clock.h"
#include "tdm-solution-words.h"
#include "tdm-store-offers.h"

static GPtrArray *
list_offers (TdmCliRun *run, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_list_offers_async (run->store, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_list_offers_finish (run->store, tdm_cli_wait (&result), error);
}

static TdmCompany *
load_company (TdmCliRun *run, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_company_async (run->store, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_load_company_finish (run->store, tdm_cli_wait (&result), error);
}

static void
warn_of_each (TdmCliRun *run, const TdmDealRecord *deal, const GPtrArray *offers, const TdmCompany *company)
{
  /* That of the window, as for the verb readiness. */
  const TdmRulebook *rulebook = tdm_cli_find_rulebook (run, NULL);
  g_autofree char *today = tdm_clock_dup_today ();
  const TdmCosellMeasure measure = { rulebook, company, today };
  g_autoptr (GPtrArray) findings = tdm_deal_find_unready_solutions (deal, offers, &measure);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text = tdm_words_solution_finding (findings->pdata[i]);

      tdm_cli_warn (run, "solutions", text);
    }
}

void
tdm_cli_warn_of_solutions (TdmCliRun *run, gint64 deal_id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, deal_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmDealRecord) deal = tdm_cli_load_deal (run, number, NULL, &error);
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (TdmCompany) company = NULL;

  if (deal != NULL && !tdm_deal_wants_ready_solutions (deal))
    return;

  offers = deal != NULL ? list_offers (run, &error) : NULL;
  company = offers != NULL ? load_company (run, &error) : NULL;
  if (company != NULL)
    warn_of_each (run, deal, offers, company);
  else
    g_info ("No look at the solutions: %s", error->message);
}
