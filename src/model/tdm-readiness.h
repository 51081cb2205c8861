/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer stands under a rulebook and what it lacks: facts in, answers out, nothing else looked at. The answer
 * is what the offer likely meets; what it is, only Partner Center knows. */

#pragma once

#include "tdm-company.h"
#include "tdm-offer.h"
#include "tdm-rulebook.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_REQUIREMENT_MET,
  TDM_REQUIREMENT_SELF_DECLARED, /* met, by the word of the user */
  TDM_REQUIREMENT_MISSING,
  TDM_REQUIREMENT_NOT_APPLICABLE,
} TdmRequirementState;

/* Where a requirement is fixed. Tokens: "overview", "listing", "plans", "csp", "cosell-listing", "cosell-documents",
 * "cosell-contacts", "offer-facts", "company". */
typedef enum
{
  TDM_PLACE_OFFER_OVERVIEW,
  TDM_PLACE_OFFER_LISTING,
  TDM_PLACE_OFFER_PLANS,
  TDM_PLACE_OFFER_CSP,
  TDM_PLACE_COSELL_LISTING,
  TDM_PLACE_COSELL_DOCUMENTS,
  TDM_PLACE_COSELL_CONTACTS,
  TDM_PLACE_OFFER_FACTS,
  TDM_PLACE_COMPANY,
} TdmOfferPlace;
#define TDM_N_OFFER_PLACES 9
const char *tdm_offer_place_to_token (TdmOfferPlace place);
gboolean tdm_offer_place_from_token (const char *token, TdmOfferPlace *place);

/**
 * TdmRequirementResult:
 * @reason: (nullable) (transfer none): token why, "no-contact", "below-limit", "not-more-than-half", "expired",
 *   "not-said", …; its words are tdm_words_readiness_reason ()
 * @subject: (nullable): what @reason is about: countries "JP, PL", an amount, a day, missing fields
 * @have: with @want: how many of how many, for a requirement with parts; 0 of 0 for none
 * @covered: missing, but an alternative of it is met
 */
typedef struct
{
  const TdmRequirement *requirement;
  TdmRequirementState state;
  const char *reason;
  char *subject;
  guint have;
  guint want;
  gboolean covered;
  TdmOfferPlace place;
} TdmRequirementResult;

/**
 * TdmReadiness:
 * @expected: (nullable) (transfer none): token of the status it likely meets
 * @next: (nullable) (transfer none): of the one above; NULL at the top for its type
 * @results: (element-type TdmRequirementResult): in the order of the rulebook
 */
typedef struct
{
  const TdmRulebook *rulebook;
  const char *expected;
  const char *next;
  GPtrArray *results;
} TdmReadiness;

/* @today: YYYY-MM-DD, for what expires. */
TdmReadiness *tdm_readiness_evaluate (const TdmRulebook *rulebook,
                                      const TdmOffer *offer,
                                      const TdmCompany *company,
                                      const char *today);
void tdm_readiness_free (TdmReadiness *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmReadiness, tdm_readiness_free)

const TdmRequirementResult *tdm_readiness_find (const TdmReadiness *self, const char *requirement_id);
/* Whether a result stands between the offer and @next: missing, not optional, and not covered by an alternative. */
gboolean tdm_readiness_is_in_the_way (const TdmReadiness *self, const TdmRequirementResult *result);
/* Whether a result stands beside an alternative before it that is missing too: either of them is enough. */
gboolean tdm_readiness_is_another_way (const TdmReadiness *self, const TdmRequirementResult *result);
/* How many requirements stand between the offer and @next; of alternatives, all in the way, only one counts. */
guint tdm_readiness_count_missing (const TdmReadiness *self);
/* Whether the offer has reached at least level @level: 1 is co-sell ready (M52). */
gboolean tdm_readiness_has_level (const TdmReadiness *self, int level);
const char *tdm_requirement_state_to_token (TdmRequirementState state);

/* Tokens that @check of a requirement may be, and all that the reason of a result may be; NULL-terminated. */
const char *const *tdm_readiness_get_checks (void);
const char *const *tdm_readiness_get_reasons (void);

G_END_DECLS
