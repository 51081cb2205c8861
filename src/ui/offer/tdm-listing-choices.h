/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where customers find a listing: categories, industries and their verticals. */

#pragma once

#include "tdm-offer-editor.h"
#include "tdm-pick-dialog.h"

G_BEGIN_DECLS

#define TDM_TYPE_LISTING_CHOICES (tdm_listing_choices_get_type ())
G_DECLARE_FINAL_TYPE (TdmListingChoices, tdm_listing_choices, TDM, LISTING_CHOICES, AdwPreferencesGroup)

GtkWidget *tdm_listing_choices_new (TdmOfferEditor *editor);
/* The sheets. Returns: (transfer none) (nullable) */
TdmPickDialog *tdm_listing_choices_open_categories (TdmListingChoices *self);
TdmPickDialog *tdm_listing_choices_open_industries (TdmListingChoices *self);
/* @position: of one of the chosen industries */
TdmPickDialog *tdm_listing_choices_open_verticals (TdmListingChoices *self, guint position);

G_END_DECLS
