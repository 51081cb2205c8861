/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts: form, order and sums without a double. */

#include "tdm-amount.h"

static void
test_form (void)
{
  static const char *const good[] = { "0", "1250.50", "007", "0.000001", "123456789012345678901234567890" };
  static const char *const bad[] = {
    "",    ".5", "5.", "-1", "+1",    "1e3", "1,5",
    "1 0", " 1", "1 ", "٣",  "1.2.3", "0x1", "1234567890123456789012345678901"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (tdm_amount_is_valid (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (tdm_amount_is_valid (bad[i]));

  g_assert_false (tdm_amount_is_valid (NULL));
  g_assert_null (tdm_amount_dup_sort_key ("x"));
  g_assert_null (tdm_amount_dup_sort_key (NULL));
}

static void
test_order (void)
{
  /* Ascending; every pair is compared. */
  static const char *const ascending[] = {
    "0",
    "0.0001",
    "0.5",
    "0.51",
    "1",
    "1.09",
    "1.1",
    "9",
    "9.99",
    "10",
    "99999999999999.99",
    "100000000000000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ascending); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ascending); j++)
      g_assert_cmpint (tdm_amount_compare (ascending[i], ascending[j]), ==, (i > j) - (i < j));

  g_assert_cmpint (tdm_amount_compare ("12.5", "12.50"), ==, 0);
  g_assert_cmpint (tdm_amount_compare ("0012", "12.000"), ==, 0);
  g_assert_cmpint (tdm_amount_compare (NULL, "0"), ==, -1);
}

static void
test_sums (void)
{
  static const char *const sums[][3] = {
    { "0", "0", "0" },
    { "1", "2", "3" },
    { "0.1", "0.2", "0.3" },
    { "9.99", "0.01", "10.00" },
    { "999", "1", "1000" },
    { "0.5", "0.5", "1.0" },
    { "1250.50", "2", "1252.50" },
    { "99999999999999999999999999.9999", "0.0001", "100000000000000000000000000.0000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *sum = tdm_amount_add (sums[i][0], sums[i][1]);
      g_autofree char *turned = tdm_amount_add (sums[i][1], sums[i][0]);

      g_assert_cmpstr (sum, ==, sums[i][2]);
      g_assert_cmpstr (turned, ==, sums[i][2]);
    }
}

static void
test_sum_of_nothing (void)
{
  g_autofree char *sum = tdm_amount_add (NULL, "1.5");
  g_autofree char *none = tdm_amount_add (NULL, NULL);

  g_assert_cmpstr (sum, ==, "1.5");
  g_assert_cmpstr (none, ==, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/amount/form", test_form);
  g_test_add_func ("/model/amount/order", test_order);
  g_test_add_func ("/model/amount/sums", test_sums);
  g_test_add_func ("/model/amount/sum-of-nothing", test_sum_of_nothing);
  return g_test_run ();
}
