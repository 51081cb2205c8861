/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every token of the rulebooks has words, and the words keep the rule: the seeds' translations lost some. */

#include "tdm-cosell-words.h"

#include <string.h>

#include "tdm-language-private.h"
#include "tdm-rulebook.h"

#define ASSERT_TEXT(call, expected)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *text = call;                                                                            \
    g_assert_cmpstr (text, ==, expected);                                                                    \
  }                                                                                                          \
  G_STMT_END

/* Words are there, and are not the token itself. */
static void
assert_words (const char *words, const char *token)
{
  if (words == NULL || *words == '\0' || g_str_equal (words, token))
    g_error ("“%s” has no words", token);
}

static void
for_each_rulebook (void (*visit) (const TdmRulebook *book))
{
  GPtrArray *books = tdm_rulebooks_get ();

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (guint i = 0; i < books->len; i++)
    visit (books->pdata[i]);
}

/* ---- every token ---- */

static void
visit_statuses (const TdmRulebook *book)
{
  assert_words (tdm_words_rulebook (book->id), book->id);
  assert_words (tdm_words_rulebook_about (book->id), book->id);
  for (guint i = 0; i < book->statuses->len; i++)
    {
      const char *token = ((TdmRulebookStatus *) book->statuses->pdata[i])->token;

      assert_words (tdm_words_cosell_status (token), token);
      assert_words (tdm_words_cosell_status_about (token), token);
    }
}

static void
test_statuses (void)
{
  for_each_rulebook (visit_statuses);
}

/* The heading of a column is two words at most. */
static void
assert_short (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  g_assert_cmpuint (g_strv_length (list), <=, 2);
}

static void
visit_requirements (const TdmRulebook *book)
{
  for (guint i = 0; i < book->requirements->len; i++)
    {
      const TdmRequirement *requirement = book->requirements->pdata[i];
      TdmRequirementResult result = { .requirement = requirement, .state = TDM_REQUIREMENT_MISSING };
      g_autofree char *fix = tdm_words_requirement_fix (&result);

      assert_words (tdm_words_requirement (requirement->words), requirement->words);
      assert_words (tdm_words_requirement_short (requirement->words), requirement->words);
      assert_words (tdm_words_requirement_about (requirement->words), requirement->words);
      assert_short (tdm_words_requirement_short (requirement->words));
      assert_words (fix, requirement->check);
    }
}

static void
test_requirements (void)
{
  for_each_rulebook (visit_requirements);
}

static void
visit_steps (const TdmRulebook *book)
{
  for (guint i = 0; i < book->steps->len; i++)
    {
      const TdmRulebookStep *step = book->steps->pdata[i];

      assert_words (tdm_words_step (step->token), step->token);
      assert_words (tdm_words_step_about (step->token), step->token);
      assert_words (tdm_words_step_types (step->types), step->types);
    }
  for (guint i = 0; i < book->further->len; i++)
    {
      const char *token = ((TdmFurther *) book->further->pdata[i])->token;

      assert_words (tdm_words_further (token), token);
    }
}

static void
test_steps (void)
{
  for_each_rulebook (visit_steps);
}

static void
visit_benefits (const TdmRulebook *book)
{
  for (guint i = 0; i < book->benefits->len; i++)
    {
      const char *token = ((TdmBenefit *) book->benefits->pdata[i])->token;

      assert_words (tdm_words_benefit (token), token);
      assert_words (tdm_words_benefit_about (token), token);
    }
}

static void
test_benefits (void)
{
  for_each_rulebook (visit_benefits);
}

static void
test_facts (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (const char *const *name = tdm_company_get_fact_names (); *name != NULL; name++)
    assert_words (tdm_words_fact (*name), *name);
  for (const char *const *name = tdm_offer_get_fact_names (); *name != NULL; name++)
    assert_words (tdm_words_fact (*name), *name);
}

static void
test_states (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (int state = TDM_REQUIREMENT_MET; state <= TDM_REQUIREMENT_NOT_APPLICABLE; state++)
    assert_words (tdm_words_requirement_state ((TdmRequirementState) state),
                  tdm_requirement_state_to_token ((TdmRequirementState) state));
}

/* A token of a newer file is answered as it is, and has nothing about it. */
static void
test_unknown (void)
{
  g_assert_cmpstr (tdm_words_cosell_status ("co-sell-platinum"), ==, "co-sell-platinum");
  g_assert_null (tdm_words_cosell_status_about ("co-sell-platinum"));
  g_assert_cmpstr (tdm_words_requirement ("moon"), ==, "moon");
  g_assert_cmpstr (tdm_words_requirement_short ("moon"), ==, "moon");
  g_assert_cmpstr (tdm_words_benefit ("moon"), ==, "moon");
  g_assert_null (tdm_words_cosell_status (NULL));
}

/* ---- reasons ---- */

/* A requirement with all that a reason may speak of. */
static char *
get_reason (const char *reason, const char *check, const char *subject)
{
  TdmRequirement requirement = {
    .check = (char *) check, .limit = (char *) "100000", .since = (char *) "2023-07-11", .words = (char *) "x"
  };
  TdmRequirementResult result = { .requirement = &requirement,
                                  .reason = reason,
                                  .subject = (char *) subject };

  return tdm_words_readiness_reason (&result);
}

static void
test_every_reason (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (const char *const *reason = tdm_readiness_get_reasons (); *reason != NULL; reason++)
    {
      g_autofree char *words = get_reason (*reason, "partner-id", "100");

      assert_words (words, *reason);
      g_assert_true (g_str_has_suffix (words, "."));
    }
}

static void
test_reasons (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (get_reason ("no-contact", "sales-contacts", "JP, PL"),
               "There is no sales contact for: Japan, Poland.");
  ASSERT_TEXT (get_reason ("no-contact", "sales-contacts", "OOO"),
               "There is no sales contact for: all geographies.");
  ASSERT_TEXT (get_reason ("no-fields", "listing-fields", "segments, areas"),
               "Still empty: market segments, solution areas with sub-areas.");
  ASSERT_TEXT (get_reason ("below-limit", "azure-revenue", "99999.99"),
               "You recorded USD 99,999.99; at least USD 100,000 is needed.");
  ASSERT_TEXT (get_reason ("expired", "gold-competency", "2026-11-20"), "It was active until Nov 20, 2026.");
  ASSERT_TEXT (get_reason ("expired", "azure-revenue", NULL),
               "What is recorded is older than twelve months.");
  ASSERT_TEXT (get_reason ("older-offer", "transactable", NULL),
               "Only for offers that are new since Jul 11, 2023.");
}

static void
test_half (void)
{
  TdmRequirement requirement = { .check = (char *) "azure-share", .limit = (char *) "50" };
  TdmRequirementResult result = { .requirement = &requirement,
                                  .reason = "not-more-than-half",
                                  .subject = (char *) "50" };

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (tdm_words_readiness_reason (&result), "You recorded 50%; it must be more than 50%.");
  result.covered = TRUE;
  ASSERT_TEXT (tdm_words_readiness_reason (&result), "Not needed any more: it is met in the other way.");
  result = (TdmRequirementResult) { .requirement = &requirement };
  ASSERT_TEXT (tdm_words_readiness_reason (&result), NULL);
}

/* ---- fixes ---- */

static void
assert_fix (const char *id, const char *reason, const char *subject, const char *expected)
{
  TdmRequirementResult result = {
    .requirement = tdm_rulebook_find_requirement (tdm_rulebook_find ("R20a"), id),
    .reason = reason,
    .subject = (char *) subject,
  };

  ASSERT_TEXT (tdm_words_requirement_fix (&result), expected);
}

static void
test_fixes (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  assert_fix ("B1", "no-contact", "JP, PL", "Add sales contacts for: Japan, Poland");
  assert_fix ("B1", "no-contact", "JP, PL, FR, IT, ES, DE",
              "Add sales contacts for: Japan, Poland, France, Italy, Spain and 1 more");
  assert_fix ("D1", "other-tier", "standard", "Reach the Premium tier of ISV Connect and record it");
  assert_fix ("B8", "no-document", NULL,
              "Add one of: Solution landing page, Social channel, Customer case study, Other document");
  assert_fix ("B1", "no-geographies", NULL, "Choose the geographies of the offer");
  assert_fix ("B4", "no-document", NULL, "Add: Pitch deck");
  assert_fix ("A1", "not-live", NULL, "Publish the offer");
}

/* ---- the rule in the words ---- */

/* T22, T33, T43, T50: the quantifiers that the seeds' translations turned round. */
static const struct
{
  const char *book, *requirement, *says;
} rules[] = {
  { "R20a", "B1", "each eligible country" },
  { "R21a", "B1", "each geography" },
  { "R20a", "B5", "active gold competency" },
  { "R21a", "B5", "Consulting services" },
  { "R23", "B5", "at least one solutions partner designation" },
  { "R20a", "C1", "meets or exceeds" },
  { "R20a", "C1", "trailing twelve months" },
  { "R20a", "C1", "combination of Azure solutions" },
  { "R20a", "C2", "if the offer is transactable" },
  { "R20b", "C1", "not paid" },
  { "R20b", "C2", "Paid offers" },
  { "R21a", "C1", "trailing twelve months" },
  { "R21a", "C2", "cumulative" },
  { "R23", "C2", "trailing twelve months" },
  { "R20a", "C3", "more than 50% repeatable IP code" },
  { "R20b", "C3", "more than 50% of the offer’s infrastructure" },
  { "R21a", "C3", "More than 50% of the offer’s infrastructure" },
  { "R23", "C3", "primarily platformed on Azure" },
  { "R21a", "C4", "OCP GTM" },
  { "R21a", "B6", "ask to work with a Cloud Specialist in order to hand in" },
  { "R20a", "D1", "Premium tier" },
  { "R23", "D1", "enrolled in the ISV Connect program" },
  { "R23", "C5", "11 July 2023" },
};

static void
test_rules (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const TdmRequirement *requirement =
        tdm_rulebook_find_requirement (tdm_rulebook_find (rules[i].book), rules[i].requirement);
      const char *about = tdm_words_requirement_about (requirement->words);

      if (strstr (about, rules[i].says) == NULL)
        g_error ("%s of %s does not say “%s”: %s", rules[i].requirement, rules[i].book, rules[i].says, about);
    }
}

/* K1, K12: the first status and the incentivized ones in the manner of the year. */
static void
test_statuses_of_the_year (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  g_assert_cmpstr (tdm_words_cosell_status ("not-ready"), ==, "Not ready");
  g_assert_cmpstr (tdm_words_cosell_status ("not-co-sell-ready"), ==, "Not co-sell ready");
  g_assert_cmpstr (tdm_words_cosell_status ("in-market"), ==, "In market");
  g_assert_cmpstr (tdm_words_cosell_status ("co-sell-incentivized"), ==, "Co-sell incentivized");
  g_assert_cmpstr (tdm_words_cosell_status ("azure-ip-co-sell-incentivized"), ==,
                   "Azure IP co-sell incentivized");
  g_assert_cmpstr (tdm_words_cosell_status ("azure-ip-co-sell-eligible"), ==, "Azure IP co-sell eligible");
}

/* M109, K11: the online stores in May 2020, the Azure portal since. */
static void
test_benefits_of_the_year (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  g_assert_nonnull (strstr (tdm_words_benefit_about ("azure-commitment-stores"), "in the online stores"));
  g_assert_nonnull (strstr (tdm_words_benefit_about ("azure-commitment-portal"), "in the Azure portal"));
  g_assert_nonnull (strstr (tdm_words_benefit_about ("reduced-fee"), "2020 and 2021"));
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cosell-words/statuses", test_statuses);
  g_test_add_func ("/cosell-words/requirements", test_requirements);
  g_test_add_func ("/cosell-words/steps", test_steps);
  g_test_add_func ("/cosell-words/benefits", test_benefits);
  g_test_add_func ("/cosell-words/facts", test_facts);
  g_test_add_func ("/cosell-words/states", test_states);
  g_test_add_func ("/cosell-words/unknown", test_unknown);
  g_test_add_func ("/cosell-words/every-reason", test_every_reason);
  g_test_add_func ("/cosell-words/reasons", test_reasons);
  g_test_add_func ("/cosell-words/half", test_half);
  g_test_add_func ("/cosell-words/fixes", test_fixes);
  g_test_add_func ("/cosell-words/rules", test_rules);
  g_test_add_func ("/cosell-words/statuses-of-the-year", test_statuses_of_the_year);
  g_test_add_func ("/cosell-words/benefits-of-the-year", test_benefits_of_the_year);

  return g_test_run ();
}
