/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for the requirements of a rulebook, in the manner of each program year. */

#include "tdm-cosell-words.h"

#include <glib/gi18n.h>

/* All of one requirement in one year. The rule itself is in data/rules/rulebooks: the words only say it. */
typedef struct
{
  const char *token;
  const char *name;  /* of a row */
  const char *brief; /* of a column of the board; context "requirement" */
  const char *about; /* the rule */
} Words;

static const Words requirements[] = {
  { "published", N_ ("Offer is published"), NC_ ("requirement", "Published"),
    N_ ("The offer meets the publishing requirements of the commercial marketplace and is published.") },
  { "published-store", N_ ("Offer is live"), NC_ ("requirement", "Live"),
    N_ (
      "The offer is live in at least one of the online stores, Microsoft AppSource or Azure Marketplace.") },
  { "business-profile", N_ ("Complete business profile"),
    /* Translators: heading of a narrow column: the business profile in Partner Center is complete. */
    NC_ ("requirement", "Business profile"),
    N_ ("Your company has a complete business profile in Partner Center.") },
  { "partner-id", N_ ("Partner ID and marketplace account"), NC_ ("requirement", "Partner ID"),
    N_ ("Your company has an active partner ID and an active commercial marketplace account in Partner "
        "Center.") },
  { "csp-channel", N_ ("CSP channel"),
    /* Translators: heading of a narrow column. CSP is Cloud Solution Provider, nothing cryptographic. */
    NC_ ("requirement", "CSP"),
    N_ ("The offer is configured for resellers of the Cloud Solution Provider (CSP) program. This is "
        "optional.") },

  { "contacts-countries", N_ ("Sales contacts"),
    /* Translators: heading of a narrow column: people whom Microsoft sellers may ask about the offer. */
    NC_ ("requirement", "Contacts"),
    /* Translators: “for each eligible country”: every single one of them needs a contact. */
    N_ ("The offer has a sales contact for each eligible country.") },
  { "contacts-geographies", N_ ("Sales contacts"), NC_ ("requirement", "Contacts"),
    /* Translators: “for each geography”: every single one of them needs a contact. */
    N_ ("The offer has a sales contact for each geography in which it is available.") },
  { "listing", N_ ("Co-sell listing"), NC_ ("requirement", "Listing"),
    N_ ("All fields of the Listing section are filled in: they help Microsoft sellers to sort and find the "
        "offer.") },
  { "customer-one-pager", N_ ("Customer one-pager"),
    /* Translators: heading of a narrow column: a document of one page, not a pager (beeper). */
    NC_ ("requirement", "One-pager"),
    /* Translators: the bill of materials is the list of documents that are asked for. It is not a bill to pay. */
    N_ ("The required bill of materials has a one-pager for customers.") },
  { "one-pager", N_ ("One-pager"), NC_ ("requirement", "One-pager"),
    N_ ("A one-pager of the solution or offer is among the documents.") },
  { "customer-presentation", N_ ("Customer presentation"),
    /* Translators: heading of a narrow column: a presentation made for selling. */
    NC_ ("requirement", "Pitch deck"),
    N_ ("The bill of materials may have a presentation for customers. This is optional.") },
  { "pitch-deck", N_ ("Pitch deck"), NC_ ("requirement", "Pitch deck"),
    N_ ("A pitch deck of the solution or offer is among the documents.") },
  { "more-material", N_ ("Landing page, social channel or case study"),
    /* Translators: heading of a narrow column: material besides the one-pager and the pitch deck. */
    NC_ ("requirement", "More material"),
    N_ ("The bill of materials also names the URL of a landing page of the solution, the URL of a social "
        "channel or other material such as a case study: one of them is expected.") },
  { "gold-services", N_ ("Active gold competency"),
    /* Translators: heading of a narrow column. The gold competency of the Microsoft partner program. */
    NC_ ("requirement", "Gold"),
    /* Translators: “active”: it has not expired. */
    N_ ("Services: your company has an active gold competency.") },
  { "gold-consulting", N_ ("Active gold competency"), NC_ ("requirement", "Gold"),
    N_ ("Consulting services: your company has an active gold competency.") },
  { "gold-service-type", N_ ("Active gold competency"), NC_ ("requirement", "Gold"),
    N_ ("Offers of the solution type Service: your company has an active gold competency in any competency "
        "area.") },
  { "designation", N_ ("Solutions partner designation"), NC_ ("requirement", "Designation"),
    N_ ("Consulting services: your company has at least one solutions partner designation.") },
  { "cloud-specialist", N_ ("Cloud Specialist"), NC_ ("requirement", "Specialist"),
    /* Translators: the partner hands in the documents; the specialist of Microsoft helps with that. */
    N_ ("The offer has no co-sell option: ask to work with a Cloud Specialist in order to hand in the "
        "required documents. This is advice and not checked.") },
  { "isv-connect", N_ ("ISV Connect enrollment"), NC_ ("requirement", "ISV Connect"),
    N_ ("Dynamics 365 apps on Dataverse and Power Apps and Dynamics 365 Operations Apps: your company is "
        "enrolled in the ISV Connect program.") },

  { "azure-ip", N_ ("Azure IP"),
    /* Translators: IP is intellectual property, not a network address. */
    NC_ ("requirement", "Azure IP"),
    N_ ("The offer is software of your own (intellectual property) on Azure.") },
  { "azure-ip-types", N_ ("Offer type of Azure IP"),
    /* Translators: heading of a narrow column: the type of the offer. */
    NC_ ("requirement", "Type"),
    N_ ("The offer is an Azure Application, Azure Container, Azure Virtual Machine, IoT Edge module or "
        "software as a service (SaaS).") },
  { "azure-ip-solution", N_ ("Solution type IP"), NC_ ("requirement", "Solution type"),
    N_ ("The offer is an Azure Application, Azure Container, Azure Virtual Machine, IoT Edge module or "
        "software as a service (SaaS), and its solution type is IP.") },
  { "azure-revenue", N_ ("Azure consumed revenue of USD 100,000"),
    /* Translators: heading of a narrow column: revenue from the Azure consumption of customers. */
    NC_ ("requirement", "Azure revenue"),
    /* Translators: “meets or exceeds”: as much is enough. “trailing”: the past twelve months, not the next. */
    N_ ("Your organization meets or exceeds USD 100,000 of Azure consumed revenue in the trailing twelve "
        "months.") },
  { "azure-revenue-combined", N_ ("Azure consumed revenue of USD 100,000"),
    NC_ ("requirement", "Azure revenue"),
    /* Translators: “meets or exceeds”: as much is enough. “trailing”: the past twelve months, not the next. */
    N_ ("Your organization meets or exceeds USD 100,000 of Azure consumed revenue in the trailing twelve "
        "months. Any combination of Azure solutions counts.") },
  { "azure-revenue-not-paid", N_ ("Azure consumed revenue of USD 100,000"),
    NC_ ("requirement", "Azure revenue"),
    /* Translators: “meets or exceeds”: as much is enough. “trailing”: the past twelve months, not the next. */
    N_ ("Offers that are not paid: your organization meets or exceeds USD 100,000 of Azure consumed revenue "
        "in the trailing twelve months.") },
  { "billed-if-transactable", N_ ("USD 100,000 billed through the marketplace"),
    /* Translators: heading of a narrow column: revenue billed through the marketplace. */
    NC_ ("requirement", "Billed"),
    /* Translators: only if the offer is transactable: sold through Microsoft. It is no monthly threshold. */
    N_ ("Another way, if the offer is transactable: at least USD 100,000 of its revenue was billed through "
        "the marketplace.") },
  { "billed-if-paid", N_ ("USD 100,000 billed through the marketplace"), NC_ ("requirement", "Billed"),
    /* Translators: “cumulatively”: all that was ever billed; it is no monthly threshold. */
    N_ ("Paid offers: cumulatively, at least USD 100,000 of the offer’s revenue was billed through the "
        "marketplace.") },
  { "billed-cumulative", N_ ("USD 100,000 billed through the marketplace"), NC_ ("requirement", "Billed"),
    /* Translators: “cumulatively”: all that was ever billed; it is no monthly threshold. */
    N_ ("Another way, at the level of the offer: cumulatively, at least USD 100,000 was billed through the "
        "marketplace.") },
  { "billed-trailing", N_ ("USD 100,000 billed through the marketplace"), NC_ ("requirement", "Billed"),
    /* Translators: “trailing”: the past twelve months, not the next. */
    N_ ("Another way, if the offer is transactable: at least USD 100,000 of its revenue was billed through "
        "the marketplace in the trailing twelve months.") },
  /* xgettext:no-c-format */
  { "ip-code", N_ ("More than 50% IP code on Azure"),
    /* Translators: heading of a narrow column: more than half of the solution is on Azure. */
    /* xgettext:no-c-format */
    NC_ ("requirement", "Over 50%"),
    /* Translators: “more than”: 50% itself is not enough. IP is intellectual property, not a network address. */
    /* xgettext:no-c-format */
    N_ ("The solution is built with more than 50% repeatable IP code on Azure.") },
  /* xgettext:no-c-format */
  { "infrastructure-saas", N_ ("More than 50% of the infrastructure on Azure"),
    /* xgettext:no-c-format */
    NC_ ("requirement", "Over 50%"),
    /* Translators: “more than”: 50% itself is not enough. */
    /* xgettext:no-c-format */
    N_ ("Software as a service (SaaS): more than 50% of the offer’s infrastructure runs on Azure.") },
  /* xgettext:no-c-format */
  { "infrastructure", N_ ("More than 50% of the infrastructure on Azure"), NC_ ("requirement", "Over 50%"),
    /* Translators: “more than”: 50% itself is not enough. */
    /* xgettext:no-c-format */
    N_ ("More than 50% of the offer’s infrastructure runs on Azure.") },
  /* xgettext:no-c-format */
  { "ip-code-validated", N_ ("More than 50% IP code on Azure"), NC_ ("requirement", "Over 50%"),
    /* Translators: “more than”: 50% itself is not enough. IP is intellectual property, not a network address. */
    /* xgettext:no-c-format */
    N_ ("More than 50% of the offer’s infrastructure uses repeatable IP code on Azure, as Microsoft’s "
        "technical validation confirms. Transactable virtual machines and Azure applications meet this by "
        "default.") },
  { "platformed", N_ ("Primarily platformed on Azure"), NC_ ("requirement", "On Azure"),
    /* xgettext:no-c-format */
    N_ ("The solution is primarily platformed on Azure: Microsoft’s technical validation decides. More than "
        "50% counts here.") },
  { "diagram-saas", N_ ("Reference architecture diagram"),
    /* Translators: heading of a narrow column: a drawing of how the solution is built. */
    NC_ ("requirement", "Diagram"),
    N_ ("Software as a service (SaaS): a reference architecture diagram is among the documents and shows the "
        "solution running on Azure.") },
  { "diagram-evidence", N_ ("Reference architecture diagram"), NC_ ("requirement", "Diagram"),
    N_ ("An architecture diagram is evidence that the solution runs on Azure. Offers with the co-sell option "
        "have it among their co-sell documents; for others it goes to OCP GTM.") },
  { "diagram", N_ ("Reference architecture diagram"), NC_ ("requirement", "Diagram"),
    N_ ("A reference architecture diagram is among the documents and shows the solution running on Azure.") },
  { "transactable", N_ ("Transactable in the marketplace"),
    /* Translators: heading of a narrow column: customers can buy the offer through Microsoft. */
    NC_ ("requirement", "Transactable"),
    N_ ("Offers that are new since 11 July 2023 are transactable: sold through Microsoft.") },

  { "isv-premium", N_ ("ISV Connect, Premium tier"), NC_ ("requirement", "ISV Premium"),
    N_ ("Your company has an active enrollment in the Premium tier of ISV Connect.") },
  { "isv-premium-share", N_ ("ISV Connect, Premium tier"), NC_ ("requirement", "ISV Premium"),
    N_ ("Your company is active in the Premium tier of ISV Connect, which is reached by the revenue share of "
        "twelve months. The Standard tier is being enrolled and not enough.") },
  { "isv-enrolled", N_ ("ISV Connect enrollment"), NC_ ("requirement", "ISV tier"),
    N_ ("Your company is enrolled in the ISV Connect program. The tier, Standard or Premium, decides on the "
        "incentive.") },
};

static const Words *
find (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    if (g_strcmp0 (requirements[i].token, token) == 0)
      return &requirements[i];

  return NULL;
}

/**
 * tdm_words_requirement:
 * @words: token of the words of a requirement
 *
 * Returns: (transfer none): its name
 */
const char *
tdm_words_requirement (const char *words)
{
  const Words *found = find (words);

  return found != NULL ? _ (found->name) : words;
}

/**
 * tdm_words_requirement_short:
 * @words: token of the words of a requirement
 *
 * Returns: (transfer none): heading of a narrow column
 */
const char *
tdm_words_requirement_short (const char *words)
{
  const Words *found = find (words);

  return found != NULL ? g_dpgettext2 (NULL, "requirement", found->brief) : words;
}

/**
 * tdm_words_requirement_about:
 * @words: token of the words of a requirement
 *
 * Returns: (transfer none): the rule as the program of that year says it (M113–M138)
 */
const char *
tdm_words_requirement_about (const char *words)
{
  const Words *found = find (words);

  return found != NULL ? _ (found->about) : words;
}

/**
 * tdm_words_requirement_state:
 * @state: of a requirement
 *
 * Returns: (transfer none): one or two words
 */
const char *
tdm_words_requirement_state (TdmRequirementState state)
{
  switch (state)
    {
    case TDM_REQUIREMENT_MET:
      return C_ ("requirement state", "Met");
    case TDM_REQUIREMENT_SELF_DECLARED:
      /* Translators: by the word of the user; the program cannot know. */
      return C_ ("requirement state", "You recorded it as met");
    case TDM_REQUIREMENT_MISSING:
      return C_ ("requirement state", "Missing");
    case TDM_REQUIREMENT_NOT_APPLICABLE:
    default:
      /* Translators: the requirement is not for offers like this one. */
      return C_ ("requirement state", "Not needed");
    }
}
