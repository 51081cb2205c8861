/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answering and closing deals, inviting Microsoft, and the outbox that can still take it back. */

#include "sample-deals.h"
#include "terminal.h"

static void
create_deal (Terminal *self)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
}

static void
receive_deal (Terminal *self)
{
  g_autofree char *file = terminal_write (self, "referrals.json", REFERRALS_JSON);

  terminal_expect (self, 0, NULL, "import", "referrals.json", NULL);
}

static void
test_received (Terminal *self, gconstpointer unused)
{
  receive_deal (self);
  terminal_expect (self, 0, NULL, "deal", RECEIVED_ID, "--json", NULL);
  terminal_assert_text (self, "/direction", "inbound");
  terminal_assert_text (self, "/stage", "received");
  terminal_assert_text (self, "/deadline", "2026-11-29T00:00:00Z");

  terminal_expect (self, 1, "{\"name\":\"x\"}", "edit", "1", "-", NULL);
  terminal_expect (self, 1, NULL, "won", "1", NULL);
  terminal_expect (self, 1, NULL, "lost", "1", "--reason", "1", NULL);
  terminal_expect (self, 1, NULL, "error", "1", "--reason", "1", NULL);
  terminal_expect (self, 1, INVITE_JSON, "invite-microsoft", "1", "--from", "-", NULL);
  terminal_expect (self, 0, "{\"privateNotes\":\"p\",\"tags\":[\"t\"]}", "edit", "1", "-", NULL);
}

static void
test_accept (Terminal *self, gconstpointer unused)
{
  receive_deal (self);
  terminal_expect (self, 1, NULL, "accept", "1", NULL);
  terminal_assert_complaint (self, "team");
  terminal_expect (self, 1, "{\"stage\":\"accepted\"," TEAM_JSON "}", "accept", "1", "--from", "-", NULL);
  terminal_assert_complaint (self, "stage");

  terminal_expect (self, 0, "{\"name\":\"Ours now\"," TEAM_JSON "}", "accept", RECEIVED_ID, "--from", "-",
                   "--json", NULL);
  terminal_assert_text (self, "/stage", "accepted");
  terminal_assert_text (self, "/name", "Ours now");
  terminal_assert_null (self, "/outcome");
  terminal_expect (self, 1, NULL, "accept", "1", NULL);
  terminal_expect (self, 1, NULL, "decline", "1", "--reason", "1", NULL);
}

static void
test_accept_too_late (Terminal *self, gconstpointer unused)
{
  static const char late[] = "{\"id\":\"" RECEIVED_ID "\",\"name\":\"Late\",\"status\":\"New\","
                             "\"substatus\":\"Pending\",\"direction\":\"Incoming\","
                             "\"createdDateTime\":\"2026-10-01T08:00:00Z\","
                             "\"customerProfile\":{\"name\":\"Contoso\"}}";
  g_autofree char *file = terminal_write (self, "late.json", late);

  terminal_expect (self, 0, NULL, "import", "late.json", NULL);
  terminal_expect (self, 0, "{" TEAM_JSON "}", "accept", "1", "--from", "-", "--json", NULL);
  terminal_assert_complaint (self, "1: ");
  terminal_assert_text (self, "/stage", "accepted");
}

static void
test_decline (Terminal *self, gconstpointer unused)
{
  receive_deal (self);
  terminal_expect (self, 1, NULL, "decline", "1", NULL);
  terminal_assert_complaint (self, "reason");
  terminal_expect (self, 1, NULL, "decline", "1", "--reason", "9", NULL);
  terminal_assert_complaint (self, "Customer did not respond");
  terminal_expect (self, 0, NULL, "decline", "1", "--reason", "customer did not respond", "--note", "Zu spät",
                   "--hold", "60", "--json", NULL);
  terminal_assert_text (self, "/stage", "archived");
  terminal_assert_text (self, "/outcome", "declined");
  terminal_assert_text (self, "/sync", "held");
  terminal_expect (self, 1, NULL, "decline", "1", "--reason", "2", NULL);
}

typedef struct
{
  const char *verb;
  const char *reason;
  const char *outcome;
} Closing;

static const Closing closings[] = {
  { "won", NULL, "won" },
  { "lost", "3", "lost" },
  { "error", "7", "error" },
};

static void
test_closings (Terminal *self, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (closings); i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", (int) i + 1);
      const char *option = closings[i].reason != NULL ? "--reason" : NULL;

      create_deal (self);
      if (option != NULL)
        terminal_expect (self, 1, NULL, closings[i].verb, id, NULL);
      terminal_expect (self, 0, NULL, closings[i].verb, id, "--json", "--hold", "0", option,
                       closings[i].reason, NULL);
      terminal_assert_text (self, "/stage", "archived");
      terminal_assert_text (self, "/outcome", closings[i].outcome);

      terminal_expect (self, 1, NULL, "won", id, NULL);
      terminal_expect (self, 1, "{\"notes\":\"x\"}", "edit", id, "-", NULL);
      terminal_expect (self, 1, INVITE_JSON, "invite-microsoft", id, "--from", "-", NULL);
      terminal_expect (self, 0, "{\"privateNotes\":\"x\"}", "edit", id, "-", NULL);
      terminal_expect (self, 0, NULL, "favorite", id, NULL);
    }
}

static void
test_invite (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 1, NULL, "invite-microsoft", "1", NULL);
  terminal_assert_complaint (self, "customer.contact.firstName");
  terminal_expect (self, 1, "{\"name\":\"x\"}", "invite-microsoft", "1", "--from", "-", NULL);
  terminal_assert_complaint (self, "name");
  terminal_expect (self, 1, "{\"customer\":{" CONTACT_JSON "},\"help\":{\"kind\":\"ProofOfConceptOrDemo\"}}",
                   "invite-microsoft", "1", "--from", "-", NULL);
  terminal_assert_complaint (self, "consent");

  terminal_expect (self, 0, INVITE_JSON, "invite-microsoft", "1", "--from", "-", "--hold", "0", "--json",
                   NULL);
  terminal_assert_text (self, "/type", "co-sell");
  terminal_assert_text (self, "/stage", "accepted");
  terminal_assert_text (self, "/microsoftStatus", "pending");
  terminal_assert_text (self, "/deadline", "2026-12-05T10:00:00Z");
  g_assert_true (yyjson_is_true (terminal_get (self, "/help/requested")));
  terminal_assert_text (self, "/customer/contact/lastName", "Kowalski");

  terminal_expect (self, 1, INVITE_JSON, "invite-microsoft", "1", "--from", "-", NULL);
  terminal_expect (self, 1, "{\"customer\":{\"city\":\"x\"}}", "edit", "1", "-", NULL);
}

static void
test_outbox (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 0, NULL, "lost", "1", "--reason", "1", "--hold", "3600", NULL);
  terminal_expect (self, 0, NULL, "outbox", "--json", NULL);
  terminal_assert_size (self, "", 2);
  terminal_assert_text (self, "/0/action", "create");
  terminal_assert_text (self, "/0/state", "waiting");
  terminal_assert_null (self, "/0/referralId");
  terminal_assert_int (self, "/1/deal", 1);
  terminal_assert_text (self, "/1/action", "lost");
  terminal_assert_text (self, "/1/state", "held");
  terminal_assert_text (self, "/1/until", "2026-11-21T11:00:00Z");
  terminal_assert_int (self, "/1/attempts", 0);
  terminal_assert_null (self, "/1/lastError");
  terminal_expect (self, 0, NULL, "outbox", NULL);
}

static void
test_withdraw (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 0, NULL, "lost", "1", "--reason", "1", "--hold", "3600", NULL);
  terminal_expect (self, 1, NULL, "withdraw", "1", NULL);
  terminal_expect (self, 1, NULL, "withdraw", "77", NULL);
  terminal_assert_complaint (self, "77");

  terminal_expect (self, 0, NULL, "withdraw", "2", "--json", NULL);
  terminal_assert_text (self, "/stage", "accepted");
  terminal_assert_null (self, "/outcome");
  terminal_expect (self, 1, NULL, "withdraw", "2", NULL);
  terminal_expect (self, 0, NULL, "outbox", "--json", NULL);
  terminal_assert_size (self, "", 1);
}

static void
test_conflicts (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 0, NULL, "conflicts", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 1, NULL, "resolve", "1", "name", "mine", NULL);
  terminal_assert_complaint (self, "conflict");
  terminal_expect (self, 1, NULL, "resolve", "5", "name", "mine", NULL);
  terminal_assert_complaint (self, "5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  terminal_add_test ("/cli/answers/received", test_received);
  terminal_add_test ("/cli/answers/accept", test_accept);
  terminal_add_test ("/cli/answers/accept-too-late", test_accept_too_late);
  terminal_add_test ("/cli/answers/decline", test_decline);
  terminal_add_test ("/cli/answers/closings", test_closings);
  terminal_add_test ("/cli/answers/invite", test_invite);
  terminal_add_test ("/cli/answers/outbox", test_outbox);
  terminal_add_test ("/cli/answers/withdraw", test_withdraw);
  terminal_add_test ("/cli/answers/conflicts", test_conflicts);
  return g_test_run ();
}
