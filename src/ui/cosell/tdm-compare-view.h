/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two program years side by side, for all offers or for one (M153). */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_COMPARE_VIEW (tdm_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (TdmCompareView, tdm_compare_view, TDM, COMPARE_VIEW, AdwBin)

void tdm_compare_view_set_list (TdmCompareView *self, TdmReadinessList *list);
/* One column instead of three. */
void tdm_compare_view_set_narrow (TdmCompareView *self, gboolean narrow);
/* @left, @right: ids of rulebooks; @offer_id: 0 for all offers */
void tdm_compare_view_show (TdmCompareView *self, const char *left, const char *right, gint64 offer_id);
/* (element-type TdmCompareItem) (transfer none) */
GListModel *tdm_compare_view_get_lines (TdmCompareView *self);
guint tdm_compare_view_count_different (TdmCompareView *self);

G_END_DECLS
