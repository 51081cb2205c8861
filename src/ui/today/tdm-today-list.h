/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What wants to be done: deals to answer by time left, and accepted deals whose facts are old or missing. */

#pragma once

#include <gio/gio.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_LIST (tdm_today_list_get_type ())
/* Signal "changed": the rows or the number of them are other ones. */
G_DECLARE_FINAL_TYPE (TdmTodayList, tdm_today_list, TDM, TODAY_LIST, GObject)

TdmTodayList *tdm_today_list_new (TdmStore *store);
void tdm_today_list_hurry (TdmTodayList *self);
/* The first rows are there; then the numbers below too. */
gboolean tdm_today_list_get_ready (TdmTodayList *self);
gboolean tdm_today_list_get_counted (TdmTodayList *self);
/* (element-type TdmDeal): received deals, least time left first; at most 50. */
GListModel *tdm_today_list_get_to_answer (TdmTodayList *self);
guint tdm_today_list_get_n_to_answer (TdmTodayList *self);
/* (element-type TdmDeal): close date over, or no close date or value; at most 50. */
GListModel *tdm_today_list_get_out_of_date (TdmTodayList *self);
/* Deals in the whole workspace. */
guint tdm_today_list_get_n_deals (TdmTodayList *self);
/* All things to do, also those that are not in the lists. */
guint tdm_today_list_get_count (TdmTodayList *self);

G_END_DECLS
