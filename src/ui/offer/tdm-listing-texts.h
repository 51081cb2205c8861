/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of a listing: name, search results summary, description, instructions, keywords. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_LISTING_TEXTS (tdm_listing_texts_get_type ())
G_DECLARE_FINAL_TYPE (TdmListingTexts, tdm_listing_texts, TDM, LISTING_TEXTS, AdwPreferencesGroup)

GtkWidget *tdm_listing_texts_new (TdmOfferEditor *editor);
/* (transfer none): the row and the message of a field: "summary", "keywords", … */
GtkWidget *tdm_listing_texts_get_row (TdmListingTexts *self, const char *field);
GtkWidget *tdm_listing_texts_get_message (TdmListingTexts *self, const char *field);

G_END_DECLS
