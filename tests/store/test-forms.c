/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What forms need: suggestions, drafts, offers. */

#include "store-fixture.h"

static void
create (
  StoreFixture *fixture, const char *customer, const char *country, const char *city, const char *person)
{
  g_autoptr (TdmDealRecord) record = make_record ("Deal");
  g_autofree char *email = g_strdup_printf ("%s@example.com", person);
  g_autoptr (GError) error = NULL;

  g_set_str (&record->customer->name, customer);
  g_set_str (&record->customer->country, country);
  g_set_str (&record->customer->city, city);
  g_clear_pointer (&record->customer->duns, g_free);
  g_ptr_array_add (record->team, tdm_person_new (person, "Nowak", "+48 12 345 67 89", email));
  create_deal (fixture->store, record, NULL, &error);
  g_assert_no_error (error);
}

static char *
suggest (StoreFixture *fixture, const char *country, const char *typed, guint limit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) customers = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  tdm_store_suggest_customers_async (fixture->store, country, typed, limit, NULL, keep_result_cb, &result);
  customers = tdm_store_suggest_customers_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < customers->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((TdmCustomer *) g_ptr_array_index (customers, i))->name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

#define assert_suggested(country, typed, expected)                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *names = suggest (fixture, country, typed, 10);                                          \
    g_assert_cmpstr (names, ==, expected);                                                                   \
  }                                                                                                          \
  G_STMT_END

static void
test_customers (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("With number");
  g_autofree char *one = NULL;

  create (fixture, "Wielka Łódź", "PL", "Gdańsk", "A");
  create (fixture, "Łódź Soft", "PL", "Kraków", "A");
  create (fixture, "Other", "PL", "Łódź", "A");
  create (fixture, "Lodz Inc.", "US", "Boston", "A");
  create (fixture, "東京クラウド", "JP", "東京", "A");
  create_deal (fixture->store, record, NULL, NULL);

  assert_suggested ("PL", "lodz", "Łódź Soft, Wielka Łódź, Other");
  assert_suggested (NULL, "LODZ S", "Łódź Soft");
  assert_suggested ("US", "lodz", "Lodz Inc.");
  assert_suggested (NULL, "東京", "東京クラウド");
  assert_suggested (NULL, "12-345-6789", "Zażółć Gęślą sp. z o.o.");
  assert_suggested ("JP", "", "東京クラウド");
  assert_suggested ("DE", "lodz", "");
  assert_suggested (NULL, "", "");
  assert_suggested (NULL, "\"*(", "");

  one = suggest (fixture, "PL", "l", 1);
  g_assert_cmpstr (one, ==, "Łódź Soft");
}

/* What an undone deal leaves behind is not suggested. */
static void
test_customer_gone (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("Undone");
  TdmReceipt receipt;

  g_assert_true (create_deal (fixture->store, record, &receipt, NULL));
  assert_suggested ("PL", "zazolc", "Zażółć Gęślą sp. z o.o.");
  g_assert_true (undo (fixture->store, receipt.undo_id, NULL));
  assert_suggested ("PL", "zazolc", "");
  assert_suggested ("PL", "", "");
}

static void
test_people (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) people = NULL;

  create (fixture, "A", "PL", "Kraków", "Older");
  create (fixture, "B", "PL", "Kraków", "Newer");
  tdm_store_recent_people_async (fixture->store, 10, NULL, keep_result_cb, &result);
  people = tdm_store_recent_people_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (people->len, ==, 3);
  g_assert_cmpstr (((TdmPerson *) g_ptr_array_index (people, 0))->first_name, ==, "Anna");
  g_assert_cmpstr (((TdmPerson *) g_ptr_array_index (people, 1))->first_name, ==, "Newer");
  g_assert_cmpstr (((TdmPerson *) g_ptr_array_index (people, 2))->first_name, ==, "Older");
}

static const TdmSolution *
find_solution (GPtrArray *solutions, const char *id)
{
  for (guint i = 0; i < solutions->len; i++)
    if (g_str_equal (((TdmSolution *) g_ptr_array_index (solutions, i))->id, id))
      return g_ptr_array_index (solutions, i);

  return NULL;
}

static gboolean
save_offer (
  StoreFixture *fixture, const TdmOffer *offer, TdmOfferFields fields, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_offer_async (fixture->store, offer, fields, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (fixture->store, wait_for_result (&result), receipt, error);
}

static TdmOffer *
make_offer (const char *offer_id, const char *name)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup (offer_id);
  offer->name = g_strdup (name);
  offer->type = g_strdup ("saas");
  offer->solution_id = g_strdup_printf ("solution-of-%s", offer_id);
  return offer;
}

static void
test_solutions (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) solutions = NULL;
  TdmOffer *offer = make_offer ("planner", "Planner");

  create (fixture, "A", "PL", "Kraków", "A");
  g_assert_true (save_offer (fixture, offer, 0, NULL, NULL));
  tdm_offer_free (offer);
  tdm_store_suggest_solutions_async (fixture->store, NULL, keep_result_cb, &result);
  solutions = tdm_store_suggest_solutions_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpint (find_solution (solutions, "solution-of-planner")->kind, ==, TDM_SOLUTION_KIND_OWN);
  g_assert_cmpint (find_solution (solutions, "Azure")->kind, ==, TDM_SOLUTION_KIND_MICROSOFT);
  g_assert_cmpstr (find_solution (solutions, "sol-1")->name, ==, "Planner");
}

static TdmOffer *
load_offer (StoreFixture *fixture, const char *reference, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_offer_async (fixture->store, reference, NULL, keep_result_cb, &result);
  return tdm_store_load_offer_finish (fixture->store, wait_for_result (&result), error);
}

static void
test_offers (StoreFixture *fixture, gconstpointer data)
{
  TdmOffer *offer = make_offer ("my-offer", "Zebra");
  TdmOffer *second = make_offer ("other", "Antelope");
  TdmOffer *loaded;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (save_offer (fixture, offer, 0, &receipt, &error));
  g_assert_no_error (error);
  g_assert_true (save_offer (fixture, second, 0, NULL, &error));
  tdm_store_list_offers_async (fixture->store, NULL, keep_result_cb, &result);
  offers = tdm_store_list_offers_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (offers->len, ==, 2);
  g_assert_cmpstr (((TdmOffer *) g_ptr_array_index (offers, 0))->name, ==, "Antelope");

  offer->id = receipt.deal_id;
  g_set_str (&offer->status, "live");
  g_assert_true (save_offer (fixture, offer, TDM_OFFER_FIELD_STATUS, &receipt, &error));
  loaded = load_offer (fixture, "my-offer", &error);
  g_assert_cmpstr (loaded->status, ==, "live");
  g_assert_cmpstr (loaded->name, ==, "Zebra");
  tdm_offer_free (loaded);

  g_assert_true (undo (fixture->store, receipt.undo_id, &error));
  loaded = load_offer (fixture, "1", &error);
  g_assert_cmpstr (loaded->status, ==, "draft");
  tdm_offer_free (loaded);
  tdm_offer_free (offer);
  tdm_offer_free (second);
}

static void
test_offers_refused (StoreFixture *fixture, gconstpointer data)
{
  TdmOffer *offer = make_offer ("my-offer", "Name");
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (save_offer (fixture, offer, 0, &receipt, NULL));
  g_assert_false (save_offer (fixture, offer, 0, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_DUPLICATE);
  g_clear_error (&error);

  g_set_str (&offer->offer_id, "Not Valid");
  g_assert_false (save_offer (fixture, offer, 0, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_clear_error (&error);

  offer->id = receipt.deal_id;
  g_assert_false (save_offer (fixture, offer, TDM_OFFER_FIELD_OFFER_ID, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_NOT_EDITABLE);
  g_clear_error (&error);

  g_set_str (&offer->status, "on-the-moon");
  g_assert_false (save_offer (fixture, offer, TDM_OFFER_FIELD_STATUS, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_null (load_offer (fixture, "nothing", &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
  tdm_offer_free (offer);
}

static void
save_draft (StoreFixture *fixture, GVariant *content)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_save_draft_async (fixture->store, "new-deal", content, NULL, keep_result_cb, &result);
  g_assert_true (tdm_store_save_draft_finish (fixture->store, wait_for_result (&result), NULL));
}

static GVariant *
load_draft (StoreFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *draft;

  tdm_store_load_draft_async (fixture->store, "new-deal", NULL, keep_result_cb, &result);
  draft = tdm_store_load_draft_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return draft;
}

static void
test_drafts (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("Half");
  g_autoptr (TdmDealRecord) restored = NULL;
  g_autoptr (GVariant) draft = NULL;

  g_assert_null (load_draft (fixture));
  save_draft (fixture, g_variant_new_string ("first"));
  save_draft (fixture, tdm_deal_record_to_variant (record));
  store_fixture_reopen (fixture);
  draft = load_draft (fixture);
  restored = tdm_deal_record_from_variant (draft);
  g_assert_cmpint (tdm_deal_record_diff (record, restored, TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_TEAM), ==,
                   0);

  save_draft (fixture, NULL);
  g_assert_null (load_draft (fixture));
}

static void
save_kind (StoreFixture *fixture, const char *kind, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tdm_store_save_draft_async (fixture->store, kind, g_variant_new_string (text), NULL, keep_result_cb,
                              &result);
  g_assert_true (tdm_store_save_draft_finish (fixture->store, wait_for_result (&result), &error));
  g_assert_no_error (error);
}

static char *
list_kinds (StoreFixture *fixture, const char *prefix)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GString) kinds = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  tdm_store_list_drafts_async (fixture->store, prefix, NULL, keep_result_cb, &result);
  entries = tdm_store_list_drafts_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const TdmDraftEntry *entry = g_ptr_array_index (entries, i);

      g_assert_nonnull (entry->content);
      g_assert_cmpint (entry->saved, >, 0);
      g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "", entry->kind);
    }

  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

/* What was typed into sheets is found by the beginning of its kind; a wildcard in it is a character. */
static void
test_list_drafts (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *accepts = NULL;
  g_autofree char *all = NULL;
  g_autofree char *none = NULL;

  save_kind (fixture, "accept-1", "one");
  save_kind (fixture, "decline-1", "two");
  save_kind (fixture, "accept-2", "three");
  accepts = list_kinds (fixture, "accept-");
  all = list_kinds (fixture, NULL);
  none = list_kinds (fixture, "%");
  g_assert_cmpstr (accepts, ==, "accept-2 accept-1");
  g_assert_cmpstr (all, ==, "accept-2 decline-1 accept-1");
  g_assert_cmpstr (none, ==, "");
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/forms/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("customers", test_customers);
  ADD ("customers/gone", test_customer_gone);
  ADD ("people", test_people);
  ADD ("solutions", test_solutions);
  ADD ("offers", test_offers);
  ADD ("offers/refused", test_offers_refused);
  ADD ("drafts", test_drafts);
  ADD ("drafts/list", test_list_drafts);

  return g_test_run ();
}
