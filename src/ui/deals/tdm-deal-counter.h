/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many deals each tab has in each stage, counted anew after changes. */

#pragma once

#include <gio/gio.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_COUNTER (tdm_deal_counter_get_type ())
/* Signal "changed": there are other numbers. */
G_DECLARE_FINAL_TYPE (TdmDealCounter, tdm_deal_counter, TDM, DEAL_COUNTER, GObject)

TdmDealCounter *tdm_deal_counter_new (TdmStore *store);
/* The first numbers are there. */
gboolean tdm_deal_counter_get_ready (TdmDealCounter *self);
guint tdm_deal_counter_get (TdmDealCounter *self, TdmDealTab tab);
const TdmDealCounts *tdm_deal_counter_get_counts (TdmDealCounter *self);

G_END_DECLS
