/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an offer can have by its type: plans, a sale through Microsoft, resellers of the CSP programme. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmPlansNeed:
 * @TDM_PLANS_NONE: the type has no plans
 * @TDM_PLANS_WHEN_SOLD: it has plans once it is sold through Microsoft
 * @TDM_PLANS_ALWAYS: it has one at least
 */
typedef enum
{
  TDM_PLANS_NONE,
  TDM_PLANS_WHEN_SOLD,
  TDM_PLANS_ALWAYS,
} TdmPlansNeed;

/**
 * TdmCspEligibility:
 * @TDM_CSP_NOT_ELIGIBLE: resellers cannot sell it
 * @TDM_CSP_WHEN_SOLD: once it is sold through Microsoft
 * @TDM_CSP_ELIGIBLE: the publisher may open it to resellers
 * @TDM_CSP_BY_DEFAULT: it is open to resellers without a choice
 */
typedef enum
{
  TDM_CSP_NOT_ELIGIBLE,
  TDM_CSP_WHEN_SOLD,
  TDM_CSP_ELIGIBLE,
  TDM_CSP_BY_DEFAULT,
} TdmCspEligibility;

/* Types this version does not know may have everything and need nothing. */
TdmPlansNeed tdm_offer_type_get_plans_need (const char *type);
gboolean tdm_offer_type_can_be_sold (const char *type);
TdmCspEligibility tdm_offer_type_get_csp (const char *type);

G_END_DECLS
