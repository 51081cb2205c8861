/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trailing twelve months, and what is a valid fact of the company (M133). */

#include "tdm-company.h"
#include "tdm-rule-error.h"

static void
add_month (TdmCompany *company, const char *month, const char *usd)
{
  TdmRevenueMonth *revenue = tdm_shape_new (&tdm_revenue_month_shape);

  revenue->month = g_strdup (month);
  revenue->usd = g_strdup (usd);
  g_ptr_array_add (company->months, revenue);
}

static void
assert_trailing (
  const TdmCompany *company, const char *today, const char *usd, gboolean expired, const char *drops_below)
{
  g_auto (TdmTrailing) trailing = { 0 };

  tdm_company_get_trailing (company, today, "100000", &trailing);
  g_assert_cmpstr (trailing.usd, ==, usd);
  g_assert_cmpint (trailing.expired, ==, expired);
  g_assert_cmpstr (trailing.drops_below, ==, drops_below);
}

/* A single figure counts for twelve months after its day, the same day included (T22: past months, not the next). */
static void
test_figure (void)
{
  static const struct
  {
    const char *on, *today;
    gboolean expired;
    const char *drops_below;
  } rows[] = {
    { "2025-11-21", "2026-11-21", FALSE, "2026-11" }, { "2025-11-21", "2026-11-22", TRUE, NULL },
    { "2025-11-30", "2026-11-21", FALSE, "2026-12" }, { "2024-02-29", "2025-02-28", FALSE, "2025-03" },
    { "2024-02-29", "2025-03-01", TRUE, NULL },       { NULL, "2026-11-21", FALSE, NULL },
    { "2026-12-31", "2026-11-21", FALSE, "2028-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TdmCompany) company = tdm_company_new ();

      tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "128400", rows[i].on, NULL);
      assert_trailing (company, rows[i].today, rows[i].expired ? NULL : "128400", rows[i].expired,
                       rows[i].drops_below);
    }
}

/* What is below the limit cannot drop below it. */
static void
test_small_figure (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  assert_trailing (company, "2026-11-21", NULL, FALSE, NULL);
  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "99999.99", "2026-11-01", NULL);
  assert_trailing (company, "2026-11-21", "99999.99", FALSE, NULL);
}

/* Twelve months, this one only when it has a figure. */
static void
test_months (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  add_month (company, "2025-10", "1000000");
  add_month (company, "2025-11", "50000.50");
  add_month (company, "2025-12", "20000");
  add_month (company, "2026-10", "60000");
  /* November to October, as this November has none. The month after, the first November falls out. */
  assert_trailing (company, "2026-11-21", "130000.50", FALSE, "2026-12");
  add_month (company, "2026-11", "25000");
  /* December to November: 105,000; a month later still, then December falls out. */
  assert_trailing (company, "2026-11-30", "105000", FALSE, "2027-01");
  assert_trailing (company, "2026-12-01", "105000", FALSE, "2027-01");
  assert_trailing (company, "2027-01-01", "85000", FALSE, NULL);
  assert_trailing (company, "2027-10-31", "85000", FALSE, NULL);
  assert_trailing (company, "2027-11-30", "25000", FALSE, NULL);
  assert_trailing (company, "2027-12-01", NULL, TRUE, NULL);
}

/* Exactly the limit is enough, and cents are not lost. */
static void
test_months_boundary (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  add_month (company, "2026-09", "99999.99");
  add_month (company, "2026-10", "0.01");
  assert_trailing (company, "2026-11-21", "100000.00", FALSE, "2027-10");
}

/* Months win over the figure: it is made of them. */
static void
test_months_and_figure (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "500000", "2026-11-01", NULL);
  add_month (company, "2026-10", "7");
  assert_trailing (company, "2026-11-21", "7", FALSE, NULL);
}

/* A form that is being filled in: what is not complete yet does not count. */
static void
test_half_filled (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "12,", NULL, NULL);
  assert_trailing (company, "2026-11-21", NULL, FALSE, NULL);
  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "128400", "2026-11-3", NULL);
  assert_trailing (company, "2026-11-21", "128400", FALSE, NULL);
  add_month (company, "2026-09", NULL);
  add_month (company, NULL, "5");
  add_month (company, "2026-10", "7");
  assert_trailing (company, "2026-11-21", "7", FALSE, NULL);
}

static void
assert_refused (const TdmCompany *company, TdmRuleError code, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_false (tdm_company_check (company, &error));
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
  found = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (found, ==, field);
}

/* §5.2: each fact is of its kind. */
static void
test_facts (void)
{
  static const struct
  {
    const char *name, *value, *on;
    gboolean valid;
  } rows[] = {
    { "businessProfileComplete", "yes", "2026-11-01", TRUE },
    { "businessProfileComplete", "maybe", NULL, FALSE },
    { "partnerId", "4711", NULL, TRUE },
    { "partnerId", "", NULL, FALSE },
    { "partnerId", "4711", "yesterday", FALSE },
    { "goldCompetency", "Data & <b>Analytics</b>", NULL, TRUE },
    { "goldCompetencyUntil", "2027-06-30", NULL, TRUE },
    { "goldCompetencyUntil", "2027-02-29", NULL, FALSE },
    { "isvConnectTier", "premium", NULL, TRUE },
    { "isvConnectTier", "platinum", NULL, FALSE },
    { "azureRevenueTrailing12MonthsUsd", "100000.00", NULL, TRUE },
    { "azureRevenueTrailing12MonthsUsd", "1e5", NULL, FALSE },
    { "azureRevenueTrailing12MonthsUsd", "-1", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TdmCompany) company = tdm_company_new ();

      tdm_declared_set (company->facts, rows[i].name, rows[i].value, rows[i].on, NULL);
      if (rows[i].valid)
        g_assert_true (tdm_company_check (company, NULL));
      else
        assert_refused (company, TDM_RULE_ERROR_INVALID, rows[i].name);
    }
}

static void
test_unknown_fact (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();

  tdm_declared_set (company->facts, "silverCompetency", "yes", NULL, NULL);
  assert_refused (company, TDM_RULE_ERROR_UNKNOWN_MEMBER, "silverCompetency");
}

static void
test_wrong_months (void)
{
  static const char *const rows[][2] = {
    { "2026-13", "1" }, { "2026-1", "1" }, { "2026-10", "-1" }, { "2026-09", "1" }, { "2026-09-01", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TdmCompany) company = tdm_company_new ();

      add_month (company, "2026-09", "1");
      g_assert_true (tdm_company_check (company, NULL));
      add_month (company, rows[i][0], rows[i][1]);
      assert_refused (company, TDM_RULE_ERROR_INVALID, "months[1]");
    }
}

static void
test_copy (void)
{
  g_autoptr (TdmCompany) company = tdm_company_new ();
  g_autoptr (TdmCompany) copy = NULL;

  tdm_declared_set (company->facts, "partnerId", "4711", "2026-11-01", "from the portal");
  add_month (company, "2026-10", "12.50");
  copy = tdm_company_copy (company);
  g_assert_true (tdm_shape_equal (&tdm_company_shape, company, copy));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/company/figure", test_figure);
  g_test_add_func ("/model/company/small-figure", test_small_figure);
  g_test_add_func ("/model/company/months", test_months);
  g_test_add_func ("/model/company/months-boundary", test_months_boundary);
  g_test_add_func ("/model/company/months-and-figure", test_months_and_figure);
  g_test_add_func ("/model/company/half-filled", test_half_filled);
  g_test_add_func ("/model/company/facts", test_facts);
  g_test_add_func ("/model/company/unknown-fact", test_unknown_fact);
  g_test_add_func ("/model/company/wrong-months", test_wrong_months);
  g_test_add_func ("/model/company/copy", test_copy);

  return g_test_run ();
}
