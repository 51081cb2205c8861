/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of the table of offers. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TDM_OFFER_CELL_NAME,
  TDM_OFFER_CELL_TYPE,
  TDM_OFFER_CELL_STATUS,
  TDM_OFFER_CELL_COSELL,
  TDM_OFFER_CELL_MISSING,
} TdmOfferCellKind;

/* @page: has the property "narrow": the second line then says what the columns that are hidden do */
GtkListItemFactory *tdm_offer_cell_factory_new (TdmOfferCellKind kind, GtkWidget *page);
/* (transfer full): orders by what the column shows, then by name */
GtkSorter *tdm_offer_cell_sorter_new (TdmOfferCellKind kind);

G_END_DECLS
