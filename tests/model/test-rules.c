/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules files: complete, and found by code, number and label. */

#include "tdm-deal-rules.h"
#include "tdm-rules.h"

static void
test_numbers (void)
{
  const TdmRules *rules = tdm_rules_get ();

  g_assert_true (rules == tdm_rules_get ());
  g_assert_true (tdm_date_is_valid (rules->checked_on));
  g_assert_cmpint (rules->answer_window_days, ==, 14);
  g_assert_cmpint (rules->max_solutions, ==, 50);
  g_assert_cmpint (rules->max_team, ==, 50);
  g_assert_cmpint (rules->hold_seconds, ==, 10);
  g_assert_cmpint (rules->urgent_days, <, rules->soon_days);
}

static void
assert_numbered (GPtrArray *codes, guint count)
{
  g_assert_cmpuint (codes->len, ==, count);
  for (guint i = 0; i < count; i++)
    {
      const TdmCode *code = codes->pdata[i];

      g_assert_cmpint (code->number, ==, (int) i + 1);
      g_assert_cmpstr (code->label, !=, "");
    }
}

static void
test_lists (void)
{
  const TdmRules *rules = tdm_rules_get ();

  assert_numbered (rules->close_reasons, 8);
  assert_numbered (rules->error_reasons, 9);
  assert_numbered (rules->help_kinds, 6);
  g_assert_cmpuint (rules->microsoft_solutions->len, >, 40);
  g_assert_true (g_strv_contains ((const char *const *) rules->currencies, "PLN"));
  for (char **currency = rules->currencies; *currency != NULL; currency++)
    g_assert_true (tdm_currency_code_is_valid (*currency));
}

static void
test_solution_with_commas (void)
{
  GPtrArray *solutions = tdm_rules_get ()->microsoft_solutions;
  gboolean found = FALSE;

  for (guint i = 0; i < solutions->len; i++)
    found |= g_str_equal (((TdmCode *) solutions->pdata[i])->code, "DynamicsAX,GP,NAV,SL");

  g_assert_true (found);
}

static void
test_finding (void)
{
  g_assert_cmpstr (tdm_rules_find_close_reason ("3")->label, ==, "Customer chose another vendor");
  g_assert_cmpstr (tdm_rules_find_close_reason ("customer CHOSE another vendor")->code, ==, "3");
  g_assert_cmpstr (tdm_rules_find_error_reason ("Duplicate - sent by Microsoft")->code, ==, "3");
  g_assert_cmpstr (tdm_rules_find_help_kind ("3")->code, ==, "ProofOfConceptOrDemo");
  g_assert_cmpstr (tdm_rules_find_help_kind ("Proof of Concept/demo")->code, ==, "ProofOfConceptOrDemo");
  g_assert_cmpstr (tdm_rules_find_help_kind ("quotesOrLicensing")->code, ==, "QuotesOrLicensing");
  g_assert_null (tdm_rules_find_close_reason ("9"));
  g_assert_null (tdm_rules_find_close_reason ("0"));
  g_assert_null (tdm_rules_find_close_reason (""));
  g_assert_null (tdm_rules_find_close_reason (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/rules/numbers", test_numbers);
  g_test_add_func ("/model/rules/lists", test_lists);
  g_test_add_func ("/model/rules/solution-with-commas", test_solution_with_commas);
  g_test_add_func ("/model/rules/finding", test_finding);
  return g_test_run ();
}
