/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Refusals as values and as errors whose message begins with the member they are about. */

#include "tdm-rule-error.h"

#include <string.h>

#include "tdm-offer-check.h"

G_DEFINE_QUARK (tdm - rule - error - quark, tdm_rule_error)

static const char *
message_of (TdmRuleError code)
{
  static const char *const messages[] = {
    [TDM_RULE_ERROR_NOT_RECEIVED] = "only a received deal can be answered",
    [TDM_RULE_ERROR_NOT_ACCEPTED] = "only an accepted deal can be worked on",
    [TDM_RULE_ERROR_ARCHIVED] = "an archived deal is read-only",
    [TDM_RULE_ERROR_ANSWER_FIRST] = "a received deal must be answered first",
    [TDM_RULE_ERROR_NOT_OWN] = "Microsoft can only be invited to an own deal",
    [TDM_RULE_ERROR_ALREADY_CO_SELL] = "the deal is shared with Microsoft already",
    [TDM_RULE_ERROR_SHARED] = "customer data of a shared deal cannot change",
    [TDM_RULE_ERROR_NOT_WON] = "only a won deal can be registered",
    [TDM_RULE_ERROR_MOVE] = "the offer cannot make this move now",
    [TDM_RULE_ERROR_INCOMPLETE_PAGE] = "a mandatory page of the offer is not complete",
    [TDM_RULE_ERROR_MISSING] = "a mandatory member has no value",
    [TDM_RULE_ERROR_INVALID] = "the value is not valid",
    [TDM_RULE_ERROR_TOO_MANY] = "there are more than are allowed",
    [TDM_RULE_ERROR_INCOMPLETE] = "first name, last name, phone and e-mail are all needed",
    [TDM_RULE_ERROR_REASON] = "a reason of the list is needed",
    [TDM_RULE_ERROR_CONSENT] = "the customer must have agreed that its contact data goes to Microsoft",
    [TDM_RULE_ERROR_NOT_EDITABLE] = "this member cannot be edited",
    [TDM_RULE_ERROR_UNKNOWN_MEMBER] = "no such member",
    [TDM_RULE_ERROR_DUPLICATE] = "the value exists already",
    [TDM_RULE_ERROR_TOO_LONG] = "the text is too long",
    [TDM_RULE_ERROR_IN_FUTURE] = "the day is in the future",
    [TDM_RULE_ERROR_TOO_EARLY] = "the day is too early",
    [TDM_RULE_ERROR_TOO_OLD] = "the day is too far back",
    [TDM_RULE_ERROR_TOO_LARGE] = "the value is more than that of the contract",
    [TDM_RULE_ERROR_NOT_ELIGIBLE] = "only what is deployed on Azure can be registered",
    [TDM_RULE_ERROR_REGISTERED] = "the registration is with Microsoft and cannot change now",
    [TDM_RULE_ERROR_ALREADY_SHARED] = "Microsoft sellers can see the deal already",
  };

  g_return_val_if_fail (code < G_N_ELEMENTS (messages), NULL);
  return messages[code];
}

/**
 * tdm_problem_new:
 * @field: member path as in the JSON of a deal
 * @code: which rule it breaks
 *
 * Returns: (transfer full): a problem with its own copy of @field
 */
TdmProblem *
tdm_problem_new (const char *field, TdmRuleError code)
{
  TdmProblem *self = g_new (TdmProblem, 1);

  self->field = g_strdup (field);
  self->code = code;
  return self;
}

void
tdm_problem_free (TdmProblem *self)
{
  if (self == NULL)
    return;

  g_free (self->field);
  g_free (self);
}

/* A limit says how much it is. */
static char *
describe (TdmRuleError code, const char *field)
{
  guint count = code == TDM_RULE_ERROR_TOO_MANY && field != NULL ? tdm_offer_get_max_count (field) : 0;

  if (code == TDM_RULE_ERROR_TOO_LONG && field != NULL)
    return g_strdup_printf ("at most %u characters are allowed", tdm_offer_get_max_length (field));
  if (count != 0)
    return g_strdup_printf ("at most %u are allowed", count);

  return g_strdup (message_of (code));
}

char *
tdm_problem_describe (const TdmProblem *self)
{
  return describe (self->code, self->field);
}

/**
 * tdm_rule_error_set:
 * @error: (out) (optional): where the error goes
 * @code: which rule
 * @field: (nullable): member path, %NULL when the refusal is about the deal as a whole
 *
 * The message is English, for the log: the words people see are made from domain, code and field.
 */
void
tdm_rule_error_set (GError **error, TdmRuleError code, const char *field)
{
  g_autofree char *words = describe (code, field);

  if (field != NULL)
    g_set_error (error, TDM_RULE_ERROR, (int) code, "%s: %s", field, words);
  else
    g_set_error_literal (error, TDM_RULE_ERROR, (int) code, words);
}

/**
 * tdm_rule_error_dup_field:
 * @error: an error of any domain
 *
 * Returns: (transfer full) (nullable): the member a %TDM_RULE_ERROR is about, %NULL when it names none
 */
char *
tdm_rule_error_dup_field (const GError *error)
{
  const char *colon;

  if (error == NULL || error->domain != TDM_RULE_ERROR)
    return NULL;

  colon = strchr (error->message, ':');
  return colon != NULL ? g_strndup (error->message, (gsize) (colon - error->message)) : NULL;
}
