/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which group every deal is in, and the order of the groups. */

#pragma once

#include "tdm-deal-index.h"

G_BEGIN_DECLS

/**
 * TdmGroupNames:
 *
 * Keys and labels of groups, by their number; the last number, without a name, is that of deals that have no
 * value. Never changes once made, so any thread may hold it.
 */
typedef struct _TdmGroupNames TdmGroupNames;

TdmGroupNames *tdm_group_names_ref (TdmGroupNames *self);
void tdm_group_names_unref (TdmGroupNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmGroupNames, tdm_group_names_unref)
/* NULL for no value. */
const char *tdm_group_names_get_key (const TdmGroupNames *self, guint number);
const char *tdm_group_names_get_label (const TdmGroupNames *self, guint number);

/**
 * TdmDealGroups:
 *
 * Four bytes a deal for one way to divide at a time, read when it is asked for. Database thread only.
 */
typedef struct _TdmDealGroups TdmDealGroups;

TdmDealGroups *tdm_deal_groups_new (void);
void tdm_deal_groups_free (TdmDealGroups *self);
void tdm_deal_groups_clear (TdmDealGroups *self);

/* Reads what dividing by @kind needs, unless nothing changed since. */
gboolean tdm_deal_groups_prepare (
  TdmDealGroups *self, TdmDealIndex *index, TdmDb *db, TdmDealGroup kind, GError **error);

/* The same for an order by names that many deals share: owner, campaign, country or sender. */
gboolean tdm_deal_groups_prepare_for_sort (
  TdmDealGroups *self, TdmDealIndex *index, TdmDb *db, TdmDealSort sort, GError **error);

/* Deals of one group that stand together. */
typedef struct
{
  guint number;
  guint first;
  guint count;
} TdmGroupSpan;

/**
 * tdm_deal_groups_divide:
 * @ids: (element-type guint32): what is divided, in place; deals of one group keep their order
 *
 * Returns: (transfer full) (element-type TdmGroupSpan): the groups that have a deal, in order
 */
GArray *tdm_deal_groups_divide (TdmDealGroups *self, GArray *ids);
/* (transfer none) */
TdmGroupNames *tdm_deal_groups_get_names (TdmDealGroups *self);

G_END_DECLS
