/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for registering a deal. Where the programme decides and not this program, they say so. */

#include "tdm-registration-words.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-error-text.h"
#include "tdm-format.h"
#include "tdm-registration-rules.h"

/* ---- states ---- */

/**
 * tdm_words_registration_state:
 * @state: where a registration stands
 *
 * Returns: (transfer none): what Partner Center calls it
 */
const char *
tdm_words_registration_state (TdmRegistrationState state)
{
  static const char *const words[TDM_N_REGISTRATION_STATES] = {
    /* Translators: states of a deal registration. This one: nothing was heard of it yet. */
    NC_ ("registration", "No answer yet"), NC_ ("registration", "Review pending"),
    NC_ ("registration", "Action required"), NC_ ("registration", "Approved"),
    /* Translators: the registration passed the review. */
    NC_ ("registration", "Passed"), NC_ ("registration", "Failed"), NC_ ("registration", "Closed")
  };

  g_return_val_if_fail ((guint) state < TDM_N_REGISTRATION_STATES, NULL);

  return g_dpgettext2 (NULL, "registration", words[state]);
}

/**
 * tdm_words_registration_state_meaning:
 * @state: where a registration stands
 *
 * Returns: (transfer none): what that means and what to do, in a sentence (M92)
 */
const char *
tdm_words_registration_state_meaning (TdmRegistrationState state)
{
  static const char *const words[TDM_N_REGISTRATION_STATES] = {
    N_ ("The registration is written here. Partner Center has not answered yet."),
    N_ ("Microsoft is reviewing the registration. There is nothing to do now."),
    N_ ("Microsoft asks for something. Correct the registration and send it again."),
    N_ ("Microsoft accepted the registration. It may still be picked for a review."),
    N_ ("The registration passed the review."),
    N_ ("The registration did not pass the review. It cannot be changed any more."),
    N_ ("The registration has ended."),
  };

  g_return_val_if_fail ((guint) state < TDM_N_REGISTRATION_STATES, NULL);

  return _ (words[state]);
}

/**
 * tdm_words_marketplace_validation:
 * @validation: Microsoft's check of a sale in the marketplace
 *
 * Returns: (transfer none) (nullable): %NULL when there is none
 */
const char *
tdm_words_marketplace_validation (TdmMarketplaceValidation validation)
{
  switch (validation)
    {
    case TDM_MARKETPLACE_VALIDATION_PENDING:
      return _ ("Marketplace validation pending");
    case TDM_MARKETPLACE_VALIDATION_PASSED:
      return _ ("Marketplace validation passed");
    case TDM_MARKETPLACE_VALIDATION_FAILED:
      return _ ("Marketplace validation failed");
    case TDM_MARKETPLACE_VALIDATION_NONE:
    default:
      return NULL;
    }
}

/**
 * tdm_words_registration_need:
 * @need: why there is nothing to register
 *
 * Returns: (transfer none) (nullable): a sentence; %NULL when registration is needed
 */
const char *
tdm_words_registration_need (TdmRegistrationNeed need)
{
  switch (need)
    {
    case TDM_REGISTRATION_NOT_NEEDED_MARKETPLACE:
      return _ ("No registration is needed: sales in the marketplace count by themselves since July 2023.");
    case TDM_REGISTRATION_NOT_NEEDED_PRIVATE:
      return _ ("No registration is needed: only co-sell and partner-led deals are registered.");
    case TDM_REGISTRATION_NOT_NEEDED_SOLUTION:
      return _ ("No registration is needed: none of the solutions is your company’s own.");
    case TDM_REGISTRATION_NEEDED:
    default:
      return NULL;
    }
}

/* Returns: (transfer none): what happens after registering (M92) */
const char *
tdm_words_registration_review (void)
{
  return _ ("Microsoft reviews the registration and may ask for more during the review.");
}

/* ---- criteria ---- */

/**
 * tdm_words_criterion:
 * @id: a line of the checklist
 *
 * Returns: (transfer none): what it asks for
 */
const char *
tdm_words_criterion (TdmCriterionId id)
{
  static const char *const words[TDM_N_CRITERIA] = {
    [TDM_CRITERION_WON] = N_ ("Deal marked as won"),
    [TDM_CRITERION_WAIT] = N_ ("72 hours between creation and Won"),
    [TDM_CRITERION_DEAL_TYPE] = N_ ("Co-sell or partner-led deal"),
    [TDM_CRITERION_MICROSOFT] = N_ ("Accepted by Microsoft"),
    [TDM_CRITERION_CUSTOMER] = N_ ("Customer managed by Microsoft"),
    [TDM_CRITERION_SOLUTION] = N_ ("Solution with an incentive"),
    [TDM_CRITERION_ON_AZURE] = N_ ("Deployed on Azure"),
    [TDM_CRITERION_DEAL_VALUE] = N_ ("Deal value of USD 25,000 or more"),
    [TDM_CRITERION_ANNUAL_VALUE] = N_ ("Contract of more than USD 25,000 a year"),
    [TDM_CRITERION_SIGNATURE] = N_ ("Signed after the deal was created"),
    [TDM_CRITERION_IN_TIME] = N_ ("Registered in time after the signature"),
    [TDM_CRITERION_START] = N_ ("Contract start at most 90 days ago"),
  };

  g_return_val_if_fail ((guint) id < TDM_N_CRITERIA, NULL);

  return _ (words[id]);
}

/**
 * tdm_words_criterion_state:
 * @state: of a line of the checklist
 *
 * Returns: (transfer none): one or two words that stand beside its icon
 */
const char *
tdm_words_criterion_state (TdmCriterionState state)
{
  static const char *const words[] = {
    /* Translators: states of the criteria of a checklist. */
    NC_ ("criterion", "Met"),       NC_ ("criterion", "Open"),       NC_ ("criterion", "Not met"),
    NC_ ("criterion", "Not known"), NC_ ("criterion", "Not needed"),
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (words), NULL);

  return g_dpgettext2 (NULL, "criterion", words[state]);
}

/* "1 EUR = 1.0411 USD", with the day and the source of the rate. */
static char *
describe_rate (const char *currency)
{
  const TdmRegistrationRules *rules = tdm_registration_rules_get ();
  g_autofree char *rate = tdm_registration_rules_get_dollars (currency);
  g_autofree char *number = tdm_format_amount (rate, NULL);
  g_autofree char *day = tdm_format_date (rules->rates_date);

  /* Translators: an exchange rate: currency code, how many US dollars it is, day, source; “1 EUR = 1.0411 USD on
   * Feb 28, 2025 (European Central Bank)”. */
  return g_strdup_printf (_ ("1 %1$s = %2$s USD on %3$s (%4$s)"), currency, number, day, rules->rates_source);
}

/* Takes @sentence and puts the rate under it when there was one to use. */
static char *
add_rate (char *sentence, const char *currency)
{
  g_autofree char *above = sentence;
  g_autofree char *rate = NULL;

  if (g_str_equal (currency, "USD"))
    return g_steal_pointer (&above);

  rate = describe_rate (currency);
  return g_strdup_printf ("%s\n%s", above, rate);
}

static char *
describe_deal_value (const TdmCriterion *criterion, const TdmRegistrationFacts *facts)
{
  const TdmDealRecord *record = facts->record;
  g_autofree char *money = NULL;

  if (record->value == NULL || record->currency == NULL)
    return g_strdup (_ ("The deal has no value."));
  if (criterion->figure == NULL)
    return g_strdup (_ ("No exchange rate is known for this currency. Microsoft decides."));

  money = tdm_format_money (criterion->figure, "USD");
  /* Translators: %s is an amount in US dollars. */
  return add_rate (g_strdup_printf (_ ("The deal is worth %s."), money), record->currency);
}

static char *
describe_annual_value (const TdmCriterion *criterion, const TdmRegistrationFacts *facts)
{
  g_autofree char *money = NULL;

  if (criterion->state == TDM_CRITERION_MISSING)
    return g_strdup (_ ("Follows from the value and the term of the contract."));
  if (criterion->figure == NULL)
    return g_strdup (_ ("No exchange rate is known for this currency. Microsoft decides."));

  money = tdm_format_money (criterion->figure, "USD");
  /* Translators: %s is an amount in US dollars. */
  return add_rate (g_strdup_printf (_ ("The contract is worth %s a year."), money),
                   facts->form->contract.currency);
}

static char *
describe_wait (const TdmCriterion *criterion, const TdmRegistrationFacts *facts)
{
  g_autofree char *from = NULL;

  if (criterion->instant == TDM_NO_TIME || criterion->state == TDM_CRITERION_UNKNOWN)
    return g_strdup (_ ("When the deal was won is not known here."));

  from = tdm_format_instant (criterion->instant, facts->now);
  if (criterion->state == TDM_CRITERION_NOT_MET)
    /* Translators: %s is a date with time. */
    return g_strdup_printf (_ ("Won was safe from %s. Microsoft may refuse the registration."), from);

  if (facts->record->outcome == TDM_OUTCOME_WON)
    return NULL;

  /* Translators: %s is a date with time. */
  return g_strdup_printf (_ ("Won is safe from %s."), from);
}

static char *
describe_microsoft (const TdmCriterion *criterion)
{
  switch (criterion->state)
    {
    case TDM_CRITERION_MISSING:
      return g_strdup (_ ("Microsoft has not answered the invitation yet."));
    case TDM_CRITERION_NOT_MET:
      return g_strdup (_ ("Microsoft did not accept the invitation. The registration is likely refused."));
    case TDM_CRITERION_NOT_NEEDED:
      return g_strdup (_ ("Only co-sell deals need this."));
    case TDM_CRITERION_UNKNOWN:
      return g_strdup (_ ("What Microsoft answered is not known here."));
    case TDM_CRITERION_MET:
    default:
      return NULL;
    }
}

static char *
describe_solution (const TdmCriterion *criterion)
{
  g_autofree char *tags = NULL;

  if (criterion->state == TDM_CRITERION_MET)
    return NULL;
  if (criterion->state == TDM_CRITERION_MISSING)
    return g_strdup (_ ("Choose the solution that was sold."));
  if (criterion->state == TDM_CRITERION_NOT_MET)
    return g_strdup (_ ("Microsoft registers only solutions that have an incentive."));

  tags = g_strjoinv (", ", tdm_registration_rules_get ()->eligible_tags);
  /* Translators: %s is a list of tags as Microsoft writes them. */
  return g_strdup_printf (_ ("Look at its tags in Partner Center: one of %s is needed."), tags);
}

static char *
describe_signature (const TdmCriterion *criterion)
{
  if (criterion->state == TDM_CRITERION_MET || criterion->instant <= TDM_NO_TIME)
    return NULL;

  g_autofree char *text = tdm_instant_to_text (criterion->instant);
  g_autofree char *day = g_strndup (text, 10);
  g_autofree char *date = tdm_format_date (day);

  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("The day of the signature is %s or later, and not in the future."), date);
}

static char *
describe_start (const TdmCriterion *criterion, gint64 now)
{
  g_autofree char *until = NULL;

  if (criterion->instant == TDM_NO_TIME)
    return g_strdup (_ ("Enter when the contract starts."));

  until = tdm_format_instant (criterion->instant, now);
  if (criterion->state == TDM_CRITERION_NOT_MET)
    /* Translators: %s is a date with time. */
    return g_strdup_printf (_ ("With this start it could be registered until %s."), until);

  /* Translators: %s is a date with time. */
  return g_strdup_printf (_ ("With this start it can be registered until %s."), until);
}

static char *
describe_in_time (const TdmCriterion *criterion, gint64 now)
{
  g_autofree char *until = NULL;

  if (criterion->instant == TDM_NO_TIME)
    return g_strdup (_ ("Enter when the contract was signed. There are 60 days from then, and a year for "
                        "pay-as-you-go."));
  if (criterion->state != TDM_CRITERION_NOT_MET)
    return tdm_words_register_by (criterion->instant, now);

  until = tdm_format_instant (criterion->instant, now);
  /* Translators: %s is a date with time. */
  return g_strdup_printf (_ ("The time to register ended on %s."), until);
}

/**
 * tdm_words_criterion_detail:
 * @criterion: a line of the checklist
 * @facts: what it was judged by
 *
 * Returns: (transfer full) (nullable): the figure or instant that decides, and what to do
 */
char *
tdm_words_criterion_detail (const TdmCriterion *criterion, const TdmRegistrationFacts *facts)
{
  if (criterion->state == TDM_CRITERION_NOT_NEEDED && criterion->id != TDM_CRITERION_MICROSOFT)
    return NULL;

  switch (criterion->id)
    {
    case TDM_CRITERION_WAIT:
      return describe_wait (criterion, facts);
    case TDM_CRITERION_MICROSOFT:
      return describe_microsoft (criterion);
    case TDM_CRITERION_CUSTOMER:
      return g_strdup (_ ("Only Microsoft knows which customers it manages."));
    case TDM_CRITERION_SOLUTION:
      return describe_solution (criterion);
    case TDM_CRITERION_ON_AZURE:
      return criterion->state == TDM_CRITERION_NOT_MET
               ? g_strdup (_ ("Without Azure there is nothing to register."))
               : NULL;
    case TDM_CRITERION_DEAL_VALUE:
      return describe_deal_value (criterion, facts);
    case TDM_CRITERION_ANNUAL_VALUE:
      return describe_annual_value (criterion, facts);
    case TDM_CRITERION_SIGNATURE:
      return describe_signature (criterion);
    case TDM_CRITERION_IN_TIME:
      return describe_in_time (criterion, facts->now);
    case TDM_CRITERION_START:
      return describe_start (criterion, facts->now);
    case TDM_CRITERION_WON:
    case TDM_CRITERION_DEAL_TYPE:
    default:
      return NULL;
    }
}

/* ---- fields ---- */

/* Returns: (transfer none): how long a contract runs */
const char *
tdm_words_contract_term (TdmContractTerm term)
{
  static const char *const words[TDM_N_CONTRACT_TERMS] = {
    /* Translators: an answer that was not given yet. */
    NC_ ("registration", "Choose"),
    /* Translators: a contract without an end. */
    NC_ ("registration", "Perpetual"),
    /* Translators: a contract with an end date. */
    NC_ ("registration", "Finite"),
  };

  g_return_val_if_fail ((guint) term < TDM_N_CONTRACT_TERMS, NULL);

  return g_dpgettext2 (NULL, "registration", words[term]);
}

/* Returns: (transfer none): in whose tenant a solution runs */
const char *
tdm_words_deployed_on (TdmDeployedOn place)
{
  static const char *const words[TDM_N_DEPLOYED_ON] = {
    NC_ ("registration", "Choose"),
    NC_ ("registration", "Customer’s tenant"),
    NC_ ("registration", "Partner’s tenant"),
  };

  g_return_val_if_fail ((guint) place < TDM_N_DEPLOYED_ON, NULL);

  return g_dpgettext2 (NULL, "registration", words[place]);
}

/* Returns: (transfer none): how a solution is paid for */
const char *
tdm_words_pricing (TdmPricing pricing)
{
  static const char *const words[TDM_N_PRICINGS] = {
    NC_ ("registration", "Choose"),
    NC_ ("registration", "Pay-as-you-go"),
    /* Translators: another pricing model than pay-as-you-go. */
    NC_ ("registration", "Other"),
  };

  g_return_val_if_fail ((guint) pricing < TDM_N_PRICINGS, NULL);

  return g_dpgettext2 (NULL, "registration", words[pricing]);
}

static const struct
{
  const char *member;
  const char *words;
} fields[] = {
  { "contract.value", N_ ("Contract value") },
  { "contract.currency", N_ ("Currency") },
  { "contract.term", N_ ("Term") },
  { "contract.signDate", N_ ("Date signed") },
  { "contract.startDate", N_ ("Start date") },
  { "contract.endDate", N_ ("End date") },
  { "solution.id", N_ ("Solution") },
  { "solution.eligible", N_ ("Has an incentive") },
  { "solution.value", N_ ("Value of the solution") },
  { "solution.currency", N_ ("Currency") },
  { "solution.deployedOnAzure", N_ ("Deployed on Azure") },
  { "solution.deployedOn", N_ ("Deployed in") },
  { "solution.pricing", N_ ("Pricing model") },
  { "solution.marketplaceTransacted", N_ ("Sold in the marketplace") },
  { "solution.marketplaceDate", N_ ("Date of the sale") },
};

/**
 * tdm_words_registration_field:
 * @member: as in the JSON of a registration
 *
 * Returns: (transfer none): its label; @member itself when it has none
 */
const char *
tdm_words_registration_field (const char *member)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].member, member))
      return _ (fields[i].words);

  return member;
}

static const struct
{
  const char *field;
  TdmRuleError code;
  const char *words;
} problems[] = {
  { "contract.value", TDM_RULE_ERROR_INVALID, N_ ("Enter an amount of more than zero, using digits only.") },
  { "solution.value", TDM_RULE_ERROR_INVALID, N_ ("Enter an amount of more than zero, using digits only.") },
  { "contract.signDate", TDM_RULE_ERROR_INVALID, N_ ("Enter a date that exists.") },
  { "contract.startDate", TDM_RULE_ERROR_INVALID, N_ ("Enter a date that exists.") },
  { "contract.endDate", TDM_RULE_ERROR_INVALID, N_ ("Enter a date that exists.") },
  { "solution.marketplaceDate", TDM_RULE_ERROR_INVALID, N_ ("Enter a date that exists.") },
  { "contract.signDate", TDM_RULE_ERROR_TOO_EARLY,
    N_ ("The contract must be signed after the deal was created and Microsoft was invited.") },
  { "contract.signDate", TDM_RULE_ERROR_TOO_OLD,
    N_ ("The time to register is over: 60 days after the signature, a year for pay-as-you-go.") },
  { "contract.startDate", TDM_RULE_ERROR_TOO_OLD, N_ ("The start may lie at most 90 days back.") },
  { "contract.endDate", TDM_RULE_ERROR_TOO_EARLY, N_ ("The contract cannot end before it starts.") },
  { "solution.id", TDM_RULE_ERROR_INVALID, N_ ("Choose one of the solutions of the deal.") },
  { "solution.id", TDM_RULE_ERROR_MISSING, N_ ("Choose the solution that was sold.") },
};

/**
 * tdm_words_registration_problem:
 * @problem: of a form
 *
 * Returns: (transfer none): the sentence that stands beside the field (E34)
 */
const char *
tdm_words_registration_problem (const TdmProblem *problem)
{
  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    if (problems[i].code == problem->code && g_strcmp0 (problems[i].field, problem->field) == 0)
      return _ (problems[i].words);

  return tdm_rule_error_text (problem->code);
}

/* ---- instants ---- */

/**
 * tdm_words_safe_won:
 * @safe_won: microseconds UTC, %TDM_NO_TIME when not known
 * @now: microseconds UTC
 *
 * Returns: (transfer full) (nullable): from when Won is safe; %NULL when it is already
 */
char *
tdm_words_safe_won (gint64 safe_won, gint64 now)
{
  g_autofree char *from = NULL;

  if (safe_won == TDM_NO_TIME || now >= safe_won)
    return NULL;

  from = tdm_format_instant (safe_won, now);
  /* Translators: %s is a date with time. */
  return g_strdup_printf (_ ("Safe to mark as won from %s"), from);
}

/**
 * tdm_words_register_by:
 * @last_instant: microseconds UTC, %TDM_NO_TIME when not known
 * @now: microseconds UTC
 *
 * Returns: (transfer full) (nullable): until when to register and how long that is
 */
char *
tdm_words_register_by (gint64 last_instant, gint64 now)
{
  g_autofree char *until = NULL;
  int days = tdm_instant_days_left (last_instant, now);

  if (last_instant == TDM_NO_TIME)
    return NULL;

  until = tdm_format_instant (last_instant, now);
  if (now > last_instant)
    /* Translators: %s is a date with time. */
    return g_strdup_printf (_ ("The time to register ended on %s."), until);
  if (days == 0)
    /* Translators: %s is a date with time. */
    return g_strdup_printf (_ ("Register by %s: less than a day left"), until);

  /* Translators: %1$s is a date with time. */
  return g_strdup_printf (
    ngettext ("Register by %1$s: %2$d day left", "Register by %1$s: %2$d days left", days), until, days);
}
