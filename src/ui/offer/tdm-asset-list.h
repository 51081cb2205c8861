/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The assets of one kind of a listing: logo, screenshots, videos or marketing documents. */

#pragma once

#include "tdm-offer-editor.h"
#include "tdm-part-dialog.h"

G_BEGIN_DECLS

#define TDM_TYPE_ASSET_LIST (tdm_asset_list_get_type ())
G_DECLARE_FINAL_TYPE (TdmAssetList, tdm_asset_list, TDM, ASSET_LIST, AdwPreferencesGroup)

/* @kind: of tdm_offer_get_asset_kinds () */
GtkWidget *tdm_asset_list_new (TdmOfferEditor *editor, const char *kind);
/* @files: (element-type GFile): as many as there is room for are put on the offer */
void tdm_asset_list_add_files (TdmAssetList *self, GListModel *files);
/* Asks for the address of a video. Returns: (transfer none) (nullable) */
TdmPartDialog *tdm_asset_list_open_link (TdmAssetList *self);
/* (transfer none) (nullable): a TdmAssetRow */
GtkWidget *tdm_asset_list_get_row (TdmAssetList *self, guint position);

G_END_DECLS
