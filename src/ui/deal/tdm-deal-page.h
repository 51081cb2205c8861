/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one deal: what it is about, who is on it, its history, and the actions its stage allows. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-list.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_PAGE (tdm_deal_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealPage, tdm_deal_page, TDM, DEAL_PAGE, AdwNavigationPage)

TdmDealPage *tdm_deal_page_new (TdmStore *store);
void tdm_deal_page_show (TdmDealPage *self, gint64 deal_id, TdmDealList *list);
gint64 tdm_deal_page_get_deal_id (TdmDealPage *self);

G_END_DECLS
