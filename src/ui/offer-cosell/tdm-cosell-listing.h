/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The section Listing of Co-sell with Microsoft: platforms, segments, solution type and areas (M144). */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_COSELL_LISTING (tdm_cosell_listing_get_type ())
G_DECLARE_FINAL_TYPE (TdmCosellListing, tdm_cosell_listing, TDM, COSELL_LISTING, AdwPreferencesGroup)

/* A row of the section and the sheet it opens. */
typedef enum
{
  TDM_LISTING_PLATFORMS,
  TDM_LISTING_SEGMENTS,
  TDM_LISTING_SOLUTION_TYPE,
  TDM_LISTING_AREAS,
} TdmListingRow;
#define TDM_N_LISTING_ROWS 4

GtkWidget *tdm_cosell_listing_new (TdmOfferEditor *editor);
/* Returns: (transfer none) (nullable): the sheet, a TdmPickDialog or a TdmAreasDialog */
AdwDialog *tdm_cosell_listing_open (TdmCosellListing *self, TdmListingRow row);
/* The first row that lacks something, else the first. */
void tdm_cosell_listing_focus (TdmCosellListing *self);

G_END_DECLS
