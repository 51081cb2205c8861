/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters, groups and totals of “deals” and “export” (M16, M42). */

#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

static void
create (Terminal *self, const char *name, const char *value, const char *currency, const char *campaign)
{
  g_autofree char *deal =
    g_strdup_printf ("{\"name\":\"%s\",\"value\":\"%s\",\"currency\":\"%s\",\"closeDate\":\"2027-02-28\","
                     "\"campaignId\":%s," CUSTOMER_JSON "," TEAM_JSON "," SOLUTIONS_JSON "}",
                     name, value, currency, campaign);

  terminal_expect (self, 0, deal, "new-deal", "-", NULL);
}

/* One received deal and four of our own. */
static void
fill (Terminal *self)
{
  g_autofree char *referrals = terminal_write (self, "referrals.json", REFERRALS_JSON);

  terminal_expect (self, 0, NULL, "import", referrals, NULL);
  create (self, "Alpha", "100.25", "EUR", "\"CMP-1\"");
  create (self, "Beta", "200.75", "EUR", "\"CMP-1\"");
  create (self, "Gamma", "0.1", "USD", "\"CMP-2\"");
  create (self, "Delta", "12345678901234567890", "USD", "null");
}

static void
expect_names (Terminal *self, const char *term, const char *names)
{
  g_autoptr (GString) found = g_string_new (NULL);
  yyjson_arr_iter deals;
  yyjson_val *deal;

  terminal_expect (self, 0, NULL, "deals", "--sort", "name", "--json", "--filter", term, NULL);
  yyjson_arr_iter_init (terminal_get (self, ""), &deals);
  while ((deal = yyjson_arr_iter_next (&deals)) != NULL)
    g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                            yyjson_get_str (yyjson_obj_get (deal, "name")));
  g_assert_cmpstr (found->str, ==, names);
}

static void
expect_order (Terminal *self, const char *sort, const char *names)
{
  g_autoptr (GString) found = g_string_new (NULL);
  yyjson_arr_iter deals;
  yyjson_val *deal;

  terminal_expect (self, 0, NULL, "deals", "--sort", sort, "--json", NULL);
  yyjson_arr_iter_init (terminal_get (self, ""), &deals);
  while ((deal = yyjson_arr_iter_next (&deals)) != NULL)
    g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                            yyjson_get_str (yyjson_obj_get (deal, "name")));
  g_assert_cmpstr (found->str, ==, names);
}

/* Any column of the table sorts here as well; deals without the value come last. */
static void
test_orders (Terminal *self, gconstpointer unused)
{
  static const char *const orders[] = { "expires",  "closing",   "value",    "name",   "customer",
                                        "updated",  "created",   "favorite", "type",   "owner",
                                        "campaign", "microsoft", "country",  "sender", "referral-id",
                                        "crm-id",   "next-step" };

  fill (self);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      terminal_expect (self, 0, NULL, "deals", "--sort", orders[i], "--json", NULL);
      terminal_assert_size (self, "", 5);
    }

  expect_order (self, "campaign", "Alpha Beta Gamma Received deal Delta");
  expect_order (self, "referral-id", "Received deal Alpha Beta Gamma Delta");
  terminal_expect (self, 0, NULL, "favorite", "4", NULL);
  expect_order (self, "favorite", "Gamma Received deal Alpha Beta Delta");

  /* What is refused says what there is. */
  terminal_expect (self, 2, NULL, "deals", "--sort", "size", NULL);
  terminal_assert_complaint (self, "crm-id");
  terminal_expect (self, 2, NULL, "deals", "--group", "size", NULL);
  terminal_assert_complaint (self, "close-month");
}

static void
test_terms (Terminal *self, gconstpointer unused)
{
  fill (self);
  expect_names (self, "value>=200.75", "Beta Delta Received deal");
  expect_names (self, "value<1", "Gamma");
  expect_names (self, "campaignId=CMP-1,CMP-2", "Alpha Beta Gamma");
  expect_names (self, "campaignId=", "Delta Received deal");
  expect_names (self, "campaignId!=CMP-1", "Delta Gamma Received deal");
  expect_names (self, "currency=usd", "Delta Gamma");
  expect_names (self, "customer.name~lodz", "Alpha Beta Delta Gamma");
  expect_names (self, "customer.country!=PL", "Received deal");
  expect_names (self, "deadline<today+9", "Received deal");
  expect_names (self, "closeDate>=month+3", "Alpha Beta Delta Gamma");
  expect_names (self, "owner=anna@example.com", "Alpha Beta Delta Gamma");
  expect_names (self, "type=private", "Alpha Beta Delta Gamma");

  terminal_expect (self, 0, NULL, "deals", "--json", "--filter", "currency=EUR", "--filter", "value>150",
                   "--filter", "value<1000", NULL);
  terminal_assert_size (self, "", 1);
  terminal_assert_text (self, "/0/name", "Beta");
}

static void
refuse (Terminal *self, const char *term, const char *word)
{
  terminal_expect (self, 2, NULL, "deals", "--filter", term, NULL);
  terminal_assert_complaint (self, word);
  terminal_expect (self, 2, NULL, "export", "--format", "csv", "-o", "-", "--filter", term, NULL);
  terminal_assert_complaint (self, word);
}

static void
test_refused_terms (Terminal *self, gconstpointer unused)
{
  refuse (self, "value>=lots", "value");
  refuse (self, "value~1", "value");
  refuse (self, "closeDate<2026-02-30", "closeDate");
  refuse (self, "closeDate<tomorrow", "closeDate");
  refuse (self, "type=open", "type");
  refuse (self, "size>3", "size");
  refuse (self, "value", "value");
  refuse (self, "", "--filter");
  terminal_expect (self, 2, NULL, "deals", "--group", "size", NULL);
  terminal_assert_complaint (self, "--group");
}

static void
assert_printed (Terminal *self, const char *text)
{
  if (strstr (self->output, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, self->output);
}

/* No sum adds two currencies, and none is rounded. */
static void
test_totals (Terminal *self, gconstpointer unused)
{
  fill (self);
  terminal_expect (self, 0, NULL, "deals", NULL);
  assert_printed (self, "5 deals: EUR 90,301, USD 12,345,678,901,234,567,890.10");
  terminal_expect (self, 0, NULL, "deals", "--filter", "currency=EUR", "--limit", "1", NULL);
  assert_printed (self, "1 shown of 3 deals: EUR 90,301");
  terminal_expect (self, 0, NULL, "deals", "--filter", "currency=PLN", NULL);
  g_assert_cmpstr (self->output, ==, "");
}

static void
test_groups (Terminal *self, gconstpointer unused)
{
  const char *first, *second, *none;

  fill (self);
  terminal_expect (self, 0, NULL, "deals", "--group", "campaign", "--sort", "name", NULL);
  assert_printed (self, "CMP-1 (2 deals: EUR 301)");
  assert_printed (self, "No campaign (2 deals: ");
  first = strstr (self->output, "CMP-1 (");
  second = strstr (self->output, "CMP-2 (");
  none = strstr (self->output, "No campaign (");
  g_assert_true (first < strstr (self->output, "Alpha") && strstr (self->output, "Beta") < second);
  g_assert_true (second < strstr (self->output, "Gamma") && strstr (self->output, "Gamma") < none);

  terminal_expect (self, 0, NULL, "deals", "--group", "close-month", "--sort", "name", NULL);
  assert_printed (self, "February 2027 (4 deals: ");
  assert_printed (self, "No close date (1 deal: ");
  terminal_expect (self, 0, NULL, "deals", "--group", "stage", "--json", NULL);
  terminal_assert_size (self, "", 5);
  terminal_assert_text (self, "/0/stage", "received");
}

static void
test_export (Terminal *self, gconstpointer unused)
{
  fill (self);
  terminal_expect (self, 0, NULL, "export", "--format", "csv", "-o", "-", "--filter", "campaignId=CMP-1",
                   "--sort", "name", NULL);
  assert_printed (self, "Alpha");
  assert_printed (self, "Beta");
  g_assert_null (strstr (self->output, "Gamma"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  terminal_add_test ("/cli/finding/terms", test_terms);
  terminal_add_test ("/cli/finding/orders", test_orders);
  terminal_add_test ("/cli/finding/refused-terms", test_refused_terms);
  terminal_add_test ("/cli/finding/totals", test_totals);
  terminal_add_test ("/cli/finding/groups", test_groups);
  terminal_add_test ("/cli/finding/export", test_export);
  return g_test_run ();
}
