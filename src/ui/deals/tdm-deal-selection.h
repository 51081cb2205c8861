/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of deals as views want it: with marked rows, and in sections when it is grouped. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_SELECTION (tdm_deal_selection_get_type ())
/* A GtkSelectionModel and GtkSectionModel over TdmDealList; marks are positions, so that marking a million rows wakes
 * none of them (GtkMultiSelection asks for every marked item). */
G_DECLARE_FINAL_TYPE (TdmDealSelection, tdm_deal_selection, TDM, DEAL_SELECTION, GObject)

TdmDealSelection *tdm_deal_selection_new (TdmDealList *list);
TdmDealList *tdm_deal_selection_get_list (TdmDealSelection *self);
guint tdm_deal_selection_get_n_selected (TdmDealSelection *self);
/* The only marked one, GTK_INVALID_LIST_POSITION when there is none or more than one. */
guint tdm_deal_selection_get_single (TdmDealSelection *self);

G_END_DECLS
