/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every token of an offer has words of its own, and every refusal says what is wanted. */

#include "tdm-offer-words.h"

#include "tdm-error-text.h"

typedef const char *(*WordsFunc) (const char *token);

static void
assert_all_differ (const char *const *tokens, WordsFunc words)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *tokens != NULL; tokens++)
    {
      g_assert_cmpstr (words (*tokens), !=, *tokens);
      g_assert_true (g_hash_table_add (seen, (gpointer) words (*tokens)));
    }

  g_assert_cmpstr (words ("of-next-year"), ==, "of-next-year");
  g_assert_null (words (NULL));
}

static void
test_tokens (void)
{
  static const char *const plan_statuses[] = { "draft", "live", "stopped", NULL };

  assert_all_differ (tdm_offer_get_types (), tdm_words_offer_type);
  assert_all_differ (tdm_offer_get_statuses (), tdm_words_offer_status);
  assert_all_differ (tdm_offer_get_solution_types (), tdm_words_solution_type);
  assert_all_differ (tdm_offer_get_csp_choices (), tdm_words_csp_choice);
  assert_all_differ (tdm_offer_get_document_kinds (), tdm_words_document_kind);
  assert_all_differ (tdm_offer_get_asset_kinds (), tdm_words_document_kind);
  assert_all_differ (tdm_offer_get_contact_roles (), tdm_words_contact_role);
  assert_all_differ (tdm_offer_get_listing_roles (), tdm_words_listing_role);
  assert_all_differ (tdm_offer_get_pricings (), tdm_words_offer_pricing);
  assert_all_differ (tdm_publication_get_phases (), tdm_words_publication_phase);
  assert_all_differ (plan_statuses, tdm_words_plan_status);
}

static void
test_explanations (void)
{
  for (const char *const *t = tdm_offer_get_solution_types (); *t != NULL; t++)
    g_assert_nonnull (tdm_words_solution_type_about (*t));
  for (const char *const *t = tdm_publication_get_phases (); *t != NULL; t++)
    g_assert_true (g_str_has_suffix (tdm_words_publication_phase_about (*t), "."));
  for (guint i = 0; i < TDM_N_PUBLICATION_MOVES; i++)
    {
      g_assert_cmpstr (tdm_words_publication_move ((TdmPublicationMove) i), !=, "");
      g_assert_true (g_str_has_suffix (tdm_words_publication_move_about ((TdmPublicationMove) i), "."));
    }
  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    g_assert_cmpstr (tdm_words_offer_section ((TdmOfferSection) i), !=, "");
  for (guint i = 0; i <= TDM_SECTION_COMPLETE; i++)
    g_assert_cmpstr (tdm_words_section_status ((TdmSectionStatus) i), !=, "");
  for (guint i = 0; i <= TDM_TARGET_LIVE; i++)
    g_assert_cmpstr (tdm_words_target ((TdmTarget) i), !=, "");

  g_assert_null (tdm_words_solution_type_about ("box"));
  g_assert_true (g_str_has_suffix (tdm_words_document_advice ("type"), "."));
  g_assert_true (g_str_has_suffix (tdm_words_document_advice ("size"), "."));
  g_assert_null (tdm_words_document_advice (NULL));
}

static void
test_history (void)
{
  static const struct
  {
    const char *kind, *subject, *from, *to;
    const char *words;
  } cases[] = {
    { "created", NULL, NULL, NULL, "Offer created" },
    { "saved", NULL, NULL, NULL, "Draft saved" },
    { "publish", NULL, NULL, NULL, "Submitted to preview" },
    { "go-live", NULL, NULL, NULL, "Signed off to go live" },
    { "document", "pitch-deck", NULL, "a.pdf", "Added: Pitch deck" },
    { "document", "pitch-deck", "a.pdf", NULL, "Removed: Pitch deck" },
    { "contacts", NULL, NULL, NULL, "Contacts changed" },
    { "plan", "basic", NULL, "basic", "Plan created: basic" },
    { "plan", "basic", "basic", NULL, "Plan deleted: basic" },
    { "status-recorded", NULL, NULL, "live", "Status recorded: Live" },
    { "of-next-year", NULL, NULL, NULL, "of-next-year" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TdmOfferEvent event = {
        0, 0, (char *) cases[i].kind, (char *) cases[i].subject, (char *) cases[i].from, (char *) cases[i].to
      };
      g_autofree char *words = tdm_words_offer_event (&event);

      g_assert_cmpstr (words, ==, cases[i].words);
    }

  for (guint i = 0; i < TDM_N_PUBLICATION_MOVES; i++)
    {
      TdmOfferEvent event = { .kind = (char *) tdm_publication_move_to_token ((TdmPublicationMove) i) };
      g_autofree char *words = tdm_words_offer_event (&event);

      g_assert_cmpstr (words, !=, event.kind);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *field;
    TdmRuleError code;
    const char *about;
    const char *text;
  } cases[] = {
    { "summary", TDM_RULE_ERROR_TOO_LONG, "Search results summary",
      "This text is too long. It can have 100 characters at most." },
    { "keywords", TDM_RULE_ERROR_TOO_MANY, "Search keywords", "There can be no more than 3." },
    { "areas", TDM_RULE_ERROR_TOO_MANY, "Solution areas", "There are more than are allowed." },
    { "team", TDM_RULE_ERROR_TOO_MANY, "Employees", "There can be no more than 50." },
    { "pitch-deck", TDM_RULE_ERROR_MISSING, "Pitch deck", "This field is required." },
    { "geographies.JP", TDM_RULE_ERROR_MISSING, "Japan", "Nobody with the role Partner sales is there." },
    { "plans[1].planId", TDM_RULE_ERROR_INVALID, "Plan ID",
      "A plan ID has 1 to 50 small Latin letters, digits, dashes and underscores." },
    { "contacts[0].countries[2]", TDM_RULE_ERROR_INVALID, "Contact’s countries/regions",
      "Use two-letter codes such as US, CA or FR, or OOO for all." },
    { "links[0].url", TDM_RULE_ERROR_INVALID, "Address of the link",
      "Enter a web address that begins with https:// or http://." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmProblem) problem = tdm_problem_new (cases[i].field, cases[i].code);
      g_autofree char *about = tdm_words_offer_problem_field (problem);
      g_autofree char *text = tdm_problem_text (problem);

      g_assert_cmpstr (about, ==, cases[i].about);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* M148: the page is named. */
static void
test_incomplete_page (void)
{
  g_autoptr (GError) page = NULL;
  g_autoptr (GError) move = NULL;
  g_autofree char *page_text = NULL;
  g_autofree char *move_text = NULL;

  tdm_rule_error_set (&page, TDM_RULE_ERROR_INCOMPLETE_PAGE, "cosell-documents");
  tdm_rule_error_set (&move, TDM_RULE_ERROR_MOVE, "status");
  page_text = tdm_error_text (page);
  move_text = tdm_error_text (move);
  g_assert_cmpstr (page_text, ==,
                   "“Co-sell documents” is not complete yet. Complete it before you publish the offer.");
  g_assert_cmpstr (move_text, ==, "This is not possible while the offer has its present status.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer-words/tokens", test_tokens);
  g_test_add_func ("/offer-words/explanations", test_explanations);
  g_test_add_func ("/offer-words/history", test_history);
  g_test_add_func ("/offer-words/problems", test_problems);
  g_test_add_func ("/offer-words/incomplete-page", test_incomplete_page);
  return g_test_run ();
}
