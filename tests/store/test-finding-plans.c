/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No filter, group, sum or choice walks a table of deals: each question is answered along an index (design §7). */

#include <sqlite3.h>
#include <string.h>

#include "store-fixture.h"
#include "tdm-db-private.h"
#include "tdm-deal-amounts.h"
#include "tdm-deal-filter.h"
#include "tdm-deal-groups.h"
#include "tdm-filter-choices-private.h"

/* Of every field one term for each comparison that is answered in a way of its own. */
static const char *const terms[] = {
  "outcome=won",
  "type!=private",
  "microsoftStatus=",
  "sync=synced",
  "favorite=true",
  "consent=false",
  "help.kind=",
  "help.kind=GeneralOrOther",
  "registration=",
  "registration=approved",
  "name=Alpha",
  "name=",
  "name~alpha",
  "customer.name=Contoso",
  "customer.name=",
  "customer.name~contoso",
  "customer.city=",
  "customer.city=Leeds",
  "customer.city~leeds",
  "currency=USD",
  "currency=",
  "currency~us",
  "customer.country=US",
  "customer.country=",
  "customer.country~us",
  "crmId=1",
  "crmId=",
  "crmId~1",
  "campaignId=1",
  "campaignId=",
  "campaignId~1",
  "owner=a@b",
  "owner=",
  "owner~a",
  "tag=hot",
  "tag=",
  "tag~hot",
  "solution=1",
  "solution=",
  "solution~1",
  "sender=Microsoft",
  "sender=",
  "sender~micro",
  "notes=",
  "notes~word",
  "customer=1",
  "customer=",
  "value>=10",
  "value=",
  "closeDate<today",
  "closeDate=",
  "deadline<today",
  "deadline=",
  "created>=2026-01-01",
  "created=",
  "updated>=2026-01-01",
  "updated=",
  "nextStepDate<today",
  "nextStepDate=",
};

typedef struct
{
  TdmDb *db;
  GHashTable *seen; /* SQL */
} Plans;

static int
keep_sql_cb (unsigned kind, void *data, void *statement, void *text)
{
  Plans *self = data;

  /* Not what the search table asks of its own tables. */
  if (!g_str_has_prefix (text, "--") && strstr (text, "'main'.") == NULL)
    g_hash_table_add (self->seen, g_strdup (sqlite3_sql (statement)));

  return 0;
}

/* A list of what is on sale, and entries that wait: tens of rows, whatever the number of deals. */
static gboolean
is_small (const char *step)
{
  static const char *const small[] = { "SCAN s", "SCAN solution", "SCAN o", "SCAN codes", NULL };

  /* A subquery in brackets has steps of its own. */
  return g_strv_contains (small, step) || g_str_has_prefix (step, "SCAN (");
}

static void
check_plan (Plans *self, const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (tdm_db_get_handle (self->db), explain, -1, &statement, NULL), ==,
                   SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *step = (const char *) sqlite3_column_text (statement, 3);

      if (g_str_has_prefix (step, "SCAN") && strstr (step, "INDEX") == NULL &&
          strstr (step, "VIRTUAL TABLE") == NULL && strstr (step, "CONSTANT ROW") == NULL && !is_small (step))
        g_error ("%s\n%s", sql, step);
    }
  sqlite3_finalize (statement);
}

static void
check_all (Plans *self)
{
  GHashTableIter iter;
  gpointer sql;

  g_hash_table_iter_init (&iter, self->seen);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    check_plan (self, sql);
}

static void
ask_terms (Plans *self, TdmDealIndex *index)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
      g_autoptr (TdmDealFilter) filter = NULL;
      g_autoptr (GError) error = NULL;
      TdmFilterTerm *term = tdm_filter_term_from_text (terms[i], &error);

      g_assert_no_error (error);
      tdm_deal_query_put_term (query, term);
      filter =
        tdm_deal_filter_new (tdm_deal_index_get_term_sets (index), index, self->db, query, FALSE, &error);
      g_assert_no_error (error);
    }
}

static void
ask_groups_and_sums (Plans *self, TdmDealIndex *index)
{
  g_autoptr (GError) error = NULL;

  for (TdmDealGroup group = TDM_DEAL_GROUP_STAGE; group < TDM_N_DEAL_GROUPS; group++)
    {
      tdm_deal_groups_prepare (tdm_deal_index_get_groups (index), index, self->db, group, &error);
      g_assert_no_error (error);
    }
  tdm_deal_amounts_prepare (tdm_deal_index_get_amounts (index), self->db, &error);
  g_assert_no_error (error);
}

static void
ask_choices (Plans *self)
{
  for (TdmFilterField field = 0; field < TDM_N_FILTER_FIELDS; field++)
    {
      TdmChoiceQuestion question = { .field = field, .limit = 10 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) choices = tdm_filter_choices_list (self->db, &question, &error);

      g_assert_no_error (error);
      g_assert_nonnull (choices);
    }
}

static void
test_plans (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "tandem.db", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TdmDealRecord) record = make_record ("Alpha");
  g_autoptr (TdmDealIndex) index = tdm_deal_index_new ();
  Plans plans = { NULL, seen };
  TdmReceipt receipt;

  g_assert_true (create_deal (fixture->store, record, &receipt, NULL));
  plans.db = tdm_db_open (path, TRUE, NULL);
  g_assert_nonnull (plans.db);
  sqlite3_trace_v2 (tdm_db_get_handle (plans.db), SQLITE_TRACE_STMT, keep_sql_cb, &plans);
  ask_terms (&plans, index);
  ask_groups_and_sums (&plans, index);
  ask_choices (&plans);
  sqlite3_trace_v2 (tdm_db_get_handle (plans.db), 0, NULL, NULL);

  g_assert_cmpuint (g_hash_table_size (seen), >, 60);
  check_all (&plans);
  tdm_db_close (plans.db);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/finding/plans", StoreFixture, NULL, store_fixture_set_up, test_plans,
              store_fixture_tear_down);

  return g_test_run ();
}
