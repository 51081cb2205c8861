/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals that may be the one being typed: the same CRM ID, or the same customer and a similar name. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-draft.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_LIKE_DEALS (tdm_like_deals_get_type ())
G_DECLARE_FINAL_TYPE (TdmLikeDeals, tdm_like_deals, TDM, LIKE_DEALS, GtkBox)

/* From then on it follows the draft; invisible while there is nothing to warn about. */
void tdm_like_deals_bind (TdmLikeDeals *self, TdmDealDraft *draft, TdmStore *store);

G_END_DECLS
