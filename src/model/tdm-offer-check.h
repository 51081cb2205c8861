/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is right and what is complete in an offer: limits of each field as it is typed, and the status of each section
 * on Review and publish (offers-and-cosell.md §1, §1.1, §2.2, §4). */

#pragma once

#include "tdm-offer.h"
#include "tdm-readiness.h"
#include "tdm-rule-error.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_SECTION_NOT_STARTED,
  TDM_SECTION_INCOMPLETE,
  TDM_SECTION_COMPLETE,
} TdmSectionStatus;

/* The sections of an offer, each a page of its form. Tokens: "listing", "plans", "csp", "cosell-listing", "cosell-documents", "cosell-contacts". */
typedef enum
{
  TDM_OFFER_SECTION_LISTING,
  TDM_OFFER_SECTION_PLANS,
  TDM_OFFER_SECTION_CSP, /* never mandatory (K7) */
  TDM_OFFER_SECTION_COSELL_LISTING,
  TDM_OFFER_SECTION_COSELL_DOCUMENTS,
  TDM_OFFER_SECTION_COSELL_CONTACTS,
} TdmOfferSection;
#define TDM_N_OFFER_SECTIONS 6

const char *tdm_offer_section_to_token (TdmOfferSection section);
gboolean tdm_offer_section_from_token (const char *token, TdmOfferSection *section);
/* Co-sell pages are mandatory when the type has the co-sell option under @rulebook and something was put there or the
 * offer is meant for co-sell; see the implementation for what each page needs. */
gboolean
tdm_offer_section_is_mandatory (TdmOfferSection section, const TdmOffer *offer, const TdmRulebook *rulebook);
/* @problems: (out) (optional) (element-type TdmProblem) (transfer full): what is in the way */
TdmSectionStatus tdm_offer_section_get_status (TdmOfferSection section,
                                               const TdmOffer *offer,
                                               const TdmRulebook *rulebook,
                                               GPtrArray **problems);
/* Every mandatory page is complete; else INCOMPLETE with the token of the first page that is not as field. */
gboolean tdm_offer_may_publish (const TdmOffer *offer, const TdmRulebook *rulebook, GError **error);

/* Characters of a field by its name ("summary", "description", …); and how many a list takes, 0 for no limit. */
#define TDM_MAX_URL_LENGTH 2048
guint tdm_offer_get_max_length (const char *field);
guint tdm_offer_get_max_count (const char *field);

/* Every value is of its kind and within its limits; the first problem as an error. What a save needs, also of a draft:
 * an offer that lacks something is fine. */
gboolean tdm_offer_check (const TdmOffer *offer, GError **error);
/* Members missing in a contact are wrong, its form has no draft (§4.3). @path: "contacts[2]", or "" for bare members. */
gboolean tdm_offer_check_contact (const TdmOfferContact *contact, const char *path, GError **error);
gboolean tdm_offer_check_plan (const TdmOfferPlan *plan, const char *path, GError **error);

/* Advice about a file, never a refusal (§4.2): "type" (not a recommended one), "size" (above 50 MB). (nullable) */
const char *tdm_offer_document_get_advice (const char *kind, const char *name, gint64 size);

/* Geographies of @offer in which nobody of the role sells; OOO covers all. (transfer full) */
GStrv tdm_offer_get_uncovered (const TdmOffer *offer, const char *role);
gboolean tdm_offer_is_service (const TdmOffer *offer);
/* An absolute http or https address with a host. */
gboolean tdm_url_is_valid (const char *url);

G_END_DECLS
