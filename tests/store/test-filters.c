/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every filter, group and sum against a plain look at every record (M16, M42). */

#include "filter-oracle.h"
#include "list-source.h"
#include "store-fixture.h"
#include "tdm-amount.h"
#include "tdm-deal-list.h"
#include "tdm-private-words.h"
#include "tdm-registration.h"
#include "tdm-store-summary.h"

#define N_DEALS 400
#define N_QUESTIONS 1500

#define DAY(n) (G_GINT64_CONSTANT (1767225600) + (n) * G_GINT64_CONSTANT (86400)) * G_TIME_SPAN_SECOND

/* ---- deals ---- */

#define PICK(words) ((words)[g_test_rand_int_range (0, G_N_ELEMENTS (words))])

static const char *const subjects[] = { "cloud", "migration", "東京", "Łódź", "platform", "review", "デ" };
static const char *const customers[] = { "Contoso",  "Kestrel Labs", "東京電装", "Źródło sp. z o.o.",
                                         "AT&T <b>", "contoso",      NULL };
static const char *const cities[] = { "Leeds", "東京", "Łódź", "Austin", NULL };
static const char *const countries[] = { "GB", "JP", "PL", NULL };
static const char *const currencies[] = { "USD", "EUR", "JPY", NULL };
static const char *const values[] = { "1",     "9.5",     "10",
                                      "10.00", "10.0001", "10.00001",
                                      "9999",  "10000",   "123456789012345678901234567890",
                                      "0",     "0.00",    "7000000000000.5",
                                      NULL };
static const char *const campaigns[] = { "CMP-1", "CMP-2", "spring, early", "Źle", NULL, NULL, NULL };
static const char *const crm_ids[] = { "CRM-0001", "CRM-0002", "a\\b", NULL };
static const char *const tags[] = { "hot", "cold", "key account", "東京" };
static const char *const emails[] = { "ada@example.com", "lin@example.com", "zoe@example.org", NULL };
static const char *const senders[] = { "Microsoft", "Contoso Reseller", NULL };
static const char *const kinds[] = { "GeneralOrOther", "QuotesOrLicensing", NULL };
static const char *const solutions[] = { "SOL-1", "SOL-2", "SOL-3" };

static char *
pick_day (void)
{
  return g_test_rand_int_range (0, 6) == 0
           ? NULL
           : g_strdup_printf ("2026-%02d-%02d", g_test_rand_int_range (1, 7), g_test_rand_int_range (1, 29));
}

static gint64
pick_instant (void)
{
  return DAY (g_test_rand_int_range (-60, 60)) + g_test_rand_int_range (0, 86400) * G_TIME_SPAN_SECOND;
}

static void
fill_private_words (TdmDealRecord *deal)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_test_rand_int_range (0, 4) == 0)
      g_strv_builder_add (builder, tags[i]);
  deal->private_words->tags = g_strv_builder_end (builder);
  if (g_test_rand_bit ())
    {
      deal->private_words->next_step = g_strdup ("Call");
      deal->private_words->next_step_date = pick_day ();
    }
}

static void
fill_people_and_solutions (TdmDealRecord *deal)
{
  const char *email = PICK (emails);

  if (g_test_rand_int_range (0, 5) > 0)
    g_ptr_array_add (deal->team, tdm_person_new ("Ada", email == emails[1] ? NULL : "Bell", "1", email));
  if (g_test_rand_bit ())
    g_ptr_array_add (deal->team, tdm_person_new ("Second", "Person", "2", "second@example.com"));
  for (guint i = 0; i < G_N_ELEMENTS (solutions); i++)
    if (g_test_rand_bit ())
      g_ptr_array_add (deal->solutions, tdm_solution_new (solutions[i], i == 1 ? "Backup cloud" : NULL,
                                                          TDM_SOLUTION_KIND_OWN));
}

static void
fill_states (TdmDealRecord *deal)
{
  deal->direction = (TdmDirection) g_test_rand_int_range (0, 2);
  deal->stage = (TdmStage) g_test_rand_int_range (0, 3);
  if (deal->stage == TDM_STAGE_ARCHIVED)
    deal->outcome = (TdmOutcome) g_test_rand_int_range (1, 6);
  deal->type = (TdmDealType) g_test_rand_int_range (0, 3);
  deal->microsoft_status = (TdmMicrosoftStatus) g_test_rand_int_range (0, 7);
  deal->favorite = g_test_rand_bit ();
  deal->consent = g_test_rand_bit ();
}

static TdmDealRecord *
make_deal (guint number)
{
  TdmDealRecord *deal = tdm_deal_record_new ();

  if (g_test_rand_bit ())
    deal->referral_id = g_strdup_printf ("%08x-0000-4000-a000-000000000000", number + 1);
  if (g_test_rand_int_range (0, 10) > 0)
    deal->name = g_strdup_printf ("%s %s", PICK (subjects), PICK (subjects));
  deal->notes = g_test_rand_bit () ? g_strdup_printf ("about %s", PICK (subjects)) : NULL;
  if (g_test_rand_int_range (0, 12) > 0)
    {
      deal->customer->name = g_strdup (PICK (customers));
      deal->customer->city = g_strdup (PICK (cities));
      deal->customer->country = g_strdup (PICK (countries));
    }
  deal->value = g_strdup (PICK (values));
  deal->currency = g_strdup (PICK (currencies));
  deal->close_date = pick_day ();
  deal->campaign_id = g_strdup (PICK (campaigns));
  deal->crm_id = g_strdup (PICK (crm_ids));
  deal->sender = g_strdup (PICK (senders));
  deal->help_kind = g_strdup (PICK (kinds));
  deal->help_requested = deal->help_kind != NULL;
  deal->created = pick_instant ();
  deal->updated = pick_instant ();
  deal->invited = g_test_rand_bit () ? pick_instant () : TDM_NO_TIME;
  fill_states (deal);
  fill_people_and_solutions (deal);
  fill_private_words (deal);

  return deal;
}

static void
import_deals (TdmStore *store)
{
  g_autoptr (TdmImportSource) source = list_source_new ();
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_DEALS; i++)
    {
      g_autoptr (TdmDealRecord) deal = make_deal (i);

      list_source_add (LIST_SOURCE (source), deal, LIST_SOURCE_ALL_FIELDS | TDM_DEAL_FIELD_NEXT_STEP);
    }

  report = import_source (store, source, TDM_IMPORT_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->created, ==, N_DEALS);
}

/* What no verb can make in one step. */
static void
add_surroundings (TdmStore *store)
{
  g_autofree char *sql = NULL;

  run_sql (store, "INSERT INTO outbox (deal_id, action, fields, state, until, attempts)"
                  " SELECT id, 'edit', 0, CASE id % 5 WHEN 0 THEN 'held' WHEN 1 THEN 'refused'"
                  " WHEN 2 THEN 'conflict' ELSE 'waiting' END, (id % 2) * 4000000000000000, 0 FROM deal"
                  " WHERE id % 3 = 0");
  sql = g_strdup_printf (
    "INSERT INTO registration (deal_id, state, marketplace_validation, term, eligible, on_azure,"
    " deployed_on, pricing, marketplace, registered, review_pending, action_required, approved,"
    " passed, failed, closed) SELECT id, CASE id %% 2 WHEN 0 THEN '%s' ELSE '%s' END,"
    " 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM deal WHERE outcome = 1",
    tdm_registration_state_to_token (TDM_REGISTRATION_STATE_APPROVED),
    tdm_registration_state_to_token (TDM_REGISTRATION_STATE_FAILED));
  run_sql (store, sql);
}

static GPtrArray *
load_all (TdmStore *store)
{
  TdmDealQuery query = { .sort = TDM_DEAL_SORT_NAME };
  g_autoptr (GArray) ids = query_deals (store, &query);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *deals;

  tdm_store_load_deals_async (store, (const guint32 *) (gpointer) ids->data, ids->len, FALSE, NULL,
                              keep_result_cb, &result);
  deals = tdm_store_load_deals_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);

  return deals;
}

/* ---- questions ---- */

static const char *const odd_days[] = { "today", "today+7", "today-30", "month", "month+1", "2026-02-28" };
static const char *const words[] = {
  "cl", "contoso", "東", "lodz", "cmp", "example", "a b", "key", "backup"
};

static char *
pick_value (const GPtrArray *deals, TdmFilterField field, TdmFilterOperator op)
{
  g_autofree char *value =
    oracle_pick_value (deals->pdata[g_test_rand_int_range (0, (gint32) deals->len)], field);

  if (op == TDM_FILTER_CONTAINS)
    return g_strdup (PICK (words));
  if (field == TDM_FILTER_NOTES)
    return g_strdup ("");
  if (field > TDM_FILTER_VALUE && g_test_rand_int_range (0, 4) == 0)
    return g_strdup (PICK (odd_days));
  if (*value == '\0' && op != TDM_FILTER_EQUAL && op != TDM_FILTER_NOT_EQUAL)
    return g_strdup (field == TDM_FILTER_VALUE ? "10" : "2026-03-01");

  return g_steal_pointer (&value);
}

static TdmFilterTerm *
pick_term (const GPtrArray *deals)
{
  TdmFilterField field = (TdmFilterField) g_test_rand_int_range (0, TDM_N_FILTER_FIELDS);
  TdmFilterOperator op = (TdmFilterOperator) g_test_rand_int_range (0, TDM_FILTER_CONTAINS + 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) picked = NULL;
  guint n_values;

  while (!tdm_filter_field_allows (field, op))
    op = (TdmFilterOperator) g_test_rand_int_range (0, TDM_FILTER_CONTAINS + 1);
  n_values = op <= TDM_FILTER_NOT_EQUAL ? (guint) g_test_rand_int_range (1, 4) : 1;
  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *value = pick_value (deals, field, op);

      g_strv_builder_add (builder, value);
    }
  picked = g_strv_builder_end (builder);

  return tdm_filter_term_new (field, op, (const char *const *) picked);
}

static TdmDealQuery *
pick_query (const GPtrArray *deals)
{
  TdmDealQuery *query = tdm_deal_query_new ();

  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    tdm_deal_query_put_term (query, pick_term (deals));
  if (g_test_rand_int_range (0, 3) == 0)
    query->tab = (TdmDealTab) g_test_rand_int_range (0, TDM_N_DEAL_TABS);
  if (g_test_rand_int_range (0, 3) == 0)
    query->stages = (guint) g_test_rand_int_range (0, 8);
  if (g_test_rand_int_range (0, 8) == 0)
    query->search = g_strdup ("migr");
  query->sort = (TdmDealSort) g_test_rand_int_range (0, TDM_N_DEAL_SORTS);
  query->reverse = g_test_rand_bit ();
  query->group = (TdmDealGroup) g_test_rand_int_range (0, TDM_N_DEAL_GROUPS);

  return query;
}

/* ---- checks ---- */

static void
assert_same_set (const GArray *ids, const GPtrArray *expected, const char *what)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (set, GUINT_TO_POINTER (g_array_index (ids, guint32, i))));
  for (guint i = 0; i < expected->len; i++)
    {
      const TdmDealRecord *deal = expected->pdata[i];

      if (!g_hash_table_contains (set, GUINT_TO_POINTER (deal->id)))
        g_error ("%s misses deal %" G_GINT64_FORMAT, what, deal->id);
    }
  if (ids->len != expected->len)
    g_error ("%s has %u deals, not %u", what, ids->len, expected->len);
}

static TdmDealSummary *
summarize (TdmStore *store, const TdmDealQuery *query)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmDealSummary *summary;

  tdm_store_summarize_deals_async (store, query, NULL, keep_result_cb, &result);
  summary = tdm_store_summarize_deals_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);

  return summary;
}

static const TdmDealRecord *
find_deal (const GPtrArray *deals, guint32 id)
{
  for (guint i = 0; i < deals->len; i++)
    if (((const TdmDealRecord *) deals->pdata[i])->id == id)
      return deals->pdata[i];

  g_assert_not_reached ();
}

/* Totals of the deals that stand in @ids from @first on. */
static void
check_totals (const GPtrArray *totals, const GPtrArray *deals, const GArray *ids, guint first, guint count)
{
  guint n_valued = 0, n_told = 0;

  for (guint t = 0; t < totals->len; t++)
    {
      const TdmMoneyTotal *total = totals->pdata[t];
      g_autofree char *sum = g_strdup ("0");
      guint n = 0;

      for (guint i = first; i < first + count; i++)
        {
          const TdmDealRecord *deal = find_deal (deals, g_array_index (ids, guint32, i));
          g_autofree char *before = NULL;

          if (deal->value == NULL || g_strcmp0 (deal->currency, total->currency) != 0)
            continue;
          before = g_steal_pointer (&sum);
          sum = tdm_amount_add (before, deal->value);
          n++;
        }
      g_assert_cmpint (tdm_amount_compare (sum, total->amount), ==, 0);
      g_assert_cmpuint (n, ==, total->count);
      g_assert_true (t == 0 || ((const TdmMoneyTotal *) totals->pdata[t - 1])->count >= n);
      n_told += n;
    }

  for (guint i = first; i < first + count; i++)
    n_valued += find_deal (deals, g_array_index (ids, guint32, i))->value != NULL;
  g_assert_cmpuint (n_told, ==, n_valued);
}

static void
check_groups (const GPtrArray *groups, const GPtrArray *deals, const GArray *ids, TdmDealGroup kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint next = 0;

  for (guint g = 0; g < groups->len; g++)
    {
      const TdmDealGroupInfo *group = groups->pdata[g];

      g_assert_cmpuint (group->first, ==, next);
      g_assert_cmpuint (group->count, >, 0);
      next += group->count;
      if (group->key == NULL)
        g_assert_cmpuint (g, ==, groups->len - 1);
      else
        g_assert_true (g_hash_table_add (seen, group->key));
      if (kind == TDM_DEAL_GROUP_CLOSE_MONTH && g > 0 && group->key != NULL)
        g_assert_cmpstr (((const TdmDealGroupInfo *) groups->pdata[g - 1])->key, <, group->key);

      for (guint i = group->first; i < next; i++)
        {
          const TdmDealRecord *deal = find_deal (deals, g_array_index (ids, guint32, i));
          g_autofree char *key = oracle_get_group_key (deal, kind);

          g_assert_cmpstr (key, ==, group->key);
        }
      check_totals (group->totals, deals, ids, group->first, group->count);
    }
  g_assert_cmpuint (next, ==, kind == TDM_DEAL_GROUP_NONE ? 0 : ids->len);
}

static void
check_counts (const TdmDealSummary *summary, const GPtrArray *deals, const TdmDealQuery *query)
{
  g_autoptr (TdmDealQuery) part = tdm_deal_query_copy (query);

  for (part->tab = 0; part->tab < TDM_N_DEAL_TABS; part->tab++)
    for (guint stage = 0; stage < TDM_N_STAGES; stage++)
      {
        g_autoptr (GPtrArray) expected = NULL;

        part->stages = 1u << stage;
        expected = oracle_list (deals, part);
        g_assert_cmpuint (summary->counts.count[part->tab][stage], ==, expected->len);
      }
}

/* Inside a group the order is that of the list without groups. */
static void
check_order (TdmStore *store, const TdmDealQuery *query, const GArray *ids, const TdmDealSummary *summary)
{
  g_autoptr (TdmDealQuery) plain = tdm_deal_query_copy (query);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) ordered = NULL;

  plain->group = TDM_DEAL_GROUP_NONE;
  g_clear_pointer (&plain->terms, g_ptr_array_unref);
  g_clear_pointer (&plain->search, g_free);
  plain->tab = TDM_DEAL_TAB_ALL;
  plain->stages = 0;
  ordered = query_deals (store, plain);
  for (guint i = 0; i < ordered->len; i++)
    g_hash_table_insert (places, GUINT_TO_POINTER (g_array_index (ordered, guint32, i)),
                         GUINT_TO_POINTER (i));

  for (guint i = 1, g = 0; i < ids->len; i++)
    {
      if (g + 1 < summary->groups->len && i == ((TdmDealGroupInfo *) summary->groups->pdata[g + 1])->first)
        {
          g++;
          continue;
        }
      g_assert_cmpuint (
        GPOINTER_TO_UINT (
          g_hash_table_lookup (places, GUINT_TO_POINTER (g_array_index (ids, guint32, i - 1)))),
        <,
        GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (g_array_index (ids, guint32, i)))));
    }
}

static void
check_query (TdmStore *store, const GPtrArray *deals, const TdmDealQuery *query)
{
  g_autofree char *text = tdm_deal_query_to_text (query);
  g_autoptr (GArray) ids = query_deals (store, query);
  g_autoptr (GPtrArray) expected = oracle_list (deals, query);
  g_autoptr (TdmDealSummary) summary = summarize (store, query);

  assert_same_set (ids, expected, text);
  g_assert_cmpuint (summary->n_deals, ==, ids->len);
  check_counts (summary, deals, query);
  check_groups (summary->groups, deals, ids, query->group);
  check_totals (summary->totals, deals, ids, 0, ids->len);
  check_order (store, query, ids, summary);
}

/* ---- tests ---- */

static void
test_random (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) deals = NULL;

  import_deals (fixture->store);
  add_surroundings (fixture->store);
  store_fixture_reopen (fixture);
  deals = load_all (fixture->store);
  g_assert_cmpuint (deals->len, ==, N_DEALS);
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      g_autoptr (TdmDealQuery) query = pick_query (deals);

      check_query (fixture->store, deals, query);
    }
}

/* ---- lists that follow ---- */

/* Whatever a list says, its groups are none or exactly its rows. */
static void
check_partition (TdmDealList *list)
{
  const GArray *groups = tdm_deal_list_get_groups (list);
  guint next = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const TdmDealListGroup *group = &g_array_index (groups, TdmDealListGroup, i);

      g_assert_cmpuint (group->first, ==, next);
      g_assert_cmpuint (tdm_deal_list_find_group (list, group->first + group->count - 1), ==, i);
      next += group->count;
    }
  if (groups->len > 0)
    g_assert_cmpuint (next, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
}

static void
items_changed_cb (TdmDealList *list)
{
  check_partition (list);
}

static void
wait_for_list (TdmDealList *list)
{
  while (tdm_deal_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
check_list (TdmStore *store, TdmDealList *list)
{
  const TdmDealQuery *query = tdm_deal_list_get_query (list);
  g_autofree char *text = tdm_deal_query_to_text (query);
  g_autoptr (GPtrArray) deals = load_all (store);
  g_autoptr (GPtrArray) expected = oracle_list (deals, query);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), i);
      guint32 id = (guint32) tdm_deal_get_id (deal);

      g_array_append_val (ids, id);
    }
  assert_same_set (ids, expected, text);
  check_partition (list);
  g_assert_true (query->group == TDM_DEAL_GROUP_NONE || ids->len == 0 ||
                 tdm_deal_list_get_groups (list)->len > 0);
}

static void
edit_somehow (TdmStore *store, const GPtrArray *deals)
{
  static const TdmDealFields fields[] = { TDM_DEAL_FIELD_VALUE | TDM_DEAL_FIELD_CURRENCY,
                                          TDM_DEAL_FIELD_CAMPAIGN_ID, TDM_DEAL_FIELD_TAGS,
                                          TDM_DEAL_FIELD_CLOSE_DATE, TDM_DEAL_FIELD_TEAM };
  const TdmDealRecord *deal = deals->pdata[g_test_rand_int_range (0, (gint32) deals->len)];
  g_autoptr (TdmDealRecord) changes = make_deal (0);
  TdmReceipt receipt;

  /* A rule may refuse it; then nothing changes and nothing may seem to. */
  if (g_test_rand_int_range (0, 4) == 0)
    set_favorite (store, deal->id, !deal->favorite, &receipt, NULL);
  else
    edit_deal (store, deal->id, changes, PICK (fields), &receipt, NULL);
}

static void
test_following (StoreFixture *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "filter=value>=10&sort=value",
    "filter=tag=hot&group=stage",
    "filter=campaignId!=&group=campaign&sort=name",
    "filter=closeDate<2026-04-01&group=close-month&reverse=true",
    "group=owner",
    "filter=favorite=true&filter=owner!=&group=customer",
  };
  g_autoptr (GPtrArray) deals = NULL;
  TdmDealList *lists[G_N_ELEMENTS (queries)];

  import_deals (fixture->store);
  deals = load_all (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (TdmDealQuery) query = tdm_deal_query_from_text (queries[i], NULL);

      lists[i] = tdm_deal_list_new (fixture->store);
      g_signal_connect (lists[i], "items-changed", G_CALLBACK (items_changed_cb), NULL);
      tdm_deal_list_set_query (lists[i], query);
      wait_for_list (lists[i]);
      check_list (fixture->store, lists[i]);
    }

  for (guint n = 0; n < 40; n++)
    {
      edit_somehow (fixture->store, deals);
      /* Three questions of ours stand behind those of the lists. */
      for (guint i = 0; i < 3; i++)
        g_ptr_array_unref (load_all (fixture->store));
      check_list (fixture->store, lists[n % G_N_ELEMENTS (queries)]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_object_unref (lists[i]);
}

/* ---- choices ---- */

static void
test_choices (StoreFixture *fixture, gconstpointer data)
{
  static const TdmFilterField fields[] = { TDM_FILTER_CAMPAIGN, TDM_FILTER_CURRENCY, TDM_FILTER_COUNTRY,
                                           TDM_FILTER_CITY,     TDM_FILTER_OWNER,    TDM_FILTER_TAG,
                                           TDM_FILTER_SENDER,   TDM_FILTER_CUSTOMER, TDM_FILTER_SOLUTION };
  g_autoptr (GPtrArray) deals = NULL;

  import_deals (fixture->store);
  deals = load_all (fixture->store);
  for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) choices = NULL;

      tdm_store_list_filter_choices_async (fixture->store, fields[f], NULL, 1000, NULL, keep_result_cb,
                                           &result);
      choices = tdm_store_list_filter_choices_finish (fixture->store, wait_for_result (&result), NULL);
      g_assert_cmpuint (choices->len, >, 0);
      for (guint i = 0; i < choices->len; i++)
        {
          const TdmFilterChoice *choice = choices->pdata[i];
          g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
          g_autoptr (GPtrArray) expected = NULL;

          tdm_deal_query_put_term (
            query,
            tdm_filter_term_new (fields[f], TDM_FILTER_EQUAL, (const char *const[]) { choice->value, NULL }));
          expected = oracle_list (deals, query);
          g_assert_cmpuint (choice->count, ==, expected->len);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_setenv ("TANDEM_NOW", "2026-03-05T10:00:00Z", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                                      \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)
  ADD ("/filters/random", test_random);
  ADD ("/filters/following", test_following);
  ADD ("/filters/choices", test_choices);

  return g_test_run ();
}
