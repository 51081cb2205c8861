/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The company's own solutions. */

#include "tdm-clock.h"
#include "tdm-company-table-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-own-solutions-private.h"
#include "tdm-solution-standing.h"

static void
free_own_solution (gpointer data)
{
  TdmOwnSolution *own = data;

  tdm_solution_free (own->solution);
  g_free (own);
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
tdm_own_solutions_list (TdmDb *db, const TdmRulebook *rulebook, GError **error)
{
  g_autoptr (GPtrArray) offers = tdm_offer_table_list (db, error);
  g_autoptr (TdmCompany) company = offers != NULL ? tdm_company_table_load (db, error) : NULL;
  g_autofree char *today = tdm_clock_dup_today ();
  const TdmCosellMeasure measure = { rulebook, company, today };
  g_autofree gboolean *ready = NULL;
  GPtrArray *own;

  if (company == NULL)
    return NULL;

  ready = g_new0 (gboolean, offers->len + 1);
  for (guint i = 0; i < offers->len; i++)
    {
      const TdmOffer *offer = offers->pdata[i];

      ready[i] = offer->solution_id != NULL && tdm_offer_is_cosell_ready (offer, &measure);
    }

  own = g_ptr_array_new_with_free_func (free_own_solution);
  add_solutions (own, offers, ready, TRUE);
  add_solutions (own, offers, ready, FALSE);
  return own;
}
