/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tokens of the pages of an offer. */

#include "tdm-offer-check.h"

static const char *const tokens[TDM_N_OFFER_SECTIONS] = {
  [TDM_OFFER_SECTION_LISTING] = "listing",
  [TDM_OFFER_SECTION_PLANS] = "plans",
  [TDM_OFFER_SECTION_CSP] = "csp",
  [TDM_OFFER_SECTION_COSELL_LISTING] = "cosell-listing",
  [TDM_OFFER_SECTION_COSELL_DOCUMENTS] = "cosell-documents",
  [TDM_OFFER_SECTION_COSELL_CONTACTS] = "cosell-contacts",
};

const char *
tdm_offer_section_to_token (TdmOfferSection section)
{
  g_return_val_if_fail (section < TDM_N_OFFER_SECTIONS, NULL);

  return tokens[section];
}

gboolean
tdm_offer_section_from_token (const char *token, TdmOfferSection *section)
{
  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    if (g_strcmp0 (tokens[i], token) == 0)
      {
        *section = (TdmOfferSection) i;
        return TRUE;
      }

  return FALSE;
}
