/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Product names stay as Microsoft writes them; only the common nouns around them are translated. */

#include "tdm-offer-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-regions.h"
#include "tdm-token-words-private.h"
#include "tdm-words.h"

/**
 * tdm_words_offer_status:
 * @token: (nullable): publication status as in cli.md
 *
 * Returns: (transfer none) (nullable): the status of one offer
 */
const char *
tdm_words_offer_status (const char *token)
{
  static const TdmTokenWords statuses[] = {
    { "draft", NC_ ("offer status", "Draft") },
    { "publish-in-progress", NC_ ("offer status", "Publish in progress") },
    { "attention-needed", NC_ ("offer status", "Attention needed") },
    { "preview", NC_ ("offer status", "Preview") },
    /* Translators: the offer can be bought in the marketplace. */
    { "live", NC_ ("offer status", "Live") },
    { "pending-stop-distribution", NC_ ("offer status", "Pending stop distribution") },
    /* Translators: the offer was withdrawn after being live. */
    { "not-available", NC_ ("offer status", "Not available") },
    { NULL, NULL },
  };

  return tdm_token_words_find (statuses, "offer status", token);
}

/**
 * tdm_words_offer_type:
 * @token: (nullable): offer type of the model
 *
 * Returns: (transfer none) (nullable): the type of an offer
 */
const char *
tdm_words_offer_type (const char *token)
{
  static const TdmTokenWords types[] = {
    { "saas", NC_ ("offer type", "Software as a service (SaaS)") },
    { "azure-application", NC_ ("offer type", "Azure Application") },
    { "azure-application-solution-template", NC_ ("offer type", "Azure Application: Solution template") },
    { "azure-application-managed", NC_ ("offer type", "Azure Application: Managed application") },
    { "azure-container", NC_ ("offer type", "Azure Container") },
    { "azure-vm", NC_ ("offer type", "Azure Virtual Machine") },
    { "consulting", NC_ ("offer type", "Consulting service") },
    { "dynamics-365-ce", NC_ ("offer type", "Dynamics 365 apps on Dataverse and Power Apps") },
    { "dynamics-365-operations", NC_ ("offer type", "Dynamics 365 Operations Apps") },
    { "business-central", NC_ ("offer type", "Dynamics 365 Business Central") },
    { "iot-edge", NC_ ("offer type", "IoT Edge module") },
    { "managed-service", NC_ ("offer type", "Managed service") },
    { "power-bi-app", NC_ ("offer type", "Power BI app") },
    { NULL, NULL },
  };

  return tdm_token_words_find (types, "offer type", token);
}

/**
 * tdm_words_solution_type:
 * @token: (nullable): "ip", "service", "managed-service", "device"
 *
 * Returns: (transfer none) (nullable): what kind of solution an offer is (M101)
 */
const char *
tdm_words_solution_type (const char *token)
{
  static const TdmTokenWords types[] = {
    /* Translators: IP is intellectual property, not a network address. */
    { "ip", NC_ ("solution type", "IP (application)") },
    { "service", NC_ ("solution type", "Service") },
    { "managed-service", NC_ ("solution type", "Managed service") },
    { "device", NC_ ("solution type", "Device (hardware)") },
    { NULL, NULL },
  };

  return tdm_token_words_find (types, "solution type", token);
}

/**
 * tdm_words_solution_type_about:
 * @token: (nullable): "ip", "service", "managed-service", "device"
 *
 * Returns: (transfer none) (nullable): what is meant, one line; %NULL for a type this version does not know
 */
const char *
tdm_words_solution_type_about (const char *token)
{
  static const TdmTokenWords lines[] = {
    { "ip", NC_ ("solution type", "Licensed apps or other copyrightable material") },
    { "service", NC_ ("solution type", "Project work that is done once, by people") },
    { "managed-service", NC_ ("solution type", "Running a customer’s cloud, day by day") },
    { "device", NC_ ("solution type", "Hardware of a device maker") },
    { NULL, NULL },
  };
  const char *words = tdm_token_words_find (lines, "solution type", token);

  return words != token ? words : NULL;
}

/**
 * tdm_words_csp_choice:
 * @token: (nullable): "any", "specific", "none"
 *
 * Returns: (transfer none) (nullable): which resellers may sell the offer (offers-and-cosell.md §4.5)
 */
const char *
tdm_words_csp_choice (const char *token)
{
  static const TdmTokenWords choices[] = {
    { "any", NC_ ("CSP choice", "Any partner in the CSP program") },
    { "specific", NC_ ("CSP choice", "Specific partners in the CSP program I select") },
    { "none", NC_ ("CSP choice", "No partners in the CSP program") },
    { NULL, NULL },
  };

  return tdm_token_words_find (choices, "CSP choice", token);
}

/**
 * tdm_words_document_kind:
 * @token: (nullable): kind of a document or of an asset of the listing
 *
 * Returns: (transfer none) (nullable): what it is called (§4.2, §1.1)
 */
const char *
tdm_words_document_kind (const char *token)
{
  static const TdmTokenWords kinds[] = {
    /* Translators: one sheet about the solution for customers. */
    { "one-pager", NC_ ("document", "Solution one-pager") },
    /* Translators: slides for a talk with a customer. */
    { "pitch-deck", NC_ ("document", "Pitch deck") },
    { "architecture-diagram", NC_ ("document", "Reference architecture diagram") },
    { "case-study", NC_ ("document", "Customer case study") },
    /* Translators: customers who bought the solution, as evidence. */
    { "customer-wins", NC_ ("document", "Verifiable customer wins") },
    /* Translators: slides for resellers. */
    { "channel-pitch-deck", NC_ ("document", "Channel pitch deck") },
    { "other", NC_ ("document", "Other document") },
    { "landing-page-url", NC_ ("document", "Solution landing page") },
    { "social-url", NC_ ("document", "Social channel") },
    { "marketing-document", NC_ ("document", "Marketing document") },
    { "large-logo", NC_ ("document", "Large logo") },
    { "screenshot", NC_ ("document", "Screenshot") },
    { "video-url", NC_ ("document", "Video") },
    { NULL, NULL },
  };

  return tdm_token_words_find (kinds, "document", token);
}

/**
 * tdm_words_contact_role:
 * @token: (nullable): "partner-sales", …
 *
 * Returns: (transfer none) (nullable): what a contact of Co-sell with Microsoft does (§4.3)
 */
const char *
tdm_words_contact_role (const char *token)
{
  static const TdmTokenWords roles[] = {
    { "partner-sales", NC_ ("contact role", "Partner sales") },
    { "partner-technical-sales", NC_ ("contact role", "Partner technical sales") },
    { "partner-marketing", NC_ ("contact role", "Partner marketing") },
    { "partner-customer-success", NC_ ("contact role", "Partner customer success manager") },
    { NULL, NULL },
  };

  return tdm_token_words_find (roles, "contact role", token);
}

/**
 * tdm_words_listing_role:
 * @token: (nullable): "support", "engineering" or "csp"
 *
 * Returns: (transfer none) (nullable): what a contact of the listing is for
 */
const char *
tdm_words_listing_role (const char *token)
{
  static const TdmTokenWords roles[] = {
    { "support", NC_ ("listing contact", "Support contact") },
    { "engineering", NC_ ("listing contact", "Engineering contact") },
    { "csp", NC_ ("listing contact", "CSP program contact") },
    { NULL, NULL },
  };

  return tdm_token_words_find (roles, "listing contact", token);
}

/**
 * tdm_words_offer_pricing:
 * @token: (nullable): "free", "flat-rate", …
 *
 * Returns: (transfer none) (nullable): how a plan is paid
 */
const char *
tdm_words_offer_pricing (const char *token)
{
  static const TdmTokenWords pricings[] = {
    { "free", NC_ ("plan pricing", "Free") },
    { "flat-rate", NC_ ("plan pricing", "Flat rate") },
    { "per-user", NC_ ("plan pricing", "Per user") },
    { "usage-based", NC_ ("plan pricing", "Usage-based") },
    /* Translators: BYOL, the customer has a license already and brings it along. */
    { "byol", NC_ ("plan pricing", "Bring your own license") },
    /* Translators: the price is agreed with the publisher: the customer asks for a call. */
    { "contact-me", NC_ ("plan pricing", "Contact me") },
    { NULL, NULL },
  };

  return tdm_token_words_find (pricings, "plan pricing", token);
}

/**
 * tdm_words_plan_status:
 * @token: (nullable): "draft", "live", "stopped"
 *
 * Returns: (transfer none) (nullable): where a plan is in publication
 */
const char *
tdm_words_plan_status (const char *token)
{
  static const TdmTokenWords statuses[] = {
    { "draft", NC_ ("plan status", "Draft") },
    { "live", NC_ ("plan status", "Live") },
    /* Translators: its distribution was stopped: nobody can buy it any more. */
    { "stopped", NC_ ("plan status", "Stopped") },
    { NULL, NULL },
  };

  return tdm_token_words_find (statuses, "plan status", token);
}

const char *
tdm_words_offer_section (TdmOfferSection section)
{
  switch (section)
    {
    case TDM_OFFER_SECTION_LISTING:
      return _ ("Properties and listing");
    case TDM_OFFER_SECTION_PLANS:
      return _ ("Plans");
    case TDM_OFFER_SECTION_CSP:
      /* Translators: a page of an offer: which Cloud Solution Provider partners may sell it. */
      return _ ("CSP partners");
    case TDM_OFFER_SECTION_COSELL_LISTING:
      /* Translators: a section of the page Co-sell with Microsoft. */
      return C_ ("co-sell section", "Co-sell listing");
    case TDM_OFFER_SECTION_COSELL_DOCUMENTS:
      return C_ ("co-sell section", "Co-sell documents");
    case TDM_OFFER_SECTION_COSELL_CONTACTS:
      return C_ ("co-sell section", "Co-sell contacts");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tdm_words_section_status (TdmSectionStatus status)
{
  switch (status)
    {
    case TDM_SECTION_NOT_STARTED:
      return C_ ("page of an offer", "Not started");
    case TDM_SECTION_INCOMPLETE:
      return C_ ("page of an offer", "Incomplete");
    case TDM_SECTION_COMPLETE:
      return C_ ("page of an offer", "Complete");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_document_advice:
 * @advice: (nullable): "type" or "size"
 *
 * Returns: (transfer none) (nullable): what to think of a file, in a sentence
 */
const char *
tdm_words_document_advice (const char *advice)
{
  if (g_strcmp0 (advice, "type") == 0)
    return _ ("Partner Center recommends another type of file here.");
  if (g_strcmp0 (advice, "size") == 0)
    return _ ("The file is larger than 50 MB. Partner Center may refuse it.");

  return advice;
}

/**
 * tdm_words_offer_problem_field:
 * @problem: of tdm_offer_section_get_status ()
 *
 * tdm_problem_text () says what is wrong with it.
 *
 * Returns: (transfer full): what it is about: the name of a field, of a kind of document or of a country
 */
char *
tdm_words_offer_problem_field (const TdmProblem *problem)
{
  const char *field = problem->field;

  if (g_str_has_prefix (field, "geographies."))
    return tdm_format_country (field + strlen ("geographies."));
  if (g_strv_contains (tdm_offer_get_document_kinds (), field) ||
      g_strv_contains (tdm_offer_get_asset_kinds (), field))
    return g_strdup (tdm_words_document_kind (field));

  return g_strdup (tdm_words_deal_field (field));
}
