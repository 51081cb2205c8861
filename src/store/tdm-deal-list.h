/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The windowed list of a million deals: ordered ids plus pages loaded as GTK asks (style.md §4). */

#pragma once

#include "tdm-deal.h"
#include "tdm-deal-query.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_LIST (tdm_deal_list_get_type ())
/* A GListModel of TdmDeal on the main thread. Properties: store, loading (boolean), n-items (uint), groups (GArray). */
G_DECLARE_FINAL_TYPE (TdmDealList, tdm_deal_list, TDM, DEAL_LIST, GObject)

TdmDealList *tdm_deal_list_new (TdmStore *store);
/* Asks again with @query; the old rows stay until the answer is there, then precise items-changed. */
void tdm_deal_list_set_query (TdmDealList *self, const TdmDealQuery *query);
const TdmDealQuery *tdm_deal_list_get_query (TdmDealList *self);
gboolean tdm_deal_list_get_loading (TdmDealList *self);
/* Position of a deal in this order, or GTK_INVALID_LIST_POSITION (G_MAXUINT). */
guint tdm_deal_list_find (TdmDealList *self, gint64 deal_id);
/* The deal at a position, 0 when there is none; makes no object, so a million rows can be asked. */
guint32 tdm_deal_list_get_id (TdmDealList *self, guint position);

/**
 * TdmDealListGroup:
 * @key: (nullable): as in TdmDealGroupInfo
 * @label: (nullable): as in TdmDealGroupInfo
 * @first: position of its first deal
 * @count: its deals, never 0
 */
typedef struct
{
  const char *key;
  const char *label;
  guint first;
  guint count;
} TdmDealListGroup;

/* Groups in the order of the list (element-type TdmDealListGroup), never NULL; empty while the list is not divided
 * and while an answer is being taken over, when the whole list is one section. Valid until "notify::groups", upon
 * which all sections are others (GtkSectionModel::sections-changed from 0 to the end). */
const GArray *tdm_deal_list_get_groups (TdmDealList *self);
/* The place in that array of the group that holds @position, by halving; G_MAXUINT without groups. */
guint tdm_deal_list_find_group (TdmDealList *self, guint position);

G_END_DECLS
