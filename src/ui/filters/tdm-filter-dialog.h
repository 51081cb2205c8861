/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which deals are filtered by any field. Nothing in it waits for a button: the list behind follows. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-list.h"
#include "tdm-filter-labels.h"
#include "tdm-shown-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_FILTER_DIALOG (tdm_filter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmFilterDialog, tdm_filter_dialog, TDM, FILTER_DIALOG, AdwDialog)

/* @list: the one that follows @query, counted on the button. */
AdwDialog *
tdm_filter_dialog_new (TdmStore *store, TdmShownQuery *query, TdmFilterLabels *labels, TdmDealList *list);
/* Goes on to the page of one field. */
void tdm_filter_dialog_show_field (TdmFilterDialog *self, TdmFilterField field);

G_END_DECLS
