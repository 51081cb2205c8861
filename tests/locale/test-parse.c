/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed is read back exactly, in every language and currency (L7), and rubbish is refused. */

#include "tdm-parse.h"

#include "tdm-format.h"
#include "tdm-language-private.h"

static const TdmLanguage languages[] = {
  TDM_LANGUAGE_EN, TDM_LANGUAGE_JA, TDM_LANGUAGE_ZH_TW, TDM_LANGUAGE_ZH_CN, TDM_LANGUAGE_PL, TDM_LANGUAGE_KO,
};

#define ASSERT_AMOUNT(text, expected)                                                                        \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *amount = tdm_parse_amount (text);                                                       \
    g_assert_cmpstr (amount, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

#define ASSERT_DATE(text, expected)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *date = tdm_parse_date (text);                                                           \
    g_assert_cmpstr (date, ==, expected);                                                                    \
  }                                                                                                          \
  G_STMT_END

static void
test_money_round_trip (void)
{
  static const char *const currencies[] = { "USD", "JPY", "TWD", "PLN", "KRW" };
  static const char *const amounts[] = {
    "0", "1", "999", "1000", "12345", "1234567", "0.05", "1234567.89", "999999999999999.99", "1234.567",
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    for (gsize c = 0; c < G_N_ELEMENTS (currencies); c++)
      for (gsize a = 0; a < G_N_ELEMENTS (amounts); a++)
        {
          tdm_language_select (languages[l], NULL);
          g_autofree char *number = tdm_format_amount (amounts[a], currencies[c]);
          g_autofree char *money = tdm_format_money (amounts[a], currencies[c]);
          g_autofree char *currency = NULL;
          g_autofree char *again = tdm_parse_money (money, &currency);

          ASSERT_AMOUNT (number, amounts[a]);
          ASSERT_AMOUNT (amounts[a], languages[l] == TDM_LANGUAGE_PL && a == 9 ? NULL : amounts[a]);
          g_assert_cmpstr (again, ==, amounts[a]);
          g_assert_cmpstr (currency, ==, currencies[c]);
        }
}

static void
test_english_amounts (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_AMOUNT ("1,234.5", "1234.5");
  ASSERT_AMOUNT (" 1 234 567.89 ", "1234567.89");
  ASSERT_AMOUNT ("1’234’567", "1234567");
  ASSERT_AMOUNT ("007", "7");
  ASSERT_AMOUNT ("0", "0");
  ASSERT_AMOUNT (".5", "0.5");
  ASSERT_AMOUNT ("000.50", "0.50");
}

static void
test_polish_amounts (void)
{
  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  ASSERT_AMOUNT ("1 234 567,89", "1234567.89");
  ASSERT_AMOUNT ("1\u00a0234\u00a0567,89", "1234567.89");
  ASSERT_AMOUNT ("1\u202f234,5", "1234.5");
  ASSERT_AMOUNT ("1.234,56", "1234.56");
  ASSERT_AMOUNT ("1234,5", "1234.5");
  ASSERT_AMOUNT ("1250.50", "1250.50");
  ASSERT_AMOUNT ("1.234", NULL); /* a thousand or one and a bit? */
}

static void
test_japanese_amounts (void)
{
  tdm_language_select (TDM_LANGUAGE_JA, NULL);
  ASSERT_AMOUNT ("１２３４５６７", "1234567");
  ASSERT_AMOUNT ("１，２３４．５", "1234.5");
  ASSERT_AMOUNT ("　２４，５００，０００　", "24500000");
}

static void
test_rubbish (void)
{
  static const char *const rubbish[] = {
    "",
    " ",
    "-5",
    "+5",
    "1e5",
    "abc",
    "12x",
    "1,23",
    "1,2345",
    "12,34,567",
    "1..5",
    "1.",
    ",",
    ".",
    "1 23",
    "0x10",
    "1,234 567",
    "NaN",
    "½",
    "5 %",
    "1.2.3",
    "$5",
    "12345678901234567890123456789012",
    "1,234,56.7",
  };

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rubbish); i++)
    ASSERT_AMOUNT (rubbish[i], NULL);
  ASSERT_AMOUNT ("\xff\xfe", NULL);
}

static void
test_dates (void)
{
  static const char *const days[] = { "2027-02-26", "2028-02-29", "2026-12-31", "2025-03-04", "2026-05-01" };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    for (gsize d = 0; d < G_N_ELEMENTS (days); d++)
      {
        tdm_language_select (languages[l], NULL);
        g_autofree char *medium = tdm_format_date (days[d]);
        g_autofree char *written = tdm_format_date_long (days[d]);

        ASSERT_DATE (days[d], days[d]);
        ASSERT_DATE (medium, days[d]);
        ASSERT_DATE (written, days[d]);
      }
}

static void
test_date_order (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_DATE ("3/9/2026", "2026-03-09");
  ASSERT_DATE ("3/9/26", "2026-03-09");
  ASSERT_DATE ("13/9/2026", NULL);
  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  ASSERT_DATE ("9.03.2026", "2026-03-09");
  ASSERT_DATE ("9 marca 2026", "2026-03-09");
  tdm_language_select (TDM_LANGUAGE_JA, NULL);
  ASSERT_DATE ("２０２６／３／９", "2026-03-09");
  ASSERT_DATE ("26/3/9", "2026-03-09");
  ASSERT_DATE ("2026年3月9日", "2026-03-09");
  tdm_language_select (TDM_LANGUAGE_KO, NULL);
  ASSERT_DATE ("2026. 3. 9.", "2026-03-09");
  tdm_language_select (TDM_LANGUAGE_EN, "en_GB");
  ASSERT_DATE ("9/3/2026", "2026-03-09");
  ASSERT_DATE ("9 Mar 2026", "2026-03-09");
}

static void
test_no_dates (void)
{
  static const char *const rubbish[] = {
    "",       "tomorrow", "2026-02-30", "2026-13-01", "2026",
    "2026-1", "1-2-3-4",  "99999-1-1",  "2026-1-1x",  "0000-01-01",
  };

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rubbish); i++)
    ASSERT_DATE (rubbish[i], NULL);
}

int
main (int argc, char **argv)
{
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/money-round-trip", test_money_round_trip);
  g_test_add_func ("/parse/english-amounts", test_english_amounts);
  g_test_add_func ("/parse/polish-amounts", test_polish_amounts);
  g_test_add_func ("/parse/japanese-amounts", test_japanese_amounts);
  g_test_add_func ("/parse/rubbish", test_rubbish);
  g_test_add_func ("/parse/dates", test_dates);
  g_test_add_func ("/parse/date-order", test_date_order);
  g_test_add_func ("/parse/no-dates", test_no_dates);
  return g_test_run ();
}
