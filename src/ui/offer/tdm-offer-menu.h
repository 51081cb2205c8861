/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu inside an offer: its name and status, its pages, and how far each page is (M143). */

#pragma once

#include <adwaita.h>

#include "tdm-offer-check.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_MENU (tdm_offer_menu_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferMenu, tdm_offer_menu, TDM, OFFER_MENU, GtkBox)

/* Signal "chosen" (TdmOfferPlace as guint): somebody wants to go there. */
void tdm_offer_menu_show_offer (TdmOfferMenu *self, const TdmOffer *offer, const TdmRulebook *rulebook);
void tdm_offer_menu_select (TdmOfferMenu *self, TdmOfferPlace place);
void tdm_offer_menu_focus (TdmOfferMenu *self);

G_END_DECLS
