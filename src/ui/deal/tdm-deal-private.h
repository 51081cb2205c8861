/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stays on this computer: tags and private notes of a deal, edited in place in any stage. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_PRIVATE (tdm_deal_private_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealPrivate, tdm_deal_private, TDM, DEAL_PRIVATE, AdwBin)

void tdm_deal_private_show (TdmDealPrivate *self, TdmStore *store, const TdmDealRecord *record);
/* Saves what is typed: before another deal is shown. */
void tdm_deal_private_save (TdmDealPrivate *self);
void tdm_deal_private_focus_tags (TdmDealPrivate *self);

G_END_DECLS
