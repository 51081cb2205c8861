/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row of one picture, video or brochure of a listing. */

#pragma once

#include <adwaita.h>

#include "tdm-store-offers.h"

G_BEGIN_DECLS

#define TDM_TYPE_ASSET_ROW (tdm_asset_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmAssetRow, tdm_asset_row, TDM, ASSET_ROW, AdwActionRow)

/* Signal "remove": the user wants it off the offer. */
GtkWidget *tdm_asset_row_new (TdmStore *store, const TdmOfferDocument *asset);
gint64 tdm_asset_row_get_id (TdmAssetRow *self);
/* (transfer none): the line for advice about the file; stands below the row */
GtkWidget *tdm_asset_row_get_message (TdmAssetRow *self);

G_END_DECLS
