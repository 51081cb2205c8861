/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in place of the list when no deal matches, and the next step from there (E29). */

#pragma once

#include <adwaita.h>

#include "tdm-deal-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEALS_EMPTY (tdm_deals_empty_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealsEmpty, tdm_deals_empty, TDM, DEALS_EMPTY, AdwBin)

/* @n_all: deals in the whole workspace: none means a first run. */
void tdm_deals_empty_explain (TdmDealsEmpty *self, const TdmDealQuery *query, guint n_all);

G_END_DECLS
