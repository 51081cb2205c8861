/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers: finding, editing, merging with undo, likely duplicates, defaults and figures. */

#include "tdm-store-directory.h"

#include "store-fixture.h"

static gint64
create (StoreFixture *fixture, const char *name)
{
  g_autoptr (TdmDealRecord) record = make_record (name);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (create_deal (fixture->store, record, &receipt, &error));
  g_assert_no_error (error);
  return receipt.deal_id;
}

static void
assert_healthy (TdmStore *store)
{
  g_autoptr (GPtrArray) findings = check_store (store);

  g_assert_cmpuint (findings->len, ==, 0);
}

static gint64
create_for (StoreFixture *fixture, const char *deal, const char *customer, const char *city, const char *duns)
{
  g_autoptr (TdmDealRecord) record = make_record (deal);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_set_str (&record->customer->name, customer);
  g_set_str (&record->customer->city, city);
  g_set_str (&record->customer->duns, duns);
  g_set_str (&record->crm_id, NULL);
  g_assert_true (create_deal (fixture->store, record, &receipt, &error));
  g_assert_no_error (error);
  return receipt.deal_id;
}

static gint64
customer_of (StoreFixture *fixture, gint64 deal_id)
{
  g_autoptr (TdmDealRecord) deal = load_deal_by_id (fixture->store, deal_id);

  return deal->customer->id;
}

static GArray *
query (TdmStore *store, const char *search)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  tdm_store_query_customers_async (store, search, NULL, keep_result_cb, &result);
  ids = tdm_store_query_customers_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return ids;
}

static guint
count (TdmStore *store, const char *search)
{
  g_autoptr (GArray) ids = query (store, search);

  return ids->len;
}

static GPtrArray *
load_all (TdmStore *store)
{
  g_autoptr (GArray) ids = query (store, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  tdm_store_load_customers_async (store, (const guint32 *) (void *) ids->data, ids->len, NULL, keep_result_cb,
                                  &result);
  entries = tdm_store_load_customers_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return entries;
}

static gboolean
merge (TdmStore *store, gint64 kept, gint64 merged, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_merge_customers_async (store, kept, merged, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

static gboolean
edit_customer (TdmStore *store, const TdmCustomer *customer, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_edit_customer_async (store, customer, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

/* M26–M28: by name, city and number, with the counts of their deals. */
static void
test_query (StoreFixture *fixture, gconstpointer data)
{
  gint64 done = create_for (fixture, "A", "Zażółć", "Kraków", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  const TdmCustomerEntry *entry;

  create_for (fixture, "B", "Zażółć", "Kraków", NULL);
  create_for (fixture, "C", "Contoso", "Łódź", "12-345-6789");
  g_assert_true (close_deal (fixture->store, done, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));

  entries = load_all (fixture->store);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (entry->customer->name, ==, "Zażółć");
  g_assert_cmpuint (entry->n_deals, ==, 2);
  g_assert_cmpuint (entry->n_open, ==, 1);

  g_assert_cmpuint (count (fixture->store, "zazolc"), ==, 1);
  g_assert_cmpuint (count (fixture->store, "lodz"), ==, 1);
  g_assert_cmpuint (count (fixture->store, "123456789"), ==, 1);
  g_assert_cmpuint (count (fixture->store, "fabrikam"), ==, 0);
}

/* M27: only a person merges. Every deal tells it, the kept entry gains what it lacks, and all comes back. */
static void
test_merge (StoreFixture *fixture, gconstpointer data)
{
  gint64 first = create_for (fixture, "First", "Contoso", "Kraków", NULL);
  gint64 second = create_for (fixture, "Second", "Contoso sp. z o.o.", "Kraków", "123456789");
  gint64 kept = customer_of (fixture, first);
  gint64 merged = customer_of (fixture, second);
  g_autoptr (TdmDealRecord) moved = NULL;
  g_autoptr (TdmDealRecord) back = NULL;
  g_autofree char *kinds = NULL;
  g_autofree char *kinds_back = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (close_deal (fixture->store, second, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));
  g_assert_true (merge (fixture->store, kept, merged, &receipt, &error));
  g_assert_no_error (error);
  moved = load_deal_by_id (fixture->store, second);
  kinds = list_timeline_kinds (fixture->store, second);
  g_assert_cmpint (moved->customer->id, ==, kept);
  g_assert_cmpstr (moved->customer->name, ==, "Contoso");
  g_assert_cmpstr (moved->customer->duns, ==, "123456789");
  g_assert_cmpstr (kinds, ==, "created won edited:customer");
  g_assert_cmpuint (count (fixture->store, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "contoso sp"), ==, 0);
  assert_healthy (fixture->store);

  g_assert_true (undo (fixture->store, receipt.undo_id, &error));
  g_assert_no_error (error);
  back = load_deal_by_id (fixture->store, second);
  kinds_back = list_timeline_kinds (fixture->store, second);
  g_assert_cmpint (back->customer->id, ==, merged);
  g_assert_cmpstr (back->customer->name, ==, "Contoso sp. z o.o.");
  g_assert_cmpstr (kinds_back, ==, "created won");
  g_assert_cmpuint (count (fixture->store, NULL), ==, 2);
  g_assert_cmpuint (count (fixture->store, "123456789"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "contoso sp"), ==, 1);
  assert_healthy (fixture->store);
}

/* 10,000 deals go to the other entry in about a second. */
static void
test_merge_many (StoreFixture *fixture, gconstpointer data)
{
  gint64 first = create_for (fixture, "First", "Contoso", "Kraków", NULL);
  gint64 second = create_for (fixture, "Second", "Contoso sp. z o.o.", "Kraków", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *sql = NULL;
  gint64 start = 0;
  double seconds;
  TdmReceipt receipt;

  sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 10099)"
    " INSERT INTO deal (id, name, name_key, customer_id, customer_key, direction, stage, outcome, type,"
    " microsoft_status, favorite, consent, value_key, close_date, deadline, created, updated, expiration, "
    "invited)"
    " SELECT n.i, name, name_key, customer_id, customer_key, direction, stage, outcome, type, "
    "microsoft_status,"
    " favorite, consent, value_key, close_date, deadline, created, updated, expiration, invited FROM deal, n"
    " WHERE id = %" G_GINT64_FORMAT,
    second);
  run_sql (fixture->store, sql);

  start = g_get_monotonic_time ();
  g_assert_true (
    merge (fixture->store, customer_of (fixture, first), customer_of (fixture, second), &receipt, NULL));
  seconds = (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND;
  g_test_minimized_result (seconds, "merge of 10,000 deals: %.3f s", seconds);
  entries = load_all (fixture->store);
  g_assert_cmpuint (((TdmCustomerEntry *) g_ptr_array_index (entries, 0))->n_deals, ==, 10002);

  start = g_get_monotonic_time ();
  g_assert_true (undo (fixture->store, receipt.undo_id, NULL));
  seconds = (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND;
  g_test_minimized_result (seconds, "its undo: %.3f s", seconds);
}

/* M28: numbers that differ are different business entities. */
static void
test_merge_refused (StoreFixture *fixture, gconstpointer data)
{
  gint64 first = customer_of (fixture, create_for (fixture, "A", "Contoso", "Kraków", "111111111"));
  gint64 second = customer_of (fixture, create_for (fixture, "B", "Contoso", "Kraków", "222222222"));
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;

  g_assert_false (merge (fixture->store, first, second, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  field = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (field, ==, "customer.duns");
  g_clear_error (&error);
  g_assert_false (merge (fixture->store, first, first, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (merge (fixture->store, first, 4711, NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
}

static void
test_edit (StoreFixture *fixture, gconstpointer data)
{
  gint64 deal = create_for (fixture, "A", "Contoso", "Kraków", NULL);
  g_autoptr (TdmDealRecord) before = load_deal_by_id (fixture->store, deal);
  g_autoptr (TdmCustomer) wanted = tdm_customer_copy (before->customer);
  g_autoptr (GPtrArray) outbox = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_set_str (&wanted->name, "Fabrikam");
  g_assert_true (edit_customer (fixture->store, wanted, &receipt, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->store, "fabrikam"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "fabrikam"), ==, 1);
  outbox = list_outbox (fixture->store);
  g_assert_cmpuint (outbox->len, ==, 2);
  g_assert_true (undo (fixture->store, receipt.undo_id, NULL));
  g_assert_cmpuint (count_found (fixture->store, "contoso"), ==, 1);

  g_set_str (&wanted->country, "Poland");
  g_assert_false (edit_customer (fixture->store, wanted, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_clear_error (&error);
  g_set_str (&wanted->country, "PL");

  g_assert_true (close_deal (fixture->store, deal, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));
  g_assert_false (edit_customer (fixture->store, wanted, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_SHARED);
  g_clear_error (&error);
  g_set_str (&wanted->name, "Contoso");
  g_set_str (&wanted->postal_code, "30-001");
  g_assert_true (edit_customer (fixture->store, wanted, NULL, &error));
  g_assert_no_error (error);
  assert_healthy (fixture->store);
}

static GPtrArray *
find_like (TdmStore *store, const char *name, const char *country, const char *city, const char *duns)
{
  g_autoptr (TdmCustomer) customer = tdm_customer_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *found;

  customer->name = g_strdup (name);
  customer->country = g_strdup (country);
  customer->city = g_strdup (city);
  customer->duns = g_strdup (duns);
  tdm_store_find_like_customers_async (store, customer, NULL, keep_result_cb, &result);
  found = tdm_store_find_like_customers_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return found;
}

static void
assert_like (TdmStore *store, const char *name, const char *city, const char *duns, TdmLikenessReason reason)
{
  g_autoptr (GPtrArray) found = find_like (store, name, "PL", city, duns);

  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpint (((const TdmLikeCustomer *) g_ptr_array_index (found, 0))->reason, ==, reason);
}

static void
test_like_customers (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) other_country = NULL;
  g_autoptr (GPtrArray) other_number = NULL;

  create_for (fixture, "A", "Wide World Importers Sp. z o.o.", "Kraków", "123456789");
  create_for (fixture, "B", "株式会社コントソ", "東京", NULL);

  assert_like (fixture->store, "Something else", "Kraków", "12-345-6789", TDM_LIKENESS_SAME_DUNS);
  assert_like (fixture->store, "wide world importers sp z o.o", "KRAKOW", NULL,
               TDM_LIKENESS_SAME_NAME_AND_PLACE);
  assert_like (fixture->store, "Wide World Importers Sp. z o.o.", "Łódź", NULL, TDM_LIKENESS_SAME_NAME);
  assert_like (fixture->store, "Wide World Importers S.A.", "Kraków", NULL, TDM_LIKENESS_SIMILAR_NAME);
  assert_like (fixture->store, "Wide Wrold Imporers", "Kraków", NULL, TDM_LIKENESS_SIMILAR_NAME);
  assert_like (fixture->store, "コントソ（株）", "東京", NULL, TDM_LIKENESS_SIMILAR_NAME);

  other_country = find_like (fixture->store, "Wide World Importers GmbH", "DE", NULL, NULL);
  g_assert_cmpuint (other_country->len, ==, 0);
  other_number = find_like (fixture->store, "Wide World Importers", "PL", "Kraków", "987654321");
  g_assert_cmpuint (other_number->len, ==, 0);
}

static GPtrArray *
find_like_deals (TdmStore *store, const TdmDealRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *found;

  tdm_store_find_like_deals_async (store, record, NULL, keep_result_cb, &result);
  found = tdm_store_find_like_deals_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return found;
}

static void
test_like_deals (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Azure migration");
  g_autoptr (TdmDealRecord) typed = make_record ("azure  migratoin");
  g_autoptr (GPtrArray) by_crm = find_like_deals (fixture->store, typed);
  g_autoptr (GPtrArray) by_name = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const TdmLikeDeal *like = g_ptr_array_index (by_crm, 0);

  g_assert_cmpuint (by_crm->len, ==, 1);
  g_assert_true (like->same_crm_id);
  g_assert_cmpint (like->deal_id, ==, id);

  g_set_str (&typed->crm_id, NULL);
  by_name = find_like_deals (fixture->store, typed);
  g_assert_cmpuint (by_name->len, ==, 1);
  like = g_ptr_array_index (by_name, 0);
  g_assert_false (like->same_crm_id);
  g_assert_cmpstr (like->name, ==, "Azure migration");

  g_set_str (&typed->customer->name, "Somebody else");
  none = find_like_deals (fixture->store, typed);
  g_assert_cmpuint (none->len, ==, 0);
}

static TdmDealRecord *
load_defaults (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmDealRecord *defaults;

  tdm_store_load_deal_defaults_async (store, NULL, keep_result_cb, &result);
  defaults = tdm_store_load_deal_defaults_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return defaults;
}

static void
test_defaults (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) none = load_defaults (fixture->store);
  g_autoptr (TdmDealRecord) defaults = NULL;

  g_assert_null (none);
  create (fixture, "First");
  defaults = load_defaults (fixture->store);
  g_assert_cmpstr (defaults->currency, ==, "PLN");
  g_assert_cmpuint (defaults->team->len, ==, 1);
  g_assert_cmpuint (defaults->solutions->len, ==, 1);
  g_assert_null (defaults->name);
}

static void
test_contacts (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("With contact");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) people = NULL;
  TdmReceipt receipt;

  record->contact = tdm_person_new ("Jan", "Kowalski", "+48 500 100 200", "jan@example.com");
  g_assert_true (create_deal (fixture->store, record, &receipt, NULL));
  g_set_str (&record->contact->phone, "+48 1");
  g_assert_true (create_deal (fixture->store, record, &receipt, NULL));
  tdm_store_list_customer_contacts_async (fixture->store, customer_of (fixture, receipt.deal_id), NULL,
                                          keep_result_cb, &result);
  people = tdm_store_list_customer_contacts_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((const TdmPerson *) g_ptr_array_index (people, 0))->phone, ==, "+48 1");
}

/* M96, M97: only answers given here count. */
static void
test_figures (StoreFixture *fixture, gconstpointer data)
{
  gint64 accepted = import_received_deal (fixture->store, "11111111-2222-3333-4444-555555555555", 0);
  gint64 declined = import_received_deal (fixture->store, "21111111-2222-3333-4444-555555555555", 0);
  g_autoptr (TdmDealRecord) values = make_record ("Accepted");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmAnswerFigures figures;

  g_assert_true (
    accept_deal (fixture->store, accepted, values, TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_TEAM, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (close_deal (fixture->store, declined, TDM_DEAL_ACTION_DECLINE, "1", 0, NULL, NULL));
  import_received_deal (fixture->store, "31111111-2222-3333-4444-555555555555", 0);

  tdm_store_load_answer_figures_async (fixture->store, 90, NULL, keep_result_cb, &result);
  g_assert_true (
    tdm_store_load_answer_figures_finish (fixture->store, wait_for_result (&result), &figures, &error));
  g_assert_cmpuint (figures.n_accepted, ==, 1);
  g_assert_cmpuint (figures.n_declined, ==, 1);
  g_assert_cmpuint (figures.n_expired, ==, 0);
  g_assert_cmpfloat (figures.median_hours, >=, 0);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/directory/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("query", test_query);
  ADD ("merge", test_merge);
  ADD ("merge-many", test_merge_many);
  ADD ("merge-refused", test_merge_refused);
  ADD ("edit", test_edit);
  ADD ("like-customers", test_like_customers);
  ADD ("like-deals", test_like_deals);
  ADD ("defaults", test_defaults);
  ADD ("contacts", test_contacts);
  ADD ("figures", test_figures);

  return g_test_run ();
}
