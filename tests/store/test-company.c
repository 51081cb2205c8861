/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of the own company. */

#include "offer-fixture.h"

static TdmCompany *
make_company (void)
{
  TdmCompany *company = tdm_company_new ();

  tdm_declared_set (company->facts, "partnerId", "1234567", NULL, NULL);
  tdm_declared_set (company->facts, "businessProfileComplete", "yes", "2026-01-05", "seen in Partner Center");
  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "100000", "2026-02-28", NULL);
  return company;
}

static void
add_month (TdmCompany *company, const char *month, const char *usd)
{
  TdmRevenueMonth *entry = tdm_shape_new (&tdm_revenue_month_shape);

  entry->month = g_strdup (month);
  entry->usd = g_strdup (usd);
  g_ptr_array_add (company->months, entry);
}

/* Facts of the company are kept with day and note (M133, M136). */
static void
test_save (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmCompany) company = make_company ();
  g_autoptr (TdmCompany) loaded = load_company (fixture->store);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_cmpuint (loaded->facts->len, ==, 0);
  add_month (company, "2026-02", "9000.50");
  add_month (company, "2026-01", "8000");
  g_assert_true (save_company (fixture->store, company, &receipt, &error));
  g_assert_cmpint (receipt.undo_id, !=, 0);

  store_fixture_reopen (fixture);
  g_clear_pointer (&loaded, tdm_company_free);
  loaded = load_company (fixture->store);
  g_assert_cmpstr (tdm_declared_get (loaded->facts, "partnerId"), ==, "1234567");
  g_assert_cmpstr (tdm_declared_find (loaded->facts, "businessProfileComplete")->note, ==,
                   "seen in Partner Center");
  g_assert_cmpuint (loaded->months->len, ==, 2);
  g_assert_cmpstr (((TdmRevenueMonth *) loaded->months->pdata[0])->month, ==, "2026-01");

  g_assert_true (save_company (fixture->store, company, &receipt, &error));
  g_assert_cmpint (receipt.undo_id, ==, 0);
}

static void
note_change_cb (TdmStore *store, const TdmChange *change, gpointer data)
{
  *(TdmChangeKinds *) data |= change->kinds;
}

/* Undo is exact, and windows hear of both. */
static void
test_undo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmCompany) company = make_company ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  TdmChangeKinds kinds = 0;
  TdmReceipt receipt;

  g_assert_true (save_company (fixture->store, company, NULL, &error));
  before = dump_offers (fixture->store);
  tdm_declared_set (company->facts, "partnerId", NULL, NULL, NULL);
  tdm_declared_set (company->facts, "isvConnectTier", "premium", "2026-03-01", NULL);
  add_month (company, "2026-01", "8000");
  g_assert_true (save_company (fixture->store, company, &receipt, &error));

  g_signal_connect (fixture->store, "changed", G_CALLBACK (note_change_cb), &kinds);
  g_assert_true (undo (fixture->store, receipt.undo_id, &error));
  g_assert_cmpuint (kinds, ==, TDM_CHANGE_COMPANY);
  after = dump_offers (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmCompany) company = make_company ();
  g_autoptr (TdmCompany) loaded = NULL;
  g_autoptr (GError) error = NULL;

  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "a lot", NULL, NULL);
  g_assert_false (save_company (fixture->store, company, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_clear_error (&error);

  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "1", NULL, NULL);
  add_month (company, "2026-01", "8000");
  add_month (company, "2026-01", "9000");
  g_assert_false (save_company (fixture->store, company, NULL, &error));
  g_assert_nonnull (error);
  loaded = load_company (fixture->store);
  g_assert_cmpuint (loaded->facts->len, ==, 0);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/company/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("save", test_save);
  ADD ("undo", test_undo);
  ADD ("refused", test_refused);

  return g_test_run ();
}
