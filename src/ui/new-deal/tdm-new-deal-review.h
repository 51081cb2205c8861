/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last step of the guide: everything on one page before the deal is made. */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_REVIEW (tdm_new_deal_review_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealReview, tdm_new_deal_review, TDM, NEW_DEAL_REVIEW, TdmNewDealStep)

G_END_DECLS
