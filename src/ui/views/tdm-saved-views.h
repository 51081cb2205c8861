/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The saved views of a workspace as the window knows them: in order, with counts, and which one is chosen. */

#pragma once

#include "tdm-store-views.h"

G_BEGIN_DECLS

#define TDM_TYPE_SAVED_VIEWS (tdm_saved_views_get_type ())
/* Signals: changed (), when views came, went, moved or changed; counted (), when the counts are others.
 * Property: current (int64): the chosen one, 0 for none. Main thread. */
G_DECLARE_FINAL_TYPE (TdmSavedViews, tdm_saved_views, TDM, SAVED_VIEWS, GObject)

/* One for each store; it lives as long as that. (transfer none) */
TdmSavedViews *tdm_saved_views_get_for_store (TdmStore *store);
/* (element-type TdmSavedView), never NULL; empty before they are read. */
const GPtrArray *tdm_saved_views_get_all (TdmSavedViews *self);
/* NULL when there is none of that number. Valid until "changed". */
const TdmSavedView *tdm_saved_views_find (TdmSavedViews *self, gint64 id);
gboolean tdm_saved_views_get_ready (TdmSavedViews *self);
/* Deals in it, −1 while that is not known. */
int tdm_saved_views_get_count (TdmSavedViews *self, gint64 id);
gint64 tdm_saved_views_get_current (TdmSavedViews *self);
void tdm_saved_views_set_current (TdmSavedViews *self, gint64 id);

G_END_DECLS
