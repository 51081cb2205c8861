/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opportunities: which deals are shown, in which order, and the list of them (M13–M19). */

#pragma once

#include <adwaita.h>

#include "tdm-deal-list.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEALS_PAGE (tdm_deals_page_get_type ())
/* Properties: store; tab ("inbound", "outbound", "favorites"), stage ("all", "received", "accepted", "archived"),
 * sort, group (tokens of TdmDealSort and TdmDealGroup), kind ("table", "board"), all strings, so that they are the
 * states of the actions deals.…; reverse, narrow. */
G_DECLARE_FINAL_TYPE (TdmDealsPage, tdm_deals_page, TDM, DEALS_PAGE, AdwNavigationPage)

TdmDealsPage *tdm_deals_page_new (TdmStore *store);
TdmDealList *tdm_deals_page_get_list (TdmDealsPage *self);
void tdm_deals_page_set_search (TdmDealsPage *self, const char *text);
/* A question asked elsewhere, as filters that can be seen and taken off. */
void tdm_deals_page_show_query (TdmDealsPage *self, const TdmDealQuery *query);
void tdm_deals_page_show_saved_view (TdmDealsPage *self, gint64 id);
void tdm_deals_page_focus_list (TdmDealsPage *self);
void tdm_deals_page_focus_search (TdmDealsPage *self);

G_END_DECLS
