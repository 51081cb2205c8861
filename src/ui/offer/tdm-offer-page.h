/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one offer: its menu, and the pages of its form. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_PAGE (tdm_offer_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferPage, tdm_offer_page, TDM, OFFER_PAGE, AdwNavigationPage)

/* A page of the form is a widget that fills the room beside the menu: it brings its own scroller, heading and clamp
 * of 680, and follows the editor. On it there are the actions "offer.save", "offer.review" and
 * "offer.show-place" (s), a token of tdm_offer_place_to_token (). */
TdmOfferPage *tdm_offer_page_new (TdmStore *store, gint64 offer_id);

gint64 tdm_offer_page_get_offer_id (TdmOfferPage *self);
TdmOfferEditor *tdm_offer_page_get_editor (TdmOfferPage *self);
TdmOfferPlace tdm_offer_page_get_place (TdmOfferPage *self);
void tdm_offer_page_show_place (TdmOfferPage *self, TdmOfferPlace place);

G_END_DECLS
