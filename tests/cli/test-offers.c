/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers, readiness, the company, documents and contacts on the command line (cli.md). */

#include <gio/gio.h>
#include <string.h>

#include "terminal.h"

static const char offer[] =
  "{\"offerId\":\"larkfield-insight\",\"name\":\"Larkfield "
  "Insight\",\"type\":\"saas\",\"solutionType\":\"ip\","
  "\"plans\":[\"basic\"],\"geographies\":[\"JP\",\"PL\"],\"csp\":\"any\",\"transactable\":true,"
  "\"listing\":{\"platforms\":[\"Azure\"],\"segments\":[\"Enterprise\"],"
  "\"solutionAreas\":[{\"area\":\"Security\",\"subAreas\":[\"Privacy\"]}]},"
  "\"facts\":{\"azurePercent\":50.01,\"architectureOnAzure\":true}}";

static const char company[] =
  "{\"businessProfileComplete\":true,\"partnerId\":\"1234567\",\"goldCompetency\":true,"
  "\"goldCompetencyUntil\":\"2027-05-01\",\"isvConnectTier\":null,"
  "\"azureRevenueTrailing12MonthsUsd\":100000,\"asOf\":\"2026-10-31\"}";

static void
add_offer (Terminal *self)
{
  terminal_expect (self, 0, offer, "new-offer", "-", NULL);
}

static void
check_requirement (Terminal *self, const char *id, const char *state, const char *reason)
{
  yyjson_val *requirement;
  size_t i, n;

  yyjson_arr_foreach (terminal_get (self, "/offers/0/requirements"), i, n, requirement)
  {
    if (!yyjson_equals_str (yyjson_obj_get (requirement, "id"), id))
      continue;
    g_assert_cmpstr (yyjson_get_str (yyjson_obj_get (requirement, "state")), ==, state);
    g_assert_cmpstr (yyjson_get_str (yyjson_obj_get (requirement, "reason")), ==, reason);
    return;
  }
  g_assert_not_reached ();
}

/* The answer of one verb is good input for the other. */
static void
test_fed_back (Terminal *self, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  add_offer (self);
  terminal_expect (self, 0, NULL, "offer", "larkfield-insight", "--json", NULL);
  terminal_assert_text (self, "/facts/azurePercent", "50.01");
  terminal_assert_text (self, "/status", "draft");
  terminal_assert_null (self, "/coSellStatus/expected");
  terminal_assert_text (self, "/listing/solutionAreas/0/subAreas/0", "Privacy");

  parts = g_strsplit (self->output, "larkfield-insight", -1);
  text = g_strjoinv ("larkfield-copy", parts);
  terminal_expect (self, 0, text, "new-offer", "-", "--json", NULL);
  terminal_assert_text (self, "/offerId", "larkfield-copy");
  terminal_assert_text (self, "/plans/0/planId", "basic");
}

/* The type and the IDs never change (offers-and-cosell.md §1); what the program sets is not edited. */
static void
test_fixed_members (Terminal *self, gconstpointer unused)
{
  static const char *const refused[][2] = {
    { "{\"type\":\"azure-vm\"}", "type" },
    { "{\"offerId\":\"x\"}", "offerId" },
    { "{\"alias\":\"x\"}", "alias" },
    { "{\"documents\":[]}", "documents" },
    { "{\"facts\":{\"azurePercent\":\"half\"}}", "facts.azurePercent" },
    { "{\"listing\":{\"x\":1}}", "listing.x" },
  };

  add_offer (self);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      terminal_expect (self, 1, refused[i][0], "edit-offer", "1", "-", NULL);
      terminal_assert_complaint (self, refused[i][1]);
    }
}

/* M133: a threshold is met by what equals it; 50 % is not more than half (§5.1). */
static void
test_readiness (Terminal *self, gconstpointer unused)
{
  add_offer (self);
  terminal_expect (self, 0, company, "edit-company", "-", "--json", NULL);
  terminal_assert_text (self, "/azureRevenueTrailing12MonthsUsd", "100000");
  terminal_assert_text (self, "/asOf", "2026-10-31");

  terminal_expect (self, 0, NULL, "readiness", "1", "--rulebook", "R21a", "--json", NULL);
  terminal_assert_text (self, "/rulebook", "R21a");
  terminal_assert_null (self, "/offers/0/expected");
  check_requirement (self, "B1", "missing", "no-contact: JP, PL");
  check_requirement (self, "C1", "self-declared", NULL);
  check_requirement (self, "C3", "self-declared", NULL);

  terminal_expect (self, 0, "{\"azureRevenueTrailing12MonthsUsd\":\"99999.99\",\"asOf\":\"2026-10-31\"}",
                   "edit-company", "-", NULL);
  terminal_expect (self, 0, "{\"facts\":{\"azurePercent\":50}}", "edit-offer", "1", "-", NULL);
  terminal_expect (self, 0, NULL, "readiness", "--rulebook", "r21A", "--json", NULL);
  check_requirement (self, "C1", "missing", "below-limit: 99999.99");
  g_assert_true (g_str_has_prefix (self->output, "{"));

  terminal_expect (self, 0, NULL, "readiness", "--rulebook", "R20a", "--json", NULL);
  terminal_assert_text (self, "/offers/0/expected", "not-ready");
  terminal_expect (self, 0, NULL, "readiness", NULL);
  terminal_expect (self, 2, NULL, "readiness", "--rulebook", "R99", NULL);
  terminal_assert_complaint (self, "R21b");
}

/* §4.2: stored once, found by its checksum. */
static void
test_documents (Terminal *self, gconstpointer unused)
{
  g_autofree char *deck = terminal_write (self, "deck.pdf", "%PDF-1.4 deck");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF-1.4 deck", -1);

  add_offer (self);
  terminal_expect (self, 0, NULL, "add-document", "1", "pitch-deck", deck, "--keep-until", "2027-01-31",
                   "--json", NULL);
  terminal_assert_text (self, "/documents/0/sha256", sum);
  terminal_assert_text (self, "/documents/0/name", "deck.pdf");
  terminal_assert_text (self, "/documents/0/keepUntil", "2027-01-31");
  terminal_assert_int (self, "/documents/0/size", 13);
  terminal_expect (self, 0, NULL, "add-document", "1", "landing-page-url", "https://larkfield.example",
                   "--json", NULL);
  terminal_assert_size (self, "/documents", 2);

  terminal_expect (self, 1, NULL, "add-document", "1", "landing-page-url", "nonsense", NULL);
  terminal_expect (self, 1, NULL, "add-document", "1", "brochure", deck, NULL);
  terminal_assert_complaint (self, "brochure");
  terminal_expect (self, 1, NULL, "add-document", "1", "pitch-deck", "/nowhere/x.pdf", NULL);
  terminal_assert_complaint (self, "/nowhere/x.pdf");

  terminal_expect (self, 0, NULL, "remove-document", "1", "pitch-deck", sum, NULL);
  terminal_expect (self, 1, NULL, "remove-document", "1", "pitch-deck", sum, NULL);
  terminal_expect (self, 0, NULL, "remove-document", "1", "landing-page-url", "https://larkfield.example",
                   "--json", NULL);
  terminal_assert_size (self, "/documents", 0);
  terminal_expect (self, 0, NULL, "check", NULL);
}

/* §4.3: all or nothing, and what goes out comes in again. */
static void
test_contacts (Terminal *self, gconstpointer unused)
{
  static const char template[] = "Name,Email,Job title,Role,Countries/Regions,States/Provinces\r\n"
                                 "Mika,mika@larkfield.example,Lead,Partner sales,\"JP, PL\",\r\n";
  g_autofree char *good = terminal_write (self, "good.csv", template);
  g_autofree char *bad = terminal_write (self, "bad.csv",
                                         "Name;Email;Job title;Role;Countries/Regions\n"
                                         "Ida;ida@x.example;Lead;Partner sales;JP\nBo;nobody;Lead;Boss;XX\n");

  add_offer (self);
  terminal_expect (self, 0, NULL, "import-contacts", "1", good, NULL);
  terminal_expect (self, 1, NULL, "import-contacts", "1", bad, "--json", NULL);
  terminal_assert_complaint (self, "bad.csv");
  terminal_assert_int (self, "/imported", 0);
  terminal_assert_size (self, "/rejected", 3);
  terminal_assert_int (self, "/rejected/0/row", 3);
  terminal_assert_text (self, "/rejected/0/column", "Email");

  terminal_expect (self, 0, NULL, "export-contacts", "1", "-o", "-", NULL);
  g_assert_cmpstr (self->output, ==, template);
  terminal_expect (self, 2, NULL, "export-contacts", "1", NULL);
}

/* M148: the page that is not complete is named. */
static void
test_publish (Terminal *self, gconstpointer unused)
{
  add_offer (self);
  terminal_expect (self, 1, NULL, "publish-offer", "1", NULL);
  terminal_assert_complaint (self, "listing");
  terminal_expect (self, 1, NULL, "publish-offer", "1", "--move", "go-live", NULL);
  terminal_assert_complaint (self, "status");
  terminal_expect (self, 2, NULL, "publish-offer", "1", "--move", "fly", NULL);
  terminal_expect (self, 0, "{\"status\":\"preview\"}", "edit-offer", "1", "-", NULL);
  terminal_expect (self, 0, NULL, "publish-offer", "1", "--move", "go-live", "--json", NULL);
  terminal_assert_text (self, "/offerId", "larkfield-insight");
}

static void
test_list (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = g_build_filename (self->folder, "offers.csv", NULL);
  g_autofree char *text = NULL;

  add_offer (self);
  terminal_expect (self, 0, NULL, "offers", "--search", "INSI", "--type", "saas", "--missing", "--json",
                   NULL);
  terminal_assert_size (self, "", 1);
  terminal_expect (self, 0, NULL, "offers", "--status", "live", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 2, NULL, "offers", "--status", "on-fire", NULL);
  terminal_expect (self, 0, NULL, "offers", "--format", "csv", "-o", file, NULL);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "larkfield-insight"));
  terminal_expect (self, 2, NULL, "offers", "--format", "ics", "-o", file, NULL);
}

/* An archive takes offers and the company along and brings them back. */
static void
test_archive (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = g_build_filename (self->folder, "archive.json", NULL);
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);

  add_offer (self);
  terminal_expect (self, 0, company, "edit-company", "-", NULL);
  terminal_expect (self, 0, NULL, "add-document", "1", "social-url", "https://social.example/x", NULL);
  terminal_expect (self, 0, NULL, "export", "--format", "json", "-o", file, NULL);
  terminal_expect (self, 0, NULL, "import", file, "--json", NULL);
  terminal_assert_int (self, "/unchanged", 1);

  g_set_str (&self->data, other);
  terminal_expect (self, 0, NULL, "import", file, "--json", NULL);
  terminal_assert_int (self, "/created", 1);
  terminal_expect (self, 0, NULL, "offer", "larkfield-insight", "--json", NULL);
  terminal_assert_text (self, "/documents/0/url", "https://social.example/x");
  terminal_assert_text (self, "/plans/0/planId", "basic");
  terminal_expect (self, 0, NULL, "company", "--json", NULL);
  terminal_assert_text (self, "/partnerId", "1234567");
}

/* offers-and-cosell.md §9: counts, rejections by place, and nothing twice. */
static void
test_import (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = terminal_write (
    self, "legacy.json",
    "[{\"offerTypeId\":\"saas\",\"id\":\"larkfield-insight\",\"status\":\"published\"},"
    "{\"offerTypeId\":\"consulting\",\"id\":\"days\",\"definition\":{\"displayText\":\"Days\"}},"
    "{\"offerTypeId\":\"saas\",\"id\":\"No Good\"}]");

  add_offer (self);
  terminal_expect (self, 1, NULL, "import", file, "--dry-run", "--json", NULL);
  terminal_assert_int (self, "/created", 1);
  terminal_expect (self, 1, NULL, "import", file, "--all-or-nothing", "--json", NULL);
  terminal_assert_int (self, "/created", 0);
  terminal_expect (self, 1, NULL, "import", file, "--json", NULL);
  terminal_assert_int (self, "/created", 1);
  terminal_assert_int (self, "/updated", 1);
  terminal_assert_int (self, "/rejected/0/row", 3);
  terminal_expect (self, 1, NULL, "import", file, "--json", NULL);
  terminal_assert_int (self, "/unchanged", 2);
  terminal_expect (self, 0, NULL, "offer", "larkfield-insight", "--json", NULL);
  terminal_assert_text (self, "/status", "live");
  terminal_assert_text (self, "/name", "Larkfield Insight");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  terminal_add_test ("/cli/offers/fed-back", test_fed_back);
  terminal_add_test ("/cli/offers/fixed-members", test_fixed_members);
  terminal_add_test ("/cli/offers/readiness", test_readiness);
  terminal_add_test ("/cli/offers/documents", test_documents);
  terminal_add_test ("/cli/offers/contacts", test_contacts);
  terminal_add_test ("/cli/offers/publish", test_publish);
  terminal_add_test ("/cli/offers/list", test_list);
  terminal_add_test ("/cli/offers/archive", test_archive);
  terminal_add_test ("/cli/offers/import", test_import);
  return g_test_run ();
}
