/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Import with its report, the sample workspace, and offers. */

#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

#define BULK_HEADER                                                                                          \
  "Referral ID,Deal Name*,Customer Name*,Customer Address Line 1*,Customer City*,Customer Country*,"         \
  "Partner Referral Status*,Partner Referral Substatus*,Estimated Deal Value*,Currency*,"                    \
  "Estimated Close Date*,Solution 1*,Team member 1*\n"
#define BULK_GOOD                                                                                            \
  ",Good,Contoso,Street 1,Berlin,DE,Active,Accepted,10,EUR,2/28/2027,Azure,\"Anna, Nowak, +48 42 123, "      \
  "anna@example.com\"\n"
#define BULK_BAD                                                                                             \
  ",Bad,Contoso,Street 1,Berlin,DE,Active,Accepted,10,EUR,31.31.2027,Azure,\"Anna, Nowak, +48 42 123, "      \
  "anna@example.com\"\n"

static void
assert_report (Terminal *self, int created, int updated, int unchanged, gsize rejected)
{
  terminal_assert_int (self, "/created", created);
  terminal_assert_int (self, "/updated", updated);
  terminal_assert_int (self, "/unchanged", unchanged);
  terminal_assert_size (self, "/rejected", rejected);
}

static void
assert_deals (Terminal *self, gsize n_deals)
{
  terminal_expect (self, 0, NULL, "deals", "--json", NULL);
  terminal_assert_size (self, "", n_deals);
}

static void
test_twice (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = terminal_write (self, "referrals.json", REFERRALS_JSON);

  terminal_expect (self, 0, NULL, "import", "referrals.json", "--dry-run", "--json", NULL);
  assert_report (self, 1, 0, 0, 0);
  assert_deals (self, 0);
  terminal_expect (self, 0, NULL, "import", "referrals.json", "--json", NULL);
  assert_report (self, 1, 0, 0, 0);
  terminal_expect (self, 0, NULL, "import", "referrals.json", "--json", NULL);
  assert_report (self, 0, 0, 1, 0);
  assert_deals (self, 1);
}

/* Exit 1, but the report is there all the same. */
static void
assert_some_rejected (Terminal *self)
{
  g_assert_cmpint (self->status, ==, 1);
  g_assert_nonnull (self->json);
}

static void
test_rejected_rows (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = terminal_write (self, "bulk.csv", BULK_HEADER BULK_GOOD BULK_BAD);

  terminal_expect (self, 1, NULL, "import", "bulk.csv", "--all-or-nothing", "--json", NULL);
  assert_some_rejected (self);
  assert_report (self, 0, 0, 0, 1);
  assert_deals (self, 0);

  terminal_expect (self, 1, NULL, "import", "bulk.csv", "--json", NULL);
  terminal_assert_complaint (self, "bulk.csv");
  assert_some_rejected (self);
  terminal_assert_int (self, "/created", 1);
  terminal_assert_size (self, "/rejected", 1);
  terminal_assert_text (self, "/rejected/0/file", "bulk.csv");
  terminal_assert_int (self, "/rejected/0/row", 3);
  terminal_assert_text (self, "/rejected/0/column", "Estimated Close Date");
  terminal_assert_text (self, "/rejected/0/value", "31.31.2027");
  g_assert_true (yyjson_is_str (terminal_get (self, "/rejected/0/reason")));
  assert_deals (self, 1);
}

static void
test_several_files (Terminal *self, gconstpointer unused)
{
  g_autofree char *good = terminal_write (self, "referrals.json", REFERRALS_JSON);
  g_autofree char *mixed = terminal_write (self, "bulk.csv", BULK_HEADER BULK_GOOD BULK_BAD);

  terminal_expect (self, 1, NULL, "import", "--all-or-nothing", "referrals.json", "bulk.csv", NULL);
  assert_deals (self, 0);
  terminal_expect (self, 1, NULL, "import", "referrals.json", "missing.csv", NULL);
  terminal_assert_complaint (self, "missing.csv");
  assert_deals (self, 0);
  terminal_expect (self, 1, NULL, "import", "referrals.json", "bulk.csv", NULL);
  assert_deals (self, 2);
}

static void
test_foreign_files (Terminal *self, gconstpointer unused)
{
  static const char *const contents[] = { "",    "hello\n",        "a,b,c\n1,2,3\n", "{}",
                                          "[1]", "{\"error\":{}}", "\x89PNG" };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *file = terminal_write (self, "foreign.txt", contents[i]);

      terminal_expect (self, 1, NULL, "import", "foreign.txt", NULL);
      terminal_assert_complaint (self, "foreign.txt");
    }

  terminal_expect (self, 1, NULL, "import", ".", NULL);
  assert_deals (self, 0);
}

static void
test_encoding (Terminal *self, gconstpointer unused)
{
  g_autofree char *text = g_strconcat (BULK_HEADER, BULK_GOOD, NULL);
  g_autofree char *latin = NULL;
  g_autofree char *file = NULL;
  char *name = strstr (text, "Contoso");

  memcpy (name, "Cont\xf3so", 7);
  latin = g_strdup (text);
  file = terminal_write (self, "latin.csv", latin);
  terminal_expect (self, 1, NULL, "import", "latin.csv", NULL);
  terminal_assert_complaint (self, "latin.csv");
  terminal_expect (self, 1, NULL, "import", "latin.csv", "--encoding", "no-such-encoding", NULL);
  terminal_expect (self, 0, NULL, "import", "latin.csv", "--encoding", "ISO-8859-2", NULL);
  terminal_expect (self, 0, NULL, "deals", "--json", "--search", "contoso", NULL);
  terminal_assert_text (self, "/0/customer/name", "Contóso");
}

static void
test_archive (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = terminal_write (self, "referrals.json", REFERRALS_JSON);

  terminal_expect (self, 0, NULL, "import", "referrals.json", NULL);
  terminal_expect (self, 0, NULL, "favorite", "1", NULL);
  terminal_expect (self, 0, NULL, "export", "--format", "json", "-o", "archive.json", "--include-private",
                   NULL);

  g_free (self->data);
  self->data = g_build_filename (self->folder, "second", NULL);
  terminal_expect (self, 0, NULL, "import", "archive.json", "--json", NULL);
  assert_report (self, 1, 0, 0, 0);
  terminal_expect (self, 0, NULL, "deal", RECEIVED_ID, "--json", NULL);
  g_assert_true (yyjson_is_true (terminal_get (self, "/favorite")));
  terminal_assert_text (self, "/deadline", "2026-11-29T00:00:00Z");
}

/* An archive that left private notes out keeps those of the deals it meets. */
static void
test_archive_without_private (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = terminal_write (self, "referrals.json", REFERRALS_JSON);
  g_autofree char *notes =
    terminal_write (self, "notes.json", "{\"privateNotes\":\"Mine\",\"tags\":[\"x\"]}");

  terminal_expect (self, 0, NULL, "import", "referrals.json", NULL);
  terminal_expect (self, 0, NULL, "edit", "1", "notes.json", NULL);
  terminal_expect (self, 0, NULL, "export", "--format", "json", "-o", "archive.json", NULL);
  terminal_expect (self, 0, NULL, "import", "archive.json", "--json", NULL);
  assert_report (self, 0, 0, 1, 0);
  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  terminal_assert_text (self, "/privateNotes", "Mine");
  terminal_assert_size (self, "/tags", 1);
}

static void
test_demo (Terminal *self, gconstpointer unused)
{
  gsize n_deals;

  terminal_expect (self, 0, NULL, "demo", NULL);
  terminal_expect (self, 0, NULL, "deals", "--json", NULL);
  n_deals = yyjson_arr_size (yyjson_doc_get_root (self->json));
  g_assert_cmpuint (n_deals, >, 10);
  terminal_expect (self, 0, NULL, "offers", "--json", NULL);
  g_assert_cmpuint (yyjson_arr_size (yyjson_doc_get_root (self->json)), >, 0);
  terminal_expect (self, 0, NULL, "outbox", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 0, NULL, "check", NULL);

  terminal_expect (self, 1, NULL, "demo", NULL);
  terminal_expect (self, 0, NULL, "demo", "--add", NULL);
}

static void
test_offers (Terminal *self, gconstpointer unused)
{
  static const char offer[] = "{\"offerId\":\"contoso-saas\",\"name\":\"Contoso 雲端\",\"type\":\"saas\"}";

  terminal_expect (self, 0, offer, "new-offer", "-", NULL);
  g_assert_cmpstr (self->output, ==, "1\n");
  terminal_expect (self, 1, offer, "new-offer", "-", NULL);
  terminal_assert_complaint (self, "offerId");
  terminal_expect (self, 0, "{\"status\":\"live\",\"solutionId\":\"S-1\"}", "edit-offer", "contoso-saas", "-",
                   "--json", NULL);
  terminal_assert_text (self, "/status", "live");
  terminal_expect (self, 0, NULL, "offer", "1", "--json", NULL);
  terminal_assert_int (self, "/id", 1);
  terminal_assert_text (self, "/offerId", "contoso-saas");
  terminal_assert_text (self, "/name", "Contoso 雲端");
  terminal_assert_text (self, "/type", "saas");
  terminal_assert_text (self, "/solutionId", "S-1");
  terminal_assert_null (self, "/alias");
  terminal_assert_null (self, "/solutionType");
  terminal_expect (self, 0, NULL, "offer", "contoso-saas", NULL);
  terminal_expect (self, 0, NULL, "offers", NULL);
  terminal_expect (self, 0, NULL, "offers", "--json", NULL);
  terminal_assert_size (self, "", 1);
}

static const struct
{
  const char *json;
  const char *named;
} refused_offers[] = {
  { "{\"name\":\"x\",\"type\":\"saas\"}", "offerId" },
  { "{\"offerId\":\"Contoso\",\"name\":\"x\",\"type\":\"saas\"}", "offerId" },
  { "{\"offerId\":\"a\",\"name\":\"x\",\"type\":\"saas\",\"status\":\"done\"}", "status" },
  { "{\"offerId\":\"a\",\"nonsense\":1}", "nonsense" },
  { "{", "JSON" },
};

static void
test_refused_offers (Terminal *self, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_offers); i++)
    {
      terminal_expect (self, 1, refused_offers[i].json, "new-offer", "-", NULL);
      terminal_assert_complaint (self, refused_offers[i].named);
    }

  terminal_expect (self, 1, NULL, "offer", "none", NULL);
  terminal_assert_complaint (self, "none");
  terminal_expect (self, 1, "{}", "edit-offer", "none", "-", NULL);
  terminal_assert_complaint (self, "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  terminal_add_test ("/cli/import/twice", test_twice);
  terminal_add_test ("/cli/import/rejected-rows", test_rejected_rows);
  terminal_add_test ("/cli/import/several-files", test_several_files);
  terminal_add_test ("/cli/import/foreign-files", test_foreign_files);
  terminal_add_test ("/cli/import/encoding", test_encoding);
  terminal_add_test ("/cli/import/archive", test_archive);
  terminal_add_test ("/cli/import/archive/without-private", test_archive_without_private);
  terminal_add_test ("/cli/import/demo", test_demo);
  terminal_add_test ("/cli/offers/all", test_offers);
  terminal_add_test ("/cli/offers/refused", test_refused_offers);
  return g_test_run ();
}
