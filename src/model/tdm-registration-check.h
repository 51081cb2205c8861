/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The checklist of a registration: which criterion is met, which fails, and the instants that decide (U7). */

#pragma once

#include "tdm-registration.h"
#include "tdm-rule-error.h"

G_BEGIN_DECLS

/* In the order of the checklist. */
typedef enum
{
  TDM_CRITERION_WON,          /* the deal is won */
  TDM_CRITERION_WAIT,         /* 72 hours between creation and Won */
  TDM_CRITERION_DEAL_TYPE,    /* co-sell or partner-led */
  TDM_CRITERION_MICROSOFT,    /* co-sell: Microsoft accepted or marked it as won */
  TDM_CRITERION_CUSTOMER,     /* a customer Microsoft manages: nothing here can tell */
  TDM_CRITERION_SOLUTION,     /* one that has an incentive */
  TDM_CRITERION_ON_AZURE,     /* deployed there */
  TDM_CRITERION_DEAL_VALUE,   /* USD 25,000 or more */
  TDM_CRITERION_ANNUAL_VALUE, /* of the contract: more than USD 25,000 */
  TDM_CRITERION_SIGNATURE,    /* not before the deal or the invitation, not in the future */
  TDM_CRITERION_IN_TIME,      /* 60 days after the signature, or a year */
  TDM_CRITERION_START,        /* at most 90 days back */
} TdmCriterionId;
#define TDM_N_CRITERIA 12

typedef enum
{
  TDM_CRITERION_MET,
  TDM_CRITERION_MISSING, /* the form does not say yet */
  TDM_CRITERION_NOT_MET,
  TDM_CRITERION_UNKNOWN, /* only Microsoft knows */
  TDM_CRITERION_NOT_NEEDED,
} TdmCriterionState;

/**
 * TdmCriterion:
 * @instant: the one that decides, inclusive: from when Won is safe, until when to register; %TDM_NO_TIME for none
 * @figure: (nullable): the amount that decides, in US dollars rounded to cents
 */
typedef struct
{
  TdmCriterionId id;
  TdmCriterionState state;
  gint64 instant;
  char *figure;
} TdmCriterion;

/* Why there is nothing to register. */
typedef enum
{
  TDM_REGISTRATION_NEEDED,
  TDM_REGISTRATION_NOT_NEEDED_MARKETPLACE, /* a sale in the marketplace since July 2023 */
  TDM_REGISTRATION_NOT_NEEDED_PRIVATE,     /* only co-sell and partner-led deals are registered */
  TDM_REGISTRATION_NOT_NEEDED_SOLUTION,    /* no solution of the deal can have an incentive */
} TdmRegistrationNeed;

/**
 * TdmRegistrationFacts:
 * @form: (nullable): as it stands, %NULL for none yet
 * @won: when the deal was won, %TDM_NO_TIME when nobody knows
 * @now: microseconds UTC
 */
typedef struct
{
  const TdmDealRecord *record;
  const TdmRegistration *form;
  gint64 won;
  gint64 now;
} TdmRegistrationFacts;

/**
 * TdmRegistrationCheck:
 * @safe_won: from this instant on Won is safe, %TDM_NO_TIME when the creation is not known
 * @last_instant: until this instant, itself included, the deal can be registered; %TDM_NO_TIME without a signature
 * @criteria: in the order of the ids
 */
typedef struct
{
  TdmRegistrationNeed need;
  gint64 safe_won;
  gint64 last_instant;
  TdmCriterion criteria[TDM_N_CRITERIA];
} TdmRegistrationCheck;

TdmRegistrationCheck *tdm_registration_check_new (const TdmRegistrationFacts *facts);
void tdm_registration_check_free (TdmRegistrationCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmRegistrationCheck, tdm_registration_check_free)

/* What the form itself gets wrong: with any of these nothing is stored. Criteria that Microsoft decides are not
 * among them. (transfer full) (element-type TdmProblem): in the order of the form */
GPtrArray *tdm_registration_check_form (const TdmRegistrationFacts *facts);
/* The first problem as an error. */
gboolean tdm_registration_require (const TdmRegistrationFacts *facts, GError **error);

/* "72-hours", as scripts call it. */
const char *tdm_criterion_id_to_token (TdmCriterionId id);
const char *tdm_criterion_state_to_token (TdmCriterionState state);
const char *tdm_registration_need_to_token (TdmRegistrationNeed need);

/* The first instant of a day, 00:00:00 UTC; FALSE when @day is none. */
gboolean tdm_registration_day_to_instant (const char *day, gint64 *instant);
/* How many years of @over / @under a contract takes; a finite one counts its last day. FALSE when that is not
 * known. Each is a decimal string. */
gboolean tdm_contract_get_years (const TdmContract *contract, char **over, char **under);
/* Value for one year in the contract's currency, rounded to cents; NULL when that is not known. */
char *tdm_contract_get_annual_value (const TdmContract *contract);

G_END_DECLS
