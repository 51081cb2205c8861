/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While a change of a deal is held in the outbox: how long it can still be taken back, and the button for it. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_HELD_BANNER (tdm_held_banner_get_type ())
G_DECLARE_FINAL_TYPE (TdmHeldBanner, tdm_held_banner, TDM, HELD_BANNER, AdwBin)

/* @record: (nullable): the deal on show, not kept */
void tdm_held_banner_show (TdmHeldBanner *self, TdmStore *store, const TdmDealRecord *record);
/* Takes the held change back, as the button does; nothing when there is none. */
void tdm_held_banner_withdraw (TdmHeldBanner *self);

G_END_DECLS
