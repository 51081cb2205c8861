/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the table of deals. Few widgets, because the view keeps about 200 rows bound. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_DEAL_CELL_NAME,
  TDM_DEAL_CELL_VALUE,
  TDM_DEAL_CELL_CLOSES,
} TdmDealCellKind;

#define TDM_TYPE_DEAL_CELL (tdm_deal_cell_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealCell, tdm_deal_cell, TDM, DEAL_CELL, GtkWidget)

GtkWidget *tdm_deal_cell_new (TdmDealCellKind kind);
void tdm_deal_cell_set_deal (TdmDealCell *self, TdmDeal *deal);
TdmDeal *tdm_deal_cell_get_deal (TdmDealCell *self);
TdmDealCellKind tdm_deal_cell_get_kind (TdmDealCell *self);
/* Whether a click at @x, in its own coordinates, is on the pencil that shows under the pointer. */
gboolean tdm_deal_cell_is_pencil_at (TdmDealCell *self, double x);

G_END_DECLS
