/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today: what wants to be done, sorted by what costs most to miss. */

#pragma once

#include <adwaita.h>

#include "tdm-today-list.h"
#include "tdm-today-row.h"

G_BEGIN_DECLS

#define TDM_TYPE_TODAY_PAGE (tdm_today_page_get_type ())
/* Properties: list, narrow. */
G_DECLARE_FINAL_TYPE (TdmTodayPage, tdm_today_page, TDM, TODAY_PAGE, AdwNavigationPage)

TdmTodayPage *tdm_today_page_new (TdmTodayList *list);
TdmTodayRow *tdm_today_page_get_row (TdmTodayPage *self, TdmTodayKind kind, guint position);

G_END_DECLS
