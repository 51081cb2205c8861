/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fifth step of the guide: what is sold, of three kinds (M48–M54). */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_SOLUTIONS (tdm_new_deal_solutions_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealSolutions, tdm_new_deal_solutions, TDM, NEW_DEAL_SOLUTIONS, TdmNewDealStep)

G_END_DECLS
