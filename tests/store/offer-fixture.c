/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers with something in every member, and the verbs about them as calls that wait. */

#include "offer-fixture.h"

/* ---- values ---- */

static GStrv
make_texts (const char *joined)
{
  return g_strsplit (joined, "|", -1);
}

static void
add_choice (GPtrArray *list, const char *value, const char *subs)
{
  TdmChoice *choice = tdm_shape_new (&tdm_choice_shape);

  choice->value = g_strdup (value);
  choice->subs = make_texts (subs);
  g_ptr_array_add (list, choice);
}

static void
add_offer_link (GPtrArray *list, const char *title, const char *url)
{
  TdmOfferLink *link = tdm_shape_new (&tdm_offer_link_shape);

  link->title = g_strdup (title);
  link->url = g_strdup (url);
  g_ptr_array_add (list, link);
}

static void
add_listing_contact (GPtrArray *list, const char *role, const char *name)
{
  TdmListingContact *contact = tdm_shape_new (&tdm_listing_contact_shape);

  contact->role = g_strdup (role);
  contact->name = g_strdup (name);
  contact->email = g_strdup ("help@example.com");
  contact->phone = g_strdup ("+48 12 345 67 89");
  g_ptr_array_add (list, contact);
}

static void
add_plan (GPtrArray *list, const char *plan_id, const char *price)
{
  TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

  plan->plan_id = g_strdup (plan_id);
  plan->name = g_strdup ("Plan");
  plan->summary = g_strdup ("For small teams");
  plan->pricing = g_strdup ("flat-rate");
  plan->price = g_strdup (price);
  plan->currency = g_strdup ("EUR");
  plan->status = g_strdup ("draft");
  g_ptr_array_add (list, plan);
}

static void
add_csp_partner (GPtrArray *list, const char *name)
{
  TdmCspPartner *partner = tdm_shape_new (&tdm_csp_partner_shape);

  partner->name = g_strdup (name);
  partner->tenant_id = g_strdup ("0c5c3f7e-1111-4a4a-8b8b-000000000001");
  g_ptr_array_add (list, partner);
}

TdmOfferContact *
make_contact (const char *name, const char *country)
{
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

  contact->name = g_strdup (name);
  contact->email = g_strdup ("sales@example.com");
  contact->title = g_strdup ("Sales manager");
  contact->role = g_strdup ("partner-sales");
  contact->countries = make_texts (country);
  if (g_str_equal (country, "US"))
    contact->states = make_texts ("US-WA|US-CA");
  return contact;
}

TdmOffer *
make_full_offer (const char *offer_id)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup (offer_id);
  offer->name = g_strdup ("Zażółć <b>AT&T</b> 計画");
  offer->alias = g_strdup ("planner");
  offer->type = g_strdup ("saas");
  offer->solution_type = g_strdup ("ip");
  offer->solution_id = g_strdup_printf ("solution-of-%s", offer_id);
  offer->summary = g_strdup ("Plans what is to be done");
  offer->description = g_strdup ("<p>First line</p>\n<p>Second line</p>");
  offer->getting_started = g_strdup ("Sign in.");
  offer->keywords = make_texts ("plan|team");
  offer->categories = make_texts ("productivity");
  add_choice (offer->industries, "manufacturing", "automotive|discrete");
  add_offer_link (offer->links, "Terms", "https://example.com/terms");
  add_listing_contact (offer->listing_contacts, "support", "Help desk");
  add_listing_contact (offer->listing_contacts, "engineering", "Builders");
  add_plan (offer->plans, "basic", "10.50");
  add_plan (offer->plans, "gold", "100");
  offer->csp = g_strdup ("specific");
  add_csp_partner (offer->csp_partners, "Contoso");
  offer->transactable = TDM_TRUTH_YES;
  offer->geographies = make_texts ("PL|JP|US");
  offer->platforms = make_texts ("azure|something-unknown");
  offer->segments = make_texts ("enterprise");
  add_choice (offer->areas, "data-ai", "analytics");
  g_ptr_array_add (offer->contacts, make_contact ("Anna Nowak", "PL"));
  g_ptr_array_add (offer->contacts, make_contact ("Pat Doe", "US"));
  tdm_declared_set (offer->facts, "azurePercent", "80", "2026-01-31", "by our bill");
  offer->recorded_status = g_strdup ("co-sell-ready");
  offer->recorded_on = g_strdup ("2026-02-01");
  return offer;
}

TdmOffer *
make_other_offer (const char *offer_id)
{
  TdmOffer *offer = make_full_offer (offer_id);

  g_set_str (&offer->name, "Another name");
  g_set_str (&offer->status, "live");
  g_set_str (&offer->solution_type, "service");
  g_set_str (&offer->solution_id, "another-solution");
  g_set_str (&offer->summary, "Another summary");
  g_clear_pointer (&offer->description, g_free);
  g_set_str (&offer->getting_started, "Begin.");
  g_clear_pointer (&offer->keywords, g_strfreev);
  g_strfreev (offer->categories);
  offer->categories = make_texts ("analytics|productivity");
  g_ptr_array_set_size (offer->industries, 0);
  add_offer_link (offer->links, "Privacy", "https://example.com/privacy");
  g_ptr_array_remove_index (offer->listing_contacts, 0);
  g_ptr_array_remove_index (offer->plans, 1);
  add_plan (offer->plans, "silver", "50");
  g_set_str (&offer->csp, "any");
  g_ptr_array_set_size (offer->csp_partners, 0);
  offer->transactable = TDM_TRUTH_NO;
  g_strfreev (offer->geographies);
  offer->geographies = make_texts ("JP");
  g_strfreev (offer->platforms);
  offer->platforms = make_texts ("dynamics-365");
  g_clear_pointer (&offer->segments, g_strfreev);
  add_choice (offer->areas, "security", "");
  g_ptr_array_remove_index (offer->contacts, 0);
  g_ptr_array_add (offer->contacts, make_contact ("Someone Else", "JP"));
  tdm_declared_set (offer->facts, "azurePercent", "40", NULL, NULL);
  tdm_declared_set (offer->facts, "architectureOnAzure", "yes", "2026-03-01", NULL);
  g_set_str (&offer->recorded_status, "in-market");
  g_set_str (&offer->recorded_on, "2026-05-01");
  return offer;
}

/* ---- verbs ---- */

gboolean
save_offer (
  TdmStore *store, const TdmOffer *offer, TdmOfferFields fields, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_offer_async (store, offer, fields, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gint64
create_offer (TdmStore *store, const TdmOffer *offer)
{
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  save_offer (store, offer, TDM_OFFER_FIELDS_ALL, &receipt, &error);
  g_assert_no_error (error);
  return receipt.deal_id;
}

gboolean
move_offer (TdmStore *store, gint64 id, TdmPublicationMove move, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_move_offer_async (store, id, move, NULL, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

TdmOffer *
load_offer (TdmStore *store, const char *reference, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_offer_async (store, reference, NULL, keep_result_cb, &result);
  return tdm_store_load_offer_finish (store, wait_for_result (&result), error);
}

TdmOffer *
load_offer_by_id (TdmStore *store, gint64 id)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GError) error = NULL;
  TdmOffer *offer = load_offer (store, reference, &error);

  g_assert_no_error (error);
  return offer;
}

GPtrArray *
list_offers (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *offers;

  tdm_store_list_offers_async (store, NULL, keep_result_cb, &result);
  offers = tdm_store_list_offers_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return offers;
}

gboolean
add_document (
  TdmStore *store, gint64 id, const char *kind, const char *path, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  tdm_store_add_document_async (store, id, kind, file, NULL, NULL, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
add_link (TdmStore *store, gint64 id, const char *kind, const char *url, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_add_link_async (store, id, kind, url, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
remove_document (TdmStore *store, gint64 id, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_remove_document_async (store, id, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

gboolean
keep_document_until (TdmStore *store, gint64 id, const char *day, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_keep_document_until_async (store, id, day, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

GPtrArray *
load_versions (TdmStore *store, gint64 offer_id, const char *kind)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *versions;

  tdm_store_load_document_versions_async (store, offer_id, kind, NULL, keep_result_cb, &result);
  versions = tdm_store_load_document_versions_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return versions;
}

TdmCompany *
load_company (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmCompany *company;

  tdm_store_load_company_async (store, NULL, keep_result_cb, &result);
  company = tdm_store_load_company_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return company;
}

gboolean
save_company (TdmStore *store, const TdmCompany *company, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_company_async (store, company, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

/* ---- what stands there ---- */

static GPtrArray *
load_history (TdmStore *store, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *events;

  tdm_store_load_offer_history_async (store, id, NULL, keep_result_cb, &result);
  events = tdm_store_load_offer_history_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return events;
}

char *
list_event_kinds (TdmStore *store, gint64 id)
{
  g_autoptr (GPtrArray) events = load_history (store, id);
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const TdmOfferEvent *event = events->pdata[i];

      g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "", event->kind);
      if (event->subject != NULL)
        g_string_append_printf (kinds, ":%s", event->subject);
    }

  return g_string_free (kinds, FALSE);
}

static void
dump_value (GString *text, const TdmShape *shape, gconstpointer value)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (tdm_shape_to_variant (shape, value));

  g_variant_print_string (variant, text, TRUE);
  g_string_append_c (text, '\n');
}

static void
dump_list (GString *text, const TdmShape *shape, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    dump_value (text, shape, list->pdata[i]);
}

static void
dump_versions (GString *text, TdmStore *store, gint64 id)
{
  const char *const *kinds = tdm_offer_get_document_kinds ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) versions = load_versions (store, id, kinds[i]);

      dump_list (text, &tdm_offer_document_shape, versions);
    }
}

char *
dump_offers (TdmStore *store)
{
  g_autoptr (GPtrArray) offers = list_offers (store);
  g_autoptr (TdmCompany) company = load_company (store);
  GString *text = g_string_new (NULL);

  dump_list (text, &tdm_offer_shape, offers);
  for (guint i = 0; i < offers->len; i++)
    {
      const TdmOffer *offer = offers->pdata[i];
      g_autoptr (GPtrArray) events = load_history (store, offer->id);

      dump_list (text, &tdm_offer_event_shape, events);
      dump_versions (text, store, offer->id);
    }
  dump_value (text, &tdm_company_shape, company);

  return g_string_free (text, FALSE);
}
