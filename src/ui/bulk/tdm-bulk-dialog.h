/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet for one change to many deals. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

/* Where the sheet begins. */
typedef enum
{
  TDM_BULK_PLACE_VALUE,
  TDM_BULK_PLACE_TAGS,
} TdmBulkPlace;

#define TDM_TYPE_BULK_DIALOG (tdm_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmBulkDialog, tdm_bulk_dialog, TDM, BULK_DIALOG, AdwDialog)

/* @ids: (element-type guint32): held */
GtkWidget *tdm_bulk_dialog_new (TdmStore *store, GArray *ids, TdmBulkPlace place);

G_END_DECLS
