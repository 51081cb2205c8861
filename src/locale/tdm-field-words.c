/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people call the members of a deal: in problems, previews and the timeline. */

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-words.h"

typedef struct
{
  const char *member; /* as in the JSON of a deal, without index */
  const char *words;
} FieldWords;

static const FieldWords fields[] = {
  { "name", N_ ("Deal name") },
  { "value", N_ ("Estimated value") },
  { "currency", N_ ("Currency") },
  { "closeDate", N_ ("Estimated close date") },
  { "crmId", N_ ("CRM ID") },
  { "campaignId", N_ ("Marketing campaign ID") },
  { "notes", N_ ("Notes") },
  { "privateNotes", N_ ("Private notes") },
  { "tags", N_ ("Tags") },
  { "nextStep", N_ ("Next step") },
  { "nextStep.text", N_ ("Next step") },
  { "nextStep.date", N_ ("Date of the next step") },
  { "registration", N_ ("Registration") },
  { "team", N_ ("Employees") },
  { "team.firstName", N_ ("Employee’s first name") },
  { "team.lastName", N_ ("Employee’s last name") },
  { "team.phone", N_ ("Employee’s phone number") },
  { "team.email", N_ ("Employee’s email address") },
  { "solutions", N_ ("Solutions") },
  { "solutions.id", N_ ("Solution ID") },
  { "solutions.name", N_ ("Solution name") },
  { "solutions.kind", N_ ("Whose solution it is") },
  { "customer", N_ ("Customer") },
  { "customer.name", N_ ("Customer name") },
  { "customer.country", N_ ("Country/region") },
  { "customer.city", N_ ("City") },
  { "customer.addressLine1", N_ ("Address") },
  { "customer.addressLine2", N_ ("Address, second line") },
  { "customer.state", N_ ("State or province") },
  { "customer.postalCode", N_ ("Postal code") },
  { "customer.duns", N_ ("D-U-N-S number") },
  { "customer.contact", N_ ("Customer contact") },
  { "customer.contact.firstName", N_ ("Contact’s first name") },
  { "customer.contact.lastName", N_ ("Contact’s last name") },
  { "customer.contact.phone", N_ ("Contact’s phone number") },
  { "customer.contact.email", N_ ("Contact’s email address") },
  { "consent", N_ ("Customer consent") },
  { "help", N_ ("Help from Microsoft") },
  { "help.requested", N_ ("Help from Microsoft") },
  { "help.kind", N_ ("Kind of help") },
  { "help.notes", N_ ("Notes to Microsoft") },
  { "stage", N_ ("Stage") },
  { "outcome", N_ ("Outcome") },
  { "statusReason", N_ ("Reason") },
  { "type", N_ ("Type of deal") },
  { "direction", N_ ("Direction") },
  { "microsoftStatus", N_ ("Microsoft’s answer") },
  { "favorite", N_ ("Favorite") },
  { "referralId", N_ ("Referral ID") },
  { "engagementId", N_ ("Engagement ID") },
  { "created", N_ ("Created") },
  { "updated", N_ ("Last change") },
  { "deadline", N_ ("Answer by") },
  { "sender", N_ ("Sender") },
  { "offerId", N_ ("Offer ID") },
  { "alias", N_ ("Alias") },
  { "status", N_ ("Publication status") },
  { "solutionId", N_ ("Solution ID") },
  { "solutionType", N_ ("Solution type") },
  { "recordedStatus", N_ ("Co-sell status") },
  { "recordedOn", N_ ("Date of the co-sell status") },
  { "summary", N_ ("Search results summary") },
  { "description", N_ ("Description") },
  { "gettingStarted", N_ ("Getting started instructions") },
  { "keywords", N_ ("Search keywords") },
  { "categories", N_ ("Categories") },
  { "industries", N_ ("Industries") },
  { "industries.value", N_ ("Industry") },
  { "industries.subs", N_ ("Verticals") },
  { "links", N_ ("Useful links") },
  { "links.title", N_ ("Title of the link") },
  { "links.url", N_ ("Address of the link") },
  { "listingContacts", N_ ("Contacts of the listing") },
  { "listingContacts.support", N_ ("Support contact") },
  { "listingContacts.engineering", N_ ("Engineering contact") },
  { "listingContacts.role", N_ ("What the contact is for") },
  { "listingContacts.name", N_ ("Contact’s name") },
  { "listingContacts.email", N_ ("Contact’s email address") },
  { "listingContacts.phone", N_ ("Contact’s phone number") },
  { "plans", N_ ("Plans") },
  { "plans.planId", N_ ("Plan ID") },
  { "plans.name", N_ ("Plan name") },
  { "plans.summary", N_ ("Plan summary") },
  { "plans.pricing", N_ ("Pricing") },
  { "plans.price", N_ ("Price") },
  { "plans.currency", N_ ("Currency of the price") },
  { "plans.status", N_ ("Plan status") },
  { "csp", N_ ("CSP partners") },
  { "cspPartners", N_ ("CSP partners") },
  { "cspPartners.name", N_ ("Partner’s name") },
  { "cspPartners.tenantId", N_ ("Partner’s tenant ID") },
  { "transactable", N_ ("Sold through Microsoft") },
  { "geographies", N_ ("Geographies") },
  { "platforms", N_ ("Microsoft platforms") },
  { "segments", N_ ("Market segments") },
  { "areas", N_ ("Solution areas") },
  { "areas.value", N_ ("Solution area") },
  { "areas.subs", N_ ("Sub-areas") },
  { "documents", N_ ("Documents") },
  { "contacts", N_ ("Contacts") },
  { "contacts.name", N_ ("Contact’s name") },
  { "contacts.email", N_ ("Contact’s email address") },
  { "contacts.title", N_ ("Contact’s job title") },
  { "contacts.role", N_ ("Contact’s role") },
  { "contacts.countries", N_ ("Contact’s countries/regions") },
  { "contacts.states", N_ ("Contact’s states/provinces") },
  { "facts.azurePercent", N_ ("Share that runs on Azure") },
  { "facts.billedRevenueUsd", N_ ("Revenue billed through the marketplace") },
  { "facts.architectureOnAzure", N_ ("Architecture shows Azure") },
};

/* "team[0].email" → "team.email" */
static char *
drop_indexes (const char *member)
{
  GString *plain = g_string_new (NULL);
  gboolean inside = FALSE;

  for (; *member != '\0'; member++)
    {
      inside = inside || *member == '[';
      if (!inside)
        g_string_append_c (plain, *member);
      if (*member == ']')
        inside = FALSE;
    }

  return g_string_free_and_steal (plain);
}

/**
 * tdm_words_deal_field:
 * @member: path as in the JSON of a deal or an offer: "customer.name", "team[0].email"
 *
 * Returns: (transfer none): what people call it; @member itself when it is unknown
 */
const char *
tdm_words_deal_field (const char *member)
{
  g_return_val_if_fail (member != NULL, "");

  g_autofree char *plain = drop_indexes (member);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (plain, fields[i].member))
      return _ (fields[i].words);

  return member;
}
