/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the deals that a list hands out blank, a page at a time, and keeps the pages last used. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_PAGES (tdm_deal_pages_get_type ())
/* Main thread. Works on the ids of one list, which change under it. */
G_DECLARE_FINAL_TYPE (TdmDealPages, tdm_deal_pages, TDM, DEAL_PAGES, GObject)

/* @ids (element-type guint32) is shared with the list. */
TdmDealPages *tdm_deal_pages_new (TdmStore *store, GArray *ids);

/* The live deal at @position, maybe still blank: then its page is loaded soon. */
TdmDeal *tdm_deal_pages_get_deal (TdmDealPages *self, guint position);
/* Fills and keeps the deals of these rows (element-type TdmDealRecord). */
void tdm_deal_pages_keep (TdmDealPages *self, GPtrArray *rows);

G_END_DECLS
