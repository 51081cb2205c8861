/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts by currency in one line, never added: the first ones, the others one step away. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-summary.h"

G_BEGIN_DECLS

#define TDM_TYPE_TOTALS (tdm_totals_get_type ())
G_DECLARE_FINAL_TYPE (TdmTotals, tdm_totals, TDM, TOTALS, AdwBin)

/* @max: so many are written out. */
GtkWidget *tdm_totals_new (guint max);
/* @totals: (element-type TdmMoneyTotal) (nullable); @n_without: deals without a value, said in the tooltip. */
void tdm_totals_set (TdmTotals *self, const GPtrArray *totals, guint n_without);
void tdm_totals_set_max (TdmTotals *self, guint max);

G_END_DECLS
