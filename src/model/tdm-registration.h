/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registration of a won deal for an incentive: contract, solution, and how far Microsoft is with it. */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Where a registration stands (referrals-api.md §9). NONE: written here, not yet answered. The numbers stand in
 * the database and never change. */
typedef enum
{
  TDM_REGISTRATION_STATE_NONE,
  TDM_REGISTRATION_STATE_REVIEW_PENDING,
  TDM_REGISTRATION_STATE_ACTION_REQUIRED,
  TDM_REGISTRATION_STATE_APPROVED,
  TDM_REGISTRATION_STATE_PASSED,
  TDM_REGISTRATION_STATE_FAILED,
  TDM_REGISTRATION_STATE_CLOSED,
} TdmRegistrationState;
#define TDM_N_REGISTRATION_STATES 7

/* Microsoft's check of a sale in the marketplace. */
typedef enum
{
  TDM_MARKETPLACE_VALIDATION_NONE,
  TDM_MARKETPLACE_VALIDATION_PENDING,
  TDM_MARKETPLACE_VALIDATION_PASSED,
  TDM_MARKETPLACE_VALIDATION_FAILED,
} TdmMarketplaceValidation;
#define TDM_N_MARKETPLACE_VALIDATIONS 4

/* The answers of the form; the first of each is “not answered yet”. */
typedef enum
{
  TDM_CONTRACT_TERM_UNKNOWN,
  TDM_CONTRACT_TERM_PERPETUAL,
  TDM_CONTRACT_TERM_FINITE,
} TdmContractTerm;
#define TDM_N_CONTRACT_TERMS 3

typedef enum
{
  TDM_DEPLOYED_ON_UNKNOWN,
  TDM_DEPLOYED_ON_CUSTOMER, /* the customer's tenant */
  TDM_DEPLOYED_ON_PARTNER,
} TdmDeployedOn;
#define TDM_N_DEPLOYED_ON 3

typedef enum
{
  TDM_PRICING_UNKNOWN,
  TDM_PRICING_PAY_AS_YOU_GO,
  TDM_PRICING_OTHER,
} TdmPricing;
#define TDM_N_PRICINGS 3

typedef enum
{
  TDM_ANSWER_UNKNOWN,
  TDM_ANSWER_YES,
  TDM_ANSWER_NO,
} TdmAnswer;
#define TDM_N_ANSWERS 3

/**
 * TdmContract:
 * @value: (nullable): all of it: software and services, no hardware; a decimal string
 * @currency: (nullable): ISO 4217
 * @sign_day: (nullable): `YYYY-MM-DD`, as all days here; a day begins at 00:00:00 UTC
 * @end_day: (nullable): of a finite contract, itself a day of the contract
 */
typedef struct
{
  char *value;
  char *currency;
  TdmContractTerm term;
  char *sign_day;
  char *start_day;
  char *end_day;
} TdmContract;

/**
 * TdmRegisteredSolution:
 * @id: (nullable): one of the deal's solutions
 * @eligible: whether the person says that it has an incentive: no data tells yet
 * @on_azure: whether it runs on Azure
 * @marketplace: whether it was sold through the marketplace
 * @marketplace_day: (nullable): when
 */
typedef struct
{
  char *id;
  TdmAnswer eligible;
  char *value;
  char *currency;
  TdmAnswer on_azure;
  TdmDeployedOn deployed_on;
  TdmPricing pricing;
  TdmAnswer marketplace;
  char *marketplace_day;
} TdmRegisteredSolution;

/**
 * TdmRegistration:
 * @type: (nullable): what is registered: “AzureIPCoSell”, the only value so far
 * @reason: (nullable): what Microsoft says to its state
 * @registration_id: (nullable): as the service knows it
 * @registered: when it was first registered, %TDM_NO_TIME when unknown
 * @reached: since when it is, or when it was, in each state
 *
 * A plain value like [struct@DealRecord], of which it is a member. Texts are owned, %NULL for no value.
 */
struct _TdmRegistration
{
  char *type;
  TdmContract contract;
  TdmRegisteredSolution solution;
  TdmRegistrationState state;
  TdmMarketplaceValidation marketplace_validation;
  char *reason;
  char *registration_id;
  gint64 registered;
  gint64 reached[TDM_N_REGISTRATION_STATES];
};

#define TDM_REGISTRATION_TYPE "AzureIPCoSell"

TdmRegistration *tdm_registration_new (void);
/* What the deal itself can say: value, currency, the one solution that may be eligible. */
TdmRegistration *tdm_registration_new_for_deal (const TdmDealRecord *record);
TdmRegistration *tdm_registration_copy (const TdmRegistration *self);
void tdm_registration_free (TdmRegistration *self);
gboolean tdm_registration_equal (const TdmRegistration *a, const TdmRegistration *b);
/* Replaces the form of @self, contract and solution, by that of @from; state and instants stay. */
void tdm_registration_apply_form (TdmRegistration *self, const TdmRegistration *from);
/* A half-filled form for the drafts table, and back; NULL for a variant that is none. */
GVariant *tdm_registration_to_variant (const TdmRegistration *self);
TdmRegistration *tdm_registration_from_variant (GVariant *variant);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmRegistration, tdm_registration_free)

/* Whether the service moves a registration from one state to another. */
gboolean tdm_registration_state_may_become (TdmRegistrationState from, TdmRegistrationState to);
/* Whether the form may be written anew: before an answer, and when Microsoft asks for something. */
gboolean tdm_registration_state_is_editable (TdmRegistrationState state);

/* States are ours, "review-pending", the answers of the form those of the wire, "PayAsYouGo"; NULL where there is no
 * answer yet. Reading ignores case and dashes, so it understands the wire too. */
const char *tdm_registration_state_to_token (TdmRegistrationState state);
gboolean tdm_registration_state_from_token (const char *token, TdmRegistrationState *state);
const char *tdm_marketplace_validation_to_token (TdmMarketplaceValidation validation);
gboolean tdm_marketplace_validation_from_token (const char *token, TdmMarketplaceValidation *validation);
const char *tdm_contract_term_to_token (TdmContractTerm term);
gboolean tdm_contract_term_from_token (const char *token, TdmContractTerm *term);
const char *tdm_deployed_on_to_token (TdmDeployedOn place);
gboolean tdm_deployed_on_from_token (const char *token, TdmDeployedOn *place);
const char *tdm_pricing_to_token (TdmPricing pricing);
gboolean tdm_pricing_from_token (const char *token, TdmPricing *pricing);

G_END_DECLS
