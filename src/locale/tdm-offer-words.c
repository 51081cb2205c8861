/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Product names stay as Microsoft writes them; only the common nouns around them are translated. */

#include "tdm-offer-words.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *token;
  const char *words;
} TokenWords;

/* An unknown token is shown as it is: Partner Center gets new ones every year. */
static const char *
find_words (const TokenWords *table, const char *token, const char *context)
{
  for (; table->token != NULL; table++)
    if (g_strcmp0 (table->token, token) == 0)
      return g_dpgettext2 (NULL, context, table->words);

  return token;
}

/**
 * tdm_words_offer_status:
 * @token: (nullable): publication status as in cli.md
 *
 * Returns: (transfer none) (nullable): the status of one offer
 */
const char *
tdm_words_offer_status (const char *token)
{
  static const TokenWords statuses[] = {
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

  return find_words (statuses, token, "offer status");
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
  static const TokenWords types[] = {
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

  return find_words (types, token, "offer type");
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
  static const TokenWords types[] = {
    /* Translators: IP is intellectual property, not a network address. */
    { "ip", NC_ ("solution type", "IP (application)") },
    { "service", NC_ ("solution type", "Service") },
    { "managed-service", NC_ ("solution type", "Managed service") },
    { "device", NC_ ("solution type", "Device (hardware)") },
    { NULL, NULL },
  };

  return find_words (types, token, "solution type");
}
