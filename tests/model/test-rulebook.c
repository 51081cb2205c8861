/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rulebook files: no key or token in them that nothing knows, and every line of the seeds' tables is there. */

#include <string.h>

#include "tdm-deal-rules.h"
#include "tdm-offer.h"
#include "tdm-readiness.h"
#include "tdm-rules-file-private.h"

static const char *const files[] = { "r20a", "r20b", "r20c", "r21a", "r21b", "r22", "r23" };

/* ---- the files as they are ---- */

static const struct
{
  const char *kind;
  const char *keys; /* NULL for any */
} groups[] = {
  { "rulebook", "id from checked-on live-only with-option mandatory-documents listing-fields max-areas "
                "min-subs max-subs" },
  { "status", "level needs-live types not-solution-types" },
  { "requirement",
    "status check words alternative optional types solution-types when since passes documents wanted "
    "limit strict max-age-months" },
  { "benefit", "statuses types historical link" },
  { "step", "token types offer-types requirements status optional" },
  { "further", NULL },
};

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

/* A misspelt key would be read as if it were not there. */
static void
assert_keys (GKeyFile *file, const char *group)
{
  g_auto (GStrv) words = g_strsplit (group, " ", 2);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].kind, words[0]))
      {
        for (char **key = keys; groups[i].keys != NULL && *key != NULL; key++)
          if (!has_word (groups[i].keys, *key))
            g_error ("[%s] has the key %s", group, *key);
        return;
      }

  g_error ("[%s] is of no kind", group);
}

static void
test_keys (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("rulebooks/", files[i], ".ini", NULL);
      g_autoptr (GKeyFile) file = tdm_rules_file_load (path);
      g_auto (GStrv) names = g_key_file_get_groups (file, NULL);
      g_autofree char *checked_on = tdm_rules_file_get_text (file, "rulebook", "checked-on");
      g_autofree char *id = tdm_rules_file_get_text (file, "rulebook", "id");

      for (char **name = names; *name != NULL; name++)
        assert_keys (file, *name);
      g_assert_true (tdm_date_is_valid (checked_on));
      g_assert_cmpint (g_ascii_strcasecmp (id, files[i]), ==, 0);
    }
}

/* ---- tokens ---- */

/* An empty list is fine, an empty member is not. */
static void
assert_known (GStrv list, const char *const *known)
{
  for (char **token = list; token != NULL && *token != NULL; token++)
    if (!g_strv_contains (known, *token))
      g_error ("Nothing knows “%s”", *token);
}

static void
assert_statuses (const TdmRulebook *book)
{
  int level = 0;

  for (guint i = 0; i < book->statuses->len; i++)
    {
      const TdmRulebookStatus *status = book->statuses->pdata[i];

      g_assert_cmpint (status->level, >=, level);
      g_assert_cmpint (status->level, <=, level + 1);
      g_assert_true (tdm_rulebook_find_status (book, status->token) == status);
      assert_known (status->types, tdm_offer_get_types ());
      assert_known (status->not_solution_types, tdm_offer_get_solution_types ());
      level = status->level;
    }
  g_assert_cmpint (level, ==, 2);
}

/* At most one status of a level is open to a type: the ladder has no fork for one offer. */
static void
assert_no_fork (const TdmRulebook *book, const char *type)
{
  guint n[3] = { 0 };

  for (guint i = 0; i < book->statuses->len; i++)
    {
      const TdmRulebookStatus *status = book->statuses->pdata[i];

      if (tdm_rulebook_status_is_open (status, type, NULL))
        n[status->level]++;
    }
  g_assert_cmpuint (n[0], ==, 1);
  g_assert_cmpuint (n[1], ==, 1);
  g_assert_cmpuint (n[2], <=, 1);
}

static void
assert_requirement (const TdmRulebook *book, const TdmRequirement *self)
{
  static const char *const conditions[] = { "transactable", "paid", "not-paid", NULL };

  g_assert_true (tdm_rulebook_find_requirement (book, self->id) == self);
  g_assert_nonnull (tdm_rulebook_find_status (book, self->status));
  g_assert_true (g_strv_contains (tdm_readiness_get_checks (), self->check));
  assert_known (self->types, tdm_offer_get_types ());
  assert_known (self->solution_types, tdm_offer_get_solution_types ());
  assert_known (self->passes, tdm_offer_get_types ());
  assert_known (self->documents, tdm_offer_get_document_kinds ());
  g_assert_true (self->when == NULL || g_strv_contains (conditions, self->when));
  g_assert_true (self->since == NULL || tdm_date_is_valid (self->since));
}

/* What a check cannot do without. */
static void
assert_check (const TdmRulebook *book, const TdmRequirement *self)
{
  gboolean figure = has_word ("azure-revenue billed-revenue azure-share", self->check);
  gboolean document = has_word ("document architecture", self->check);

  g_assert_cmpint (self->limit != NULL, ==, figure);
  g_assert_cmpint (self->documents != NULL, ==, document);
  g_assert_cmpint (self->strict, ==, g_str_equal (self->check, "azure-share"));
  if (g_str_equal (self->check, "listing-fields"))
    {
      g_assert_cmpuint (g_strv_length (book->listing_fields), >, 0);
      g_assert_cmpint (book->max_areas, >, 0);
      g_assert_cmpint (book->max_subs, >, 0);
    }
}

static void
test_tokens (void)
{
  static const char *const fields[] = { "platforms", "segments", "solutionType", "areas", NULL };
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];

      assert_known (book->with_option, tdm_offer_get_types ());
      assert_known (book->mandatory_documents, tdm_offer_get_document_kinds ());
      assert_known (book->listing_fields, fields);
      assert_statuses (book);
      for (const char *const *type = tdm_offer_get_types (); *type != NULL; type++)
        assert_no_fork (book, *type);
      for (guint j = 0; j < book->requirements->len; j++)
        {
          assert_requirement (book, book->requirements->pdata[j]);
          assert_check (book, book->requirements->pdata[j]);
        }
    }
}

/* The documents of the form and the requirements of the ladder say the same. */
static void
test_mandatory_documents (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];
      const TdmRequirement *deck = tdm_rulebook_find_requirement (book, "B4");
      gboolean mandatory = g_strv_contains ((const char *const *) book->mandatory_documents, "pitch-deck");

      g_assert_true (g_strv_contains ((const char *const *) book->mandatory_documents, "one-pager"));
      g_assert_cmpint (mandatory, ==, !deck->optional);
    }
}

/* ---- finding ---- */

/* M153: chosen by id, the newest when nothing is chosen. */
static void
test_find (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  g_assert_cmpstr (tdm_rulebook_find ("r21A")->id, ==, "R21a");
  g_assert_null (tdm_rulebook_find ("R19"));
  g_assert_null (tdm_rulebook_find (NULL));
  g_assert_cmpstr (tdm_rulebook_get_default ()->id, ==, "R23");
  for (guint i = 1; i < books->len; i++)
    g_assert_cmpstr (((TdmRulebook *) books->pdata[i - 1])->from, <, ((TdmRulebook *) books->pdata[i])->from);
  g_assert_null (tdm_rulebook_find_status (tdm_rulebook_get_default (), "not-ready"));
  g_assert_null (tdm_rulebook_find_requirement (tdm_rulebook_get_default (), "A4"));
}

/* M114, §3: who has the tab; from 2022 on everyone. */
static void
test_option (void)
{
  static const char *const with[] = {
    "saas",
    "azure-application-solution-template",
    "azure-application-managed",
    "dynamics-365-ce",
    "business-central",
    "dynamics-365-operations",
    NULL,
  };
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    for (const char *const *type = tdm_offer_get_types (); *type != NULL; type++)
      {
        const TdmRulebook *book = books->pdata[i];

        g_assert_cmpint (tdm_rulebook_has_option (book, *type), ==,
                         g_strv_contains (with, *type) || has_word ("R22 R23", book->id));
      }
  /* Add-ins of Office and Teams never have it. */
  g_assert_false (tdm_rulebook_has_option (tdm_rulebook_get_default (), "office-add-in"));
}

/* ---- benefits ---- */

/* §6 */
static const struct
{
  const char *book, *status, *type;
  const char *benefits;
} benefits[] = {
  /* M111: co-sell ready never gets benefits 1–3. */
  { "R20a", "not-ready", "saas", "" },
  { "R20a", "co-sell-ready", "saas", "visible" },
  { "R20a", "co-sell-incentivized", "saas",
    "visible seller-incentive reduced-fee csp-incentive azure-commitment-stores preferred-badge" },
  /* One status for both tracks in May 2020: Business Applications get none of Azure IP. */
  { "R20a", "co-sell-incentivized", "dynamics-365-ce", "visible seller-incentive" },
  { "R20b", "co-sell-ready", "saas", "visible" },
  { "R20b", "azure-ip-co-sell-incentivized", "saas",
    "visible seller-incentive reduced-fee csp-incentive azure-commitment-portal preferred-badge" },
  { "R20b", "business-applications-co-sell-incentivized", "dynamics-365-ce", "visible seller-incentive" },
  { "R20c", "azure-ip-co-sell-incentivized", "saas",
    "visible seller-incentive reduced-fee csp-incentive azure-commitment-portal preferred-badge" },
  { "R21a", "in-market", "saas", "" },
  { "R21a", "co-sell-ready", "saas", "visible" },
  { "R21a", "azure-ip-co-sell-incentivized", "saas",
    "visible seller-incentive reduced-fee csp-incentive azure-commitment-portal preferred-badge" },
  /* M110: in 2021 the badge is for both. */
  { "R21a", "business-applications-co-sell-incentivized", "dynamics-365-ce",
    "visible seller-incentive preferred-badge" },
  { "R21b", "azure-ip-co-sell-incentivized", "saas",
    "visible seller-incentive azure-commitment-portal preferred-badge" },
  { "R22", "azure-ip-co-sell-incentivized", "saas", "visible azure-commitment-portal preferred-badge" },
  { "R23", "in-market", "saas", "" },
  { "R23", "co-sell-ready", "saas", "visible" },
  { "R23", "azure-ip-co-sell-eligible", "saas",
    "visible azure-commitment-enrolled preferred-badge top-tier" },
  { "R23", "business-applications-co-sell-eligible", "dynamics-365-ce", "visible preferred-badge" },
};

static char *
join_benefits (const char *id, const char *status, const char *type)
{
  g_autoptr (GPtrArray) found = tdm_rulebook_get_benefits (tdm_rulebook_find (id), status, type);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((TdmBenefit *) found->pdata[i])->token);

  return g_string_free (names, FALSE);
}

/* M107–M111 */
static void
test_benefits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (benefits); i++)
    {
      g_autofree char *found = join_benefits (benefits[i].book, benefits[i].status, benefits[i].type);

      g_assert_cmpstr (found, ==, benefits[i].benefits);
    }
}

/* M111, over all of them: what is for Azure IP is unlocked by a status of Azure IP alone, and only for its types. */
static void
test_azure_benefits (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    for (const char *const *type = tdm_offer_get_types (); *type != NULL; type++)
      {
        const TdmRulebook *book = books->pdata[i];
        g_autofree char *ready = join_benefits (book->id, "co-sell-ready", *type);
        g_autofree char *none = join_benefits (book->id, NULL, *type);

        g_assert_cmpstr (ready, ==, "visible");
        g_assert_cmpstr (none, ==, "");
      }
}

/* M107: the reduced fee is history; M112: further reading. */
static void
test_historical (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];

      for (guint j = 0; j < book->benefits->len; j++)
        {
          const TdmBenefit *benefit = book->benefits->pdata[j];

          g_assert_cmpint (benefit->historical, ==, g_str_equal (benefit->token, "reduced-fee"));
          g_assert_true (benefit->link == NULL || g_str_has_prefix (benefit->link, "https://"));
          g_assert_true (benefit->link != NULL || has_word ("visible seller-incentive", benefit->token));
          assert_known (benefit->types, tdm_offer_get_types ());
          for (char **status = benefit->statuses; *status != NULL; status++)
            g_assert_nonnull (tdm_rulebook_find_status (book, *status));
        }
    }
}

/* ---- steps ---- */

static void
test_steps (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];
      int number = 0;

      for (guint j = 0; j < book->steps->len; j++)
        {
          const TdmRulebookStep *step = book->steps->pdata[j];

          g_assert_true (step->number == number || step->number == number + 1);
          number = step->number;
          g_assert_nonnull (tdm_rulebook_find_status (book, step->status));
          assert_known (step->offer_types, tdm_offer_get_types ());
          for (char **id = step->requirements; *id != NULL; id++)
            g_assert_nonnull (tdm_rulebook_find_requirement (book, *id));
        }
      /* M113: four steps in May 2020, then three. */
      g_assert_cmpint (number, ==, i == 0 ? 4 : 3);
    }
}

static gboolean
step_has (const TdmRulebookStep *step, const char *id)
{
  return g_strv_contains ((const char *const *) step->requirements, id);
}

/* A requirement that is for a type is in a row of the steps for that type, with the status the row ends with. */
static void
assert_in_steps (const TdmRulebook *book, const TdmRequirement *requirement, const char *type)
{
  for (guint i = 0; i < book->steps->len; i++)
    {
      const TdmRulebookStep *step = book->steps->pdata[i];

      if (tdm_rulebook_step_is_for (step, type) && step_has (step, requirement->id))
        {
          g_assert_cmpstr (step->status, ==, requirement->status);
          return;
        }
    }

  g_error ("%s: no step for %s has %s", book->id, type, requirement->id);
}

static void
test_steps_are_whole (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];

      for (guint j = 0; j < book->requirements->len; j++)
        for (const char *const *type = tdm_offer_get_types (); *type != NULL; type++)
          {
            const TdmRequirement *requirement = book->requirements->pdata[j];
            const TdmRulebookStatus *status = tdm_rulebook_find_status (book, requirement->status);

            if (tdm_rulebook_status_is_open (status, *type, NULL) &&
                (requirement->types == NULL ||
                 g_strv_contains ((const char *const *) requirement->types, *type)))
              assert_in_steps (book, requirement, *type);
          }
    }
}

/* The seeds' tables row by row: of 2020 (S2–S4) and of 2021 (S0). */
static const struct
{
  const char *row, *book;
  int number;
  const char *token, *type, *requirement, *status;
} seeds[] = {
  { "M115", "R20a", 1, "create-profile", "saas", "A1", "not-ready" },
  { "M115", "R20a", 1, "create-profile", "consulting", "A1", "not-ready" },
  { "M115", "R21a", 1, "create-account", "saas", "A1", "in-market" },
  { "M116", "R20a", 1, "create-profile", "saas", "A1", "not-ready" },
  { "M116", "R21a", 1, "create-account", "power-bi-app", "A1", "in-market" },
  { "M117", "R20a", 1, "create-profile", "saas", "A2", "not-ready" },
  { "M117", "R21a", 1, "create-account", "saas", "A2", "in-market" },
  { "M118", "R20a", 1, "create-profile", "saas", "A2", "not-ready" },
  { "M118", "R21a", 1, "create-account", "saas", "A2", "in-market" },
  { "M119", "R20a", 2, "csp-channel", "saas", "A4", "not-ready" },
  { "M119", "R20a", 2, "csp-channel", "consulting", "A4", "not-ready" },
  { "M120", "R20a", 3, "submit-materials", "saas", "B3", "co-sell-ready" },
  { "M120", "R21a", 2, "submit-materials", "saas", "B3", "co-sell-ready" },
  { "M121", "R20a", 3, "submit-materials", "saas", "B1", "co-sell-ready" },
  { "M121", "R21a", 2, "submit-materials", "saas", "B1", "co-sell-ready" },
  { "M122", "R20a", 3, "submit-materials", "consulting", "B3", "co-sell-ready" },
  { "M123", "R20a", 3, "submit-materials", "saas", "B4", "co-sell-ready" },
  { "M123", "R21a", 2, "submit-materials", "saas", "B4", "co-sell-ready" },
  { "M124", "R20a", 3, "submit-materials", "saas", "B8", "co-sell-ready" },
  { "M125", "R20a", 3, "submit-materials", "saas", "B8", "co-sell-ready" },
  { "M126", "R20a", 3, "submit-materials", "consulting", "B8", "co-sell-ready" },
  { "M127", "R21a", 2, "submit-materials", "dynamics-365-ce", "B3", "co-sell-ready" },
  { "M128", "R21a", 2, "submit-materials", "azure-vm", "B6", "co-sell-ready" },
  { "M128", "R21a", 2, "submit-materials", "iot-edge", "B6", "co-sell-ready" },
  { "M129", "R21a", 2, "submit-materials", "consulting", "B6", "co-sell-ready" },
  { "M129", "R21a", 2, "submit-materials", "consulting", "B5", "co-sell-ready" },
  { "M130", "R20a", 3, "submit-materials", "consulting", "B5", "co-sell-ready" },
  { "M130", "R20a", 3, "submit-materials", "managed-service", "B5", "co-sell-ready" },
  { "M131", "R20a", 4, "seller-incentives", "saas", "C1", "co-sell-incentivized" },
  { "M131", "R21a", 3, "ip-incentive", "saas", "C1", "azure-ip-co-sell-incentivized" },
  { "M132", "R20a", 4, "seller-incentives", "azure-vm", "C0", "co-sell-incentivized" },
  { "M132", "R21a", 3, "ip-incentive", "azure-container", "C0", "azure-ip-co-sell-incentivized" },
  { "M132", "R21a", 3, "ip-incentive", "iot-edge", "C0", "azure-ip-co-sell-incentivized" },
  { "M133", "R20a", 4, "seller-incentives", "saas", "C1", "co-sell-incentivized" },
  { "M133", "R21a", 3, "ip-incentive", "saas", "C1", "azure-ip-co-sell-incentivized" },
  { "M134", "R20a", 4, "seller-incentives", "saas", "C2", "co-sell-incentivized" },
  { "M134", "R21a", 3, "ip-incentive", "saas", "C2", "azure-ip-co-sell-incentivized" },
  { "M135", "R20a", 4, "seller-incentives", "saas", "C3", "co-sell-incentivized" },
  { "M135", "R21a", 3, "ip-incentive", "saas", "C3", "azure-ip-co-sell-incentivized" },
  { "M136", "R21a", 3, "ip-incentive", "azure-vm", "C4", "azure-ip-co-sell-incentivized" },
  { "M137", "R20a", 4, "seller-incentives", "business-central", "D1", "co-sell-incentivized" },
  { "M137", "R21a", 3, "ip-incentive", "dynamics-365-operations", "D1",
    "business-applications-co-sell-incentivized" },
  { "M138", "R20a", 4, "seller-incentives", "dynamics-365-ce", "D1", "co-sell-incentivized" },
  { "M138", "R21a", 3, "ip-incentive", "dynamics-365-ce", "D1",
    "business-applications-co-sell-incentivized" },
};

static gboolean
book_has_row (const TdmRulebook *book, guint seed)
{
  for (guint i = 0; i < book->steps->len; i++)
    {
      const TdmRulebookStep *step = book->steps->pdata[i];

      if (step->number == seeds[seed].number && g_str_equal (step->token, seeds[seed].token) &&
          tdm_rulebook_step_is_for (step, seeds[seed].type) && step_has (step, seeds[seed].requirement) &&
          g_str_equal (step->status, seeds[seed].status))
        return TRUE;
    }

  return FALSE;
}

/* M113–M138 */
static void
test_seeds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    if (!book_has_row (tdm_rulebook_find (seeds[i].book), i))
      g_error ("%s: %s of %s for %s is not in the steps", seeds[i].row, seeds[i].requirement, seeds[i].book,
               seeds[i].type);
}

/* What 2020 does not have: M114 and M128 (Cloud Specialist), M136 (diagram), M144 (Listing); and 2021 no CSP step. */
static void
test_not_there (void)
{
  static const struct
  {
    const char *book, *id;
  } rows[] = {
    { "R20a", "B2" }, { "R20a", "B6" }, { "R20a", "C4" }, { "R21a", "A4" }, { "R21a", "B8" },
    { "R22", "B6" },  { "R23", "B6" },  { "R22", "C5" },  { "R21a", "B7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_null (tdm_rulebook_find_requirement (tdm_rulebook_find (rows[i].book), rows[i].id));
}

/* M139, M140, M152: every programme links what to read next; the policies since 2021. */
static void
test_further (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];
      g_autoptr (GString) tokens = g_string_new (NULL);

      for (guint j = 0; j < book->further->len; j++)
        {
          const TdmFurther *further = book->further->pdata[j];

          g_string_append_printf (tokens, "%s ", further->token);
          g_assert_true (g_str_has_prefix (further->url, "https://"));
        }
      g_assert_true (has_word (tokens->str, "partner-center"));
      g_assert_true (has_word (tokens->str, "sell-with-microsoft"));
      g_assert_true (has_word (tokens->str, "option"));
      g_assert_true (has_word (tokens->str, "guide") || has_word (tokens->str, "playbook"));
      g_assert_cmpint (has_word (tokens->str, "policies"), ==, !g_str_has_prefix (book->id, "R20"));
      g_assert_cmpint (has_word (tokens->str, "cloud-specialist"), ==,
                       tdm_rulebook_find_requirement (book, "B6") != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/rulebook/keys", test_keys);
  g_test_add_func ("/model/rulebook/tokens", test_tokens);
  g_test_add_func ("/model/rulebook/mandatory-documents", test_mandatory_documents);
  g_test_add_func ("/model/rulebook/find", test_find);
  g_test_add_func ("/model/rulebook/option", test_option);
  g_test_add_func ("/model/rulebook/benefits", test_benefits);
  g_test_add_func ("/model/rulebook/azure-benefits", test_azure_benefits);
  g_test_add_func ("/model/rulebook/historical", test_historical);
  g_test_add_func ("/model/rulebook/steps", test_steps);
  g_test_add_func ("/model/rulebook/steps-are-whole", test_steps_are_whole);
  g_test_add_func ("/model/rulebook/seeds", test_seeds);
  g_test_add_func ("/model/rulebook/not-there", test_not_there);
  g_test_add_func ("/model/rulebook/further", test_further);

  return g_test_run ();
}
