/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list of deals comes to, as values. */

#include "tdm-deal-summary.h"

void
tdm_money_total_free (TdmMoneyTotal *self)
{
  if (self == NULL)
    return;

  g_free (self->currency);
  g_free (self->amount);
  g_free (self);
}

void
tdm_deal_group_info_free (TdmDealGroupInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->label);
  g_clear_pointer (&self->totals, g_ptr_array_unref);
  g_free (self);
}

/**
 * tdm_deal_summary_new:
 *
 * Returns: (transfer full): no deals, no totals, no groups
 */
TdmDealSummary *
tdm_deal_summary_new (void)
{
  TdmDealSummary *self = g_new0 (TdmDealSummary, 1);

  self->totals = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_money_total_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_deal_group_info_free);
  return self;
}

void
tdm_deal_summary_free (TdmDealSummary *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->totals, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self);
}
