/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filter terms and queries as text, both ways, and what is refused. */

#include "tdm-deal-query.h"
#include "tdm-rule-error.h"

static void
test_round_trip (void)
{
  static const char *const texts[] = { "type=co-sell,private",
                                       "value>=10000",
                                       "closeDate<today",
                                       "campaignId=",
                                       "tag!=cold",
                                       "customer.name~contoso",
                                       "campaignId=a\\,b,c\\\\d",
                                       "crmId!=,x",
                                       "deadline<=today+7",
                                       "created>2026-01-31",
                                       "updated<month-1",
                                       "favorite=true",
                                       "sync=held,conflict",
                                       "notes=",
                                       "customer=12" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TdmFilterTerm) term = tdm_filter_term_from_text (texts[i], &error);
      g_autoptr (TdmFilterTerm) copy = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      copy = tdm_filter_term_copy (term);
      g_assert_true (tdm_filter_term_equal (term, copy));
      text = tdm_filter_term_to_text (copy);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_values (void)
{
  g_autoptr (TdmFilterTerm) term = tdm_filter_term_from_text ("campaignId=a\\,b,,c", NULL);

  g_assert_cmpuint (g_strv_length (term->values), ==, 3);
  g_assert_cmpstr (term->values[0], ==, "a,b");
  g_assert_cmpstr (term->values[1], ==, "");
  g_clear_pointer (&term, tdm_filter_term_free);

  /* Codes as people type them; a comma of a comparison is part of its value. */
  term = tdm_filter_term_from_text ("currency=usd", NULL);
  g_assert_cmpstr (term->values[0], ==, "USD");
  g_clear_pointer (&term, tdm_filter_term_free);
  term = tdm_filter_term_from_text ("name~one, two", NULL);
  g_assert_cmpstr (term->values[0], ==, "one, two");
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",
                                       "value",
                                       "value~1",
                                       "value>=",
                                       "value>=-1",
                                       "value>=1e3",
                                       "value>=1,000",
                                       "type=open",
                                       "type=",
                                       "type<private",
                                       "favorite=yes",
                                       "closeDate<2026-02-30",
                                       "closeDate<tomorrow",
                                       "closeDate<today+",
                                       "closeDate<today+x",
                                       "closeDate<today7",
                                       "closeDate<month+99999",
                                       "notes=word",
                                       "notes~ ",
                                       "customer=0",
                                       "customer=one",
                                       "help.kind=Nothing",
                                       "registration=maybe",
                                       "size=1" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TdmFilterTerm) term = tdm_filter_term_from_text (texts[i], &error);

      g_assert_null (term);
      g_assert_true (error != NULL && error->domain == TDM_RULE_ERROR);
    }
}

static void
test_fields (void)
{
  for (TdmFilterField field = 0; field < TDM_N_FILTER_FIELDS; field++)
    {
      TdmFilterField found;

      g_assert_true (tdm_filter_field_from_token (tdm_filter_field_to_token (field), &found));
      g_assert_cmpint (found, ==, field);
      g_assert_true (tdm_filter_field_allows (field, TDM_FILTER_EQUAL));
    }
}

static void
test_days (void)
{
  static const char *const days[][2] = { { "today", "2026-03-31" },      { "today+1", "2026-04-01" },
                                         { "today-31", "2026-02-28" },   { "month", "2026-03-01" },
                                         { "month+10", "2027-01-01" },   { "month-1", "2026-02-01" },
                                         { "2024-02-29", "2024-02-29" }, { "2025-02-29", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = tdm_filter_day_resolve (days[i][0]);

      g_assert_cmpstr (day, ==, days[i][1]);
    }
}

static TdmDealQuery *
read_query (const char *text)
{
  g_autoptr (GError) error = NULL;
  TdmDealQuery *query = tdm_deal_query_from_text (text, &error);

  g_assert_no_error (error);

  return query;
}

static void
test_query_text (void)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (TdmDealQuery) again = NULL;
  g_autofree char *nothing = tdm_deal_query_to_text (query);
  g_autofree char *text = NULL;

  g_assert_cmpstr (nothing, ==, "");
  query->tab = TDM_DEAL_TAB_INBOUND;
  query->stages = 1 << TDM_STAGE_RECEIVED | 1 << TDM_STAGE_ARCHIVED;
  query->search = g_strdup ("東京 & 50%\n=x");
  query->sort = TDM_DEAL_SORT_VALUE;
  query->reverse = TRUE;
  query->group = TDM_DEAL_GROUP_CLOSE_MONTH;
  tdm_deal_query_put_term (query, tdm_filter_term_from_text ("campaignId=a&b,c\\,d", NULL));
  tdm_deal_query_put_term (query, tdm_filter_term_from_text ("value>=10", NULL));
  text = tdm_deal_query_to_text (query);
  g_assert_null (strchr (text, '\n'));
  again = read_query (text);
  g_assert_true (tdm_deal_query_equal (query, again));
}

/* What a later version wrote. */
static void
test_unknown_parts (void)
{
  g_autoptr (TdmDealQuery) query =
    read_query ("tab=team&color=red&filter=mood=good&filter=value>5&sort=mood&stage=accepted&stage=lost");

  g_assert_cmpint (query->tab, ==, TDM_DEAL_TAB_ALL);
  g_assert_cmpuint (query->stages, ==, 1 << TDM_STAGE_ACCEPTED);
  g_assert_cmpuint (query->terms->len, ==, 1);
  g_assert_null (tdm_deal_query_from_text ("nonsense", NULL));
  g_assert_null (tdm_deal_query_from_text ("search=%FF", NULL));
}

static void
test_put_and_remove (void)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (TdmDealQuery) plain = tdm_deal_query_new ();
  g_autoptr (TdmDealQuery) copy = NULL;

  tdm_deal_query_put_term (query, tdm_filter_term_from_text ("value>=10", NULL));
  tdm_deal_query_put_term (query, tdm_filter_term_from_text ("value<20", NULL));
  tdm_deal_query_put_term (query, tdm_filter_term_from_text ("value>=15", NULL));
  g_assert_cmpuint (query->terms->len, ==, 2);
  copy = tdm_deal_query_copy (query);
  g_assert_true (tdm_deal_query_equal (query, copy));
  g_assert_true (tdm_deal_query_remove_term (query, TDM_FILTER_VALUE, TDM_FILTER_AT_LEAST));
  g_assert_false (tdm_deal_query_remove_term (query, TDM_FILTER_VALUE, TDM_FILTER_AT_LEAST));
  g_assert_false (tdm_deal_query_equal (query, copy));
  tdm_deal_query_remove_term (query, TDM_FILTER_VALUE, TDM_FILTER_LESS);
  g_assert_true (tdm_deal_query_equal (query, plain));
}

int
main (int argc, char *argv[])
{
  g_setenv ("TANDEM_NOW", "2026-03-31T12:00:00Z", TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/filter-term/round-trip", test_round_trip);
  g_test_add_func ("/model/filter-term/values", test_values);
  g_test_add_func ("/model/filter-term/refused", test_refused);
  g_test_add_func ("/model/filter-term/fields", test_fields);
  g_test_add_func ("/model/filter-term/days", test_days);
  g_test_add_func ("/model/deal-query/text", test_query_text);
  g_test_add_func ("/model/deal-query/unknown-parts", test_unknown_parts);
  g_test_add_func ("/model/deal-query/put-and-remove", test_put_and_remove);

  return g_test_run ();
}
