/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many deals each tab and each stage has, on their titles. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-query.h"

G_BEGIN_DECLS

/* @tabs has a page, @stages a toggle for each token; the stages are counted in @tab. */
void tdm_deals_counts_show (const TdmDealCounts *counts,
                            TdmDealTab tab,
                            AdwViewStack *tabs,
                            AdwToggleGroup *stages);

G_END_DECLS
