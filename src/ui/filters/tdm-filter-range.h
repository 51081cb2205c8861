/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the filter sheet for a field with an order: some ready answers, and from … to. */

#pragma once

#include <adwaita.h>

#include "tdm-shown-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_FILTER_RANGE (tdm_filter_range_get_type ())
G_DECLARE_FINAL_TYPE (TdmFilterRange, tdm_filter_range, TDM, FILTER_RANGE, AdwNavigationPage)

/* @query is held; what is chosen is in it at once. @field: the value or one of the days. */
AdwNavigationPage *tdm_filter_range_new (TdmShownQuery *query, TdmFilterField field);

G_END_DECLS
