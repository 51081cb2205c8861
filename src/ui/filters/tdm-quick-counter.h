/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts what each quick filter would leave, one after the other, while that is cheap. */

#pragma once

#include "tdm-quick-filter.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_QUICK_COUNTER (tdm_quick_counter_get_type ())
/* Signal: counted (uint index, int count). Main thread. */
G_DECLARE_FINAL_TYPE (TdmQuickCounter, tdm_quick_counter, TDM, QUICK_COUNTER, GObject)

TdmQuickCounter *tdm_quick_counter_new (TdmStore *store);
/* Counts anew on top of @query. @n_all: deals of the workspace; above some ten thousand nothing is counted. */
void tdm_quick_counter_count (TdmQuickCounter *self, const TdmDealQuery *query, guint n_all);

G_END_DECLS
