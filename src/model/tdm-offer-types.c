/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of offer types (offers-and-cosell.md §1, §4.5). */

#include "tdm-offer-types.h"

typedef struct
{
  const char *type;
  TdmPlansNeed plans;
  gboolean sold;
  TdmCspEligibility csp;
} TypeFacts;

static const TypeFacts types[] = {
  { "saas", TDM_PLANS_WHEN_SOLD, TRUE, TDM_CSP_WHEN_SOLD },
  { "azure-application-solution-template", TDM_PLANS_ALWAYS, FALSE, TDM_CSP_ELIGIBLE },
  { "azure-application-managed", TDM_PLANS_ALWAYS, TRUE, TDM_CSP_ELIGIBLE },
  { "azure-container", TDM_PLANS_ALWAYS, TRUE, TDM_CSP_BY_DEFAULT },
  { "azure-vm", TDM_PLANS_ALWAYS, TRUE, TDM_CSP_ELIGIBLE },
  { "consulting", TDM_PLANS_NONE, FALSE, TDM_CSP_NOT_ELIGIBLE },
  { "dynamics-365-ce", TDM_PLANS_WHEN_SOLD, TRUE, TDM_CSP_NOT_ELIGIBLE },
  { "dynamics-365-operations", TDM_PLANS_NONE, FALSE, TDM_CSP_NOT_ELIGIBLE },
  { "business-central", TDM_PLANS_WHEN_SOLD, TRUE, TDM_CSP_NOT_ELIGIBLE },
  { "iot-edge", TDM_PLANS_ALWAYS, FALSE, TDM_CSP_NOT_ELIGIBLE },
  { "managed-service", TDM_PLANS_ALWAYS, FALSE, TDM_CSP_NOT_ELIGIBLE },
  { "power-bi-app", TDM_PLANS_NONE, FALSE, TDM_CSP_NOT_ELIGIBLE },
};

static const TypeFacts *
find_type (const char *type)
{
  static const TypeFacts unknown = { NULL, TDM_PLANS_WHEN_SOLD, TRUE, TDM_CSP_ELIGIBLE };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i].type, type) == 0)
      return &types[i];

  return &unknown;
}

/**
 * tdm_offer_type_get_plans_need:
 * @type: (nullable): offer type token
 *
 * Returns: whether an offer of this type has plans
 */
TdmPlansNeed
tdm_offer_type_get_plans_need (const char *type)
{
  return find_type (type)->plans;
}

/**
 * tdm_offer_type_can_be_sold:
 * @type: (nullable): offer type token
 *
 * Returns: whether Microsoft can sell it for the publisher in one programme year at least
 */
gboolean
tdm_offer_type_can_be_sold (const char *type)
{
  return find_type (type)->sold;
}

/**
 * tdm_offer_type_get_csp:
 * @type: (nullable): offer type token
 *
 * Returns: whether resellers of the CSP programme can sell it
 */
TdmCspEligibility
tdm_offer_type_get_csp (const char *type)
{
  return find_type (type)->csp;
}
