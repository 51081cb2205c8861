/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Refusals: each names its rule by code, and the member it is about. */

#pragma once

#include "tdm-deal-enums.h"

G_BEGIN_DECLS

#define TDM_RULE_ERROR (tdm_rule_error_quark ())
GQuark tdm_rule_error_quark (void);

typedef enum
{
  /* Is this action allowed now? */
  TDM_RULE_ERROR_NOT_RECEIVED,    /* accept, decline: only a received deal */
  TDM_RULE_ERROR_NOT_ACCEPTED,    /* edit, won, lost, error: only an accepted deal */
  TDM_RULE_ERROR_ARCHIVED,        /* archived deals are read-only (M95) */
  TDM_RULE_ERROR_ANSWER_FIRST,    /* invite Microsoft: a received deal is answered first */
  TDM_RULE_ERROR_NOT_OWN,         /* invite Microsoft, share: only deals the company created */
  TDM_RULE_ERROR_ALREADY_CO_SELL, /* invite Microsoft: is shared already */
  TDM_RULE_ERROR_SHARED,          /* customer data cannot change once shared */
  TDM_RULE_ERROR_NOT_WON,         /* register: only after Won */
  TDM_RULE_ERROR_MOVE,            /* the offer cannot make this move of its publication now */
  TDM_RULE_ERROR_INCOMPLETE_PAGE, /* publish: a mandatory page, named by its token, is not complete (M148) */
  /* Are the members right? */
  TDM_RULE_ERROR_MISSING,      /* a mandatory member has no value */
  TDM_RULE_ERROR_INVALID,      /* the value is not of its kind */
  TDM_RULE_ERROR_TOO_MANY,     /* more than 50 solutions or team members */
  TDM_RULE_ERROR_INCOMPLETE,   /* a person lacks one of the four members */
  TDM_RULE_ERROR_REASON,       /* decline, lost and error need a reason of the list */
  TDM_RULE_ERROR_CONSENT,      /* the customer must have agreed (M33) */
  TDM_RULE_ERROR_NOT_EDITABLE, /* this member is not one that may be edited */
  TDM_RULE_ERROR_UNKNOWN_MEMBER,
  TDM_RULE_ERROR_DUPLICATE, /* an Offer ID that exists already */
  TDM_RULE_ERROR_TOO_LONG,
  /* Registration, by the form of referrals-api.md §9. */
  TDM_RULE_ERROR_IN_FUTURE,      /* the day has not come */
  TDM_RULE_ERROR_TOO_EARLY,      /* the day lies before another it must follow */
  TDM_RULE_ERROR_TOO_OLD,        /* the day lies too far back */
  TDM_RULE_ERROR_TOO_LARGE,      /* a part that is more than the whole */
  TDM_RULE_ERROR_NOT_ELIGIBLE,   /* this answer ends the process without a registration */
  TDM_RULE_ERROR_REGISTERED,     /* Microsoft has it: only changed when it asks for something */
  TDM_RULE_ERROR_ALREADY_SHARED, /* share: Microsoft sellers see it already */
} TdmRuleError;

/**
 * TdmProblem:
 * @field: member path as in the JSON of a deal, for example "customer.name" or "team[0].email"
 * @code: which rule
 */
typedef struct
{
  char *field;
  TdmRuleError code;
} TdmProblem;

/* (transfer full): English, for the log, without the field */
char *tdm_problem_describe (const TdmProblem *self);
TdmProblem *tdm_problem_new (const char *field, TdmRuleError code);
void tdm_problem_free (TdmProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmProblem, tdm_problem_free)

/* A problem as an error: "customer.name: a mandatory member has no value". The field is in front of the first
 * colon, see tdm_rule_error_dup_field (). */
void tdm_rule_error_set (GError **error, TdmRuleError code, const char *field);
char *tdm_rule_error_dup_field (const GError *error);

G_END_DECLS
