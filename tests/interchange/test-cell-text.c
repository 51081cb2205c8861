/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests what the text of a cell means. */

#include "tdm-cell-text.h"

static void
test_amount (void)
{
  const struct
  {
    const char *text;
    const char *amount;
  } cases[] = {
    { "1250.50", "1250.50" },
    { "0", "0" },
    { "1250,50", "1250.50" },
    { "1,250,000", "1250000" },
    { "1.250.000", "1250000" },
    { "1,250.50", "1250.50" },
    { "1.250,50", "1250.50" },
    { "1 250 000", "1250000" },
    { "1\u00A0250,5", "1250.5" },
    { "1'250.75", "1250.75" },
    { "1.250", "1.250" },
    { "0,125", "0.125" },
    { "1,250", NULL },
    { "12,34,567", NULL },
    { "1,25,000.00", NULL },
    { "1.2,3.4", NULL },
    { "-5", NULL },
    { "1e3", NULL },
    { "€ 5", NULL },
    { "12 34", NULL },
    { "", NULL },
    { "=1+1", NULL },
    { "1,250,00", NULL },
    { "１２", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *amount = tdm_cell_text_read_amount (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (amount, ==, cases[i].amount);
    }
}

static void
test_header (void)
{
  g_autofree char *starred = tdm_cell_text_normalise_header (" Microsoft  help required?* ");
  g_autofree char *number = tdm_cell_text_normalise_header ("Solution 12*");

  g_assert_cmpstr (starred, ==, "microsoft help required");
  g_assert_cmpstr (number, ==, "solution 12");
}

static void
test_answer (void)
{
  gboolean answer;

  g_assert_true (tdm_cell_text_read_answer ("YES", &answer) && answer);
  g_assert_true (tdm_cell_text_read_answer ("No", &answer) && !answer);
  g_assert_false (tdm_cell_text_read_answer ("maybe", &answer));
}

static void
test_code (void)
{
  g_autofree char *code = tdm_cell_text_read_code ("eur", 3);

  g_assert_cmpstr (code, ==, "EUR");
  g_assert_null (tdm_cell_text_read_code ("EURO", 3));
  g_assert_null (tdm_cell_text_read_code ("E1R", 3));
}

static void
test_split (void)
{
  g_auto (GStrv) semicolons = tdm_cell_text_split ("a, b; c");
  g_auto (GStrv) commas = tdm_cell_text_split ("a, b");

  g_assert_cmpuint (g_strv_length (semicolons), ==, 2);
  g_assert_cmpstr (semicolons[0], ==, "a, b");
  g_assert_cmpuint (g_strv_length (commas), ==, 2);
  g_assert_cmpstr (commas[1], ==, "b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-text/amount", test_amount);
  g_test_add_func ("/cell-text/header", test_header);
  g_test_add_func ("/cell-text/answer", test_answer);
  g_test_add_func ("/cell-text/code", test_code);
  g_test_add_func ("/cell-text/split", test_split);
  return g_test_run ();
}
