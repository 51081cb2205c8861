/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The third step of the guide: the six details of the deal (M35–M40). */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_DETAILS (tdm_new_deal_details_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealDetails, tdm_new_deal_details, TDM, NEW_DEAL_DETAILS, TdmNewDealStep)

G_END_DECLS
