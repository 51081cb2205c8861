/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The checklist of a registration: pure functions over the deal, the form and the clock (referrals-api.md §9). */

#include "tdm-registration-check.h"

#include "tdm-amount-ratio.h"
#include "tdm-amount.h"
#include "tdm-deal-rules.h"
#include "tdm-registration-form-private.h"
#include "tdm-registration-rules.h"

typedef TdmCriterionState (*JudgeFunc) (const TdmRegistrationFacts *facts, TdmCriterion *criterion);

static TdmCriterionState
met_if (gboolean met)
{
  return met ? TDM_CRITERION_MET : TDM_CRITERION_NOT_MET;
}

static TdmCriterionState
judge_won (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  if (facts->record->stage != TDM_STAGE_ARCHIVED)
    return TDM_CRITERION_MISSING;

  return met_if (facts->record->outcome == TDM_OUTCOME_WON);
}

static gint64
get_safe_won (const TdmDealRecord *record)
{
  if (record->created == TDM_NO_TIME)
    return TDM_NO_TIME;

  return record->created + tdm_registration_rules_get ()->wait_hours * G_TIME_SPAN_HOUR;
}

/* Of an open deal it is met as soon as Won would be safe now. */
static TdmCriterionState
judge_wait (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  gboolean is_won = facts->record->outcome == TDM_OUTCOME_WON;

  criterion->instant = get_safe_won (facts->record);
  if (criterion->instant == TDM_NO_TIME || (is_won && facts->won == TDM_NO_TIME))
    return TDM_CRITERION_UNKNOWN;
  if (is_won)
    return met_if (facts->won >= criterion->instant);

  return facts->now >= criterion->instant ? TDM_CRITERION_MET : TDM_CRITERION_MISSING;
}

static TdmCriterionState
judge_deal_type (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  return met_if (facts->record->type != TDM_DEAL_TYPE_PRIVATE);
}

static TdmCriterionState
judge_microsoft (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  if (facts->record->type != TDM_DEAL_TYPE_CO_SELL)
    return TDM_CRITERION_NOT_NEEDED;

  switch (facts->record->microsoft_status)
    {
    case TDM_MICROSOFT_STATUS_ACCEPTED:
    case TDM_MICROSOFT_STATUS_WON:
      return TDM_CRITERION_MET;
    case TDM_MICROSOFT_STATUS_PENDING:
      return TDM_CRITERION_MISSING;
    case TDM_MICROSOFT_STATUS_NONE:
      return TDM_CRITERION_UNKNOWN;
    case TDM_MICROSOFT_STATUS_DECLINED:
    case TDM_MICROSOFT_STATUS_EXPIRED:
    case TDM_MICROSOFT_STATUS_LOST:
    default:
      return TDM_CRITERION_NOT_MET;
    }
}

static TdmCriterionState
judge_customer (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  return TDM_CRITERION_UNKNOWN;
}

static gboolean
has_candidate (const TdmDealRecord *record)
{
  for (guint i = 0; i < record->solutions->len; i++)
    if (tdm_registration_rules_may_be_eligible (((const TdmSolution *) record->solutions->pdata[i])->kind))
      return TRUE;

  return FALSE;
}

/* No data says which offers carry the tags, so the person does. */
static TdmCriterionState
judge_solution (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  if (!has_candidate (facts->record))
    return TDM_CRITERION_NOT_MET;
  if (facts->form == NULL || facts->form->solution.id == NULL)
    return TDM_CRITERION_MISSING;
  if (facts->form->solution.eligible == TDM_ANSWER_UNKNOWN)
    return TDM_CRITERION_UNKNOWN;

  return met_if (facts->form->solution.eligible == TDM_ANSWER_YES);
}

static TdmCriterionState
judge_on_azure (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  if (facts->form == NULL || facts->form->solution.on_azure == TDM_ANSWER_UNKNOWN)
    return TDM_CRITERION_MISSING;

  return met_if (facts->form->solution.on_azure == TDM_ANSWER_YES);
}

/* @value × @under ÷ @over of @currency beside the minimum: −1, 0 or 1. FALSE when no rate is known. */
static gboolean
compare_with_minimum (
  const char *value, const char *currency, const char *over, const char *under, int *order)
{
  const char *rate = tdm_registration_rules_get_rate (currency);
  const char *ours[] = { value, tdm_registration_rules_get_rate ("USD"), under, NULL };
  const char *minimum[] = { tdm_registration_rules_get ()->minimum, rate, over, NULL };

  if (rate == NULL)
    return FALSE;

  /* Dollars are compared as dollars: the table is not asked about them. */
  if (g_str_equal (currency, "USD"))
    ours[1] = minimum[1] = "1";
  *order = tdm_amount_compare_products (ours, minimum);
  return TRUE;
}

static TdmCriterionState
judge_deal_value (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  const TdmDealRecord *record = facts->record;
  int order;

  if (!tdm_amount_is_valid (record->value) || record->currency == NULL)
    return TDM_CRITERION_UNKNOWN;

  criterion->figure = tdm_registration_rules_convert (record->value, record->currency);
  if (!compare_with_minimum (record->value, record->currency, "1", "1", &order))
    return TDM_CRITERION_UNKNOWN;

  return met_if (order >= 0);
}

static TdmCriterionState
judge_annual_value (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  const TdmContract *contract = facts->form != NULL ? &facts->form->contract : NULL;
  g_autofree char *annual = NULL, *over = NULL, *under = NULL;
  int order;

  if (contract == NULL || contract->currency == NULL || !tdm_contract_get_years (contract, &over, &under) ||
      (annual = tdm_contract_get_annual_value (contract)) == NULL)
    return TDM_CRITERION_MISSING;

  criterion->figure = tdm_registration_rules_convert (annual, contract->currency);
  if (!compare_with_minimum (contract->value, contract->currency, over, under, &order))
    return TDM_CRITERION_UNKNOWN;

  return met_if (order > 0);
}

static TdmCriterionState
judge_signature (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  gint64 signed_at;

  criterion->instant = tdm_registration_get_earliest_signature (facts->record);
  if (facts->form == NULL || !tdm_registration_day_to_instant (facts->form->contract.sign_day, &signed_at))
    return TDM_CRITERION_MISSING;

  return met_if (signed_at <= facts->now && signed_at >= criterion->instant);
}

static TdmCriterionState
judge_in_time (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  criterion->instant = tdm_registration_get_last_instant (facts->form);
  if (criterion->instant == TDM_NO_TIME)
    return TDM_CRITERION_MISSING;

  return met_if (tdm_registration_get_moment (facts->record, facts->now) <= criterion->instant);
}

static TdmCriterionState
judge_start (const TdmRegistrationFacts *facts, TdmCriterion *criterion)
{
  criterion->instant = tdm_registration_get_start_limit (facts->form);
  if (criterion->instant == TDM_NO_TIME)
    return TDM_CRITERION_MISSING;

  return met_if (tdm_registration_get_moment (facts->record, facts->now) <= criterion->instant);
}

static const struct
{
  const char *token;
  JudgeFunc judge;
} judges[TDM_N_CRITERIA] = {
  [TDM_CRITERION_WON] = { "won", judge_won },
  [TDM_CRITERION_WAIT] = { "wait", judge_wait },
  [TDM_CRITERION_DEAL_TYPE] = { "deal-type", judge_deal_type },
  [TDM_CRITERION_MICROSOFT] = { "microsoft", judge_microsoft },
  [TDM_CRITERION_CUSTOMER] = { "customer", judge_customer },
  [TDM_CRITERION_SOLUTION] = { "solution", judge_solution },
  [TDM_CRITERION_ON_AZURE] = { "on-azure", judge_on_azure },
  [TDM_CRITERION_DEAL_VALUE] = { "deal-value", judge_deal_value },
  [TDM_CRITERION_ANNUAL_VALUE] = { "annual-value", judge_annual_value },
  [TDM_CRITERION_SIGNATURE] = { "signature", judge_signature },
  [TDM_CRITERION_IN_TIME] = { "in-time", judge_in_time },
  [TDM_CRITERION_START] = { "start", judge_start },
};

static gboolean
is_free_sale (const TdmRegistration *form)
{
  gint64 sold, since;

  return form != NULL && form->solution.marketplace == TDM_ANSWER_YES &&
         tdm_registration_day_to_instant (form->solution.marketplace_day, &sold) &&
         tdm_registration_day_to_instant (tdm_registration_rules_get ()->marketplace_since, &since) &&
         sold >= since;
}

static TdmRegistrationNeed
judge_need (const TdmRegistrationFacts *facts)
{
  if (is_free_sale (facts->form))
    return TDM_REGISTRATION_NOT_NEEDED_MARKETPLACE;
  if (facts->record->type == TDM_DEAL_TYPE_PRIVATE)
    return TDM_REGISTRATION_NOT_NEEDED_PRIVATE;
  if (!has_candidate (facts->record))
    return TDM_REGISTRATION_NOT_NEEDED_SOLUTION;

  return TDM_REGISTRATION_NEEDED;
}

/**
 * tdm_registration_check_new:
 * @facts: the deal, the form as it stands, when it was won, and the clock
 *
 * Judges every criterion of the programme. Pure: the same facts give the same answer in any time zone.
 *
 * Returns: (transfer full): the checklist
 */
TdmRegistrationCheck *
tdm_registration_check_new (const TdmRegistrationFacts *facts)
{
  TdmRegistrationCheck *self = g_new0 (TdmRegistrationCheck, 1);

  self->need = judge_need (facts);
  self->safe_won = get_safe_won (facts->record);
  self->last_instant = tdm_registration_get_last_instant (facts->form);
  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    {
      self->criteria[i].id = (TdmCriterionId) i;
      self->criteria[i].state = judges[i].judge (facts, &self->criteria[i]);
      if (self->need == TDM_REGISTRATION_NOT_NEEDED_MARKETPLACE)
        self->criteria[i].state = TDM_CRITERION_NOT_NEEDED;
    }

  return self;
}

void
tdm_registration_check_free (TdmRegistrationCheck *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < TDM_N_CRITERIA; i++)
    g_free (self->criteria[i].figure);
  g_free (self);
}

const char *
tdm_criterion_id_to_token (TdmCriterionId id)
{
  g_return_val_if_fail ((guint) id < TDM_N_CRITERIA, NULL);

  return judges[id].token;
}

const char *
tdm_criterion_state_to_token (TdmCriterionState state)
{
  static const char *const tokens[] = { "met", "missing", "not-met", "unknown", "not-needed" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (tokens), NULL);

  return tokens[state];
}

const char *
tdm_registration_need_to_token (TdmRegistrationNeed need)
{
  static const char *const tokens[] = { NULL, "marketplace", "private", "solution" };

  g_return_val_if_fail ((guint) need < G_N_ELEMENTS (tokens), NULL);

  return tokens[need];
}
