/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deals of one query as table, narrow list or board, or what stands in their place. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-selection.h"
#include "tdm-deal-summarizer.h"
#include "tdm-deals-table.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEALS_VIEW (tdm_deals_view_get_type ())
/* Signals: changed () when rows came, went or are awaited; answered () when a new query has its whole answer and is
 * shown from its beginning; sort-changed () when a heading was clicked. */
G_DECLARE_FINAL_TYPE (TdmDealsView, tdm_deals_view, TDM, DEALS_VIEW, AdwBin)

/* Before everything else, once. */
void tdm_deals_view_set_store (TdmDealsView *self, TdmStore *store);
TdmDealList *tdm_deals_view_get_list (TdmDealsView *self);
TdmDealSelection *tdm_deals_view_get_selection (TdmDealsView *self);
TdmDealSummarizer *tdm_deals_view_get_summarizer (TdmDealsView *self);
TdmDealsTable *tdm_deals_view_get_table (TdmDealsView *self);

void tdm_deals_view_set_query (TdmDealsView *self, const TdmDealQuery *query);
const char *tdm_deals_view_get_kind (TdmDealsView *self);
void tdm_deals_view_set_kind (TdmDealsView *self, const char *kind);
void tdm_deals_view_set_narrow (TdmDealsView *self, gboolean narrow);
/* How many deals the workspace has, as soon as that is known: an empty list is explained by it. */
void tdm_deals_view_set_n_all (TdmDealsView *self, guint n_all);
/* The rows as soon as they are there, or what stands in their place. */
void tdm_deals_view_focus (TdmDealsView *self);

G_END_DECLS
