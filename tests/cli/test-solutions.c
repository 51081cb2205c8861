/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line warns of own solutions that cannot be co-sold yet, and goes on (M52). */

#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

#define OWN_JSON "\"solutions\":[{\"id\":\"SOL-7\",\"name\":\"Forecast\",\"kind\":\"own\"}]"
#define HELP_DEAL_JSON(solutions, rest)                                                                      \
  "{\"name\":\"Help\"," MONEY_JSON ",\"customer\":{\"name\":\"A\",\"country\":\"PL\",\"city\":\"B\","        \
  "\"addressLine1\":\"C\"," CONTACT_JSON "}," TEAM_JSON "," solutions rest "}"
#define HELP_JSON                                                                                            \
  ",\"consent\":true,\"help\":{\"requested\":true,\"kind\":\"ProofOfConceptOrDemo\",\"notes\":\"A demo\"}"

static const char own_deal[] = HELP_DEAL_JSON (OWN_JSON, HELP_JSON);
static const char microsoft_deal[] = HELP_DEAL_JSON (SOLUTIONS_JSON, HELP_JSON);
static const char private_deal[] = HELP_DEAL_JSON (OWN_JSON, "");

static void
assert_quiet (Terminal *self)
{
  g_assert_cmpstr (self->errors, ==, "");
}

static void
test_new_deal (Terminal *self, gconstpointer unused)
{
  /* Without any offer nothing is known. */
  terminal_expect (self, 0, own_deal, "new-deal", "-", NULL);
  assert_quiet (self);

  terminal_expect (self, 0, "{\"offerId\":\"forecast\",\"type\":\"saas\"}", "new-offer", "-", NULL);
  terminal_expect (self, 0, own_deal, "new-deal", "-", "--json", NULL);
  terminal_assert_complaint (self, "No offer has the solution ID “SOL-7”.");

  terminal_expect (self, 0, "{\"solutionId\":\"SOL-7\"}", "edit-offer", "forecast", "-", NULL);
  terminal_expect (self, 0, own_deal, "new-deal", "-", NULL);
  terminal_assert_complaint (self, "“Forecast” is not co-sell ready yet.");

  /* Nobody else sees a private deal, and Microsoft's solutions are not ours to ready. */
  terminal_expect (self, 0, private_deal, "new-deal", "-", NULL);
  assert_quiet (self);
  terminal_expect (self, 0, microsoft_deal, "new-deal", "-", NULL);
  assert_quiet (self);
}

static void
test_edit (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, "{\"offerId\":\"forecast\",\"type\":\"saas\",\"solutionId\":\"SOL-7\"}",
                   "new-offer", "-", NULL);
  terminal_expect (self, 0, microsoft_deal, "new-deal", "-", NULL);
  terminal_expect (self, 0, "{\"crmId\":\"7\"}", "edit", "1", "-", NULL);
  assert_quiet (self);
  terminal_expect (self, 0, "{" OWN_JSON "}", "edit", "1", "-", "--json", NULL);
  terminal_assert_complaint (self, "“Forecast” is not co-sell ready yet.");
}

/* A received deal of the sample names an own solution that is in market only. */
static void
test_accept (Terminal *self, gconstpointer unused)
{
  g_autofree char *team = terminal_write (self, "team.json", "{" TEAM_JSON "}");

  terminal_expect (self, 0, NULL, "demo", NULL);
  terminal_expect (self, 0, NULL, "accept", "3", "--from", team, NULL);
  terminal_assert_complaint (self, "is not co-sell ready yet.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);

  terminal_add_test ("/cli/solutions/new-deal", test_new_deal);
  terminal_add_test ("/cli/solutions/edit", test_edit);
  terminal_add_test ("/cli/solutions/accept", test_accept);

  return g_test_run ();
}
