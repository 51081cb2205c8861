/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first step of the guide: whose deal it is (M20, M21, M24–M30). */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_CUSTOMER (tdm_new_deal_customer_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealCustomer, tdm_new_deal_customer, TDM, NEW_DEAL_CUSTOMER, TdmNewDealStep)

G_END_DECLS
