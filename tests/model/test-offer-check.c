/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits of an offer, and what its pages lack before it is published (offers-and-cosell.md §1, §1.1, §2.2, §4). */

#include "tdm-offer-check.h"

#include <string.h>

#include "tdm-offer-types.h"

static void
add_text (GStrv *list, const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (*list != NULL)
    g_strv_builder_addv (builder, (const char **) *list);
  g_strv_builder_add (builder, text);
  g_strfreev (*list);
  *list = g_strv_builder_end (builder);
}

static void
set (char **member, const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

static TdmOfferContact *
add_contact (TdmOffer *offer, const char *role, const char *countries)
{
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

  contact->name = g_strdup ("Zofia Żółć");
  contact->email = g_strdup ("zofia@example.com");
  contact->title = g_strdup ("Sales & partners (EMEA)");
  contact->role = g_strdup (role);
  contact->countries = g_strsplit (countries, ",", -1);
  g_ptr_array_add (offer->contacts, contact);
  return contact;
}

static void
add_document (GPtrArray *documents, const char *kind)
{
  TdmOfferDocument *document = tdm_shape_new (&tdm_offer_document_shape);

  document->kind = g_strdup (kind);
  document->name = g_strdup ("file.pdf");
  g_ptr_array_add (documents, document);
}

static TdmOfferPlan *
add_plan (TdmOffer *offer, const char *plan_id)
{
  TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

  plan->plan_id = g_strdup (plan_id);
  plan->name = g_strdup ("Standard");
  g_ptr_array_add (offer->plans, plan);
  return plan;
}

static TdmListingContact *
add_listing_contact (TdmOffer *offer, const char *role)
{
  TdmListingContact *contact = tdm_shape_new (&tdm_listing_contact_shape);

  contact->role = g_strdup (role);
  contact->name = g_strdup ("山田 太郎");
  contact->email = g_strdup ("taro@example.jp");
  g_ptr_array_add (offer->listing_contacts, contact);
  return contact;
}

static TdmChoice *
add_choice (GPtrArray *choices, const char *value, guint n_subs)
{
  TdmChoice *choice = tdm_shape_new (&tdm_choice_shape);

  choice->value = g_strdup (value);
  for (guint i = 0; i < n_subs; i++)
    add_text (&choice->subs, "Sub");
  g_ptr_array_add (choices, choice);
  return choice;
}

static TdmOffer *
make_offer (const char *type)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup ("timberline-forecast_2");
  offer->type = g_strdup (type);
  offer->status = g_strdup ("draft");
  return offer;
}

static void
fill_listing (TdmOffer *offer)
{
  set (&offer->summary, "Forecasts for timber");
  set (&offer->description, "<p>Long</p>");
  add_text (&offer->categories, "Analytics");
  add_listing_contact (offer, "support");
  add_listing_contact (offer, "engineering");
  add_document (offer->assets, "large-logo");
  add_document (offer->assets, "screenshot");
  add_document (offer->assets, "marketing-document");
}

static void
fill_cosell (TdmOffer *offer)
{
  add_text (&offer->platforms, "Azure");
  add_text (&offer->segments, "Enterprise");
  set (&offer->solution_type, "ip");
  add_choice (offer->areas, "Data & AI", 1);
  add_document (offer->documents, "one-pager");
  add_document (offer->documents, "pitch-deck");
  add_text (&offer->geographies, "JP");
  add_contact (offer, "partner-sales", "JP,PL");
}

static void
assert_refused (const TdmOffer *offer, TdmRuleError code, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *named = NULL;

  g_assert_false (tdm_offer_check (offer, &error));
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
  named = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (named, ==, field);
}

static void
assert_accepted (const TdmOffer *offer)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tdm_offer_check (offer, &error));
  g_assert_no_error (error);
}

/* ---- values ---- */

static void
test_a_draft_may_lack_everything (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  assert_accepted (offer);
  fill_listing (offer);
  fill_cosell (offer);
  add_plan (offer, "standard");
  assert_accepted (offer);
}

static char *
repeat (const char *letter, guint times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, letter);
  return g_string_free_and_steal (text);
}

/* Characters are counted, not bytes. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *field;
    gsize offset;
    guint limit;
  } cases[] = {
    { "summary", G_STRUCT_OFFSET (TdmOffer, summary), 100 },
    { "description", G_STRUCT_OFFSET (TdmOffer, description), 5000 },
    { "gettingStarted", G_STRUCT_OFFSET (TdmOffer, getting_started), 3000 },
    { "alias", G_STRUCT_OFFSET (TdmOffer, alias), 255 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer ("saas");
      char **member = G_STRUCT_MEMBER_P (offer, cases[i].offset);

      g_assert_cmpuint (tdm_offer_get_max_length (cases[i].field), ==, cases[i].limit);
      *member = repeat ("界", cases[i].limit);
      assert_accepted (offer);
      g_free (*member);
      *member = repeat ("界", cases[i].limit + 1);
      assert_refused (offer, TDM_RULE_ERROR_TOO_LONG, cases[i].field);
    }

  g_assert_cmpuint (tdm_offer_get_max_length ("links[3].title"), ==, 255);
  g_assert_cmpuint (tdm_offer_get_max_length ("plans[0].summary"), ==, 255);
  g_assert_cmpuint (tdm_offer_get_max_length ("contacts[0].email"), ==, 320);
}

static void
test_offer_ids (void)
{
  static const char *const wrong[] = { "", "Upper", "with space", "ümlaut", "dot.", NULL };
  g_autofree char *long_id = repeat ("a", 51);
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  for (guint i = 0; wrong[i] != NULL; i++)
    {
      set (&offer->offer_id, wrong[i]);
      assert_refused (offer, i == 0 ? TDM_RULE_ERROR_MISSING : TDM_RULE_ERROR_INVALID, "offerId");
    }

  set (&offer->offer_id, long_id);
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "offerId");
  long_id[50] = '\0';
  set (&offer->offer_id, long_id);
  assert_accepted (offer);
}

static void
test_counts (void)
{
  static const struct
  {
    const char *field;
    gsize offset;
    guint limit;
  } cases[] = {
    { "keywords", G_STRUCT_OFFSET (TdmOffer, keywords), 3 },
    { "categories", G_STRUCT_OFFSET (TdmOffer, categories), 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer ("saas");
      GStrv *list = G_STRUCT_MEMBER_P (offer, cases[i].offset);

      for (guint n = 0; n < cases[i].limit; n++)
        add_text (list, "x");
      assert_accepted (offer);
      add_text (list, "x");
      assert_refused (offer, TDM_RULE_ERROR_TOO_MANY, cases[i].field);
    }
}

static void
test_industries (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  add_choice (offer->industries, "Agriculture", 2);
  add_choice (offer->industries, "Education", 0);
  assert_accepted (offer);
  add_text (&((TdmChoice *) offer->industries->pdata[0])->subs, "Third");
  assert_refused (offer, TDM_RULE_ERROR_TOO_MANY, "industries[0].subs");
  add_choice (offer->industries, "Retail", 0);
  assert_refused (offer, TDM_RULE_ERROR_TOO_MANY, "industries");
}

/* What some year allows is saved; the page counts by the chosen one. */
static void
test_areas (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  for (guint i = 0; i < 4; i++)
    add_choice (offer->areas, "Area", 5);
  assert_accepted (offer);
  g_assert_cmpint (
    tdm_offer_section_get_status (TDM_OFFER_SECTION_COSELL_LISTING, offer, tdm_rulebook_find ("R21a"), NULL),
    ==, TDM_SECTION_INCOMPLETE);
  add_text (&((TdmChoice *) offer->areas->pdata[1])->subs, "Sixth");
  assert_refused (offer, TDM_RULE_ERROR_TOO_MANY, "areas[1].subs");
  for (guint i = 0; i < 2; i++)
    add_choice (offer->areas, "Area", 0);
  assert_refused (offer, TDM_RULE_ERROR_TOO_MANY, "areas");
}

static void
test_urls (void)
{
  static const char *const right[] = { "https://example.com", "http://example.com/a?b=c#d",
                                       "HTTPS://example.com/%E7%95%8C" };
  static const char *const wrong[] = { "example.com",         "ftp://example.com",    "https://",
                                       "javascript:alert(1)", "https://exa mple.com", "/relative" };

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_true (tdm_url_is_valid (right[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (tdm_url_is_valid (wrong[i]));
  g_assert_false (tdm_url_is_valid (NULL));

  g_autoptr (TdmOffer) offer = make_offer ("saas");
  TdmOfferLink *link = tdm_shape_new (&tdm_offer_link_shape);

  link->url = g_strdup (wrong[0]);
  g_ptr_array_add (offer->links, link);
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "links[0].url");
}

static void
test_plans (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");
  TdmOfferPlan *plan = add_plan (offer, "standard");

  set (&plan->price, "10.50");
  set (&plan->currency, "EUR");
  assert_accepted (offer);
  set (&plan->price, "-1");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "plans[0].price");
  set (&plan->price, NULL);
  set (&plan->currency, "ABC");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "plans[0].currency");
  set (&plan->currency, NULL);
  add_plan (offer, "standard");
  assert_refused (offer, TDM_RULE_ERROR_DUPLICATE, "plans[1].planId");
  set (&((TdmOfferPlan *) offer->plans->pdata[1])->plan_id, "Premium");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "plans[1].planId");
  set (&((TdmOfferPlan *) offer->plans->pdata[1])->plan_id, NULL);
  assert_refused (offer, TDM_RULE_ERROR_MISSING, "plans[1].planId");
}

static void
test_facts (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    gboolean right;
  } cases[] = {
    { "azurePercent", "0", TRUE },
    { "azurePercent", "100", TRUE },
    { "azurePercent", "50.01", TRUE },
    { "azurePercent", "100.01", FALSE },
    { "azurePercent", "-1", FALSE },
    { "azurePercent", "50 %", FALSE },
    { "billedRevenueUsd", "99999.99", TRUE },
    { "billedRevenueUsd", "1,000", FALSE },
    { "architectureOnAzure", "yes", TRUE },
    { "architectureOnAzure", "maybe", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer ("saas");
      g_autofree char *field = g_strconcat ("facts.", cases[i].name, NULL);

      tdm_declared_set (offer->facts, cases[i].name, cases[i].value, "2026-11-01", NULL);
      if (cases[i].right)
        assert_accepted (offer);
      else
        assert_refused (offer, TDM_RULE_ERROR_INVALID, field);
    }
}

/* M146: the columns of the contacts template. */
static void
test_contacts (void)
{
  static const struct
  {
    gsize offset;
    const char *value;
    TdmRuleError code;
    const char *field;
  } cases[] = {
    { G_STRUCT_OFFSET (TdmOfferContact, name), NULL, TDM_RULE_ERROR_MISSING, "name" },
    { G_STRUCT_OFFSET (TdmOfferContact, name), "<b>Zofia</b>", TDM_RULE_ERROR_INVALID, "name" },
    { G_STRUCT_OFFSET (TdmOfferContact, name), "=cmd()", TDM_RULE_ERROR_INVALID, "name" },
    { G_STRUCT_OFFSET (TdmOfferContact, name), "a\nb", TDM_RULE_ERROR_INVALID, "name" },
    { G_STRUCT_OFFSET (TdmOfferContact, email), NULL, TDM_RULE_ERROR_MISSING, "email" },
    { G_STRUCT_OFFSET (TdmOfferContact, email), "zofia", TDM_RULE_ERROR_INVALID, "email" },
    { G_STRUCT_OFFSET (TdmOfferContact, title), NULL, TDM_RULE_ERROR_MISSING, "title" },
    { G_STRUCT_OFFSET (TdmOfferContact, title), "Head; sales", TDM_RULE_ERROR_INVALID, "title" },
    { G_STRUCT_OFFSET (TdmOfferContact, role), NULL, TDM_RULE_ERROR_MISSING, "role" },
    { G_STRUCT_OFFSET (TdmOfferContact, role), "boss", TDM_RULE_ERROR_INVALID, "role" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer ("saas");
      TdmOfferContact *contact = add_contact (offer, "partner-sales", "JP");
      g_autofree char *field = g_strconcat ("contacts[0].", cases[i].field, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *bare = NULL;

      assert_accepted (offer);
      set (G_STRUCT_MEMBER_P (contact, cases[i].offset), cases[i].value);
      assert_refused (offer, cases[i].code, field);
      g_assert_false (tdm_offer_check_contact (contact, NULL, &error));
      bare = tdm_rule_error_dup_field (error);
      g_assert_cmpstr (bare, ==, cases[i].field);
    }
}

static void
test_places_of_contacts (void)
{
  static const struct
  {
    const char *countries;
    const char *states;
    const char *field;
  } cases[] = {
    { "US,CA,FR", "US-WA,CA-BC", NULL },         { "OOO", "", NULL },
    { "", "", "contacts[0].countries" },         { "XX", "", "contacts[0].countries[0]" },
    { "US,FK", "", "contacts[0].countries[1]" }, { "us", "", "contacts[0].countries[0]" },
    { "US", "US-ZZ", "contacts[0].states[0]" },  { "JP", "JP-13", "contacts[0].states[0]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer ("saas");
      TdmOfferContact *contact = add_contact (offer, "partner-sales", cases[i].countries);

      contact->states = g_strsplit (cases[i].states, ",", -1);
      if (cases[i].field == NULL)
        assert_accepted (offer);
      else
        assert_refused (offer, *cases[i].countries == '\0' ? TDM_RULE_ERROR_MISSING : TDM_RULE_ERROR_INVALID,
                        cases[i].field);
    }
}

static void
test_csp_partners (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");
  TdmCspPartner *partner = tdm_shape_new (&tdm_csp_partner_shape);

  g_ptr_array_add (offer->csp_partners, partner);
  set (&offer->csp, "specific");
  assert_refused (offer, TDM_RULE_ERROR_MISSING, "cspPartners[0].name");
  set (&partner->tenant_id, "contoso");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "cspPartners[0].tenantId");
  set (&partner->tenant_id, "7b0d1c52-90aa-4c7e-8b1b-2f7f7a0e0001");
  assert_accepted (offer);
  set (&offer->csp, "everybody");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "csp");
}

static void
test_tokens_of_members (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("a-type-of-next-year");

  assert_accepted (offer);
  set (&offer->solution_type, "box");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "solutionType");
  set (&offer->solution_type, "device");
  set (&offer->recorded_status, "gold");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "recordedStatus");
  set (&offer->recorded_status, "co-sell-ready");
  set (&offer->recorded_on, "2026-02-30");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "recordedOn");
  set (&offer->recorded_on, "2026-02-28");
  assert_accepted (offer);
  set (&offer->status, "in-review");
  assert_refused (offer, TDM_RULE_ERROR_INVALID, "status");
}

static void
test_advice (void)
{
  const gint64 mebibyte = 1024 * 1024;

  g_assert_null (tdm_offer_document_get_advice ("one-pager", "Flyer.PDF", 50 * mebibyte));
  g_assert_cmpstr (tdm_offer_document_get_advice ("one-pager", "a.pdf", 50 * mebibyte + 1), ==, "size");
  g_assert_cmpstr (tdm_offer_document_get_advice ("one-pager", "a.zip", 1), ==, "type");
  g_assert_cmpstr (tdm_offer_document_get_advice ("pitch-deck", "no-ending", 1), ==, "type");
  g_assert_null (tdm_offer_document_get_advice ("other", "film.mp4", 1));
  g_assert_null (tdm_offer_document_get_advice ("architecture-diagram", "a.png", 1));
  g_assert_cmpstr (tdm_offer_document_get_advice ("large-logo", "logo.jpg", 1), ==, "type");
  g_assert_cmpstr (tdm_offer_document_get_advice ("marketing-document", "a.docx", 1), ==, "type");
  g_assert_null (tdm_offer_document_get_advice ("landing-page-url", NULL, 0));
}

/* ---- pages ---- */

static TdmSectionStatus
status_of (TdmOfferSection section, const TdmOffer *offer, const char *rulebook)
{
  return tdm_offer_section_get_status (section, offer, tdm_rulebook_find (rulebook), NULL);
}

static gboolean
lacks (TdmOfferSection section, const TdmOffer *offer, const char *rulebook, const char *field)
{
  g_autoptr (GPtrArray) problems = NULL;

  tdm_offer_section_get_status (section, offer, tdm_rulebook_find (rulebook), &problems);
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (((const TdmProblem *) problems->pdata[i])->field, field))
      return TRUE;

  return FALSE;
}

static void
test_listing_page (void)
{
  static const char *const needed[] = { "summary", "description", "categories", "listingContacts.support",
                                        "listingContacts.engineering" };
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  g_assert_cmpint (status_of (TDM_OFFER_SECTION_LISTING, offer, "R23"), ==, TDM_SECTION_NOT_STARTED);
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    g_assert_true (lacks (TDM_OFFER_SECTION_LISTING, offer, "R23", needed[i]));

  set (&offer->summary, "Short");
  g_assert_cmpint (status_of (TDM_OFFER_SECTION_LISTING, offer, "R23"), ==, TDM_SECTION_INCOMPLETE);
  g_assert_false (lacks (TDM_OFFER_SECTION_LISTING, offer, "R23", "summary"));
  fill_listing (offer);
  g_assert_cmpint (status_of (TDM_OFFER_SECTION_LISTING, offer, "R23"), ==, TDM_SECTION_COMPLETE);
  for (guint i = 0; i < 5; i++)
    add_document (offer->assets, "screenshot");
  g_assert_true (lacks (TDM_OFFER_SECTION_LISTING, offer, "R23", "screenshot"));
}

static void
test_plans_page (void)
{
  static const struct
  {
    const char *type;
    TdmTruth sold;
    gboolean mandatory;
  } cases[] = {
    { "saas", TDM_TRUTH_YES, TRUE },
    { "saas", TDM_TRUTH_UNKNOWN, FALSE },
    { "azure-vm", TDM_TRUTH_NO, TRUE },
    { "azure-application-solution-template", TDM_TRUTH_UNKNOWN, TRUE },
    { "consulting", TDM_TRUTH_UNKNOWN, FALSE },
    { "power-bi-app", TDM_TRUTH_YES, FALSE },
    { "a-type-of-next-year", TDM_TRUTH_NO, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TdmOffer) offer = make_offer (cases[i].type);

      offer->transactable = cases[i].sold;
      g_assert_cmpint (tdm_offer_section_is_mandatory (TDM_OFFER_SECTION_PLANS, offer, NULL), ==,
                       cases[i].mandatory);
      g_assert_cmpint (status_of (TDM_OFFER_SECTION_PLANS, offer, "R23"), ==, TDM_SECTION_NOT_STARTED);
      set (&add_plan (offer, "basic")->name, NULL);
      g_assert_cmpint (status_of (TDM_OFFER_SECTION_PLANS, offer, "R23"), ==, TDM_SECTION_INCOMPLETE);
      set (&((TdmOfferPlan *) offer->plans->pdata[0])->name, "Basic");
      g_assert_cmpint (status_of (TDM_OFFER_SECTION_PLANS, offer, "R23"), ==, TDM_SECTION_COMPLETE);
    }
}

static void
test_csp_page (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  g_assert_cmpint (status_of (TDM_OFFER_SECTION_CSP, offer, "R20a"), ==, TDM_SECTION_NOT_STARTED);
  set (&offer->csp, "none");
  g_assert_cmpint (status_of (TDM_OFFER_SECTION_CSP, offer, "R20a"), ==, TDM_SECTION_COMPLETE);
  set (&offer->csp, "specific");
  g_assert_true (lacks (TDM_OFFER_SECTION_CSP, offer, "R20a", "cspPartners"));
  g_assert_false (tdm_offer_section_is_mandatory (TDM_OFFER_SECTION_CSP, offer, NULL));
}

/* M144, M145: what is mandatory depends on the year. */
static void
test_cosell_pages (void)
{
  static const struct
  {
    const char *rulebook;
    TdmOfferSection section;
    const char *field;
    gboolean needed;
  } cases[] = {
    { "R20a", TDM_OFFER_SECTION_COSELL_LISTING, "platforms", FALSE },
    { "R21a", TDM_OFFER_SECTION_COSELL_LISTING, "platforms", TRUE },
    { "R21a", TDM_OFFER_SECTION_COSELL_LISTING, "segments", TRUE },
    { "R23", TDM_OFFER_SECTION_COSELL_LISTING, "segments", FALSE },
    { "R23", TDM_OFFER_SECTION_COSELL_LISTING, "areas", TRUE },
    { "R20a", TDM_OFFER_SECTION_COSELL_DOCUMENTS, "one-pager", TRUE },
    { "R20a", TDM_OFFER_SECTION_COSELL_DOCUMENTS, "pitch-deck", FALSE },
    { "R20b", TDM_OFFER_SECTION_COSELL_DOCUMENTS, "pitch-deck", FALSE },
    { "R21a", TDM_OFFER_SECTION_COSELL_DOCUMENTS, "pitch-deck", TRUE },
    { "R23", TDM_OFFER_SECTION_COSELL_DOCUMENTS, "pitch-deck", TRUE },
    { "R20a", TDM_OFFER_SECTION_COSELL_CONTACTS, "contacts", TRUE },
  };
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lacks (cases[i].section, offer, cases[i].rulebook, cases[i].field), ==, cases[i].needed);

  fill_cosell (offer);
  for (guint s = TDM_OFFER_SECTION_COSELL_LISTING; s <= TDM_OFFER_SECTION_COSELL_CONTACTS; s++)
    g_assert_cmpint (status_of ((TdmOfferSection) s, offer, "R21a"), ==, TDM_SECTION_COMPLETE);
}

/* M146: one sales contact for each geography. */
static void
test_coverage (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");
  g_auto (GStrv) uncovered = NULL;
  g_auto (GStrv) nobody = NULL;
  g_auto (GStrv) marketing = NULL;

  offer->geographies = g_strsplit ("JP,PL,KR", ",", -1);
  add_contact (offer, "partner-sales", "JP");
  add_contact (offer, "partner-marketing", "PL,KR");
  uncovered = tdm_offer_get_uncovered (offer, "partner-sales");
  g_assert_cmpstrv (uncovered, ((const char *[]) { "PL", "KR", NULL }));
  marketing = tdm_offer_get_uncovered (offer, "partner-marketing");
  g_assert_cmpstrv (marketing, ((const char *[]) { "JP", NULL }));
  g_assert_true (lacks (TDM_OFFER_SECTION_COSELL_CONTACTS, offer, "R21a", "geographies.PL"));
  add_contact (offer, "partner-sales", "OOO");
  nobody = tdm_offer_get_uncovered (offer, "partner-sales");
  g_assert_cmpstrv (nobody, ((const char *[]) { NULL }));
  g_assert_cmpint (status_of (TDM_OFFER_SECTION_COSELL_CONTACTS, offer, "R21a"), ==, TDM_SECTION_COMPLETE);
}

static void
assert_page_is_in_the_way (const TdmOffer *offer, const char *rulebook, const char *token)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;

  g_assert_cmpint (tdm_offer_may_publish (offer, tdm_rulebook_find (rulebook), &error), ==, token == NULL);
  if (token == NULL)
    return;

  field = tdm_rule_error_dup_field (error);
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INCOMPLETE_PAGE);
  g_assert_cmpstr (field, ==, token);
}

/* M148: an offer nobody wants to co-sell needs its listing only; once co-sell was begun, its pages too. */
static void
test_publishing (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  assert_page_is_in_the_way (offer, "R21a", "listing");
  fill_listing (offer);
  assert_page_is_in_the_way (offer, "R21a", NULL);
  offer->transactable = TDM_TRUTH_YES;
  assert_page_is_in_the_way (offer, "R21a", "plans");
  add_plan (offer, "standard");
  assert_page_is_in_the_way (offer, "R21a", NULL);
  set (&offer->recorded_status, "in-market");
  assert_page_is_in_the_way (offer, "R21a", "cosell-listing");
  assert_page_is_in_the_way (offer, "R20a", "cosell-documents");
  set (&offer->recorded_status, NULL);
  add_document (offer->documents, "one-pager");
  assert_page_is_in_the_way (offer, "R20a", "cosell-contacts");
  g_ptr_array_set_size (offer->documents, 0);
  fill_cosell (offer);
  assert_page_is_in_the_way (offer, "R21a", NULL);
}

/* The listing may be kept in Partner Center: then the material alone is sent (§2.4). */
static void
test_publishing_material_only (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("azure-vm");

  fill_cosell (offer);
  assert_page_is_in_the_way (offer, "R23", NULL);
  /* No co-sell for this type that year. */
  assert_page_is_in_the_way (offer, "R21a", "listing");
  set (&offer->summary, "Begun here");
  assert_page_is_in_the_way (offer, "R23", "listing");
}

static void
test_types (void)
{
  for (const char *const *type = tdm_offer_get_types (); *type != NULL; type++)
    if (tdm_offer_type_get_csp (*type) != TDM_CSP_NOT_ELIGIBLE)
      g_assert_true (g_str_has_prefix (*type, "azure") || g_str_equal (*type, "saas"));

  g_assert_false (tdm_offer_type_can_be_sold ("consulting"));
  g_assert_true (tdm_offer_type_can_be_sold ("saas"));
}

static void
test_services (void)
{
  g_autoptr (TdmOffer) offer = make_offer ("saas");

  g_assert_false (tdm_offer_is_service (offer));
  set (&offer->solution_type, "service");
  g_assert_true (tdm_offer_is_service (offer));
  set (&offer->solution_type, NULL);
  set (&offer->type, "consulting");
  g_assert_true (tdm_offer_is_service (offer));
}

static void
test_section_tokens (void)
{
  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    {
      TdmOfferSection section;

      g_assert_true (
        tdm_offer_section_from_token (tdm_offer_section_to_token ((TdmOfferSection) i), &section));
      g_assert_cmpint (section, ==, i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer-check/a-draft-may-lack-everything", test_a_draft_may_lack_everything);
  g_test_add_func ("/offer-check/lengths", test_lengths);
  g_test_add_func ("/offer-check/offer-ids", test_offer_ids);
  g_test_add_func ("/offer-check/counts", test_counts);
  g_test_add_func ("/offer-check/industries", test_industries);
  g_test_add_func ("/offer-check/areas", test_areas);
  g_test_add_func ("/offer-check/urls", test_urls);
  g_test_add_func ("/offer-check/plans", test_plans);
  g_test_add_func ("/offer-check/facts", test_facts);
  g_test_add_func ("/offer-check/contacts", test_contacts);
  g_test_add_func ("/offer-check/places-of-contacts", test_places_of_contacts);
  g_test_add_func ("/offer-check/csp-partners", test_csp_partners);
  g_test_add_func ("/offer-check/tokens-of-members", test_tokens_of_members);
  g_test_add_func ("/offer-check/advice", test_advice);
  g_test_add_func ("/offer-check/listing-page", test_listing_page);
  g_test_add_func ("/offer-check/plans-page", test_plans_page);
  g_test_add_func ("/offer-check/csp-page", test_csp_page);
  g_test_add_func ("/offer-check/cosell-pages", test_cosell_pages);
  g_test_add_func ("/offer-check/coverage", test_coverage);
  g_test_add_func ("/offer-check/publishing", test_publishing);
  g_test_add_func ("/offer-check/publishing-material-only", test_publishing_material_only);
  g_test_add_func ("/offer-check/types", test_types);
  g_test_add_func ("/offer-check/services", test_services);
  g_test_add_func ("/offer-check/section-tokens", test_section_tokens);
  return g_test_run ();
}
