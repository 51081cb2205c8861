/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of an offer: which must be complete before it is published, and what each still lacks (§2.2, M148). */

#include "tdm-offer-check-private.h"
#include "tdm-offer-choices.h"
#include "tdm-offer-types.h"

static gboolean
has_texts (GStrv texts)
{
  return texts != NULL && texts[0] != NULL;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* ---- what was started ---- */

static gboolean
is_listing_started (const TdmOffer *offer)
{
  return has_text (offer->summary) || has_text (offer->description) || has_text (offer->getting_started) ||
         has_texts (offer->keywords) || has_texts (offer->categories) || offer->industries->len > 0 ||
         offer->links->len > 0 || offer->listing_contacts->len > 0 || offer->assets->len > 0;
}

static gboolean
is_cosell_listing_started (const TdmOffer *offer)
{
  return has_texts (offer->platforms) || has_texts (offer->segments) || offer->areas->len > 0;
}

static gboolean
is_started (TdmOfferSection section, const TdmOffer *offer)
{
  switch (section)
    {
    case TDM_OFFER_SECTION_LISTING:
      return is_listing_started (offer);
    case TDM_OFFER_SECTION_PLANS:
      return offer->plans->len > 0;
    case TDM_OFFER_SECTION_CSP:
      return offer->csp != NULL || offer->csp_partners->len > 0;
    case TDM_OFFER_SECTION_COSELL_LISTING:
      return is_cosell_listing_started (offer) || has_text (offer->solution_type);
    case TDM_OFFER_SECTION_COSELL_DOCUMENTS:
      return offer->documents->len > 0;
    case TDM_OFFER_SECTION_COSELL_CONTACTS:
      return offer->contacts->len > 0 || has_texts (offer->geographies);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* ---- what is mandatory ---- */

/* The type of its solution and where it is available say nothing about joint sales: an offer has them anyway. */
static gboolean
is_meant_for_cosell (const TdmOffer *offer, const TdmRulebook *rulebook)
{
  if (!tdm_rulebook_has_option (rulebook, offer->type))
    return FALSE;

  return is_cosell_listing_started (offer) || offer->documents->len > 0 || offer->contacts->len > 0 ||
         has_text (offer->recorded_status);
}

/* Whether the marketplace pages are kept here. An offer that joins co-sell may have them in Partner Center only: then
 * its material alone is published (§2.4). */
static gboolean
has_pages_here (const TdmOffer *offer, const TdmRulebook *rulebook)
{
  return is_listing_started (offer) || offer->plans->len > 0 || !is_meant_for_cosell (offer, rulebook);
}

static gboolean
needs_plans (const TdmOffer *offer)
{
  switch (tdm_offer_type_get_plans_need (offer->type))
    {
    case TDM_PLANS_ALWAYS:
      return TRUE;
    case TDM_PLANS_WHEN_SOLD:
      return offer->transactable == TDM_TRUTH_YES;
    case TDM_PLANS_NONE:
    default:
      return FALSE;
    }
}

/**
 * tdm_offer_section_is_mandatory:
 * @section: which page
 * @offer: as it is now
 * @rulebook: (nullable): the programme year, %NULL for the newest
 *
 * Properties and listing, and plans where the type has some, unless the offer joins co-sell and none of the two was
 * begun here. The co-sell pages, once the offer is meant for co-sell: something was put there, or a co-sell status was
 * recorded; an offer nobody wants to co-sell is published without them.
 *
 * Returns: whether the page must be complete before the offer is published
 */
gboolean
tdm_offer_section_is_mandatory (TdmOfferSection section, const TdmOffer *offer, const TdmRulebook *rulebook)
{
  if (rulebook == NULL)
    rulebook = tdm_rulebook_get_default ();

  switch (section)
    {
    case TDM_OFFER_SECTION_LISTING:
      return has_pages_here (offer, rulebook);
    case TDM_OFFER_SECTION_PLANS:
      return needs_plans (offer) && has_pages_here (offer, rulebook);
    case TDM_OFFER_SECTION_COSELL_LISTING:
      return has_texts (rulebook->listing_fields) && is_meant_for_cosell (offer, rulebook);
    case TDM_OFFER_SECTION_COSELL_DOCUMENTS:
    case TDM_OFFER_SECTION_COSELL_CONTACTS:
      return is_meant_for_cosell (offer, rulebook);
    case TDM_OFFER_SECTION_CSP:
    default:
      return FALSE;
    }
}

/* ---- what is missing ---- */

static void
need (GPtrArray *problems, gboolean there, const char *field)
{
  if (!there)
    tdm_offer_report (problems, field, TDM_RULE_ERROR_MISSING);
}

/* Support and engineering are required, with a name and a way to reach them. */
static void
need_listing_contact (const TdmOffer *offer, const char *role, const char *field, GPtrArray *problems)
{
  for (guint i = 0; i < offer->listing_contacts->len; i++)
    {
      const TdmListingContact *contact = offer->listing_contacts->pdata[i];

      if (g_strcmp0 (contact->role, role) != 0)
        continue;
      if (has_text (contact->name) && (has_text (contact->email) || has_text (contact->phone)))
        return;
    }

  need (problems, FALSE, field);
}

/* Logo, screenshots and brochures lie in Partner Center; a copy here is welcome, but nothing waits for it. */
static void
inspect_listing (const TdmOffer *offer, GPtrArray *problems)
{
  need (problems, has_text (offer->summary), "summary");
  need (problems, has_text (offer->description), "description");
  need (problems, has_texts (offer->categories), "categories");
  need_listing_contact (offer, "support", "listingContacts.support", problems);
  need_listing_contact (offer, "engineering", "listingContacts.engineering", problems);
  for (guint i = 0; i < offer->links->len; i++)
    {
      const TdmOfferLink *link = offer->links->pdata[i];
      g_autofree char *title = g_strdup_printf ("links[%u].title", i);
      g_autofree char *url = g_strdup_printf ("links[%u].url", i);

      need (problems, has_text (link->title), title);
      need (problems, has_text (link->url), url);
    }
  tdm_offer_judge_listing (offer, problems);
  tdm_offer_judge_documents (offer->assets, problems);
}

static void
inspect_plans (const TdmOffer *offer, GPtrArray *problems)
{
  need (problems, offer->plans->len > 0 || !needs_plans (offer), "plans");
  for (guint i = 0; i < offer->plans->len; i++)
    {
      const TdmOfferPlan *plan = offer->plans->pdata[i];
      g_autofree char *name = g_strdup_printf ("plans[%u].name", i);
      g_autofree char *currency = g_strdup_printf ("plans[%u].currency", i);

      need (problems, has_text (plan->name), name);
      need (problems, !has_text (plan->price) || has_text (plan->currency), currency);
    }
  tdm_offer_judge_plans (offer, problems);
}

static void
inspect_csp (const TdmOffer *offer, GPtrArray *problems)
{
  if (g_strcmp0 (offer->csp, "specific") == 0)
    need (problems, offer->csp_partners->len > 0, "cspPartners");
  tdm_offer_judge_csp (offer, problems);
}

static void
inspect_cosell_listing (const TdmOffer *offer, const TdmRulebook *rulebook, GPtrArray *problems)
{
  const struct
  {
    const char *field;
    gboolean there;
  } fields[] = {
    { "platforms", has_texts (offer->platforms) },
    { "segments", has_texts (offer->segments) },
    { "solutionType", has_text (offer->solution_type) },
    { "areas", offer->areas->len > 0 },
  };

  for (gsize i = 0; rulebook->listing_fields != NULL && i < G_N_ELEMENTS (fields); i++)
    if (g_strv_contains ((const char *const *) rulebook->listing_fields, fields[i].field))
      need (problems, fields[i].there, fields[i].field);
  tdm_offer_judge_cosell_listing (offer, rulebook->max_areas, rulebook->max_subs, problems);
}

static void
inspect_documents (const TdmOffer *offer, const TdmRulebook *rulebook, GPtrArray *problems)
{
  for (guint i = 0; rulebook->mandatory_documents != NULL && rulebook->mandatory_documents[i] != NULL; i++)
    need (problems, tdm_offer_count_documents (offer->documents, rulebook->mandatory_documents[i]) > 0,
          rulebook->mandatory_documents[i]);
  tdm_offer_judge_documents (offer->documents, problems);
}

static gboolean
has_role (const TdmOffer *offer, const char *role)
{
  for (guint i = 0; i < offer->contacts->len; i++)
    if (g_strcmp0 (((const TdmOfferContact *) offer->contacts->pdata[i])->role, role) == 0)
      return TRUE;

  return FALSE;
}

/* "geographies.JP" stands for the contact that Japan lacks. */
static void
inspect_contacts (const TdmOffer *offer, GPtrArray *problems)
{
  g_auto (GStrv) uncovered = tdm_offer_get_uncovered (offer, "partner-sales");

  need (problems, has_role (offer, "partner-sales"), "contacts");
  for (guint i = 0; uncovered[i] != NULL; i++)
    {
      g_autofree char *field = g_strconcat ("geographies.", uncovered[i], NULL);

      need (problems, FALSE, field);
    }
  tdm_offer_judge_contacts (offer, problems);
}

static void
inspect (TdmOfferSection section, const TdmOffer *offer, const TdmRulebook *rulebook, GPtrArray *problems)
{
  switch (section)
    {
    case TDM_OFFER_SECTION_LISTING:
      inspect_listing (offer, problems);
      return;
    case TDM_OFFER_SECTION_PLANS:
      inspect_plans (offer, problems);
      return;
    case TDM_OFFER_SECTION_CSP:
      inspect_csp (offer, problems);
      return;
    case TDM_OFFER_SECTION_COSELL_LISTING:
      inspect_cosell_listing (offer, rulebook, problems);
      return;
    case TDM_OFFER_SECTION_COSELL_DOCUMENTS:
      inspect_documents (offer, rulebook, problems);
      return;
    case TDM_OFFER_SECTION_COSELL_CONTACTS:
      inspect_contacts (offer, problems);
      return;
    default:
      g_return_if_reached ();
    }
}

/**
 * tdm_offer_section_get_status:
 * @section: which page
 * @offer: as it is now
 * @rulebook: (nullable): the programme year, %NULL for the newest
 * @problems: (out) (optional) (element-type TdmProblem) (transfer full): what is missing or wrong, in the order of the
 *   form; also of a page that was not started
 *
 * Returns: how far the page is
 */
TdmSectionStatus
tdm_offer_section_get_status (TdmOfferSection section,
                              const TdmOffer *offer,
                              const TdmRulebook *rulebook,
                              GPtrArray **problems)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_problem_free);
  TdmSectionStatus status = TDM_SECTION_COMPLETE;

  inspect (section, offer, rulebook != NULL ? rulebook : tdm_rulebook_get_default (), found);
  if (!is_started (section, offer))
    status = TDM_SECTION_NOT_STARTED;
  else if (found->len > 0)
    status = TDM_SECTION_INCOMPLETE;

  if (problems != NULL)
    *problems = g_steal_pointer (&found);
  return status;
}

/**
 * tdm_offer_may_publish:
 * @offer: as it is saved
 * @rulebook: (nullable): the programme year, %NULL for the newest
 * @error: (out) (optional): %TDM_RULE_ERROR_INCOMPLETE_PAGE with the token of the first page that is not complete
 *
 * Returns: whether every mandatory page is complete
 */
gboolean
tdm_offer_may_publish (const TdmOffer *offer, const TdmRulebook *rulebook, GError **error)
{
  for (guint i = 0; i < TDM_N_OFFER_SECTIONS; i++)
    {
      TdmOfferSection section = (TdmOfferSection) i;

      if (tdm_offer_section_is_mandatory (section, offer, rulebook) &&
          tdm_offer_section_get_status (section, offer, rulebook, NULL) != TDM_SECTION_COMPLETE)
        {
          tdm_rule_error_set (error, TDM_RULE_ERROR_INCOMPLETE_PAGE, tdm_offer_section_to_token (section));
          return FALSE;
        }
    }

  return TRUE;
}

/* ---- coverage ---- */

static gboolean
covers (const TdmOffer *offer, const char *role, const char *geography)
{
  for (guint i = 0; i < offer->contacts->len; i++)
    {
      const TdmOfferContact *contact = offer->contacts->pdata[i];
      const char *const *countries = (const char *const *) contact->countries;

      if (countries == NULL || g_strcmp0 (contact->role, role) != 0)
        continue;
      if (g_strv_contains (countries, TDM_GEOGRAPHY_ALL) || g_strv_contains (countries, geography))
        return TRUE;
    }

  return FALSE;
}

/**
 * tdm_offer_get_uncovered:
 * @offer: an offer
 * @role: token of a contact's role, "partner-sales" for what co-sell asks (M146)
 *
 * Returns: (transfer full): the geographies of the offer in which nobody has this role
 */
GStrv
tdm_offer_get_uncovered (const TdmOffer *offer, const char *role)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; offer->geographies != NULL && offer->geographies[i] != NULL; i++)
    if (!covers (offer, role, offer->geographies[i]))
      g_strv_builder_add (builder, offer->geographies[i]);

  return g_strv_builder_end (builder);
}

/**
 * tdm_offer_is_service:
 * @offer: an offer
 *
 * Returns: whether it is work and not software: consulting and managed services, and what is called a service (M101)
 */
gboolean
tdm_offer_is_service (const TdmOffer *offer)
{
  return g_strcmp0 (offer->type, "consulting") == 0 || g_strcmp0 (offer->type, "managed-service") == 0 ||
         g_strcmp0 (offer->solution_type, "service") == 0 ||
         g_strcmp0 (offer->solution_type, "managed-service") == 0;
}
