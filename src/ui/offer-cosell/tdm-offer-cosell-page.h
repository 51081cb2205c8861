/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell with Microsoft: what sellers of Microsoft use to find, recommend and sell an offer. */

#pragma once

#include <adwaita.h>

#include "tdm-drop-dialog.h"
#include "tdm-offer-editor.h"
#include "tdm-readiness.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_COSELL_PAGE (tdm_offer_cosell_page_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferCosellPage, tdm_offer_cosell_page, TDM, OFFER_COSELL_PAGE, AdwBin)

GtkWidget *tdm_offer_cosell_page_new (TdmOfferEditor *editor);
/* Scrolls to a section of a TdmOfferCosellPage and puts the focus where it lacks something. */
void tdm_offer_cosell_page_show_place (GtkWidget *page, TdmOfferPlace place);
/* What a drop does. @files: (element-type GFile). (transfer none) (nullable): the sheet that asks what they are */
TdmDropDialog *tdm_offer_cosell_page_take_files (TdmOfferCosellPage *self, GPtrArray *files);

G_END_DECLS
