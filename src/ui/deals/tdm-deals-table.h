/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of deals, for wide windows. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEALS_TABLE (tdm_deals_table_get_type ())
/* Signals: "activate" (uint position): a row was opened; "sort-changed": a heading was clicked. */
G_DECLARE_FINAL_TYPE (TdmDealsTable, tdm_deals_table, TDM, DEALS_TABLE, AdwBin)

void tdm_deals_table_set_store (TdmDealsTable *self, TdmStore *store);
/* @model: (nullable): of TdmDeal; NULL while the table is not shown, so that no rows are kept for nothing. */
void tdm_deals_table_set_model (TdmDealsTable *self, GtkSelectionModel *model);
void tdm_deals_table_set_sort (TdmDealsTable *self, TdmDealSort sort, gboolean reverse);
/* FALSE when no heading is chosen. */
gboolean tdm_deals_table_get_sort (TdmDealsTable *self, TdmDealSort *sort, gboolean *reverse);
void tdm_deals_table_scroll_to_start (TdmDealsTable *self);
void tdm_deals_table_show_first_heading (TdmDealsTable *self);
void tdm_deals_table_set_header_factory (TdmDealsTable *self, GtkListItemFactory *factory);

G_END_DECLS
