/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registering a won deal by command: the checklist, each refusal by its field, and the answer (M91, M92). */

#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

#define FORM(sign)                                                                                           \
  "{\"contract\":{\"value\":\"60000\",\"currency\":\"EUR\",\"term\":\"Perpetual\",\"signDate\":\"" sign      \
  "\",\"startDate\":\"2026-11-21\"},\"solution\":{\"id\":\"Azure\",\"eligible\":true,\"value\":\"50000\","   \
  "\"currency\":"                                                                                            \
  "\"EUR\",\"deployedOnAzure\":true,\"deployedOn\":\"Customer\",\"pricing\":\"Other\"}}"

static void
create_won (Terminal *self)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  terminal_expect (self, 0, NULL, "won", "1", "--hold", "0", NULL);
}

/* The state of one line of the checklist. */
static void
assert_criterion (Terminal *self, const char *id, const char *state)
{
  yyjson_val *criteria = terminal_get (self, "/criteria");
  yyjson_val *criterion;
  size_t i, n;

  yyjson_arr_foreach (criteria, i, n, criterion)
  {
    if (g_str_equal (yyjson_get_str (yyjson_obj_get (criterion, "id")), id))
      {
        g_assert_cmpstr (yyjson_get_str (yyjson_obj_get (criterion, "state")), ==, state);
        return;
      }
  }

  g_assert_not_reached ();
}

static void
test_check (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  terminal_expect (self, 0, NULL, "register", "1", "--check", "--json", NULL);
  terminal_assert_text (self, "/safeWon", "2026-11-24T10:00:00Z");
  terminal_assert_null (self, "/registerBy");
  assert_criterion (self, "won", "missing");
  assert_criterion (self, "wait", "missing");

  terminal_expect (self, 0, NULL, "won", "1", "--hold", "0", NULL);
  terminal_expect (self, 0, FORM ("2026-11-21"), "register", "1", "-", "--check", "--json", NULL);
  assert_criterion (self, "won", "met");
  assert_criterion (self, "wait", "not-met");
  assert_criterion (self, "customer", "unknown");
  assert_criterion (self, "in-time", "met");
  assert_criterion (self, "annual-value", "not-met");
  terminal_assert_text (self, "/registerBy", "2027-01-20T00:00:00Z");

  terminal_expect (self, 0, NULL, "register", "1", "--check", NULL);
  g_assert_nonnull (strstr (self->output, "contract.signDate"));
}

static void
test_register (Terminal *self, gconstpointer unused)
{
  create_won (self);
  terminal_run (self, FORM ("2026-11-21"), "register", "1", "-", "--hold", "0", "--json", NULL);
  g_assert_cmpint (self->status, ==, 0);
  terminal_assert_text (self, "/registration/state", "none");
  terminal_assert_text (self, "/registration/contract/value", "60000");
  terminal_assert_text (self, "/registration/solution/deployedOn", "Customer");
  terminal_assert_text (self, "/registration/registered", TERMINAL_NOW);
  terminal_assert_text (self, "/stage", "archived");
  g_assert_nonnull (strstr (self->errors, "wait"));

  terminal_expect (self, 0, NULL, "outbox", "--json", NULL);
  terminal_assert_text (self, "/2/action", "register");
  terminal_expect (self, 0, NULL, "deal", "1", NULL);
  g_assert_nonnull (strstr (self->output, "No answer yet"));
  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  terminal_assert_text (self, "/timeline/2/kind", "registered");
}

static void
test_refusals (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
  terminal_expect (self, 1, FORM ("2026-11-21"), "register", "1", "-", NULL);
  terminal_assert_complaint (self, "won");
  terminal_expect (self, 2, NULL, "register", "1", NULL);
  terminal_expect (self, 2, NULL, "register", NULL);
  terminal_expect (self, 2, NULL, "register", "1", "a", "b", NULL);

  terminal_expect (self, 0, NULL, "won", "1", "--hold", "0", NULL);
  terminal_expect (self, 1, FORM ("2026-11-22"), "register", "1", "-", NULL);
  terminal_assert_complaint (self, "contract.signDate");
  terminal_expect (self, 1, FORM ("2026-11-20"), "register", "1", "-", NULL);
  terminal_assert_complaint (self, "contract.signDate");
  terminal_expect (self, 1, "{\"contract\":{\"price\":1}}", "register", "1", "-", NULL);
  terminal_assert_complaint (self, "contract.price");
  terminal_expect (self, 1, "{\"solution\":{\"pricing\":\"free\"}}", "register", "1", "-", NULL);
  terminal_assert_complaint (self, "solution.pricing");
  terminal_expect (self, 1, NULL, "register", "9", "--check", NULL);

  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  terminal_assert_null (self, "/registration");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);

  terminal_add_test ("/cli/register/check", test_check);
  terminal_add_test ("/cli/register/register", test_register);
  terminal_add_test ("/cli/register/refusals", test_refusals);

  return g_test_run ();
}
