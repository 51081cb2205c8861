/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sharing, notes, customers and saved views by command. */

#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

static void
test_note (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  terminal_expect (self, 0, NULL, "note", "1", "Called Anna, she agrees", NULL);
  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  g_assert_nonnull (strstr (self->output, "Called Anna, she agrees"));
  terminal_expect (self, 1, NULL, "note", "1", "  ", NULL);
  terminal_expect (self, 1, NULL, "note", "2", "Nobody", NULL);
  terminal_expect (self, 2, NULL, "note", "1", NULL);
}

/* Partner-led by command and by the output of `deal` fed back (referrals-api.md §6.2, §6.4). */
static void
test_share (Terminal *self, gconstpointer unused)
{
  g_autofree char *deal = NULL;

  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  terminal_expect (self, 1, "{\"consent\": false}", "share", "1", "--from", "-", NULL);
  terminal_expect (self, 0, "{\"consent\": true}", "share", "1", "--from", "-", "--hold", "0", "--json",
                   NULL);
  g_assert_nonnull (strstr (self->output, "\"partner-led\""));
  terminal_expect (self, 1, NULL, "share", "1", NULL);
  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  deal = g_strdup (self->output);
  terminal_expect (self, 0, deal, "new-deal", "-", "--json", NULL);
  g_assert_nonnull (strstr (self->output, "\"partner-led\""));
  g_assert_nonnull (strstr (self->output, "\"held\""));
  terminal_expect (self, 0, NULL, "outbox", "--json", NULL);
  g_assert_nonnull (strstr (self->output, "\"share\""));
}

static void
test_customers (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  terminal_expect (self, 0, NULL, "customers", "--json", NULL);
  g_assert_nonnull (strstr (self->output, "\"open\""));
  terminal_expect (self, 0, NULL, "customers", "--search", "qqqqq", "--json", NULL);
  g_assert_cmpstr (g_strstrip (self->output), ==, "[]");
  terminal_expect (self, 0, NULL, "customers", NULL);
  terminal_expect (self, 2, NULL, "merge-customers", "1", "two", NULL);
  terminal_expect (self, 1, NULL, "merge-customers", "1", "2", NULL);
  terminal_expect (self, 1, NULL, "merge-customers", "1", "1", NULL);
}

static void
test_views (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, NULL, "views", "--json", NULL);
  g_assert_cmpstr (g_strstrip (self->output), ==, "[]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  terminal_add_test ("/cli/verbs/note", test_note);
  terminal_add_test ("/cli/verbs/share", test_share);
  terminal_add_test ("/cli/verbs/customers", test_customers);
  terminal_add_test ("/cli/verbs/views", test_views);
  return g_test_run ();
}
