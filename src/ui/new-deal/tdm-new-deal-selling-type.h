/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sixth step of the guide: sell alone or with Microsoft (M33, M34, M56–M61). */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_SELLING_TYPE (tdm_new_deal_selling_type_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmNewDealSellingType, tdm_new_deal_selling_type, TDM, NEW_DEAL_SELLING_TYPE, TdmNewDealStep)

G_END_DECLS
