/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The company's own solutions. */

#include "tdm-clock.h"
#include "tdm-company-table-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-own-solutions-private.h"
#include "tdm-readiness.h"

/* What a status must have at least: tdm_readiness_has_level (). */
#define CO_SELL_READY 1

static void
free_own_solution (gpointer data)
{
  TdmOwnSolution *own = data;

  tdm_solution_free (own->solution);
  g_free (own);
}

/* A status may be recorded under the rules of any year. */
static gboolean
is_recorded_ready (const char *token)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  for (guint i = 0; token != NULL && i < rulebooks->len; i++)
    {
      const TdmRulebookStatus *status = tdm_rulebook_find_status (rulebooks->pdata[i], token);

      if (status != NULL && status->level >= CO_SELL_READY)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_ready (const TdmOffer *offer, const TdmCompany *company, const char *today)
{
  g_autoptr (TdmReadiness) readiness = NULL;

  if (is_recorded_ready (offer->recorded_status))
    return TRUE;

  readiness = tdm_readiness_evaluate (tdm_rulebook_get_default (), offer, company, today);
  return tdm_readiness_has_level (readiness, CO_SELL_READY);
}

static void
add_solutions (GPtrArray *own, const GPtrArray *offers, const gboolean *ready, gboolean wanted)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const TdmOffer *offer = offers->pdata[i];
      TdmOwnSolution *solution;

      if (offer->solution_id == NULL || ready[i] != wanted)
        continue;
      solution = g_new0 (TdmOwnSolution, 1);
      solution->solution =
        tdm_solution_new (offer->solution_id, tdm_offer_get_title (offer), TDM_SOLUTION_KIND_OWN);
      solution->ready = ready[i];
      g_ptr_array_add (own, solution);
    }
}

GPtrArray *
tdm_own_solutions_list (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) offers = tdm_offer_table_list (db, error);
  g_autoptr (TdmCompany) company = offers != NULL ? tdm_company_table_load (db, error) : NULL;
  g_autofree char *today = tdm_clock_dup_today ();
  g_autofree gboolean *ready = NULL;
  GPtrArray *own;

  if (company == NULL)
    return NULL;

  ready = g_new0 (gboolean, offers->len + 1);
  for (guint i = 0; i < offers->len; i++)
    {
      const TdmOffer *offer = offers->pdata[i];

      ready[i] = offer->solution_id != NULL && is_ready (offer, company, today);
    }

  own = g_ptr_array_new_with_free_func (free_own_solution);
  add_solutions (own, offers, ready, TRUE);
  add_solutions (own, offers, ready, FALSE);
  return own;
}
