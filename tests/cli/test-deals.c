/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Creating, showing, listing, changing and exporting deals by command, with every member and every refusal. */

#include <string.h>

#include "sample-deals.h"
#include "terminal.h"

static void
create_deal (Terminal *self)
{
  terminal_expect (self, 0, DEAL_JSON, "new-deal", "-", NULL);
}

static void
test_version_and_help (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, NULL, "--version", NULL);
  g_assert_true (g_str_has_prefix (self->output, "tandem "));
  terminal_expect (self, 0, NULL, "--help", NULL);
  g_assert_nonnull (strstr (self->output, "invite-microsoft ID"));
  terminal_expect (self, 0, NULL, "lost", "--help", NULL);
  g_assert_nonnull (strstr (self->output, "--reason"));
  g_assert_nonnull (strstr (self->output, "--data-dir"));
  g_assert_cmpstr (self->errors, ==, "");
  g_assert_false (g_file_test (self->data, G_FILE_TEST_EXISTS));
}

static void
test_wrong_usage (Terminal *self, gconstpointer unused)
{
  static const char *const lines[][5] = {
    { "bogus" },
    { "deals", "--bogus" },
    { "deals", "extra" },
    { "deals", "--tab", "all" },
    { "deals", "--tab", "" },
    { "deals", "--stage", "new" },
    { "deals", "--sort", "size" },
    { "deals", "--limit", "many" },
    { "deal" },
    { "deal", "1", "2" },
    { "edit", "1" },
    { "lost", "1", "--hold", "soon" },
    { "resolve", "1", "name" },
    { "resolve", "1", "name", "ours" },
    { "withdraw", "first" },
    { "import" },
    { "export", "--format", "csv" },
    { "export", "-o", "-" },
    { "export", "--format", "doc", "-o", "-" },
    { "--bogus" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *const *l = lines[i];

      terminal_expect (self, 2, NULL, l[0], l[1], l[1] != NULL ? l[2] : NULL, l[2] != NULL ? l[3] : NULL,
                       NULL);
      g_assert_cmpstr (self->output, ==, "");
    }
}

static void
test_empty_folder (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 0, NULL, "deals", NULL);
  g_assert_cmpstr (self->output, ==, "");
  terminal_expect (self, 0, NULL, "deals", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 0, NULL, "outbox", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 0, NULL, "conflicts", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 0, NULL, "offers", "--json", NULL);
  terminal_assert_size (self, "", 0);
  terminal_expect (self, 0, NULL, "check", NULL);
}

/* cli.md: all always present, null when there is no value. */
static const char *const members[] = {
  "/id",
  "/referralId",
  "/engagementId",
  "/name",
  "/notes",
  "/privateNotes",
  "/crmId",
  "/campaignId",
  "/statusReason",
  "/direction",
  "/stage",
  "/outcome",
  "/type",
  "/value",
  "/currency",
  "/closeDate",
  "/deadline",
  "/microsoftStatus",
  "/favorite",
  "/consent",
  "/customer/name",
  "/customer/country",
  "/customer/city",
  "/customer/addressLine1",
  "/customer/addressLine2",
  "/customer/state",
  "/customer/postalCode",
  "/customer/duns",
  "/customer/contact",
  "/team",
  "/solutions",
  "/help/requested",
  "/help/kind",
  "/help/notes",
  "/tags",
  "/sync",
  "/created",
  "/updated",
};

static void
test_new_deal (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  g_assert_cmpstr (self->output, ==, "1\n");

  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    terminal_get (self, members[i]);
  terminal_assert_int (self, "/id", 1);
  terminal_assert_null (self, "/referralId");
  terminal_assert_text (self, "/name", "Cloud 東京");
  terminal_assert_text (self, "/direction", "outbound");
  terminal_assert_text (self, "/stage", "accepted");
  terminal_assert_null (self, "/outcome");
  terminal_assert_text (self, "/type", "private");
  terminal_assert_text (self, "/value", "1250.50");
  terminal_assert_null (self, "/deadline");
  terminal_assert_null (self, "/microsoftStatus");
  terminal_assert_text (self, "/customer/name", "Łódź Metal");
  terminal_assert_null (self, "/customer/contact");
  terminal_assert_text (self, "/team/0/email", "anna@example.com");
  terminal_assert_text (self, "/solutions/0/kind", "microsoft");
  terminal_assert_size (self, "/tags", 0);
  terminal_assert_text (self, "/sync", "local");
  terminal_assert_text (self, "/created", TERMINAL_NOW);
  terminal_assert_text (self, "/timeline/0/kind", "created");
}

/* The output of `deal` can be fed back as a copy. */
static void
test_copy (Terminal *self, gconstpointer unused)
{
  g_autofree char *deal = NULL;

  create_deal (self);
  terminal_expect (self, 0, NULL, "deal", "1", "--json", NULL);
  deal = g_strdup (self->output);
  terminal_expect (self, 0, deal, "new-deal", "-", "--json", NULL);
  terminal_assert_int (self, "/id", 2);
  terminal_assert_text (self, "/name", "Cloud 東京");
}

static void
test_co_sell (Terminal *self, gconstpointer unused)
{
  static const char complete[] =
    "{\"name\":\"Help\"," MONEY_JSON ",\"customer\":{\"name\":\"A\",\"country\":\"PL\",\"city\":\"B\","
    "\"addressLine1\":\"C\"," CONTACT_JSON "}," TEAM_JSON "," SOLUTIONS_JSON
    ",\"consent\":true,\"help\":{\"requested\":true,\"kind\":"
    "\"ProofOfConceptOrDemo\"}}";
  static const char no_consent[] =
    "{\"name\":\"Help\"," MONEY_JSON ",\"customer\":{\"name\":\"A\",\"country\":\"PL\",\"city\":\"B\","
    "\"addressLine1\":\"C\"," CONTACT_JSON "}," TEAM_JSON "," SOLUTIONS_JSON
    ",\"help\":{\"requested\":true,\"kind\":\"ProofOfConceptOrDemo\"}}";

  terminal_expect (self, 1, no_consent, "new-deal", "-", NULL);
  terminal_assert_complaint (self, "consent");

  terminal_expect (self, 0, complete, "new-deal", "-", "--json", NULL);
  terminal_assert_complaint (self, "help.notes");
  terminal_assert_text (self, "/type", "co-sell");
  terminal_assert_text (self, "/microsoftStatus", "pending");
  terminal_assert_text (self, "/deadline", "2026-12-05T10:00:00Z");
}

typedef struct
{
  const char *json;
  const char *named;
} Refusal;

static const Refusal refused_deals[] = {
  { "{\"name\":\"x\",}", "column 12" },
  { "", "JSON" },
  { "[]", "JSON" },
  { "{\"name\":\"x\",\"name\":\"y\"}", "name" },
  { "{\"nonsense\":1}", "nonsense" },
  { "{\"customer\":{\"nonsense\":1}}", "customer.nonsense" },
  { "{\"value\":\"12,50\"}", "value" },
  { "{\"closeDate\":\"2027-02-30\"}", "closeDate" },
  { "{" MONEY_JSON "," CUSTOMER_JSON "," TEAM_JSON "," SOLUTIONS_JSON "}", "name" },
  { "{\"name\":\"x\"," CUSTOMER_JSON "," TEAM_JSON "," SOLUTIONS_JSON "}", "value" },
  { "{\"name\":\"x\"," MONEY_JSON "," TEAM_JSON "," SOLUTIONS_JSON "}", "customer.country" },
  { "{\"name\":\"x\"," MONEY_JSON "," CUSTOMER_JSON "," SOLUTIONS_JSON "}", "team" },
  { "{\"name\":\"x\"," MONEY_JSON "," CUSTOMER_JSON "," TEAM_JSON "}", "solutions" },
  { "{\"name\":\"x\"," MONEY_JSON "," CUSTOMER_JSON ",\"team\":[{\"firstName\":\"A\"}]," SOLUTIONS_JSON "}",
    "team[0].lastName" },
  { "{\"name\":\"x\"," MONEY_JSON "," CUSTOMER_JSON "," TEAM_JSON ",\"solutions\":[{\"name\":\"A\"}]}",
    "solutions[0].id" },
};

static void
test_refused_deals (Terminal *self, gconstpointer unused)
{
  g_autofree char *file = terminal_write (self, "bad.json", "{]");

  for (gsize i = 0; i < G_N_ELEMENTS (refused_deals); i++)
    {
      terminal_expect (self, 1, refused_deals[i].json, "new-deal", "-", NULL);
      terminal_assert_complaint (self, refused_deals[i].named);
    }

  terminal_expect (self, 1, NULL, "new-deal", "bad.json", NULL);
  terminal_assert_complaint (self, "bad.json");
  terminal_expect (self, 1, NULL, "new-deal", "missing.json", NULL);
  terminal_assert_complaint (self, "missing.json");
  terminal_expect (self, 0, NULL, "deals", "--json", NULL);
  terminal_assert_size (self, "", 0);
}

static void
test_edit (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 0,
                   "{\"name\":\"Neu\",\"value\":99.5,\"crmId\":\"CRM-1\",\"privateNotes\":\"geheim\","
                   "\"tags\":[\"a\",\"b\"],\"customer\":{\"city\":\"Kraków\"}}",
                   "edit", "1", "-", "--json", NULL);
  terminal_assert_text (self, "/name", "Neu");
  terminal_assert_text (self, "/value", "99.5");
  terminal_assert_text (self, "/crmId", "CRM-1");
  terminal_assert_text (self, "/privateNotes", "geheim");
  terminal_assert_text (self, "/tags/1", "b");
  terminal_assert_text (self, "/customer/city", "Kraków");
  terminal_assert_text (self, "/customer/name", "Łódź Metal");
  terminal_assert_text (self, "/currency", "EUR");

  terminal_expect (self, 0, "{\"crmId\":null}", "edit", "1", "-", "--json", NULL);
  terminal_assert_null (self, "/crmId");
}

static void
test_refused_edits (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 1, "{\"stage\":\"archived\"}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "stage");
  terminal_expect (self, 1, "{\"consent\":true}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "consent");
  terminal_expect (self, 1, "{\"nonsense\":1}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "nonsense");
  terminal_expect (self, 1, "{\"name\":\"\"}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "name");
  terminal_expect (self, 1, "{\"team\":[]}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "team");
  terminal_expect (self, 1, "{\"name\":\"x\"}", "edit", "2", "-", NULL);
  terminal_assert_complaint (self, "2");
  terminal_expect (self, 1, NULL, "deal", RECEIVED_ID, NULL);
  terminal_assert_complaint (self, RECEIVED_ID);
}

/* A download brings deals without name, value and team: each is filled in by itself, and none can be emptied. */
static void
test_incomplete_deal (Terminal *self, gconstpointer unused)
{
  static const char bare[] = "{\"id\":\"" RECEIVED_ID "\",\"status\":\"Active\",\"substatus\":\"Accepted\","
                             "\"direction\":\"Outgoing\",\"customerProfile\":{\"name\":\"Contoso\"}}";
  g_autofree char *file = terminal_write (self, "bare.json", bare);

  terminal_expect (self, 0, NULL, "import", "bare.json", NULL);
  terminal_expect (self, 0, "{\"value\":\"5\"}", "edit", "1", "-", NULL);
  terminal_expect (self, 1, "{\"name\":null}", "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "name");
  terminal_expect (self, 0, "{\"name\":\"Named\"}", "edit", "1", "-", "--json", NULL);
  terminal_assert_text (self, "/name", "Named");
  terminal_assert_text (self, "/value", "5");
}

static void
test_limits (Terminal *self, gconstpointer unused)
{
  g_autoptr (GString) json = g_string_new ("{\"solutions\":[");

  create_deal (self);
  for (int i = 0; i < 51; i++)
    g_string_append_printf (json, "%s{\"id\":\"s%d\"}", i > 0 ? "," : "", i);
  g_string_append (json, "]}");

  terminal_expect (self, 1, json->str, "edit", "1", "-", NULL);
  terminal_assert_complaint (self, "solutions");
  terminal_assert_complaint (self, "50");
}

static void
create_three (Terminal *self)
{
  create_deal (self);
  terminal_expect (
    self, 0,
    "{\"name\":\"Alpha\",\"value\":\"9\",\"currency\":\"EUR\",\"closeDate\":\"2026-12-01\"," CUSTOMER_JSON
    "," TEAM_JSON "," SOLUTIONS_JSON "}",
    "new-deal", "-", NULL);
  terminal_expect (
    self, 0,
    "{\"name\":\"beta\",\"value\":\"100000\",\"currency\":\"EUR\",\"closeDate\":\"2028-01-01\"," CUSTOMER_JSON
    "," TEAM_JSON "," SOLUTIONS_JSON "}",
    "new-deal", "-", NULL);
}

typedef struct
{
  const char *options[4];
  const char *ids; /* in order */
} Listing;

static const Listing listings[] = {
  { { NULL }, "1 2 3" },
  { { "--sort", "name" }, "2 3 1" },
  { { "--sort", "closing" }, "2 1 3" },
  { { "--sort", "value" }, "2 1 3" },
  { { "--sort=value", "--reverse" }, "3 1 2" },
  { { "--sort=name", "--limit", "2" }, "2 3" },
  { { "--limit", "0" }, "" },
  { { "--search", "東京" }, "1" },
  { { "--search", "alp" }, "2" },
  { { "--search", "lodz" }, "1 2 3" },
  { { "--search", "nothing" }, "" },
  { { "--tab", "inbound" }, "" },
  { { "--tab", "outbound" }, "1 2 3" },
  { { "--stage", "archived" }, "" },
  { { "--stage", "accepted" }, "1 2 3" },
  { { "--tab", "favorites" }, "3" },
};

static char *
list_ids (Terminal *self)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  yyjson_val *deal;
  size_t i, n;

  yyjson_arr_foreach (yyjson_doc_get_root (self->json), i, n, deal)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "", yyjson_get_int (yyjson_obj_get (deal, "id")));

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_listings (Terminal *self, gconstpointer unused)
{
  create_three (self);
  terminal_expect (self, 0, NULL, "favorite", "3", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      const char *const *o = listings[i].options;
      g_autofree char *ids = NULL;

      terminal_expect (self, 0, NULL, "deals", "--json", o[0], o[0] != NULL ? o[1] : NULL,
                       o[1] != NULL ? o[2] : NULL, NULL);
      ids = list_ids (self);
      g_assert_cmpstr (ids, ==, listings[i].ids);
    }
}

static void
test_table (Terminal *self, gconstpointer unused)
{
  create_three (self);
  terminal_expect (self, 0, NULL, "deals", "--sort", "name", NULL);
  g_assert_nonnull (strstr (self->output, "Alpha       Łódź Metal"));
  g_assert_nonnull (strstr (self->output, "Cloud 東京  Łódź Metal"));
  g_assert_null (strchr (self->output, '\033'));
  terminal_expect (self, 0, NULL, "deal", "1", NULL);
  g_assert_nonnull (strstr (self->output, "anna@example.com"));
}

static void
test_favorites (Terminal *self, gconstpointer unused)
{
  create_deal (self);
  terminal_expect (self, 0, NULL, "favorite", "1", "--json", NULL);
  g_assert_true (yyjson_is_true (terminal_get (self, "/favorite")));
  terminal_expect (self, 0, NULL, "unfavorite", "1", "--json", NULL);
  g_assert_true (yyjson_is_false (terminal_get (self, "/favorite")));
  terminal_expect (self, 1, NULL, "favorite", "77", NULL);
  terminal_assert_complaint (self, "77");
}

static void
test_export (Terminal *self, gconstpointer unused)
{
  g_autofree char *target = g_build_filename (self->folder, "deals.csv", NULL);
  g_autofree char *csv = NULL;

  create_three (self);
  terminal_expect (self, 0, "{\"privateNotes\":\"geheim\"}", "edit", "1", "-", NULL);
  terminal_expect (self, 0, NULL, "export", "--format", "csv", "-o", "deals.csv", "--sort", "name", NULL);
  g_assert_true (g_file_get_contents (target, &csv, NULL, NULL));
  g_assert_true (strstr (csv, "Alpha") < strstr (csv, "beta"));
  g_assert_null (strstr (csv, "geheim"));

  terminal_expect (self, 0, NULL, "export", "--format", "csv", "-o", "-", "--include-private", NULL);
  g_assert_nonnull (strstr (self->output, "geheim"));
  terminal_expect (self, 0, NULL, "export", "--format", "json", "-o", "-", "--search", "beta", "--json",
                   NULL);
  terminal_assert_size (self, "/deals", 1);
  terminal_assert_text (self, "/deals/0/name", "beta");
  terminal_assert_text (self, "/deals/0/timeline/0/kind", "created");
}

static void
test_refused_exports (Terminal *self, gconstpointer unused)
{
  terminal_expect (self, 1, NULL, "export", "--format", "bulk-csv", "-o", "-", NULL);
  terminal_assert_complaint (self, "bulk-csv");
  terminal_expect (self, 1, NULL, "export", "--format", "csv", "-o", "no/such/folder.csv", NULL);
  terminal_assert_complaint (self, "no/such/folder.csv");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  terminal_set_program (argv[1]);
  terminal_add_test ("/cli/deals/version-and-help", test_version_and_help);
  terminal_add_test ("/cli/deals/wrong-usage", test_wrong_usage);
  terminal_add_test ("/cli/deals/empty-folder", test_empty_folder);
  terminal_add_test ("/cli/deals/new-deal", test_new_deal);
  terminal_add_test ("/cli/deals/copy", test_copy);
  terminal_add_test ("/cli/deals/co-sell", test_co_sell);
  terminal_add_test ("/cli/deals/refused-deals", test_refused_deals);
  terminal_add_test ("/cli/deals/edit", test_edit);
  terminal_add_test ("/cli/deals/refused-edits", test_refused_edits);
  terminal_add_test ("/cli/deals/incomplete-deal", test_incomplete_deal);
  terminal_add_test ("/cli/deals/limits", test_limits);
  terminal_add_test ("/cli/deals/listings", test_listings);
  terminal_add_test ("/cli/deals/table", test_table);
  terminal_add_test ("/cli/deals/favorites", test_favorites);
  terminal_add_test ("/cli/deals/export", test_export);
  terminal_add_test ("/cli/deals/refused-exports", test_refused_exports);
  return g_test_run ();
}
