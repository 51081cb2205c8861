/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the filter sheet on which the values of one field are ticked. */

#pragma once

#include <adwaita.h>

#include "tdm-filter-labels.h"
#include "tdm-shown-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_FILTER_CHOICES (tdm_filter_choices_get_type ())
G_DECLARE_FINAL_TYPE (TdmFilterChoices, tdm_filter_choices, TDM, FILTER_CHOICES, AdwNavigationPage)

/* All are held. What is ticked is in @query at once. */
AdwNavigationPage *
tdm_filter_choices_new (TdmStore *store, TdmShownQuery *query, TdmFilterLabels *labels, TdmFilterField field);

G_END_DECLS
