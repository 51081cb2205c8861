/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What wants to be done, in groups: read from the store, and again after each change of it. */

#pragma once

#include <gio/gio.h>

#include "tdm-store.h"
#include "tdm-today-item.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_LIST (tdm_today_list_get_type ())
/* Signal "changed": rows or numbers are other ones. */
G_DECLARE_FINAL_TYPE (TdmTodayList, tdm_today_list, TDM, TODAY_LIST, GObject)

TdmTodayList *tdm_today_list_new (TdmStore *store);
TdmStore *tdm_today_list_get_store (TdmTodayList *self);
void tdm_today_list_hurry (TdmTodayList *self);
/* The first rows are there; then every row and number. */
gboolean tdm_today_list_get_ready (TdmTodayList *self);
gboolean tdm_today_list_get_counted (TdmTodayList *self);
/* (element-type TdmTodayItem): the first rows of a group; one model as long as the list lives. */
GListModel *tdm_today_list_get_items (TdmTodayList *self, TdmTodayKind kind);
/* All of the group, also those that have no row. */
guint tdm_today_list_get_n (TdmTodayList *self, TdmTodayKind kind);
/* Deals in the whole workspace. */
guint tdm_today_list_get_n_deals (TdmTodayList *self);
/* Things to do over all groups: what the badge says. */
guint tdm_today_list_get_count (TdmTodayList *self);
/* Suggests @deal_id no more; kept in the workspace. */
void tdm_today_list_dismiss (TdmTodayList *self, gint64 deal_id);

G_END_DECLS
