/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the form of a registration gets wrong, and the instants and figures that follow from its fields. */

#include "tdm-registration-form-private.h"

#include <string.h>

#include "tdm-amount-ratio.h"
#include "tdm-amount.h"
#include "tdm-deal-rules.h"
#include "tdm-registration-check.h"
#include "tdm-registration-rules.h"

static gboolean
read_day (const char *day, GDate *date)
{
  if (!tdm_date_is_valid (day))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) g_ascii_strtoull (day + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (day + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (day, NULL, 10));
  return TRUE;
}

/**
 * tdm_registration_day_to_instant:
 * @day: (nullable): `YYYY-MM-DD`
 * @instant: (out): its first microsecond in UTC
 *
 * Returns: whether @day is a day
 */
gboolean
tdm_registration_day_to_instant (const char *day, gint64 *instant)
{
  GDate date, epoch;

  if (!read_day (day, &date))
    return FALSE;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  *instant = g_date_days_between (&epoch, &date) * G_TIME_SPAN_DAY;
  return TRUE;
}

gint64
tdm_registration_get_earliest_signature (const TdmDealRecord *record)
{
  gint64 later = MAX (record->created, record->invited);

  return later - later % G_TIME_SPAN_DAY;
}

gint64
tdm_registration_get_moment (const TdmDealRecord *record, gint64 now)
{
  const TdmRegistration *there = record->registration;

  return there != NULL && there->state != TDM_REGISTRATION_STATE_NONE && there->registered != TDM_NO_TIME
           ? there->registered
           : now;
}

gint64
tdm_registration_get_last_instant (const TdmRegistration *form)
{
  const TdmRegistrationRules *rules = tdm_registration_rules_get ();
  gint64 signed_at;
  int days;

  if (form == NULL || !tdm_registration_day_to_instant (form->contract.sign_day, &signed_at))
    return TDM_NO_TIME;

  days =
    form->solution.pricing == TDM_PRICING_PAY_AS_YOU_GO ? rules->pay_as_you_go_days : rules->register_days;
  return signed_at + days * G_TIME_SPAN_DAY;
}

gint64
tdm_registration_get_start_limit (const TdmRegistration *form)
{
  gint64 start;

  if (form == NULL || !tdm_registration_day_to_instant (form->contract.start_day, &start))
    return TDM_NO_TIME;

  return start + tdm_registration_rules_get ()->start_days * G_TIME_SPAN_DAY;
}

/* ---- years of a contract ---- */

/* Whole years, and what is left as days of the year that would come next. */
static void
measure_years (const GDate *start, const GDate *after_end, guint *over, guint *under)
{
  GDate anniversary = *start, next = *start;
  guint years = 0;

  g_date_add_years (&next, 1);
  while (g_date_compare (&next, after_end) <= 0)
    {
      anniversary = next;
      next = *start;
      g_date_add_years (&next, ++years + 1);
    }

  *under = (guint) g_date_days_between (&anniversary, &next);
  *over = years * *under + (guint) g_date_days_between (&anniversary, after_end);
}

/**
 * tdm_contract_get_years:
 * @contract: a contract
 * @over: (out): years times @under
 * @under: (out): 1 for a contract without an end, else the days of the last year that was begun
 *
 * From 1 January to 31 December is one year, in a leap year too.
 *
 * Returns: %FALSE when the term or a day is missing or the contract ends before it starts
 */
gboolean
tdm_contract_get_years (const TdmContract *contract, char **over, char **under)
{
  GDate start, after_end;
  guint years = (guint) tdm_registration_rules_get ()->perpetual_years, days = 1;

  if (contract->term == TDM_CONTRACT_TERM_UNKNOWN)
    return FALSE;

  if (contract->term == TDM_CONTRACT_TERM_FINITE)
    {
      if (!read_day (contract->start_day, &start) || !read_day (contract->end_day, &after_end) ||
          g_date_compare (&after_end, &start) < 0 || g_date_get_year (&after_end) > 9998)
        return FALSE;
      g_date_add_days (&after_end, 1);
      measure_years (&start, &after_end, &years, &days);
    }

  *over = g_strdup_printf ("%u", years);
  *under = g_strdup_printf ("%u", days);
  return TRUE;
}

/**
 * tdm_contract_get_annual_value:
 * @contract: a contract
 *
 * Returns: (transfer full) (nullable): its value for one year, rounded to cents; %NULL when that is not known
 */
char *
tdm_contract_get_annual_value (const TdmContract *contract)
{
  g_autofree char *over = NULL, *under = NULL;

  if (!tdm_amount_is_valid (contract->value) || !tdm_contract_get_years (contract, &over, &under))
    return NULL;

  return tdm_amount_divide_products ((const char *[]) { contract->value, under, NULL },
                                     (const char *[]) { over, NULL }, 2);
}

/* ---- what the form gets wrong ---- */

static void
add_problem (GPtrArray *problems, const char *field, TdmRuleError code)
{
  g_ptr_array_add (problems, tdm_problem_new (field, code));
}

/* Whether there is a text of the right kind; complains when not. */
static gboolean
check_text (GPtrArray *problems, const char *field, const char *text, gboolean (*is_valid) (const char *))
{
  if (text == NULL || *text == '\0')
    add_problem (problems, field, TDM_RULE_ERROR_MISSING);
  else if (!is_valid (text))
    add_problem (problems, field, TDM_RULE_ERROR_INVALID);
  else
    return TRUE;

  return FALSE;
}

static void
check_answer (GPtrArray *problems, const char *field, int answer)
{
  if (answer == TDM_ANSWER_UNKNOWN)
    add_problem (problems, field, TDM_RULE_ERROR_MISSING);
}

static gboolean
is_zero (const char *amount)
{
  return tdm_amount_compare (amount, "0") == 0;
}

static void
check_contract_value (const TdmContract *contract, GPtrArray *problems)
{
  if (check_text (problems, "contract.value", contract->value, tdm_amount_is_valid) &&
      is_zero (contract->value))
    add_problem (problems, "contract.value", TDM_RULE_ERROR_INVALID);
  check_text (problems, "contract.currency", contract->currency, tdm_currency_code_is_valid);
  check_answer (problems, "contract.term", (int) contract->term);
}

static void
check_signature (const TdmRegistrationFacts *facts, GPtrArray *problems)
{
  const char *day = facts->form->contract.sign_day;
  gint64 signed_at;

  if (!check_text (problems, "contract.signDate", day, tdm_date_is_valid) ||
      !tdm_registration_day_to_instant (day, &signed_at))
    return;

  if (signed_at > facts->now)
    add_problem (problems, "contract.signDate", TDM_RULE_ERROR_IN_FUTURE);
  else if (tdm_registration_get_moment (facts->record, facts->now) >
           tdm_registration_get_last_instant (facts->form))
    add_problem (problems, "contract.signDate", TDM_RULE_ERROR_TOO_OLD);
  else if (signed_at < tdm_registration_get_earliest_signature (facts->record))
    add_problem (problems, "contract.signDate", TDM_RULE_ERROR_TOO_EARLY);
}

static void
check_start_and_end (const TdmRegistrationFacts *facts, GPtrArray *problems)
{
  const TdmContract *contract = &facts->form->contract;
  gboolean has_start = check_text (problems, "contract.startDate", contract->start_day, tdm_date_is_valid);

  if (has_start && tdm_registration_get_moment (facts->record, facts->now) >
                     tdm_registration_get_start_limit (facts->form))
    add_problem (problems, "contract.startDate", TDM_RULE_ERROR_TOO_OLD);

  if (contract->term != TDM_CONTRACT_TERM_FINITE)
    return;
  /* Days of this form sort like texts. */
  if (check_text (problems, "contract.endDate", contract->end_day, tdm_date_is_valid) && has_start &&
      strcmp (contract->end_day, contract->start_day) < 0)
    add_problem (problems, "contract.endDate", TDM_RULE_ERROR_TOO_EARLY);
}

static gboolean
has_solution (const TdmDealRecord *record, const char *id)
{
  for (guint i = 0; i < record->solutions->len; i++)
    if (g_strcmp0 (((const TdmSolution *) record->solutions->pdata[i])->id, id) == 0)
      return TRUE;

  return FALSE;
}

/* Two currencies are not compared: Microsoft takes the rate of its own day. */
static void
check_solution_value (const TdmRegistration *form, GPtrArray *problems)
{
  const TdmRegisteredSolution *solution = &form->solution;

  if (!check_text (problems, "solution.value", solution->value, tdm_amount_is_valid) ||
      !check_text (problems, "solution.currency", solution->currency, tdm_currency_code_is_valid))
    return;

  if (is_zero (solution->value))
    add_problem (problems, "solution.value", TDM_RULE_ERROR_INVALID);
  else if (g_strcmp0 (solution->currency, form->contract.currency) == 0 &&
           tdm_amount_is_valid (form->contract.value) &&
           tdm_amount_compare (solution->value, form->contract.value) > 0)
    add_problem (problems, "solution.value", TDM_RULE_ERROR_TOO_LARGE);
}

static void
check_solution (const TdmRegistrationFacts *facts, GPtrArray *problems)
{
  const TdmRegisteredSolution *solution = &facts->form->solution;

  if (solution->id == NULL)
    add_problem (problems, "solution.id", TDM_RULE_ERROR_MISSING);
  else if (!has_solution (facts->record, solution->id))
    add_problem (problems, "solution.id", TDM_RULE_ERROR_INVALID);

  check_solution_value (facts->form, problems);
  if (solution->on_azure == TDM_ANSWER_NO)
    add_problem (problems, "solution.deployedOnAzure", TDM_RULE_ERROR_NOT_ELIGIBLE);
  else
    check_answer (problems, "solution.deployedOnAzure", (int) solution->on_azure);
  check_answer (problems, "solution.deployedOn", (int) solution->deployed_on);
  check_answer (problems, "solution.pricing", (int) solution->pricing);
  if (solution->marketplace == TDM_ANSWER_YES)
    check_text (problems, "solution.marketplaceDate", solution->marketplace_day, tdm_date_is_valid);
}

/**
 * tdm_registration_check_form:
 * @facts: with a form
 *
 * Fields are named as in the JSON of a registration: "contract.signDate".
 *
 * Returns: (transfer full) (element-type TdmProblem): in the order of the form; empty when it can be registered
 */
GPtrArray *
tdm_registration_check_form (const TdmRegistrationFacts *facts)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_problem_free);

  g_return_val_if_fail (facts->form != NULL, problems);

  if (g_strcmp0 (facts->form->type, TDM_REGISTRATION_TYPE) != 0)
    add_problem (problems, "type", TDM_RULE_ERROR_INVALID);
  check_contract_value (&facts->form->contract, problems);
  check_signature (facts, problems);
  check_start_and_end (facts, problems);
  check_solution (facts, problems);
  return problems;
}

/**
 * tdm_registration_require:
 * @facts: with a form
 *
 * Returns: %FALSE with the first problem of tdm_registration_check_form ()
 */
gboolean
tdm_registration_require (const TdmRegistrationFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) problems = tdm_registration_check_form (facts);
  const TdmProblem *first = problems->len > 0 ? problems->pdata[0] : NULL;

  if (first != NULL)
    tdm_rule_error_set (error, first->code, first->field);

  return first == NULL;
}
