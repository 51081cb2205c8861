/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filters in force as chips that can be taken off, and the next ones within reach. */

#pragma once

#include <adwaita.h>

#include "tdm-filter-labels.h"
#include "tdm-shown-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_FILTER_BAR (tdm_filter_bar_get_type ())
/* Its buttons are actions of the page around it: deals.filter, deals.save-view, deals.update-view, deals.reset-view. */
G_DECLARE_FINAL_TYPE (TdmFilterBar, tdm_filter_bar, TDM, FILTER_BAR, AdwBin)

/* Once, before it is shown. Both are held. */
void tdm_filter_bar_set_query (TdmFilterBar *self, TdmShownQuery *query, TdmFilterLabels *labels);
/* Narrow: only the filters in force, nothing without one. */
void tdm_filter_bar_set_narrow (TdmFilterBar *self, gboolean narrow);
/* @changed: what is shown is no longer what the chosen view keeps. */
void tdm_filter_bar_set_view (TdmFilterBar *self, gboolean chosen, gboolean changed);
/* How many deals a quick filter would leave, −1 for not known. */
void tdm_filter_bar_set_quick_count (TdmFilterBar *self, guint index, int count);

G_END_DECLS
