/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commercial Marketplace › Overview: the offers of the company. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFERS_PAGE (tdm_offers_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmOffersPage, tdm_offers_page, TDM, OFFERS_PAGE, AdwNavigationPage)

TdmOffersPage *tdm_offers_page_new (TdmStore *store);

TdmOfferList *tdm_offers_page_get_list (TdmOffersPage *self);
/* As if they were chosen, and shown also where they are folded away. */
void tdm_offers_page_show_filters (TdmOffersPage *self, const TdmOfferFilters *filters);

G_END_DECLS
