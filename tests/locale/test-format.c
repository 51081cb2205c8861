/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The structure of money, numbers, dates and names in each language; bytes may change with CLDR. */

#include "tdm-format.h"

#include <string.h>

#include "tdm-language-private.h"
#include "tdm-regions.h"

static const TdmLanguage languages[] = {
  TDM_LANGUAGE_EN, TDM_LANGUAGE_JA, TDM_LANGUAGE_ZH_TW, TDM_LANGUAGE_ZH_CN, TDM_LANGUAGE_PL, TDM_LANGUAGE_KO,
};

/* With every kind of blank made plain: CLDR changes which one it uses. */
static char *
plain (char *text)
{
  char *simple = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);

  g_free (text);
  return simple;
}

#define ASSERT_TEXT(call, expected)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *text = plain (call);                                                                    \
    g_assert_cmpstr (text, ==, expected);                                                                    \
  }                                                                                                          \
  G_STMT_END

/* M84: reminders come on working days, and the weekend is not the same everywhere. */
static void
test_working_days (void)
{
  static const struct
  {
    const char *formats;
    guint days;
  } homes[] = {
    { "pl_PL", 0x1f },                    /* Monday to Friday */
    { "ko_KR", 0x1f }, { "ar_EG", 0x4f }, /* Sunday to Thursday */
    { "he_IL", 0x4f }, { "en_IN", 0x3f }, /* all but Sunday */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      tdm_language_select (TDM_LANGUAGE_EN, homes[i].formats);
      g_assert_cmphex (tdm_format_get_home_working_days (), ==, homes[i].days);
    }
}

static void
test_amounts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gboolean polish = languages[i] == TDM_LANGUAGE_PL;

      tdm_language_select (languages[i], NULL);
      ASSERT_TEXT (tdm_format_amount ("24500000", "JPY"), polish ? "24 500 000" : "24,500,000");
      ASSERT_TEXT (tdm_format_amount ("1250.50", "USD"), polish ? "1250,50" : "1,250.50");
      ASSERT_TEXT (tdm_format_amount ("1250.5", "USD"), polish ? "1250,50" : "1,250.50");
      ASSERT_TEXT (tdm_format_amount ("1250.00", "USD"), polish ? "1250" : "1,250");
      ASSERT_TEXT (tdm_format_amount ("0.125", "USD"), polish ? "0,125" : "0.125");
      ASSERT_TEXT (tdm_format_amount ("12.5", "JPY"), polish ? "12,5" : "12.5");
      /* Far beyond a double. */
      ASSERT_TEXT (tdm_format_amount ("12345678901234567890.123456789", NULL),
                   polish ? "12 345 678 901 234 567 890,123456789" : "12,345,678,901,234,567,890.123456789");
      ASSERT_TEXT (tdm_format_amount ("about 5", "USD"), "about 5");
    }
}

static void
test_money (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gboolean polish = languages[i] == TDM_LANGUAGE_PL;

      tdm_language_select (languages[i], NULL);
      ASSERT_TEXT (tdm_format_money ("184000", "EUR"), polish ? "184 000 EUR" : "EUR 184,000");
      ASSERT_TEXT (tdm_format_money ("24500000", "TWD"), polish ? "24 500 000 TWD" : "TWD 24,500,000");
      ASSERT_TEXT (tdm_format_money ("9000.5", "KRW"), polish ? "9000,5 KRW" : "KRW 9,000.5");
      ASSERT_TEXT (tdm_format_money ("5", "12"), "12 5");
      g_assert_cmpint (tdm_format_is_code_first (), ==, !polish);
    }

  tdm_language_select (TDM_LANGUAGE_ZH_TW, NULL);
  ASSERT_TEXT (tdm_format_money_symbol ("9000", "TWD"), "NT$9,000");
  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  ASSERT_TEXT (tdm_format_money_symbol ("640000", "PLN"), "640 000 zł");
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (tdm_format_money_symbol ("184000", "EUR"), "€184,000");
}

static void
test_counts (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (tdm_format_count (1000000), "1,000,000");
  ASSERT_TEXT (tdm_format_count (-7), "-7");
  ASSERT_TEXT (tdm_format_percent (0.625), "63%");
  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  ASSERT_TEXT (tdm_format_count (1000000), "1 000 000");
  ASSERT_TEXT (tdm_format_percent (0.5), "50%");
}

static void
test_dates (void)
{
  static const struct
  {
    TdmLanguage language;
    const char *medium;
    const char *written;
    const char *weekday;
    const char *month;
  } expected[] = {
    { TDM_LANGUAGE_EN, "Mar 4, 2025", "March 4, 2025", "Tuesday, March 4", "March 2025" },
    { TDM_LANGUAGE_JA, "2025/03/04", "2025年3月4日", "3月4日火曜日", "2025年3月" },
    { TDM_LANGUAGE_ZH_TW, "2025年3月4日", "2025年3月4日", "3月4日 星期二", "2025年3月" },
    { TDM_LANGUAGE_ZH_CN, "2025年3月4日", "2025年3月4日", "3月4日星期二", "2025年3月" },
    { TDM_LANGUAGE_PL, "4 mar 2025", "4 marca 2025", "Wtorek, 4 marca", "marzec 2025" },
    { TDM_LANGUAGE_KO, "2025. 3. 4.", "2025년 3월 4일", "3월 4일 화요일", "2025년 3월" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      tdm_language_select (expected[i].language, NULL);
      ASSERT_TEXT (tdm_format_date ("2025-03-04"), expected[i].medium);
      ASSERT_TEXT (tdm_format_date_long ("2025-03-04"), expected[i].written);
      ASSERT_TEXT (tdm_format_date_with_weekday ("2025-03-04"), expected[i].weekday);
      ASSERT_TEXT (tdm_format_month ("2025-03-04"), expected[i].month);
      ASSERT_TEXT (tdm_format_date ("2025-02-30"), "2025-02-30");
    }

  tdm_language_select (TDM_LANGUAGE_PL, "en_GB");
  ASSERT_TEXT (tdm_format_date ("2027-02-26"), "26 Feb 2027");
  tdm_language_select (TDM_LANGUAGE_EN, "th_TH");
  ASSERT_TEXT (tdm_format_date ("2025-03-04"), "4 มี.ค. 2025"); /* not 2568 */
}

static void
test_instants (void)
{
  const gint64 instant = G_GINT64_CONSTANT (1795537200000000); /* 2026-11-24T16:20:00Z */
  const gint64 now = G_GINT64_CONSTANT (1795400000000000);

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (tdm_format_instant (instant, now), "Nov 25, 1:20 AM");
  ASSERT_TEXT (tdm_format_instant (instant, 0), "Nov 25, 2026, 1:20 AM");
  ASSERT_TEXT (tdm_format_instant_date (instant), "Nov 25, 2026");
  ASSERT_TEXT (tdm_format_get_local_date (instant), "2026-11-25");
  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  ASSERT_TEXT (tdm_format_instant (instant, now), "25 lis, 01:20");
  ASSERT_TEXT (tdm_format_time (instant), "01:20");
}

static void
test_countries (void)
{
  static const char *const taiwan[] = { "Taiwan", "台湾", "台灣", "台湾", "Tajwan", "대만" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      tdm_language_select (languages[i], NULL);
      ASSERT_TEXT (tdm_format_country ("TW"), taiwan[i]);

      g_autoptr (GPtrArray) countries = tdm_format_list_countries ();
      g_assert_cmpuint (countries->len, >, 240);
    }

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (tdm_format_country ("HK"), "Hong Kong");
  ASSERT_TEXT (tdm_format_country ("US"), "United States");
  ASSERT_TEXT (tdm_format_country ("??"), "??");
  g_assert_cmpstr (tdm_format_get_home_country (), ==, "US");

  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  g_autoptr (GPtrArray) polish = tdm_format_list_countries ();
  const TdmNamedCode *first = polish->pdata[0];
  g_assert_cmpstr (first->name, ==, "Afganistan");
}

static void
test_currencies (void)
{
  const char *const first[] = { "USD", "EUR", "PLN", NULL };

  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  ASSERT_TEXT (tdm_format_currency ("PLN"), "złoty polski");
  g_assert_cmpstr (tdm_format_get_home_currency (), ==, "PLN");

  g_autoptr (GPtrArray) currencies = tdm_format_list_currencies (first);
  const char *const expected[] = { "PLN", "USD", "EUR" };
  guint dollars = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((TdmNamedCode *) currencies->pdata[i])->code, ==, expected[i]);
  for (guint i = 0; i < currencies->len; i++)
    dollars += g_str_equal (((TdmNamedCode *) currencies->pdata[i])->code, "USD");
  g_assert_cmpuint (dollars, ==, 1);
  g_assert_cmpuint (currencies->len, >, 100);
}

static gpointer
format_in_thread (gpointer unused)
{
  return plain (tdm_format_money ("1250.50", "USD"));
}

static void
test_threads (void)
{
  tdm_language_select (TDM_LANGUAGE_JA, NULL);

  GThread *thread = g_thread_new ("cli", format_in_thread, NULL);
  g_autofree char *text = g_thread_join (thread);

  g_assert_cmpstr (text, ==, "USD 1,250.50");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/amounts", test_amounts);
  g_test_add_func ("/format/working-days", test_working_days);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/counts", test_counts);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/instants", test_instants);
  g_test_add_func ("/format/countries", test_countries);
  g_test_add_func ("/format/currencies", test_currencies);
  g_test_add_func ("/format/threads", test_threads);
  return g_test_run ();
}
