/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for rulebooks, co-sell statuses, benefits, steps and facts. */

#include "tdm-cosell-words.h"

#include <glib/gi18n.h>

/* @name is in no context. */
typedef struct
{
  const char *token;
  const char *name;
  const char *about;
} Words;

static const Words *
find (const Words *table, const char *token)
{
  for (; table->token != NULL; table++)
    if (g_strcmp0 (table->token, token) == 0)
      return table;

  return NULL;
}

static const char *
get_name (const Words *table, const char *token)
{
  const Words *found = find (table, token);

  return found != NULL ? _ (found->name) : token;
}

static const char *
get_about (const Words *table, const char *token)
{
  const Words *found = find (table, token);

  return found != NULL && found->about != NULL ? _ (found->about) : NULL;
}

/* ---- rulebooks ---- */

static const Words rulebooks[] = {
  { "R20a", N_ ("2020 program (May)"),
    N_ ("Co-sell partner engagement of 19 May 2020 and Co-sell option in Partner Center of 12 May 2020.") },
  { "R20b", N_ ("2020 program (September)"), N_ ("Co-sell partner engagement of 2 September 2020.") },
  { "R20c", N_ ("2020 program (December)"),
    N_ ("The rules of September 2020 with the form of Co-sell option in the commercial marketplace of 4 "
        "December 2020.") },
  { "R21a", N_ ("2021 program (February)"), N_ ("Co-sell partner engagement of 5 February 2021.") },
  { "R21b", N_ ("2021 program (from March)"),
    N_ ("Co-sell requirements of 24 February 2021, Co-sell overview of 15 April 2021 and Verify co-sell "
        "status of 13 September 2021.") },
  { "R22", N_ ("2022 program"),
    N_ ("The rules of 2021 with the form of Configure co-sell for a commercial marketplace offer of 11 "
        "January 2022.") },
  { "R23", N_ ("2023 program"),
    N_ ("Configure co-sell solution of 3 July 2023; Co-sell requirements, Co-sell overview and Verify "
        "co-sell status of 24 August 2023.") },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_rulebook:
 * @id: id of a rulebook
 *
 * Returns: (transfer none): what the choice of rulebooks shows (M153)
 */
const char *
tdm_words_rulebook (const char *id)
{
  return get_name (rulebooks, id);
}

/**
 * tdm_words_rulebook_about:
 * @id: id of a rulebook
 *
 * Returns: (transfer none) (nullable): which documents of Microsoft it states
 */
const char *
tdm_words_rulebook_about (const char *id)
{
  return get_about (rulebooks, id);
}

/* ---- statuses ---- */

static const Words statuses[] = {
  /* Translators: first co-sell status of an offer in the program of 2020. */
  { "not-ready", N_ ("Not ready"), N_ ("Not yet in the co-sell program") },
  { "not-co-sell-ready", N_ ("Not co-sell ready"), N_ ("Listed in the marketplace") },
  /* Translators: first co-sell status of an offer from 2021 on: customers can get it in the marketplace. */
  { "in-market", N_ ("In market"), N_ ("Listed in the marketplace") },
  { "co-sell-ready", N_ ("Co-sell ready"), N_ ("Visible to Microsoft sellers") },
  /* Translators: a status of an offer: Microsoft sellers get an incentive for selling it. */
  { "co-sell-incentivized", N_ ("Co-sell incentivized"), N_ ("Microsoft sellers earn an incentive for it") },
  /* Translators: IP is intellectual property, not a network address. */
  { "azure-ip-co-sell-incentivized", N_ ("Azure IP co-sell incentivized"),
    N_ ("Microsoft sellers earn an incentive for it") },
  { "business-applications-co-sell-incentivized", N_ ("Business Applications co-sell incentivized"),
    N_ ("Microsoft sellers earn an incentive for it") },
  /* Translators: IP is intellectual property, not a network address. */
  { "azure-ip-co-sell-eligible", N_ ("Azure IP co-sell eligible"),
    N_ ("Counts toward the customer’s Azure commitment") },
  { "business-applications-co-sell-eligible", N_ ("Business Applications co-sell eligible"),
    N_ ("An incentive by the tier of ISV Connect") },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_cosell_status:
 * @token: (nullable): status of a rulebook
 *
 * Returns: (transfer none) (nullable): the status
 */
const char *
tdm_words_cosell_status (const char *token)
{
  return get_name (statuses, token);
}

/**
 * tdm_words_cosell_status_about:
 * @token: (nullable): status of a rulebook
 *
 * Returns: (transfer none) (nullable): what it means, one short line (M105)
 */
const char *
tdm_words_cosell_status_about (const char *token)
{
  return get_about (statuses, token);
}

/* ---- benefits ---- */

static const Words benefits[] = {
  { "visible", N_ ("Visible to Microsoft’s field sellers"),
    N_ ("The offer reaches the customers that Microsoft manages, and you work on opportunities together.") },
  { "seller-incentive", N_ ("Incentive for Microsoft sellers"),
    N_ ("Microsoft sellers earn an incentive when the offer is sold together with them.") },
  /* xgettext:no-c-format */
  { "reduced-fee", N_ ("Marketplace service fee reduced from 20% to 10%"),
    /* xgettext:no-c-format */
    N_ ("For IaaS and SaaS offers sold through the marketplace. This belongs to the program of 2020 and "
        "2021: since mid-2021 the standard fee is 3% for everybody.") },
  /* Translators: CSP is Cloud Solution Provider, nothing cryptographic. */
  /* xgettext:no-c-format */
  { "csp-incentive", N_ ("Incentive of 10% for CSP partners"),
    /* xgettext:no-c-format */
    N_ ("Partners of the Cloud Solution Provider program get a 10% incentive for selling the IaaS and SaaS "
        "offers.") },
  /* Translators: “Azure benefit eligible” is a mark on an offer; “eligible” belongs to it. */
  { "azure-commitment-stores", N_ ("Azure benefit eligible"),
    N_ ("Purchases count toward the customer’s Azure consumption commitment. Eligible customers see the "
        "offer marked as Azure benefit eligible in the online stores.") },
  { "azure-commitment-portal", N_ ("Azure benefit eligible"),
    N_ ("Purchases count toward the customer’s Azure consumption commitment. Eligible customers see the "
        "offer marked as Azure benefit eligible in the Azure portal.") },
  { "azure-commitment-enrolled", N_ ("Azure benefit eligible"),
    N_ ("Purchases count toward the customer’s Azure consumption commitment, if the offer is live and has a "
        "transactable plan of more than USD 0. Eligible customers see it marked in the Azure portal; Partner "
        "Center shows Enrolled or Not Enrolled on Offer overview.") },
  /* Translators: a badge in the stores: Microsoft prefers this solution. Not a default setting. */
  { "preferred-badge", N_ ("Microsoft preferred solution badge"),
    N_ ("In AppSource and Azure Marketplace the badge promotes the quality and performance of the offer and "
        "its ability to meet the needs of customers in an industry or solution area.") },
  { "top-tier", N_ ("Top-tier benefits"),
    N_ ("An incentive for sellers and a joint sales program, when in the trailing twelve months the offer "
        "also has billed sales of USD 4 million, or 12 net-new customers of more than USD 10,000 each, or 30 "
        "transactions with 8 customers of at least USD 100 each; or with an own commitment of USD 30 million "
        "and at least 5 transactions, or of USD 200 million.") },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_benefit:
 * @token: benefit of a rulebook
 *
 * Returns: (transfer none): its name
 */
const char *
tdm_words_benefit (const char *token)
{
  return get_name (benefits, token);
}

/**
 * tdm_words_benefit_about:
 * @token: benefit of a rulebook
 *
 * Returns: (transfer none) (nullable): what it is, in sentences (M107–M110)
 */
const char *
tdm_words_benefit_about (const char *token)
{
  return get_about (benefits, token);
}

/* ---- steps ---- */

static const Words steps[] = {
  { "create-profile", N_ ("Create a business profile and publish your offer"),
    N_ ("Create a business profile in Partner Center and publish the offer to the commercial marketplace.") },
  { "create-account", N_ ("Create an account and publish your offer"),
    N_ ("Create an account in Partner Center and publish the offer to the commercial marketplace.") },
  /* Translators: CSP is Cloud Solution Provider, nothing cryptographic. */
  { "csp-channel", N_ ("Opt in to the CSP channel"),
    N_ ("Opt in to the channel of Cloud Solution Providers. This step is optional and leaves the status as "
        "it is.") },
  { "submit-materials", N_ ("Submit the required co-sell materials"),
    N_ (
      "Give the sales contacts and upload the documents on the page Co-sell with Microsoft of the offer.") },
  { "complete-tab", N_ ("Complete the Co-sell with Microsoft page"),
    N_ ("Fill in the page Co-sell with Microsoft of the offer and publish the offer again.") },
  { "submit-solution", N_ ("Submit the co-sell solution for review"),
    N_ ("Live offers only: fill in the co-sell solution under Referrals in Partner Center and submit it for "
        "review.") },
  { "seller-incentives", N_ ("Qualify for Microsoft seller incentives"),
    N_ ("Meet the requirements of Azure IP or of Business Applications on top of co-sell ready.") },
  /* Translators: IP is intellectual property, not a network address. */
  { "ip-incentive", N_ ("Qualify for the IP co-sell incentive"),
    N_ ("After co-sell ready, meet the additional requirements for offers of this type.") },
  { "become-eligible", N_ ("Become co-sell eligible"),
    N_ ("After co-sell ready, meet the additional requirements for offers of this type.") },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_step:
 * @token: step of a rulebook
 *
 * Returns: (transfer none): what to do
 */
const char *
tdm_words_step (const char *token)
{
  return get_name (steps, token);
}

/**
 * tdm_words_step_about:
 * @token: step of a rulebook
 *
 * Returns: (transfer none) (nullable): the same as a sentence (M115–M131)
 */
const char *
tdm_words_step_about (const char *token)
{
  return get_about (steps, token);
}

static const Words step_types[] = {
  /* Translators: which offers a step is for. IP is intellectual property, not a network address. */
  { "ip-and-services", N_ ("IP and services"), NULL },
  { "all", N_ ("All offer types"), NULL },
  /* Translators: IP is intellectual property, not a network address. */
  { "ip", N_ ("IP"), NULL },
  { "services", N_ ("Services"), NULL },
  /* Translators: the co-sell option is the page “Co-sell with Microsoft” of an offer. */
  { "ip-with-option", N_ ("IP offers with the co-sell option"), NULL },
  { "ip-without-option", N_ ("IP offers without the co-sell option"), NULL },
  { "consulting", N_ ("Consulting services"), NULL },
  { "azure-ip-eligible", N_ ("Azure IP eligible"), NULL },
  { "business-applications-eligible", N_ ("Business Applications incentive eligible"), NULL },
  { "azure-types", N_ ("Azure Application, Azure Container, IoT Edge module, SaaS, Azure Virtual Machine"),
    NULL },
  { "azure-ip-solutions",
    N_ ("Azure Application, Azure Container, IoT Edge module, SaaS, Azure Virtual Machine of the solution "
        "type IP"),
    NULL },
  { "dynamics", N_ ("Dynamics 365"), NULL },
  { "dynamics-dataverse", N_ ("Dynamics 365 apps on Dataverse and Power Apps, Dynamics 365 Operations Apps"),
    NULL },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_step_types:
 * @token: for which offers a row of the table of steps is
 *
 * Returns: (transfer none): the offers
 */
const char *
tdm_words_step_types (const char *token)
{
  return get_name (step_types, token);
}

/* ---- further reading ---- */

static const Words further[] = {
  { "partner-center", N_ ("Partner Center"), NULL },
  { "sell-with-microsoft", N_ ("Sell with Microsoft"), NULL },
  { "option", N_ ("The co-sell option: which offer types have it"), NULL },
  { "guide", N_ ("Co-sell partner engagement guide (PDF)"), NULL },
  { "playbook", N_ ("Co-sell playbook (PDF)"), NULL },
  { "policies", N_ ("Certification policies: requirements for co-sell status"), NULL },
  { "cloud-specialist", N_ ("Request to work with a Cloud Specialist"), NULL },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_further:
 * @token: of a link for further reading
 *
 * Returns: (transfer none): what it leads to (M112, M139, M152)
 */
const char *
tdm_words_further (const char *token)
{
  return get_name (further, token);
}

/* ---- facts ---- */

static const Words facts[] = {
  { "businessProfileComplete", N_ ("Complete business profile"), NULL },
  { "partnerId", N_ ("Partner ID"), NULL },
  { "goldCompetency", N_ ("Gold competency or designation"), NULL },
  /* Translators: the last day of the gold competency. */
  { "goldCompetencyUntil", N_ ("Active until"), NULL },
  { "isvConnectTier", N_ ("ISV Connect tier"), NULL },
  /* Translators: “trailing”: the past twelve months, not the next. */
  { "azureRevenueTrailing12MonthsUsd", N_ ("Azure consumed revenue, trailing twelve months"), NULL },
  { "azurePercent", N_ ("Share on Azure"), NULL },
  { "billedRevenueUsd", N_ ("Revenue billed through the marketplace"), NULL },
  { "architectureOnAzure", N_ ("The diagram shows the solution running on Azure"), NULL },
  { NULL, NULL, NULL },
};

/**
 * tdm_words_fact:
 * @name: of a fact of the company or of an offer
 *
 * Returns: (transfer none): what it is
 */
const char *
tdm_words_fact (const char *name)
{
  return get_name (facts, name);
}
