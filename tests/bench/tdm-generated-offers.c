/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up offers, the same ones in every run. */

#include "tdm-generated-offers.h"

#define N_PLANS 4
#define N_CONTACTS 8
#define N_SENTENCES 12

static const char *const subjects[] = { "Warehouse", "Patient", "Meter data", "Route", "Loyalty", "Energy",
                                        "工場",      "고객",    "Zakupy",     "订单",  "Claims",  "Field" };
static const char *const things[] = { "analytics", "portal", "hub",      "planning", "insight", "monitor",
                                      "計画",      "관리",   "asystent", "平台",     "desk",    "service" };
static const char *const countries[] = { "DE", "PL", "JP", "US", "KR", "TW", "CN", "FR", "GB", "BR" };
static const char *const areas[][2] = {
  { "Azure - AI and Apps", "App modernization" },
  { "Azure - Data and Analytics", "Databases" },
  { "Security", "Compliance and data protection" },
};

/* Two counts without a common divisor with the lengths, so that pairs repeat late. */
static const char *
pick (const char *const *words, gsize n_words, guint number)
{
  return words[number % n_words];
}

/* ---- parts ---- */

static char *
make_description (guint number)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append_printf (
      text, "<p>%s %s helps teams to see what is to be done, in step %u of %u, and to do it on Azure.</p>\n",
      pick (subjects, G_N_ELEMENTS (subjects), number + i),
      pick (things, G_N_ELEMENTS (things), number + 2 * i), i + 1, (guint) N_SENTENCES);

  return g_string_free (text, FALSE);
}

static GStrv
make_countries (guint number, guint n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, pick (countries, G_N_ELEMENTS (countries), number + i));

  return g_strv_builder_end (builder);
}

static void
add_plans (TdmOffer *offer, guint number)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

      plan->plan_id = g_strdup_printf ("plan-%u", i + 1);
      plan->name = g_strdup_printf ("Plan %u", i + 1);
      plan->summary = g_strdup ("For teams of every size");
      plan->pricing = g_strdup ("flat-rate");
      plan->price = g_strdup_printf ("%u.50", number + 10 * i);
      plan->currency = g_strdup ("EUR");
      plan->status = g_strdup ("live");
      g_ptr_array_add (offer->plans, plan);
    }
}

static void
add_contacts (TdmOffer *offer, guint number)
{
  for (guint i = 0; i < N_CONTACTS; i++)
    {
      TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

      contact->name = g_strdup_printf ("Contact %u of %u", i + 1, number + 1);
      contact->email = g_strdup_printf ("contact%u@example.com", i + 1);
      contact->title = g_strdup ("Sales manager");
      contact->role = g_strdup (tdm_offer_get_contact_roles ()[i % 4]);
      contact->countries = make_countries (number + i, 3);
      g_ptr_array_add (offer->contacts, contact);
    }
}

static void
add_choice (GPtrArray *list, const char *value, const char *sub)
{
  TdmChoice *choice = tdm_shape_new (&tdm_choice_shape);

  choice->value = g_strdup (value);
  choice->subs = g_strsplit (sub, "|", -1);
  g_ptr_array_add (list, choice);
}

static void
add_listing_contacts (TdmOffer *offer)
{
  for (guint i = 0; i < 2; i++)
    {
      TdmListingContact *contact = tdm_shape_new (&tdm_listing_contact_shape);

      contact->role = g_strdup (tdm_offer_get_listing_roles ()[i]);
      contact->name = g_strdup ("Help desk");
      contact->email = g_strdup ("help@example.com");
      contact->phone = g_strdup ("+48 12 345 67 89");
      g_ptr_array_add (offer->listing_contacts, contact);
    }
}

static void
add_links (TdmOffer *offer)
{
  static const char *const titles[] = { "Documentation", "Prices", "Community" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      TdmOfferLink *link = tdm_shape_new (&tdm_offer_link_shape);

      link->title = g_strdup (titles[i]);
      link->url = g_strdup_printf ("https://example.com/%u", i);
      g_ptr_array_add (offer->links, link);
    }
}

/* ---- the whole ---- */

static void
fill_listing (TdmOffer *offer, guint number)
{
  offer->summary = g_strdup ("Shows what is to be done and who does it");
  offer->description = make_description (number);
  offer->getting_started = g_strdup ("Sign in with the account of your work.");
  offer->keywords = g_strsplit ("planning|team|azure", "|", -1);
  offer->categories = g_strsplit ("Analytics|Productivity", "|", -1);
  add_choice (offer->industries, "Manufacturing & Resources", "Energy|Mining");
  add_links (offer);
  add_listing_contacts (offer);
}

static void
fill_cosell (TdmOffer *offer, guint number)
{
  offer->transactable = number % 2 == 0 ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  if (number % 4 != 0)
    offer->geographies = make_countries (number, 6);
  if (number % 5 != 0)
    {
      offer->platforms = g_strsplit ("Azure|Microsoft Teams", "|", -1);
      offer->segments = g_strsplit ("Enterprise", "|", -1);
      add_choice (offer->areas, areas[number % 3][0], areas[number % 3][1]);
    }
  add_contacts (offer, number);
  if (number % 3 == 0)
    return;

  tdm_declared_set (offer->facts, "azurePercent", "80", "2026-08-31", "by our bill");
  tdm_declared_set (offer->facts, "billedRevenueUsd", "250000", "2026-08-31", "by our books");
  tdm_declared_set (offer->facts, "architectureOnAzure", "yes", "2026-08-31", NULL);
}

TdmOffer *
tdm_generated_offer_new (guint number)
{
  const char *const *types = tdm_offer_get_types ();
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup_printf ("offer-%u", number + 1);
  offer->name =
    g_strdup_printf ("%s %s %u", pick (subjects, G_N_ELEMENTS (subjects), number),
                     pick (things, G_N_ELEMENTS (things), number / G_N_ELEMENTS (subjects)), number + 1);
  offer->alias = g_strdup_printf ("Offer %u", number + 1);
  offer->type = g_strdup (types[number % g_strv_length ((GStrv) types)]);
  offer->solution_type = g_strdup (tdm_offer_get_solution_types ()[number % 2]);
  offer->solution_id = g_strdup_printf ("SOL-%u", 20000 + number);
  offer->status = g_strdup (number % 6 == 0 ? "draft" : "live");
  offer->csp = g_strdup ("any");
  fill_listing (offer, number);
  add_plans (offer, number);
  fill_cosell (offer, number);
  if (number % 2 == 0)
    {
      offer->recorded_status = g_strdup ("co-sell-ready");
      offer->recorded_on = g_strdup ("2026-02-01");
    }

  return offer;
}

const char *
tdm_generated_document_get_kind (guint number)
{
  static const char *const kinds[] = {
    "one-pager",     "pitch-deck", "architecture-diagram", "channel-pitch-deck", "case-study",
    "customer-wins", "other"
  };
  static const guint ends[] = { 1, 2, 3, 4, 10, 15, 20 };
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (ends) && number >= ends[i])
    i++;

  return kinds[i];
}

TdmCompany *
tdm_generated_company_new (void)
{
  TdmCompany *company = tdm_company_new ();

  tdm_declared_set (company->facts, "businessProfileComplete", "yes", "2026-08-31", NULL);
  tdm_declared_set (company->facts, "partnerId", "4096312", "2026-08-31", NULL);
  tdm_declared_set (company->facts, "isvConnectTier", "premium", "2026-08-31", NULL);
  tdm_declared_set (company->facts, "azureRevenueTrailing12MonthsUsd", "150000", "2026-08-31", "by our bill");

  return company;
}
