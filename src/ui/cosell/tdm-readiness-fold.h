/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One offer of the board in a narrow window: a line that unfolds to its requirements. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-readiness-item.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_FOLD (tdm_readiness_fold_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessFold, tdm_readiness_fold, TDM, READINESS_FOLD, GtkBox)

GtkListItemFactory *tdm_readiness_fold_factory_new (void);
/* (nullable) (transfer none) */
TdmReadinessItem *tdm_readiness_fold_get_item (TdmReadinessFold *self);
void tdm_readiness_fold_toggle (TdmReadinessFold *self);

G_END_DECLS
