/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list of deals comes to: how many, and how much of each currency. Never adds two currencies. */

#pragma once

#include "tdm-deal-query.h"

G_BEGIN_DECLS

/**
 * TdmMoneyTotal:
 * @currency: (nullable): ISO 4217, %NULL for deals whose value names none
 * @amount: exact decimal sum
 * @count: deals that have a value in it
 */
typedef struct
{
  char *currency;
  char *amount;
  guint count;
} TdmMoneyTotal;

/**
 * TdmDealGroupInfo:
 * @key: (nullable): "accepted", number of the customer, campaign, e-mail address, "2026-11"; %NULL for no value
 * @label: (nullable): what people call it: name of the customer or the owner, else as @key
 * @first: position of its first deal in the list
 * @count: its deals
 * @totals: (element-type TdmMoneyTotal): most deals first
 */
typedef struct
{
  char *key;
  char *label;
  guint first;
  guint count;
  GPtrArray *totals;
} TdmDealGroupInfo;

/**
 * TdmDealSummary:
 * @n_deals: deals of the query
 * @n_without_value: those of them without a value
 * @totals: (element-type TdmMoneyTotal): most deals first
 * @counts: under the search and the terms of the query, for each tab and stage
 * @groups: (element-type TdmDealGroupInfo): in the order of the list; empty without grouping
 */
typedef struct
{
  guint n_deals;
  guint n_without_value;
  GPtrArray *totals;
  TdmDealCounts counts;
  GPtrArray *groups;
} TdmDealSummary;

void tdm_money_total_free (TdmMoneyTotal *self);
void tdm_deal_group_info_free (TdmDealGroupInfo *self);
TdmDealSummary *tdm_deal_summary_new (void);
void tdm_deal_summary_free (TdmDealSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealSummary, tdm_deal_summary_free)

G_END_DECLS
