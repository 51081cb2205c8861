/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which values of an offer cannot be what they say: forms, codes, lengths, counts. Nothing here asks for a value. */

#include <string.h>

#include "tdm-amount.h"
#include "tdm-deal-rules.h"
#include "tdm-offer-check-private.h"
#include "tdm-offer-choices.h"

typedef gboolean (*IsValidFunc) (const char *text);

void
tdm_offer_report (GPtrArray *problems, const char *field, TdmRuleError code)
{
  g_ptr_array_add (problems, tdm_problem_new (field, code));
}

/* "plans[2]" and "name" are "plans[2].name". */
static char *
join (const char *path, const char *member)
{
  return path == NULL || *path == '\0' ? g_strdup (member) : g_strconcat (path, ".", member, NULL);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
is_too_long (const char *field, const char *text)
{
  guint limit = tdm_offer_get_max_length (field);

  return strlen (text) > limit && g_utf8_strlen (text, -1) > (glong) limit;
}

/* @is_valid: (nullable): any text will do */
static void
judge_text (GPtrArray *problems, const char *field, const char *text, IsValidFunc is_valid)
{
  if (is_empty (text))
    return;
  if (is_too_long (field, text))
    tdm_offer_report (problems, field, TDM_RULE_ERROR_TOO_LONG);
  else if (is_valid != NULL && !is_valid (text))
    tdm_offer_report (problems, field, TDM_RULE_ERROR_INVALID);
}

static void
judge_member (
  GPtrArray *problems, const char *path, const char *member, const char *text, IsValidFunc is_valid)
{
  g_autofree char *field = join (path, member);

  judge_text (problems, field, text, is_valid);
}

static void
judge_needed (
  GPtrArray *problems, const char *path, const char *member, const char *text, IsValidFunc is_valid)
{
  g_autofree char *field = join (path, member);

  if (is_empty (text))
    tdm_offer_report (problems, field, TDM_RULE_ERROR_MISSING);
  else
    judge_text (problems, field, text, is_valid);
}

static void
judge_count (GPtrArray *problems, const char *field, guint n, guint limit)
{
  if (limit != 0 && n > limit)
    tdm_offer_report (problems, field, TDM_RULE_ERROR_TOO_MANY);
}

static void
judge_texts (GPtrArray *problems, const char *field, GStrv texts, IsValidFunc is_valid)
{
  guint n = texts != NULL ? g_strv_length (texts) : 0;

  judge_count (problems, field, n, tdm_offer_get_max_count (field));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", field, i);

      if (is_empty (texts[i]))
        tdm_offer_report (problems, path, TDM_RULE_ERROR_MISSING);
      else
        judge_text (problems, path, texts[i], is_valid);
    }
}

/* ---- forms of values ---- */

static gboolean
is_in (const char *const *list, const char *text)
{
  return g_strv_contains (list, text);
}

static gboolean
is_solution_type (const char *text)
{
  return is_in (tdm_offer_get_solution_types (), text);
}

static gboolean
is_status (const char *text)
{
  return is_in (tdm_offer_get_statuses (), text);
}

static gboolean
is_csp_choice (const char *text)
{
  return is_in (tdm_offer_get_csp_choices (), text);
}

static gboolean
is_contact_role (const char *text)
{
  return is_in (tdm_offer_get_contact_roles (), text);
}

static gboolean
is_listing_role (const char *text)
{
  return is_in (tdm_offer_get_listing_roles (), text);
}

static gboolean
is_yes_or_no (const char *text)
{
  return g_str_equal (text, "yes") || g_str_equal (text, "no");
}

static gboolean
is_percent (const char *text)
{
  return tdm_amount_is_valid (text) && tdm_amount_compare (text, "100") <= 0;
}

static gboolean
is_cosell_status (const char *text)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  for (guint i = 0; i < rulebooks->len; i++)
    if (tdm_rulebook_find_status (rulebooks->pdata[i], text) != NULL)
      return TRUE;

  return FALSE;
}

/* The form refuses special characters in names and titles and lists none (R23): those that are markup, code or
 * formula. Letters of all scripts, "AT&T", "O’Neil" and "Sales (EMEA)" pass. */
static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;

  return strpbrk (text, "<>{}[]|\\^~`\"=*#%$@!?;") == NULL;
}

/* GUri takes blanks for us, browsers do not. */
gboolean
tdm_url_is_valid (const char *url)
{
  gboolean is_one_word = url != NULL && strpbrk (url, " \t\r\n<>\"") == NULL;
  g_autoptr (GUri) uri = is_one_word ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;

  if (uri == NULL || is_empty (g_uri_get_host (uri)))
    return FALSE;

  return g_str_equal (g_uri_get_scheme (uri), "https") || g_str_equal (g_uri_get_scheme (uri), "http");
}

/* ---- parts ---- */

void
tdm_offer_judge_identity (const TdmOffer *offer, GPtrArray *problems)
{
  judge_needed (problems, NULL, "offerId", offer->offer_id, tdm_offer_id_is_valid);
  judge_text (problems, "name", offer->name, NULL);
  judge_text (problems, "alias", offer->alias, NULL);
  judge_needed (problems, NULL, "type", offer->type, NULL);
  judge_text (problems, "status", offer->status, is_status);
  judge_text (problems, "solutionId", offer->solution_id, NULL);
  judge_text (problems, "recordedStatus", offer->recorded_status, is_cosell_status);
  judge_text (problems, "recordedOn", offer->recorded_on, tdm_date_is_valid);
}

static void
judge_choices (GPtrArray *problems, const char *list, const GPtrArray *choices, guint max, guint max_subs)
{
  judge_count (problems, list, choices->len, max);
  for (guint i = 0; i < choices->len; i++)
    {
      const TdmChoice *choice = choices->pdata[i];
      g_autofree char *path = g_strdup_printf ("%s[%u]", list, i);
      g_autofree char *subs = join (path, "subs");

      judge_needed (problems, path, "value", choice->value, NULL);
      judge_texts (problems, subs, choice->subs, NULL);
      if (tdm_offer_get_max_count (subs) == 0)
        judge_count (problems, subs, choice->subs != NULL ? g_strv_length (choice->subs) : 0, max_subs);
    }
}

static void
judge_links (const TdmOffer *offer, GPtrArray *problems)
{
  for (guint i = 0; i < offer->links->len; i++)
    {
      const TdmOfferLink *link = offer->links->pdata[i];
      g_autofree char *path = g_strdup_printf ("links[%u]", i);

      judge_member (problems, path, "title", link->title, NULL);
      judge_member (problems, path, "url", link->url, tdm_url_is_valid);
    }
}

static void
judge_listing_contacts (const TdmOffer *offer, GPtrArray *problems)
{
  for (guint i = 0; i < offer->listing_contacts->len; i++)
    {
      const TdmListingContact *contact = offer->listing_contacts->pdata[i];
      g_autofree char *path = g_strdup_printf ("listingContacts[%u]", i);

      judge_needed (problems, path, "role", contact->role, is_listing_role);
      judge_member (problems, path, "name", contact->name, NULL);
      judge_member (problems, path, "email", contact->email, tdm_email_is_valid);
      judge_member (problems, path, "phone", contact->phone, tdm_phone_is_valid);
    }
}

void
tdm_offer_judge_listing (const TdmOffer *offer, GPtrArray *problems)
{
  judge_text (problems, "summary", offer->summary, NULL);
  judge_text (problems, "description", offer->description, NULL);
  judge_text (problems, "gettingStarted", offer->getting_started, NULL);
  judge_texts (problems, "keywords", offer->keywords, NULL);
  judge_texts (problems, "categories", offer->categories, NULL);
  judge_choices (problems, "industries", offer->industries, tdm_offer_get_max_count ("industries"), 0);
  judge_links (offer, problems);
  judge_listing_contacts (offer, problems);
}

static void
judge_plan (const TdmOfferPlan *plan, const char *path, GPtrArray *problems)
{
  judge_needed (problems, path, "planId", plan->plan_id, tdm_offer_id_is_valid);
  judge_member (problems, path, "name", plan->name, NULL);
  judge_member (problems, path, "summary", plan->summary, NULL);
  judge_member (problems, path, "pricing", plan->pricing, NULL);
  judge_member (problems, path, "price", plan->price, tdm_amount_is_valid);
  judge_member (problems, path, "currency", plan->currency, tdm_currency_code_is_valid);
  judge_member (problems, path, "status", plan->status, NULL);
}

static gboolean
has_earlier_plan (const GPtrArray *plans, guint index)
{
  const TdmOfferPlan *plan = plans->pdata[index];

  for (guint i = 0; i < index && plan->plan_id != NULL; i++)
    if (g_strcmp0 (((const TdmOfferPlan *) plans->pdata[i])->plan_id, plan->plan_id) == 0)
      return TRUE;

  return FALSE;
}

void
tdm_offer_judge_plans (const TdmOffer *offer, GPtrArray *problems)
{
  for (guint i = 0; i < offer->plans->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("plans[%u]", i);
      g_autofree char *id = join (path, "planId");

      judge_plan (offer->plans->pdata[i], path, problems);
      if (has_earlier_plan (offer->plans, i))
        tdm_offer_report (problems, id, TDM_RULE_ERROR_DUPLICATE);
    }
}

void
tdm_offer_judge_csp (const TdmOffer *offer, GPtrArray *problems)
{
  judge_text (problems, "csp", offer->csp, is_csp_choice);
  for (guint i = 0; i < offer->csp_partners->len; i++)
    {
      const TdmCspPartner *partner = offer->csp_partners->pdata[i];
      g_autofree char *path = g_strdup_printf ("cspPartners[%u]", i);

      if (is_empty (partner->tenant_id))
        judge_needed (problems, path, "name", partner->name, NULL);
      else
        judge_member (problems, path, "name", partner->name, NULL);
      judge_member (problems, path, "tenantId", partner->tenant_id, tdm_guid_is_valid);
    }
}

void
tdm_offer_judge_cosell_listing (const TdmOffer *offer, int max_areas, int max_subs, GPtrArray *problems)
{
  judge_texts (problems, "platforms", offer->platforms, NULL);
  judge_texts (problems, "segments", offer->segments, NULL);
  judge_text (problems, "solutionType", offer->solution_type, is_solution_type);
  judge_choices (problems, "areas", offer->areas, (guint) max_areas, (guint) max_subs);
}

guint
tdm_offer_count_documents (const GPtrArray *documents, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < documents->len; i++)
    {
      const TdmOfferDocument *document = documents->pdata[i];

      n += document->replaced == 0 && g_strcmp0 (document->kind, kind) == 0;
    }

  return n;
}

static void
judge_kinds (const GPtrArray *documents, const char *const *kinds, GPtrArray *problems)
{
  for (; *kinds != NULL; kinds++)
    judge_count (problems, *kinds, tdm_offer_count_documents (documents, *kinds),
                 tdm_offer_get_max_count (*kinds));
}

void
tdm_offer_judge_documents (const GPtrArray *documents, GPtrArray *problems)
{
  judge_kinds (documents, tdm_offer_get_document_kinds (), problems);
  judge_kinds (documents, tdm_offer_get_asset_kinds (), problems);
  for (guint i = 0; i < documents->len; i++)
    {
      const TdmOfferDocument *document = documents->pdata[i];

      if (document->kind != NULL && tdm_offer_is_link_kind (document->kind))
        judge_text (problems, document->kind, document->url, tdm_url_is_valid);
    }
}

static void
judge_countries (const TdmOfferContact *contact, const char *path, GPtrArray *problems)
{
  g_autofree char *countries = join (path, "countries");
  g_autofree char *states = join (path, "states");

  if (contact->countries == NULL || contact->countries[0] == NULL)
    tdm_offer_report (problems, countries, TDM_RULE_ERROR_MISSING);
  judge_texts (problems, countries, contact->countries, tdm_geography_is_known);
  judge_texts (problems, states, contact->states, tdm_geography_is_state);
}

static void
judge_contact (const TdmOfferContact *contact, const char *path, GPtrArray *problems)
{
  judge_needed (problems, path, "name", contact->name, is_plain);
  judge_needed (problems, path, "email", contact->email, tdm_email_is_valid);
  judge_needed (problems, path, "title", contact->title, is_plain);
  judge_needed (problems, path, "role", contact->role, is_contact_role);
  judge_countries (contact, path, problems);
}

void
tdm_offer_judge_contacts (const TdmOffer *offer, GPtrArray *problems)
{
  judge_texts (problems, "geographies", offer->geographies, tdm_geography_is_known);
  for (guint i = 0; i < offer->contacts->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("contacts[%u]", i);

      judge_contact (offer->contacts->pdata[i], path, problems);
    }
}

static IsValidFunc
get_form_of_fact (const char *name)
{
  if (g_strcmp0 (name, "azurePercent") == 0)
    return is_percent;
  if (g_strcmp0 (name, "billedRevenueUsd") == 0)
    return tdm_amount_is_valid;

  return g_strcmp0 (name, "architectureOnAzure") == 0 ? is_yes_or_no : NULL;
}

void
tdm_offer_judge_facts (const TdmOffer *offer, GPtrArray *problems)
{
  for (guint i = 0; i < offer->facts->len; i++)
    {
      const TdmDeclared *fact = offer->facts->pdata[i];
      g_autofree char *path = join ("facts", fact->name != NULL ? fact->name : "name");

      judge_text (problems, path, fact->value, get_form_of_fact (fact->name));
      judge_member (problems, path, "on", fact->on, tdm_date_is_valid);
      judge_member (problems, path, "note", fact->note, NULL);
    }
}

/* ---- the check of a save ---- */

static gboolean
take_first (GPtrArray *problems, GError **error)
{
  const TdmProblem *first = problems->len > 0 ? problems->pdata[0] : NULL;

  if (first != NULL)
    tdm_rule_error_set (error, first->code, first->field);
  return first == NULL;
}

/* What some programme year allows can be saved; what the chosen one does is for the page. */
static void
get_widest (int *max_areas, int *max_subs)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  *max_areas = *max_subs = 0;
  for (guint i = 0; i < rulebooks->len; i++)
    {
      const TdmRulebook *rulebook = rulebooks->pdata[i];

      *max_areas = MAX (*max_areas, rulebook->max_areas);
      *max_subs = MAX (*max_subs, rulebook->max_subs);
    }
}

/**
 * tdm_offer_check:
 * @offer: as it will be saved
 * @error: (out) (optional): the first problem, its field as path
 *
 * Documents and assets are not looked at: they are on the offer already.
 *
 * Returns: whether every value is of its kind and within its limits
 */
gboolean
tdm_offer_check (const TdmOffer *offer, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_problem_free);
  int max_areas, max_subs;

  get_widest (&max_areas, &max_subs);
  tdm_offer_judge_identity (offer, problems);
  tdm_offer_judge_listing (offer, problems);
  tdm_offer_judge_plans (offer, problems);
  tdm_offer_judge_csp (offer, problems);
  tdm_offer_judge_cosell_listing (offer, max_areas, max_subs, problems);
  tdm_offer_judge_contacts (offer, problems);
  tdm_offer_judge_facts (offer, problems);
  return take_first (problems, error);
}

/**
 * tdm_offer_check_contact:
 * @contact: a row of the contacts
 * @path: (nullable): "contacts[2]"; "" or %NULL for members by their bare name
 * @error: (out) (optional): the first problem
 *
 * Returns: whether all mandatory members are there and everything is of its kind
 */
gboolean
tdm_offer_check_contact (const TdmOfferContact *contact, const char *path, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_problem_free);

  judge_contact (contact, path, problems);
  return take_first (problems, error);
}

/**
 * tdm_offer_check_plan:
 * @plan: a plan by itself: whether its id is taken is not looked at
 * @path: (nullable): "plans[2]"; "" or %NULL for members by their bare name
 * @error: (out) (optional): the first problem
 *
 * Returns: whether it has a plan id and everything is of its kind
 */
gboolean
tdm_offer_check_plan (const TdmOfferPlan *plan, const char *path, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_problem_free);

  judge_plan (plan, path, problems);
  return take_first (problems, error);
}
