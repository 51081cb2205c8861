/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * May this deal do X now, and if not why: one table over stage and action, and what it leaves open. */

#include "tdm-deal-rules.h"

/* What an own or foreign, private or shared deal may do differs only here. */
typedef enum
{
  YES,
  IF_NOT_SHARED, /* customer data */
  IF_INVITABLE,  /* own and not yet co-sell */
  IF_PRIVATE,    /* own and nobody else has seen it */
  IF_WON,
  NOT_RECEIVED,
  NOT_ACCEPTED,
  ARCHIVED,
  ANSWER_FIRST,
  NOT_WON,
} Verdict;

/* clang-format off */
static const Verdict verdicts[TDM_N_DEAL_ACTIONS][TDM_N_STAGES] = {
  /*                                      received      accepted       archived */
  [TDM_DEAL_ACTION_EDIT] =             { NOT_ACCEPTED, YES,           ARCHIVED },
  [TDM_DEAL_ACTION_EDIT_PRIVATE] =     { YES,          YES,           YES },
  [TDM_DEAL_ACTION_EDIT_CUSTOMER] =    { NOT_ACCEPTED, IF_NOT_SHARED, ARCHIVED },
  [TDM_DEAL_ACTION_ACCEPT] =           { YES,          NOT_RECEIVED,  ARCHIVED },
  [TDM_DEAL_ACTION_DECLINE] =          { YES,          NOT_RECEIVED,  ARCHIVED },
  [TDM_DEAL_ACTION_WIN] =              { NOT_ACCEPTED, YES,           ARCHIVED },
  [TDM_DEAL_ACTION_LOSE] =             { NOT_ACCEPTED, YES,           ARCHIVED },
  [TDM_DEAL_ACTION_CLOSE_AS_ERROR] =   { NOT_ACCEPTED, YES,           ARCHIVED },
  [TDM_DEAL_ACTION_INVITE_MICROSOFT] = { ANSWER_FIRST, IF_INVITABLE,  ARCHIVED },
  [TDM_DEAL_ACTION_SET_FAVORITE] =     { YES,          YES,           YES },
  [TDM_DEAL_ACTION_REGISTER] =         { NOT_WON,      NOT_WON,       IF_WON },
  [TDM_DEAL_ACTION_SHARE] =            { ANSWER_FIRST, IF_PRIVATE,    ARCHIVED },
};
/* clang-format on */

/**
 * tdm_deal_record_get_state:
 * @self: a deal
 *
 * Returns: the part of it the rules look at
 */
TdmDealState
tdm_deal_record_get_state (const TdmDealRecord *self)
{
  return (TdmDealState) { self->stage, self->outcome, self->type, self->direction };
}

static gboolean
refuse (GError **error, TdmRuleError code)
{
  tdm_rule_error_set (error, code, NULL);
  return FALSE;
}

/* Private is what nobody else has seen: a deal somebody sent, and one that is shared, have been seen (S16). */
static gboolean
may_edit_customer (const TdmDealState *state, GError **error)
{
  if (state->direction == TDM_DIRECTION_INBOUND || state->type != TDM_DEAL_TYPE_PRIVATE)
    return refuse (error, TDM_RULE_ERROR_SHARED);

  return TRUE;
}

static gboolean
may_invite (const TdmDealState *state, GError **error)
{
  if (state->type == TDM_DEAL_TYPE_CO_SELL)
    return refuse (error, TDM_RULE_ERROR_ALREADY_CO_SELL);
  if (state->direction != TDM_DIRECTION_OUTBOUND)
    return refuse (error, TDM_RULE_ERROR_NOT_OWN);

  return TRUE;
}

static gboolean
may_share (const TdmDealState *state, GError **error)
{
  if (state->type == TDM_DEAL_TYPE_PARTNER_LED)
    return refuse (error, TDM_RULE_ERROR_ALREADY_SHARED);

  return may_invite (state, error);
}

gboolean
tdm_deal_rules_may (const TdmDealState *state, TdmDealAction action, GError **error)
{
  g_return_val_if_fail ((guint) action < TDM_N_DEAL_ACTIONS && (guint) state->stage < TDM_N_STAGES, FALSE);

  switch (verdicts[action][state->stage])
    {
    case YES:
      return TRUE;
    case IF_NOT_SHARED:
      return may_edit_customer (state, error);
    case IF_INVITABLE:
      return may_invite (state, error);
    case IF_PRIVATE:
      return may_share (state, error);
    case IF_WON:
      return state->outcome == TDM_OUTCOME_WON || refuse (error, TDM_RULE_ERROR_NOT_WON);
    case NOT_RECEIVED:
      return refuse (error, TDM_RULE_ERROR_NOT_RECEIVED);
    case NOT_ACCEPTED:
      return refuse (error, TDM_RULE_ERROR_NOT_ACCEPTED);
    case ARCHIVED:
      return refuse (error, TDM_RULE_ERROR_ARCHIVED);
    case ANSWER_FIRST:
      return refuse (error, TDM_RULE_ERROR_ANSWER_FIRST);
    case NOT_WON:
      return refuse (error, TDM_RULE_ERROR_NOT_WON);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Contact data is a part of `customer` in the JSON of a deal, so it is edited with it. */
#define CUSTOMER_FIELDS (TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_CONTACT)
#define WORK_FIELDS (TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS)

/**
 * tdm_deal_rules_may_edit:
 * @state: a deal
 * @fields: the members to change
 * @error: (out) (optional): the reason when it is refused
 *
 * Private notes and tags may change in any stage, the rest as [func@deal_rules_may] says (M86–M88, M95).
 *
 * Returns: whether all of @fields may be edited now
 */
gboolean
tdm_deal_rules_may_edit (const TdmDealState *state, TdmDealFields fields, GError **error)
{
  TdmDealFields never = fields & ~(WORK_FIELDS | CUSTOMER_FIELDS | TDM_DEAL_FIELDS_PRIVATE);

  if (never != 0)
    {
      tdm_rule_error_set (error, TDM_RULE_ERROR_NOT_EDITABLE, tdm_deal_fields_get_first_member (never));
      return FALSE;
    }

  if ((fields & WORK_FIELDS) != 0 && !tdm_deal_rules_may (state, TDM_DEAL_ACTION_EDIT, error))
    return FALSE;
  if ((fields & CUSTOMER_FIELDS) != 0 && !tdm_deal_rules_may (state, TDM_DEAL_ACTION_EDIT_CUSTOMER, error))
    return FALSE;

  return tdm_deal_rules_may (state, TDM_DEAL_ACTION_EDIT_PRIVATE, error);
}
