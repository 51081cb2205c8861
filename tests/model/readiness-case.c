/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer and a company that meet every requirement of every year, and ways to take a fact away. */

#include "readiness-case.h"

#include "tdm-clock.h"

static const struct
{
  char letter;
  const char *type;
  const char *solution_type;
} types[] = {
  { 'S', "saas", "ip" },
  { 'T', "azure-application-solution-template", "ip" },
  { 'M', "azure-application-managed", "ip" },
  { 'K', "azure-container", "ip" },
  { 'V', "azure-vm", "ip" },
  { 'C', "consulting", "service" },
  { 'E', "dynamics-365-ce", "ip" },
  { 'O', "dynamics-365-operations", "ip" },
  { 'B', "business-central", "ip" },
  { 'I', "iot-edge", "ip" },
  { 'G', "managed-service", "managed-service" },
  { 'P', "power-bi-app", "ip" },
};

void
readiness_case_add_document (TdmOffer *offer, const char *kind)
{
  TdmOfferDocument *document = tdm_shape_new (&tdm_offer_document_shape);

  document->kind = g_strdup (kind);
  g_ptr_array_add (offer->documents, document);
}

static void
remove_document (TdmOffer *offer, const char *kind)
{
  for (guint i = 0; i < offer->documents->len; i++)
    if (g_str_equal (((TdmOfferDocument *) offer->documents->pdata[i])->kind, kind))
      g_ptr_array_remove_index (offer->documents, i--);
}

void
readiness_case_add_contact (TdmOffer *offer, const char *role, const char *countries)
{
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

  contact->role = g_strdup (role);
  contact->countries = g_strsplit (countries, " ", -1);
  g_ptr_array_add (offer->contacts, contact);
}

void
readiness_case_add_area (TdmOffer *offer, const char *value, const char *subs)
{
  TdmChoice *area = tdm_shape_new (&tdm_choice_shape);

  area->value = g_strdup (value);
  area->subs = g_strsplit (subs, " ", -1);
  g_ptr_array_add (offer->areas, area);
}

void
readiness_say (GPtrArray *facts, const char *name, const char *value)
{
  tdm_declared_set (facts, name, value, READINESS_TODAY, NULL);
}

static void
fill_offer (TdmOffer *offer)
{
  offer->live = TDM_TRUTH_YES;
  offer->csp = g_strdup ("any");
  offer->geographies = g_strsplit ("JP PL", " ", -1);
  offer->platforms = g_strsplit ("Azure", " ", -1);
  offer->segments = g_strsplit ("Enterprise", " ", -1);
  g_assert_true (tdm_instant_from_text ("2026-03-01T08:00:00Z", &offer->created));
  readiness_case_add_area (offer, "Security", "Identity");
  readiness_case_add_contact (offer, "partner-sales", "JP");
  readiness_case_add_contact (offer, "partner-sales", "PL");
  readiness_case_add_document (offer, "one-pager");
  readiness_case_add_document (offer, "pitch-deck");
  readiness_case_add_document (offer, "architecture-diagram");
  readiness_case_add_document (offer, "case-study");
  readiness_say (offer->facts, "azurePercent", "60");
  readiness_say (offer->facts, "billedRevenueUsd", "250000");
  readiness_say (offer->facts, "architectureOnAzure", "yes");
}

static void
fill_company (TdmCompany *company)
{
  readiness_say (company->facts, "businessProfileComplete", "yes");
  readiness_say (company->facts, "partnerId", "4711");
  readiness_say (company->facts, "goldCompetency", "Data Analytics");
  readiness_say (company->facts, "goldCompetencyUntil", "2027-06-30");
  readiness_say (company->facts, "isvConnectTier", "premium");
  readiness_say (company->facts, "azureRevenueTrailing12MonthsUsd", "128400");
}

void
readiness_case_init (ReadinessCase *self, char letter, gboolean transactable)
{
  self->offer = tdm_offer_new ();
  self->company = tdm_company_new ();
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i].letter == letter)
      {
        self->offer->type = g_strdup (types[i].type);
        self->offer->solution_type = g_strdup (types[i].solution_type);
      }
  self->offer->transactable = transactable ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  fill_offer (self->offer);
  fill_company (self->company);
}

void
readiness_case_clear (ReadinessCase *self)
{
  tdm_offer_free (self->offer);
  tdm_company_free (self->company);
}


static const struct
{
  const char *fact, *name;
} of_company[] = {
  { "profile", "businessProfileComplete" },
  { "partner-id", "partnerId" },
  { "gold", "goldCompetency" },
  { "isv", "isvConnectTier" },
  { "azure-revenue", "azureRevenueTrailing12MonthsUsd" },
};

static const struct
{
  const char *fact, *name;
} of_offer[] = {
  { "billed", "billedRevenueUsd" },
  { "percent", "azurePercent" },
  { "on-azure", "architectureOnAzure" },
};

static void
take_fact_away (ReadinessCase *self, const char *fact)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_company); i++)
    if (g_str_equal (of_company[i].fact, fact))
      readiness_say (self->company->facts, of_company[i].name, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_offer); i++)
    if (g_str_equal (of_offer[i].fact, fact))
      readiness_say (self->offer->facts, of_offer[i].name, NULL);
}

void
readiness_case_take_away (ReadinessCase *self, const char *fact)
{
  TdmOffer *offer = self->offer;

  take_fact_away (self, fact);
  remove_document (offer, g_str_equal (fact, "diagram") ? "architecture-diagram" : fact);
  if (g_str_equal (fact, "live"))
    offer->live = TDM_TRUTH_NO;
  else if (g_str_equal (fact, "csp"))
    g_clear_pointer (&offer->csp, g_free);
  else if (g_str_equal (fact, "contact"))
    g_ptr_array_remove_index (offer->contacts, 1);
  else if (g_str_equal (fact, "platforms"))
    g_clear_pointer (&offer->platforms, g_strfreev);
  else if (g_str_equal (fact, "segments"))
    g_clear_pointer (&offer->segments, g_strfreev);
  else if (g_str_equal (fact, "solution-type"))
    g_clear_pointer (&offer->solution_type, g_free);
  else if (g_str_equal (fact, "areas"))
    g_ptr_array_set_size (offer->areas, 0);
}

TdmReadiness *
readiness_case_evaluate (const ReadinessCase *self, const char *book)
{
  return tdm_readiness_evaluate (tdm_rulebook_find (book), self->offer, self->company, READINESS_TODAY);
}
