/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: a sidebar of places, and the page of the chosen one. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-list.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_WINDOW (tdm_window_get_type ())
G_DECLARE_FINAL_TYPE (TdmWindow, tdm_window, TDM, WINDOW, AdwApplicationWindow)

/* Names of the places, also the values of the setting "page". */
#define TDM_PAGE_TODAY "today"
#define TDM_PAGE_OFFERS "overview"
#define TDM_PAGE_COSELL "co-sell"
#define TDM_PAGE_DEALS "opportunities"
#define TDM_PAGE_CUSTOMERS "customers"

TdmWindow *tdm_window_new (GtkApplication *application, TdmStore *store);
TdmStore *tdm_window_get_store (TdmWindow *self);

void tdm_window_show_page (TdmWindow *self, const char *name);
const char *tdm_window_get_page (TdmWindow *self);
AdwNavigationPage *tdm_window_ensure_page (TdmWindow *self, const char *name);

TdmDealQuery *tdm_window_dup_shown_query (TdmWindow *self);
const char *tdm_window_get_help_topic (TdmWindow *self);

void tdm_window_start_new_deal (TdmWindow *self);
void tdm_window_open_deal (TdmWindow *self, gint64 deal_id, TdmDealList *list);
void tdm_window_show_deals (TdmWindow *self, const TdmDealQuery *query);
void tdm_window_open_customer (TdmWindow *self, gint64 customer_id);
void tdm_window_open_offer (TdmWindow *self, gint64 offer_id, const char *place);
void tdm_window_remember_undo (TdmWindow *self, gint64 undo_id);
void tdm_window_add_toast (TdmWindow *self, AdwToast *toast);

G_END_DECLS
