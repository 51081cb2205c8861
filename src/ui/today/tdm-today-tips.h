/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What helps to get good deals, each tip with the user's own figure (M96–M98). */

#pragma once

#include <adwaita.h>

#include "tdm-today-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_TIPS (tdm_today_tips_get_type ())
G_DECLARE_FINAL_TYPE (TdmTodayTips, tdm_today_tips, TDM, TODAY_TIPS, AdwBin)

void tdm_today_tips_update (TdmTodayTips *self, TdmTodayList *list);

G_END_DECLS
