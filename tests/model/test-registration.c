/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registration of a won deal: every boundary of the rules on both sides, one second in UTC (U7, M91, M92). */

#include "tdm-amount-ratio.h"
#include "tdm-clock.h"
#include "tdm-registration-check.h"
#include "tdm-registration-rules.h"

static gint64
at (const char *text)
{
  gint64 instant = 0;

  g_assert_true (tdm_instant_from_text (text, &instant));
  return instant;
}

/* A deal that was won long ago, and a form that says all. */
typedef struct
{
  TdmDealRecord *record;
  TdmRegistration *form;
  gint64 won;
  gint64 now;
} Case;

static void
case_set_up (Case *self, gconstpointer data)
{
  TdmRegistration *form;

  self->record = tdm_deal_record_new ();
  self->record->stage = TDM_STAGE_ARCHIVED;
  self->record->outcome = TDM_OUTCOME_WON;
  self->record->type = TDM_DEAL_TYPE_CO_SELL;
  self->record->microsoft_status = TDM_MICROSOFT_STATUS_ACCEPTED;
  self->record->value = g_strdup ("30000");
  self->record->currency = g_strdup ("USD");
  self->record->created = at ("2024-02-01T10:00:00Z");
  g_ptr_array_add (self->record->solutions, tdm_solution_new ("s-1", "Own", TDM_SOLUTION_KIND_OWN));
  self->won = at ("2024-02-20T10:00:00Z");
  self->now = at ("2024-02-25T00:00:00Z");

  form = self->form = tdm_registration_new_for_deal (self->record);
  form->contract.term = TDM_CONTRACT_TERM_FINITE;
  form->contract.sign_day = g_strdup ("2024-02-10");
  form->contract.start_day = g_strdup ("2024-02-15");
  form->contract.end_day = g_strdup ("2025-02-14");
  form->solution.eligible = TDM_ANSWER_YES;
  form->solution.on_azure = TDM_ANSWER_YES;
  form->solution.deployed_on = TDM_DEPLOYED_ON_CUSTOMER;
  form->solution.pricing = TDM_PRICING_OTHER;
}

static void
case_tear_down (Case *self, gconstpointer data)
{
  tdm_deal_record_free (self->record);
  tdm_registration_free (self->form);
}

static TdmRegistrationFacts
facts_of (const Case *self)
{
  return (TdmRegistrationFacts) { self->record, self->form, self->won, self->now };
}

static TdmCriterionState
judge (const Case *self, TdmCriterionId id)
{
  TdmRegistrationFacts facts = facts_of (self);
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (&facts);

  return check->criteria[id].state;
}

/* "field code" of the first problem, NULL for none. */
static char *
first_problem (const Case *self)
{
  TdmRegistrationFacts facts = facts_of (self);
  g_autoptr (GPtrArray) problems = tdm_registration_check_form (&facts);
  const TdmProblem *first = problems->len > 0 ? problems->pdata[0] : NULL;

  return first != NULL ? g_strdup_printf ("%s %d", first->field, first->code) : NULL;
}

static void
assert_problem (const Case *self, const char *field, TdmRuleError code)
{
  g_autofree char *found = first_problem (self);
  g_autofree char *wanted = field != NULL ? g_strdup_printf ("%s %d", field, code) : NULL;

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_all_met (Case *self, gconstpointer data)
{
  for (TdmCriterionId id = 0; id < TDM_N_CRITERIA; id++)
    g_assert_cmpint (judge (self, id), ==,
                     id == TDM_CRITERION_CUSTOMER ? TDM_CRITERION_UNKNOWN : TDM_CRITERION_MET);
  assert_problem (self, NULL, 0);
}

/* 72 hours between creation and Won, the 72nd included: over a leap day, and where clocks go on and back. */
static void
test_wait (Case *self, gconstpointer data)
{
  static const struct
  {
    const char *created, *safe;
  } rows[] = {
    { "2024-02-26T10:00:00Z", "2024-02-29T10:00:00Z" }, { "2024-02-27T23:59:59Z", "2024-03-01T23:59:59Z" },
    { "2023-02-26T10:00:00Z", "2023-03-01T10:00:00Z" }, { "2024-03-08T12:00:00Z", "2024-03-11T12:00:00Z" },
    { "2024-11-01T12:00:00Z", "2024-11-04T12:00:00Z" }, { "2024-12-30T00:00:00Z", "2025-01-02T00:00:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TdmRegistrationFacts facts;
      g_autoptr (TdmRegistrationCheck) check = NULL;

      self->record->created = at (rows[i].created);
      facts = facts_of (self);
      check = tdm_registration_check_new (&facts);
      g_assert_cmpint (check->safe_won, ==, at (rows[i].safe));

      self->won = check->safe_won;
      g_assert_cmpint (judge (self, TDM_CRITERION_WAIT), ==, TDM_CRITERION_MET);
      self->won = check->safe_won - G_TIME_SPAN_SECOND;
      g_assert_cmpint (judge (self, TDM_CRITERION_WAIT), ==, TDM_CRITERION_NOT_MET);
      self->won = check->safe_won + G_TIME_SPAN_SECOND;
      g_assert_cmpint (judge (self, TDM_CRITERION_WAIT), ==, TDM_CRITERION_MET);
    }

  self->won = TDM_NO_TIME;
  g_assert_cmpint (judge (self, TDM_CRITERION_WAIT), ==, TDM_CRITERION_UNKNOWN);
}

/* Before Won the same instant says from when Won is safe. */
static void
test_wait_of_open_deal (Case *self, gconstpointer data)
{
  self->record->stage = TDM_STAGE_ACCEPTED;
  self->record->outcome = TDM_OUTCOME_NONE;
  self->won = TDM_NO_TIME;
  self->now = at ("2024-02-04T10:00:00Z");
  g_assert_cmpint (judge (self, TDM_CRITERION_WAIT), ==, TDM_CRITERION_MET);
  self->now -= G_TIME_SPAN_SECOND;
  g_assert_cmpint (judge (self, TDM_CRITERION_WAIT), ==, TDM_CRITERION_MISSING);
  g_assert_cmpint (judge (self, TDM_CRITERION_WON), ==, TDM_CRITERION_MISSING);
}

/* 60 days after the signature, a year for pay-as-you-go; the last instant is included. */
static void
test_in_time (Case *self, gconstpointer data)
{
  static const struct
  {
    const char *signature;
    TdmPricing pricing;
    const char *last;
  } rows[] = {
    { "2024-02-01", TDM_PRICING_OTHER, "2024-04-01T00:00:00Z" }, /* 29 days in February */
    { "2023-02-01", TDM_PRICING_OTHER, "2023-04-02T00:00:00Z" },
    { "2024-10-01", TDM_PRICING_OTHER, "2024-11-30T00:00:00Z" }, /* clocks go back in between */
    { "2024-02-29", TDM_PRICING_UNKNOWN, "2024-04-29T00:00:00Z" },
    { "2023-03-01", TDM_PRICING_PAY_AS_YOU_GO, "2024-02-29T00:00:00Z" },
    { "2024-03-01", TDM_PRICING_PAY_AS_YOU_GO, "2025-03-01T00:00:00Z" },
  };

  self->record->created = at ("2020-01-01T00:00:00Z");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_set_str (&self->form->contract.sign_day, rows[i].signature);
      self->form->solution.pricing = rows[i].pricing;
      self->now = at (rows[i].last);
      g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_MET);
      self->now -= G_TIME_SPAN_SECOND;
      g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_MET);
      self->now += 2 * G_TIME_SPAN_SECOND;
      g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_NOT_MET);
      assert_problem (self, "contract.signDate", TDM_RULE_ERROR_TOO_OLD);
    }

  g_clear_pointer (&self->form->contract.sign_day, g_free);
  g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_MISSING);
  assert_problem (self, "contract.signDate", TDM_RULE_ERROR_MISSING);
}

/* A registration that Microsoft has was in time or not; what only stands here may still come too late. */
static void
test_in_time_of_registered (Case *self, gconstpointer data)
{
  self->record->registration = tdm_registration_copy (self->form);
  self->record->registration->registered = at ("2024-03-01T00:00:00Z");
  self->now = at ("2025-01-01T00:00:00Z");
  g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_NOT_MET);
  self->record->registration->state = TDM_REGISTRATION_STATE_ACTION_REQUIRED;
  g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_MET);
  g_assert_cmpint (judge (self, TDM_CRITERION_START), ==, TDM_CRITERION_MET);
  assert_problem (self, NULL, 0);
}

/* Not in the future: the day must have begun in UTC. */
static void
test_signature_in_future (Case *self, gconstpointer data)
{
  g_set_str (&self->form->contract.sign_day, "2024-02-29");
  self->now = at ("2024-02-29T00:00:00Z");
  assert_problem (self, NULL, 0);
  self->now -= G_TIME_SPAN_SECOND;
  assert_problem (self, "contract.signDate", TDM_RULE_ERROR_IN_FUTURE);
  g_assert_cmpint (judge (self, TDM_CRITERION_SIGNATURE), ==, TDM_CRITERION_NOT_MET);
}

/* On or after the day of the creation or of the invitation, whichever is later. */
static void
test_signature_before_deal (Case *self, gconstpointer data)
{
  g_set_str (&self->form->contract.sign_day, "2024-02-10");
  self->record->created = at ("2024-02-10T23:59:59Z");
  assert_problem (self, NULL, 0);
  g_assert_cmpint (judge (self, TDM_CRITERION_SIGNATURE), ==, TDM_CRITERION_MET);
  self->record->created += G_TIME_SPAN_SECOND;
  assert_problem (self, "contract.signDate", TDM_RULE_ERROR_TOO_EARLY);
  g_assert_cmpint (judge (self, TDM_CRITERION_SIGNATURE), ==, TDM_CRITERION_NOT_MET);

  self->record->created = at ("2024-02-01T00:00:00Z");
  self->record->invited = at ("2024-02-10T23:59:59Z");
  assert_problem (self, NULL, 0);
  self->record->invited += G_TIME_SPAN_SECOND;
  assert_problem (self, "contract.signDate", TDM_RULE_ERROR_TOO_EARLY);
}

/* The start lies at most 90 days back. */
static void
test_start (Case *self, gconstpointer data)
{
  static const struct
  {
    const char *start, *last;
  } rows[] = {
    { "2024-01-01", "2024-03-31T00:00:00Z" }, /* a leap year, and European clocks go on that day */
    { "2023-01-01", "2023-04-01T00:00:00Z" },
    { "2024-09-01", "2024-11-30T00:00:00Z" },
  };

  self->record->created = at ("2020-01-01T00:00:00Z");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *day = g_strndup (rows[i].last, 10);

      g_set_str (&self->form->contract.start_day, rows[i].start);
      g_set_str (&self->form->contract.end_day, "2030-01-01");
      g_set_str (&self->form->contract.sign_day, day);
      self->now = at (rows[i].last);
      g_assert_cmpint (judge (self, TDM_CRITERION_START), ==, TDM_CRITERION_MET);
      assert_problem (self, NULL, 0);
      self->now += G_TIME_SPAN_SECOND;
      g_assert_cmpint (judge (self, TDM_CRITERION_START), ==, TDM_CRITERION_NOT_MET);
      assert_problem (self, "contract.startDate", TDM_RULE_ERROR_TOO_OLD);
      self->now -= 2 * G_TIME_SPAN_SECOND;
      g_assert_cmpint (judge (self, TDM_CRITERION_START), ==, TDM_CRITERION_MET);
    }
}

static void
test_end (Case *self, gconstpointer data)
{
  g_set_str (&self->form->contract.end_day, "2024-02-15");
  assert_problem (self, NULL, 0);
  g_set_str (&self->form->contract.end_day, "2024-02-14");
  assert_problem (self, "contract.endDate", TDM_RULE_ERROR_TOO_EARLY);
  g_set_str (&self->form->contract.end_day, NULL);
  assert_problem (self, "contract.endDate", TDM_RULE_ERROR_MISSING);
  g_set_str (&self->form->contract.end_day, "2024-02-30");
  assert_problem (self, "contract.endDate", TDM_RULE_ERROR_INVALID);
  self->form->contract.term = TDM_CONTRACT_TERM_PERPETUAL;
  assert_problem (self, NULL, 0);
}

/* More than USD 25,000 a year, exactly; the value of the deal no less than that. */
static void
test_values (Case *self, gconstpointer data)
{
  static const struct
  {
    const char *value, *currency;
    TdmContractTerm term;
    const char *start, *end;
    TdmCriterionState state;
  } rows[] = {
    { "25000", "USD", TDM_CONTRACT_TERM_FINITE, "2024-01-01", "2024-12-31", TDM_CRITERION_NOT_MET },
    { "25000.01", "USD", TDM_CONTRACT_TERM_FINITE, "2024-01-01", "2024-12-31", TDM_CRITERION_MET },
    { "25000.01", "USD", TDM_CONTRACT_TERM_FINITE, "2023-01-01", "2023-12-31", TDM_CRITERION_MET },
    { "25000", "USD", TDM_CONTRACT_TERM_FINITE, "2024-01-01", "2024-12-30", TDM_CRITERION_MET },
    { "25001", "USD", TDM_CONTRACT_TERM_FINITE, "2024-01-01", "2025-01-01", TDM_CRITERION_NOT_MET },
    /* A year that begins on a leap day ends before 28 February. */
    { "75000", "USD", TDM_CONTRACT_TERM_FINITE, "2024-02-29", "2027-02-26", TDM_CRITERION_MET },
    { "75000", "USD", TDM_CONTRACT_TERM_FINITE, "2024-02-29", "2027-02-27", TDM_CRITERION_NOT_MET },
    { "75000.01", "USD", TDM_CONTRACT_TERM_FINITE, "2024-02-29", "2027-02-27", TDM_CRITERION_MET },
    { "75000.01", "USD", TDM_CONTRACT_TERM_FINITE, "2024-02-29", "2027-02-28", TDM_CRITERION_NOT_MET },
    { "150000", "USD", TDM_CONTRACT_TERM_PERPETUAL, NULL, NULL, TDM_CRITERION_NOT_MET },
    { "150000.0000001", "USD", TDM_CONTRACT_TERM_PERPETUAL, NULL, NULL, TDM_CRITERION_MET },
    /* 25,000 × 6 ÷ 1.0411 = 144,078.3786… */
    { "144078.37", "EUR", TDM_CONTRACT_TERM_PERPETUAL, NULL, NULL, TDM_CRITERION_NOT_MET },
    { "144078.38", "EUR", TDM_CONTRACT_TERM_PERPETUAL, NULL, NULL, TDM_CRITERION_MET },
    { "1000000", "XAU", TDM_CONTRACT_TERM_PERPETUAL, NULL, NULL, TDM_CRITERION_UNKNOWN },
    { "1000000", "USD", TDM_CONTRACT_TERM_UNKNOWN, NULL, NULL, TDM_CRITERION_MISSING },
    { NULL, "USD", TDM_CONTRACT_TERM_PERPETUAL, NULL, NULL, TDM_CRITERION_MISSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TdmContract *contract = &self->form->contract;

      g_test_message ("row %zu", i);
      g_set_str (&contract->value, rows[i].value);
      g_set_str (&contract->currency, rows[i].currency);
      contract->term = rows[i].term;
      g_set_str (&contract->start_day, rows[i].start);
      g_set_str (&contract->end_day, rows[i].end);
      g_assert_cmpint (judge (self, TDM_CRITERION_ANNUAL_VALUE), ==, rows[i].state);
    }

  g_set_str (&self->record->value, "25000.00");
  g_assert_cmpint (judge (self, TDM_CRITERION_DEAL_VALUE), ==, TDM_CRITERION_MET);
  g_set_str (&self->record->value, "24999.99");
  g_assert_cmpint (judge (self, TDM_CRITERION_DEAL_VALUE), ==, TDM_CRITERION_NOT_MET);
}

/* What only warns: the server decides, so the form may go. */
static void
test_warnings (Case *self, gconstpointer data)
{
  self->record->microsoft_status = TDM_MICROSOFT_STATUS_DECLINED;
  g_assert_cmpint (judge (self, TDM_CRITERION_MICROSOFT), ==, TDM_CRITERION_NOT_MET);
  self->record->microsoft_status = TDM_MICROSOFT_STATUS_WON;
  g_assert_cmpint (judge (self, TDM_CRITERION_MICROSOFT), ==, TDM_CRITERION_MET);
  self->record->type = TDM_DEAL_TYPE_PARTNER_LED;
  g_assert_cmpint (judge (self, TDM_CRITERION_MICROSOFT), ==, TDM_CRITERION_NOT_NEEDED);
  g_assert_cmpint (judge (self, TDM_CRITERION_DEAL_TYPE), ==, TDM_CRITERION_MET);

  self->form->solution.eligible = TDM_ANSWER_UNKNOWN;
  g_assert_cmpint (judge (self, TDM_CRITERION_SOLUTION), ==, TDM_CRITERION_UNKNOWN);
  self->form->solution.eligible = TDM_ANSWER_NO;
  g_assert_cmpint (judge (self, TDM_CRITERION_SOLUTION), ==, TDM_CRITERION_NOT_MET);
  assert_problem (self, NULL, 0);
}

static void
test_form (Case *self, gconstpointer data)
{
  g_set_str (&self->form->solution.value, "30000.01");
  assert_problem (self, "solution.value", TDM_RULE_ERROR_TOO_LARGE);
  g_set_str (&self->form->solution.currency, "EUR");
  assert_problem (self, NULL, 0);
  g_set_str (&self->form->solution.id, "other");
  assert_problem (self, "solution.id", TDM_RULE_ERROR_INVALID);
  g_set_str (&self->form->solution.id, "s-1");
  self->form->solution.on_azure = TDM_ANSWER_NO;
  assert_problem (self, "solution.deployedOnAzure", TDM_RULE_ERROR_NOT_ELIGIBLE);
  self->form->solution.on_azure = TDM_ANSWER_YES;
  self->form->solution.marketplace = TDM_ANSWER_YES;
  assert_problem (self, "solution.marketplaceDate", TDM_RULE_ERROR_MISSING);
  g_set_str (&self->form->contract.value, "0.00");
  assert_problem (self, "contract.value", TDM_RULE_ERROR_INVALID);
}

static TdmRegistrationNeed
need_of (const Case *self)
{
  TdmRegistrationFacts facts = facts_of (self);
  g_autoptr (TdmRegistrationCheck) check = tdm_registration_check_new (&facts);

  return check->need;
}

/* Sales in the marketplace since July 2023, private deals, and deals with nothing of our own. */
static void
test_need (Case *self, gconstpointer data)
{
  g_assert_cmpint (need_of (self), ==, TDM_REGISTRATION_NEEDED);
  self->form->solution.marketplace = TDM_ANSWER_YES;
  g_set_str (&self->form->solution.marketplace_day, "2023-06-30");
  g_assert_cmpint (need_of (self), ==, TDM_REGISTRATION_NEEDED);
  g_set_str (&self->form->solution.marketplace_day, "2023-07-01");
  g_assert_cmpint (need_of (self), ==, TDM_REGISTRATION_NOT_NEEDED_MARKETPLACE);
  g_assert_cmpint (judge (self, TDM_CRITERION_IN_TIME), ==, TDM_CRITERION_NOT_NEEDED);
  self->form->solution.marketplace = TDM_ANSWER_NO;
  self->record->type = TDM_DEAL_TYPE_PRIVATE;
  g_assert_cmpint (need_of (self), ==, TDM_REGISTRATION_NOT_NEEDED_PRIVATE);
  self->record->type = TDM_DEAL_TYPE_CO_SELL;
  ((TdmSolution *) self->record->solutions->pdata[0])->kind = TDM_SOLUTION_KIND_MICROSOFT;
  g_assert_cmpint (need_of (self), ==, TDM_REGISTRATION_NOT_NEEDED_SOLUTION);
}

/* Every pair of states; what is not in the table is not a way the service goes. */
static void
test_transitions (void)
{
  static const char *const table[TDM_N_REGISTRATION_STATES] = {
    [TDM_REGISTRATION_STATE_NONE] = "review-pending approved",
    [TDM_REGISTRATION_STATE_REVIEW_PENDING] = "action-required passed failed",
    [TDM_REGISTRATION_STATE_ACTION_REQUIRED] = "review-pending",
    [TDM_REGISTRATION_STATE_APPROVED] = "review-pending closed",
    [TDM_REGISTRATION_STATE_PASSED] = "closed",
    [TDM_REGISTRATION_STATE_FAILED] = "closed",
    [TDM_REGISTRATION_STATE_CLOSED] = "",
  };

  for (TdmRegistrationState from = 0; from < TDM_N_REGISTRATION_STATES; from++)
    {
      g_auto (GStrv) next = g_strsplit (table[from], " ", -1);
      TdmRegistrationState back;

      for (TdmRegistrationState to = 0; to < TDM_N_REGISTRATION_STATES; to++)
        g_assert_cmpint (tdm_registration_state_may_become (from, to), ==,
                         g_strv_contains ((const char *const *) next, tdm_registration_state_to_token (to)));

      g_assert_true (tdm_registration_state_from_token (tdm_registration_state_to_token (from), &back));
      g_assert_cmpint (back, ==, from);
      g_assert_cmpint (tdm_registration_state_is_editable (from), ==,
                       from == TDM_REGISTRATION_STATE_NONE || from == TDM_REGISTRATION_STATE_ACTION_REQUIRED);
    }
}

static void
test_draft (Case *self, gconstpointer data)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (tdm_registration_to_variant (self->form));
  g_autoptr (TdmRegistration) back = tdm_registration_from_variant (variant);
  g_autoptr (TdmRegistration) other = tdm_registration_new ();
  g_autoptr (TdmRegistration) copy = tdm_registration_copy (self->form);

  g_assert_true (tdm_registration_equal (back, self->form));
  g_assert_true (tdm_registration_equal (copy, self->form));
  g_assert_false (tdm_registration_equal (other, self->form));
  other->state = TDM_REGISTRATION_STATE_ACTION_REQUIRED;
  tdm_registration_apply_form (other, self->form);
  g_assert_cmpint (other->state, ==, TDM_REGISTRATION_STATE_ACTION_REQUIRED);
  other->state = TDM_REGISTRATION_STATE_NONE;
  g_assert_true (tdm_registration_equal (other, self->form));
}

static void
test_ratios (void)
{
  static const struct
  {
    const char *over[4], *under[4];
    guint decimals;
    const char *answer;
  } rows[] = {
    { { "1" }, { "3" }, 4, "0.3333" },
    { { "2" }, { "3" }, 2, "0.67" },
    { { "0.5" }, { "1" }, 0, "1" },
    { { "9.995" }, { "1" }, 2, "10.00" },
    { { "0" }, { "7" }, 2, "0.00" },
    { { "1000000", "1.0411" }, { "156.96" }, 2, "6632.90" },
    { { "999999999999999999999999999999", "999999999999999999999999999999" },
      { "999999999999999999999999999999" },
      2,
      "999999999999999999999999999999.00" },
    { { "1" }, { "0.00" }, 2, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *answer = tdm_amount_divide_products (rows[i].over, rows[i].under, rows[i].decimals);

      g_assert_cmpstr (answer, ==, rows[i].answer);
    }

  g_assert_cmpint (
    tdm_amount_compare_products ((const char *[]) { "0.1", "0.1", NULL }, (const char *[]) { "0.01", NULL }),
    ==, 0);
  g_assert_cmpint (tdm_amount_compare_products ((const char *[]) { "12.5", "2", NULL },
                                                (const char *[]) { "25.0001", NULL }),
                   ==, -1);
}

static void
test_rules (void)
{
  const TdmRegistrationRules *rules = tdm_registration_rules_get ();
  g_autofree char *converted = tdm_registration_rules_convert ("1000000", "JPY");

  g_assert_cmpint (rules->wait_hours, ==, 72);
  g_assert_cmpint (rules->register_days, ==, 60);
  g_assert_cmpint (rules->pay_as_you_go_days, ==, 365);
  g_assert_cmpint (rules->start_days, ==, 90);
  g_assert_cmpint (rules->perpetual_years, ==, 6);
  g_assert_cmpstr (rules->minimum, ==, "25000");
  g_assert_cmpstr (rules->marketplace_since, ==, "2023-07-01");
  g_assert_cmpstr (rules->rates_date, ==, "2025-02-28");
  g_assert_cmpstr (converted, ==, "6632.90");
  g_assert_null (tdm_registration_rules_get_rate ("date"));
  g_assert_true (tdm_registration_rules_may_be_eligible (TDM_SOLUTION_KIND_UNKNOWN));
  g_assert_false (tdm_registration_rules_may_be_eligible (TDM_SOLUTION_KIND_MICROSOFT));
}

#define ADD(name, func) g_test_add ("/registration/" name, Case, NULL, case_set_up, func, case_tear_down)

int
main (int argc, char *argv[])
{
  /* Where clocks are changed: nothing here may look at the local time. */
  g_setenv ("TZ", "America/New_York", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("all-met", test_all_met);
  ADD ("wait", test_wait);
  ADD ("wait-of-open-deal", test_wait_of_open_deal);
  ADD ("in-time", test_in_time);
  ADD ("in-time-of-registered", test_in_time_of_registered);
  ADD ("signature-in-future", test_signature_in_future);
  ADD ("signature-before-deal", test_signature_before_deal);
  ADD ("start", test_start);
  ADD ("end", test_end);
  ADD ("values", test_values);
  ADD ("warnings", test_warnings);
  ADD ("form", test_form);
  ADD ("need", test_need);
  ADD ("draft", test_draft);
  g_test_add_func ("/registration/transitions", test_transitions);
  g_test_add_func ("/registration/ratios", test_ratios);
  g_test_add_func ("/registration/rules", test_rules);

  return g_test_run ();
}
