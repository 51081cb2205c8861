/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places one can go to, and in words how safe the data is. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_SIDEBAR (tdm_sidebar_get_type ())
/* Signal "activated" (const char *page): a place was chosen. */
G_DECLARE_FINAL_TYPE (TdmSidebar, tdm_sidebar, TDM, SIDEBAR, AdwBin)

void tdm_sidebar_select (TdmSidebar *self, const char *page);
void tdm_sidebar_set_today_count (TdmSidebar *self, guint count);
/* Says from now on how many changes of @store wait to be sent. */
void tdm_sidebar_follow_store (TdmSidebar *self, TdmStore *store);

G_END_DECLS
