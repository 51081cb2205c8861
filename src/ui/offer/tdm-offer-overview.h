/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first page of an offer: where it stands in publication and in co-sell, and what that brings. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_OVERVIEW (tdm_offer_overview_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferOverview, tdm_offer_overview, TDM, OFFER_OVERVIEW, AdwBin)

GtkWidget *tdm_offer_overview_new (TdmOfferEditor *editor);
/* @page: a TdmOfferOverview; the top for every place but the facts */
void tdm_offer_overview_show_place (GtkWidget *page, TdmOfferPlace place);

G_END_DECLS
