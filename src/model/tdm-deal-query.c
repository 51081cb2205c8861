/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Queries as values, and sums over the counts of tabs and stages. */

#include "tdm-deal-query.h"

/**
 * tdm_deal_query_new:
 *
 * Returns: (transfer full): every deal, least time left first
 */
TdmDealQuery *
tdm_deal_query_new (void)
{
  return g_new0 (TdmDealQuery, 1);
}

TdmDealQuery *
tdm_deal_query_copy (const TdmDealQuery *self)
{
  TdmDealQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (TdmDealQuery, 1);
  *copy = *self;
  copy->search = g_strdup (self->search);
  return copy;
}

void
tdm_deal_query_free (TdmDealQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->search);
  g_free (self);
}

/**
 * tdm_deal_query_equal:
 * @a: a query
 * @b: another
 *
 * Returns: whether both ask the same; no search and an empty one are the same
 */
gboolean
tdm_deal_query_equal (const TdmDealQuery *a, const TdmDealQuery *b)
{
  const char *search_a = a->search != NULL ? a->search : "";
  const char *search_b = b->search != NULL ? b->search : "";

  return a->tab == b->tab && a->stages == b->stages && a->sort == b->sort && !a->reverse == !b->reverse &&
         g_str_equal (search_a, search_b);
}

/**
 * tdm_deal_counts_get:
 * @self: the counts
 * @tab: which tab
 * @stages: bit set `1 << TdmStage`, 0 for all stages
 *
 * Returns: how many deals the tab has in these stages together
 */
guint
tdm_deal_counts_get (const TdmDealCounts *self, TdmDealTab tab, guint stages)
{
  guint sum = 0;

  for (guint stage = 0; stage < TDM_N_STAGES; stage++)
    if (stages == 0 || (stages & (1u << stage)) != 0)
      sum += self->count[tab][stage];

  return sum;
}
