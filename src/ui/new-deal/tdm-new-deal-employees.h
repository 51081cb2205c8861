/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fourth step of the guide: who works on the deal (M43–M47). */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_EMPLOYEES (tdm_new_deal_employees_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealEmployees, tdm_new_deal_employees, TDM, NEW_DEAL_EMPLOYEES, TdmNewDealStep)

G_END_DECLS
