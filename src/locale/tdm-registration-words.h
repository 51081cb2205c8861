/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for registering a deal: states and what they mean, criteria and what to do about them, fields. */

#pragma once

#include "tdm-registration-check.h"

G_BEGIN_DECLS

/* Answers that are const belong to the catalogue: do not free, do not keep across a change of language. */
const char *tdm_words_registration_state (TdmRegistrationState state);
const char *tdm_words_registration_state_meaning (TdmRegistrationState state);
const char *tdm_words_marketplace_validation (TdmMarketplaceValidation validation);
const char *tdm_words_registration_need (TdmRegistrationNeed need);
const char *tdm_words_registration_review (void);

const char *tdm_words_criterion (TdmCriterionId id);
const char *tdm_words_criterion_state (TdmCriterionState state);
/* What decides and what to do, in a sentence or two; NULL when the title says it all. (transfer full) */
char *tdm_words_criterion_detail (const TdmCriterion *criterion, const TdmRegistrationFacts *facts);

const char *tdm_words_contract_term (TdmContractTerm term);
const char *tdm_words_deployed_on (TdmDeployedOn place);
const char *tdm_words_pricing (TdmPricing pricing);
/* Label of a member as in the JSON of a registration: "contract.signDate". */
const char *tdm_words_registration_field (const char *member);
/* The sentence beside the field. */
const char *tdm_words_registration_problem (const TdmProblem *problem);

/* "Safe to mark as won from Nov 24, 4:20 PM": NULL when it is safe at @now. (transfer full) */
char *tdm_words_safe_won (gint64 safe_won, gint64 now);
/* "Register by Jan 20, 1:00 AM · 12 days left"; NULL without a last instant. (transfer full) */
char *tdm_words_register_by (gint64 last_instant, gint64 now);

G_END_DECLS
