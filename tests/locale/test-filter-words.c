/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words for filters and groups, in the source language: every field and comparison says something. */

#include "tdm-filter-words.h"

#include <string.h>

static void
expect_chip (const char *term_text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmFilterTerm) term = tdm_filter_term_from_text (term_text, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = tdm_words_filter_term (term, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_chips (void)
{
  expect_chip ("type=co-sell,private", "Type: Co-sell, Private");
  expect_chip ("value>=10000", "Value at least 10,000");
  expect_chip ("closeDate<today", "Closes before today");
  expect_chip ("closeDate<=today+7", "Closes no later than 7 days from now");
  expect_chip ("created>today-1", "Created after 1 day ago");
  expect_chip ("closeDate>=month+1", "Closes no earlier than the start of next month");
  expect_chip ("campaignId=", "No campaign");
  expect_chip ("campaignId!=", "Has a campaign");
  expect_chip ("campaignId=,CMP-1", "Campaign: Not set, CMP-1");
  expect_chip ("name~100%s", "Deal name contains “100%s”");
  expect_chip ("favorite=true", "Favorites only");
  expect_chip ("consent!=true", "No customer consent");
  expect_chip ("customer.country=PL", "Country/region: Poland");
  expect_chip ("outcome=", "No outcome yet");
}

static void
test_labels (void)
{
  g_autoptr (TdmFilterTerm) term = tdm_filter_term_from_text ("customer=12,13", NULL);
  const char *const labels[] = { "AT&T <b>", NULL };
  g_autofree char *text = tdm_words_filter_term (term, labels);

  g_assert_cmpstr (text, ==, "Customer: AT&T <b>, 13");
}

static const char *
pick_value (TdmFilterField field)
{
  if (field == TDM_FILTER_VALUE)
    return "10";
  if (field > TDM_FILTER_VALUE)
    return "2026-03-01";

  return field == TDM_FILTER_NOTES ? "" : "word";
}

static void
test_everything (void)
{
  for (TdmFilterField field = 0; field < TDM_N_FILTER_FIELDS; field++)
    {
      g_assert_cmpstr (tdm_words_filter_field (field), !=, "");
      for (TdmFilterOperator op = 0; op <= TDM_FILTER_CONTAINS; op++)
        {
          const char *const values[] = { pick_value (field), NULL };
          g_autoptr (TdmFilterTerm) term = NULL;
          g_autofree char *text = NULL;

          if (!tdm_filter_field_allows (field, op))
            continue;
          term = tdm_filter_term_new (field, op, values);
          text = tdm_words_filter_term (term, NULL);
          g_assert_true (text != NULL && *text != '\0' && strstr (text, "%s") == NULL);
          g_assert_cmpstr (tdm_words_filter_operator (field, op), !=, "");
        }
    }
}

static void
expect_heading (TdmDealGroup group, const char *key, const char *label, const char *expected)
{
  g_autofree char *heading = tdm_words_group_heading (group, key, label);

  g_assert_cmpstr (heading, ==, expected);
}

static void
test_headings (void)
{
  g_autofree char *with_count = tdm_words_group_heading_with_count ("Accepted", 12);

  g_assert_cmpstr (with_count, ==, "Accepted, 12 deals");
  expect_heading (TDM_DEAL_GROUP_STAGE, "accepted", "accepted", "Accepted");
  expect_heading (TDM_DEAL_GROUP_CLOSE_MONTH, "2026-11", "2026-11", "November 2026");
  expect_heading (TDM_DEAL_GROUP_CLOSE_MONTH, NULL, NULL, "No close date");
  expect_heading (TDM_DEAL_GROUP_CAMPAIGN, NULL, NULL, "No campaign");
  expect_heading (TDM_DEAL_GROUP_CUSTOMER, "7", "Contoso", "Contoso");
  expect_heading (TDM_DEAL_GROUP_OWNER, "a@b.c", NULL, "a@b.c");
  for (TdmDealGroup group = TDM_DEAL_GROUP_NONE; group < TDM_N_DEAL_GROUPS; group++)
    g_assert_cmpstr (tdm_words_group (group), !=, "");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter-words/chips", test_chips);
  g_test_add_func ("/filter-words/labels", test_labels);
  g_test_add_func ("/filter-words/everything", test_everything);
  g_test_add_func ("/filter-words/headings", test_headings);
  return g_test_run ();
}
