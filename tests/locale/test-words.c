/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words for values, in the source language: what must be said, and in which order names and addresses go. */

#include "tdm-words.h"

#include "tdm-language-private.h"
#include "tdm-offer.h"

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

#define ASSERT_TEXT(call, expected)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *text = call;                                                                            \
    g_assert_cmpstr (text, ==, expected);                                                                    \
  }                                                                                                          \
  G_STMT_END

static void
test_every_value_has_words (void)
{
  for (int i = 0; i < TDM_N_STAGES; i++)
    g_assert_cmpstr (tdm_words_stage (i), !=, "");
  for (int i = 0; i <= TDM_OUTCOME_ERROR; i++)
    {
      g_assert_cmpstr (tdm_words_outcome (i), !=, "");
      g_assert_cmpstr (tdm_words_outcome_filter (i), !=, "");
    }
  for (int i = 0; i <= TDM_MICROSOFT_STATUS_LOST; i++)
    g_assert_cmpstr (tdm_words_microsoft_status (i), !=, "");
  for (int i = 0; i <= TDM_SYNC_STATE_REFUSED; i++)
    g_assert_cmpstr (tdm_words_sync_state (i), !=, "");
  for (int i = 0; i < TDM_N_DEAL_SORTS; i++)
    g_assert_cmpstr (tdm_words_sort (i), !=, "");
  for (int i = 0; i < TDM_N_DEAL_TABS; i++)
    g_assert_cmpstr (tdm_words_tab (i), !=, "");
  for (const char *const *t = tdm_offer_get_types (); *t != NULL; t++)
    g_assert_cmpstr (tdm_words_offer_type (*t), !=, *t);
  for (const char *const *t = tdm_offer_get_statuses (); *t != NULL; t++)
    g_assert_cmpstr (tdm_words_offer_status (*t), !=, *t);
  for (const char *const *t = tdm_offer_get_solution_types (); *t != NULL; t++)
    g_assert_cmpstr (tdm_words_solution_type (*t), !=, *t);

  g_assert_cmpstr (tdm_words_offer_type ("brand-new"), ==, "brand-new");
  g_assert_cmpstr (tdm_words_deal_status (TDM_STAGE_ARCHIVED, TDM_OUTCOME_WON), ==, "Won");
  g_assert_cmpstr (tdm_words_deal_status (TDM_STAGE_RECEIVED, TDM_OUTCOME_NONE), ==, "Received");
}

static void
test_reasons (void)
{
  g_assert_cmpstr (tdm_words_close_reason (1), ==, "Project budget is not adequate");
  g_assert_cmpstr (tdm_words_close_reason (8), ==, "Others");
  g_assert_null (tdm_words_close_reason (0));
  g_assert_null (tdm_words_close_reason (9));
  g_assert_cmpstr (tdm_words_error_reason (7), ==, "Test referral");
  g_assert_null (tdm_words_error_reason (10));
  g_assert_cmpstr (tdm_words_help_kind ("ProofOfConceptOrDemo"), ==, "Proof of concept/Demo");
  g_assert_cmpstr (tdm_words_help_kind ("SomethingNew"), ==, "SomethingNew");
}

static void
test_fields (void)
{
  g_assert_cmpstr (tdm_words_deal_field ("team[3].email"), ==, "Employee’s email address");
  g_assert_cmpstr (tdm_words_deal_field ("customer.duns"), ==, "D-U-N-S number");
  g_assert_cmpstr (tdm_words_deal_field ("unheard"), ==, "unheard");
}

static void
test_deadlines (void)
{
  const gint64 now = 20000 * DAY;

  g_assert_null (tdm_words_deadline (TDM_NO_TIME, now));
  ASSERT_TEXT (tdm_words_deadline (now + DAY + 1, now), "1 day left");
  ASSERT_TEXT (tdm_words_deadline (now + 14 * DAY, now), "14 days left");
  ASSERT_TEXT (tdm_words_deadline (now + DAY / 2, now), "Less than a day left");
  ASSERT_TEXT (tdm_words_deadline (now - 1, now), "Expired, not confirmed");
  ASSERT_TEXT (tdm_words_overdue ("2024-10-03", now), "1 day overdue");
  ASSERT_TEXT (tdm_words_overdue ("2024-09-24", now), "10 days overdue");
  g_assert_null (tdm_words_overdue ("2024-10-04", now));
  g_assert_null (tdm_words_overdue (NULL, now));
  ASSERT_TEXT (tdm_words_age (now - 4 * 60 * G_USEC_PER_SEC, now), "4 minutes ago");
  ASSERT_TEXT (tdm_words_age (now + DAY, now), "Just now");
}

static void
test_person_names (void)
{
  static const struct
  {
    const char *first, *last, *country, *name;
  } people[] = {
    { "太郎", "山田", "JP", "山田 太郎" },     { "小明", "王", "TW", "王小明" },
    { "길동", "홍", "KR", "홍길동" },          { "Jan", "Kowalski", "PL", "Jan Kowalski" },
    { "Taro", "Yamada", "JP", "Taro Yamada" }, { NULL, "Madonna", "US", "Madonna" },
  };

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (TdmPerson) person = tdm_person_new (people[i].first, people[i].last, NULL, NULL);
      ASSERT_TEXT (tdm_words_person_name (person, people[i].country), people[i].name);
    }

  g_autoptr (TdmPerson) unnamed = tdm_person_new (NULL, NULL, NULL, "a@example.com");
  ASSERT_TEXT (tdm_words_person_name (unnamed, NULL), "a@example.com");
}

static TdmCustomer *
make_customer (
  const char *country, const char *state, const char *postal_code, const char *city, const char *line)
{
  TdmCustomer *customer = tdm_customer_new ();

  customer->country = g_strdup (country);
  customer->state = g_strdup (state);
  customer->postal_code = g_strdup (postal_code);
  customer->city = g_strdup (city);
  customer->address_line1 = g_strdup (line);
  return customer;
}

static void
assert_address (TdmCustomer *customer, const char *expected)
{
  g_auto (GStrv) lines = tdm_words_address_lines (customer);
  g_autofree char *text = g_strjoinv ("|", lines);

  g_assert_cmpstr (text, ==, expected);
  tdm_customer_free (customer);
}

static void
test_addresses (void)
{
  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  assert_address (make_customer ("PL", NULL, "00-950", "Warszawa", "ul. Prosta 5/7"),
                  "ul. Prosta 5/7|00-950 Warszawa|Poland");
  assert_address (make_customer ("US", "WA", "98101", "Seattle", "1 Pine St"),
                  "1 Pine St|Seattle, WA 98101|United States");
  assert_address (make_customer ("US", NULL, NULL, "Seattle", NULL), "Seattle|United States");
  assert_address (make_customer ("JP", "東京都", "107-0062", "港区", "南青山1-1"),
                  "〒107-0062|東京都港区南青山1-1|Japan");
  assert_address (make_customer ("JP", "東京都", NULL, "港区", NULL), "東京都港区|Japan");
  assert_address (make_customer ("JP", "Tokyo", "107-0062", "Minato-ku", "1-1 Minami-Aoyama"),
                  "1-1 Minami-Aoyama|Minato-ku, Tokyo 107-0062|Japan");
  assert_address (make_customer ("KR", "서울특별시", "04524", "중구", "세종대로 110"),
                  "서울특별시 중구 세종대로 110|04524|South Korea");
  assert_address (make_customer (NULL, NULL, NULL, NULL, NULL), "");

  g_autoptr (TdmCustomer) customer = make_customer ("DE", NULL, NULL, "Hamburg", NULL);
  ASSERT_TEXT (tdm_words_place (customer), "Hamburg, Germany");
}

static void
test_avatars (void)
{
  static const char *const names[][2] = {
    { "株式会社青葉物流", "青葉物流" },
    { "青山メディカルシステムズ株式会社", "青山メディカルシステムズ" },
    { "Nordlicht Logistik GmbH", "Nordlicht Logistik" },
    { "Zakłady Wisła S.A.", "Zakłady Wisła" },
    { "台中精密股份有限公司", "台中精密" },
    { "(주)하늘리테일", "하늘리테일" },
    { "株式会社", "株式会社" },
    { "Haneul Retail", "Haneul Retail" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    ASSERT_TEXT (tdm_words_avatar_text (names[i][0]), names[i][1]);
}

static void
test_timeline (void)
{
  g_autoptr (TdmTimelineEntry) edit = tdm_timeline_entry_new (0, "edited", "value", "150000", "184000", NULL);
  g_autoptr (TdmTimelineEntry) heart = tdm_timeline_entry_new (0, "favorite", NULL, NULL, "true", NULL);
  g_autoptr (TdmTimelineEntry) note =
    tdm_timeline_entry_new (0, "note", NULL, NULL, NULL, "Called <b>Annika");
  g_autoptr (TdmTimelineEntry) fresh = tdm_timeline_entry_new (0, "teleported", NULL, NULL, NULL, NULL);
  g_autoptr (TdmTimelineEntry) date =
    tdm_timeline_entry_new (0, "edited", "closeDate", NULL, "2027-02-26", NULL);

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  ASSERT_TEXT (tdm_words_timeline (edit), "Changed: Estimated value");
  ASSERT_TEXT (tdm_words_timeline_detail (edit), "150,000 → 184,000");
  ASSERT_TEXT (tdm_words_timeline (heart), "Added to favorites");
  ASSERT_TEXT (tdm_words_timeline_detail (note), "Called <b>Annika");
  ASSERT_TEXT (tdm_words_timeline (fresh), "teleported");
  ASSERT_TEXT (tdm_words_timeline_detail (date), "None → Feb 26, 2027");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/every-value", test_every_value_has_words);
  g_test_add_func ("/words/reasons", test_reasons);
  g_test_add_func ("/words/fields", test_fields);
  g_test_add_func ("/words/deadlines", test_deadlines);
  g_test_add_func ("/words/person-names", test_person_names);
  g_test_add_func ("/words/addresses", test_addresses);
  g_test_add_func ("/words/avatars", test_avatars);
  g_test_add_func ("/words/timeline", test_timeline);
  return g_test_run ();
}
