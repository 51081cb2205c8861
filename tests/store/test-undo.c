/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking changes back: in a chain, after a restart, out of the outbox, and not when something newer stands on it. */

#include "store-fixture.h"
#include "tdm-private-words.h"

static gint64
create (StoreFixture *fixture, const char *name, TdmReceipt *receipt)
{
  g_autoptr (TdmDealRecord) record = make_record (name);
  g_autoptr (GError) error = NULL;
  TdmReceipt own;

  g_assert_true (create_deal (fixture->store, record, receipt != NULL ? receipt : &own, &error));
  g_assert_no_error (error);
  return receipt != NULL ? receipt->deal_id : own.deal_id;
}

static gint64
rename_deal (StoreFixture *fixture, gint64 id, const char *name)
{
  g_autoptr (TdmDealRecord) values = make_record (name);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (edit_deal (fixture->store, id, values, TDM_DEAL_FIELD_NAME, &receipt, &error));
  g_assert_no_error (error);
  return receipt.undo_id;
}

static void
assert_undone (StoreFixture *fixture, gint64 undo_id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (undo (fixture->store, undo_id, &error));
  g_assert_no_error (error);
}

static void
assert_stale (StoreFixture *fixture, gint64 undo_id)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (undo (fixture->store, undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);
}

static void
assert_outbox (StoreFixture *fixture, guint n_entries)
{
  g_autoptr (GPtrArray) entries = list_outbox (fixture->store);

  g_assert_cmpuint (entries->len, ==, n_entries);
}

static void
assert_healthy (TdmStore *store)
{
  g_autoptr (GPtrArray) findings = check_store (store);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_chain (StoreFixture *fixture, gconstpointer data)
{
  TdmReceipt created;
  gint64 id = create (fixture, "One", &created);
  gint64 second = rename_deal (fixture, id, "Two");
  gint64 third = rename_deal (fixture, id, "Three");
  g_autoptr (TdmDealRecord) two = NULL;
  g_autoptr (TdmDealRecord) one = NULL;
  g_autofree char *kinds = NULL;
  g_autoptr (GError) error = NULL;

  assert_stale (fixture, second);
  store_fixture_reopen (fixture);

  assert_undone (fixture, third);
  two = load_deal_by_id (fixture->store, id);
  g_assert_cmpstr (two->name, ==, "Two");
  assert_stale (fixture, third);

  store_fixture_reopen (fixture);
  assert_undone (fixture, second);
  one = load_deal_by_id (fixture->store, id);
  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpstr (one->name, ==, "One");
  g_assert_cmpstr (kinds, ==, "created");
  g_assert_cmpuint (count_found (fixture->store, "one"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "two"), ==, 0);
  assert_outbox (fixture, 1);

  assert_undone (fixture, created.undo_id);
  g_assert_null (load_deal (fixture->store, "1", NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
  assert_outbox (fixture, 0);
  g_assert_cmpuint (count_found (fixture->store, "one"), ==, 0);
  assert_healthy (fixture->store);
}

/* A heart and an edit do not stand in each other's way, nor do two deals of one customer. */
static void
test_beside (StoreFixture *fixture, gconstpointer data)
{
  TdmReceipt first, heart;
  gint64 id = create (fixture, "One", &first);
  gint64 other = create (fixture, "Other", NULL);
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (TdmDealRecord) kept = NULL;

  g_assert_true (set_favorite (fixture->store, other, TRUE, &heart, NULL));
  rename_deal (fixture, other, "Renamed");
  assert_undone (fixture, heart.undo_id);
  loaded = load_deal_by_id (fixture->store, other);
  g_assert_false (loaded->favorite);
  g_assert_cmpstr (loaded->name, ==, "Renamed");

  g_assert_cmpint (id, !=, other);
  assert_undone (fixture, first.undo_id);
  kept = load_deal_by_id (fixture->store, other);
  g_assert_cmpstr (kept->customer->city, ==, "Kraków");
  assert_healthy (fixture->store);
}

static void
test_all_members (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Rich", NULL);
  g_autoptr (TdmDealRecord) before = load_deal_by_id (fixture->store, id);
  g_autoptr (TdmDealRecord) values = make_record ("Richer");
  g_autoptr (TdmDealRecord) after = NULL;
  TdmReceipt receipt;

  g_set_str (&values->customer->name, "Nowy klient");
  g_set_str (&values->private_words->notes, "mine");
  g_ptr_array_add (values->team, tdm_person_new ("Ewa", "Zając", "+48 600 100 200", "ewa@example.com"));
  g_ptr_array_set_size (values->solutions, 0);
  g_ptr_array_add (values->solutions, tdm_solution_new ("Azure", "Azure", TDM_SOLUTION_KIND_MICROSOFT));
  values->contact = tdm_person_new ("Jan", "Kowalski", "+48 500 100 200", "jan@example.com");
  g_assert_true (edit_deal (fixture->store, id, values,
                            TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELDS_PRIVATE | TDM_DEAL_FIELD_TEAM |
                              TDM_DEAL_FIELD_SOLUTIONS | TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_CONTACT,
                            &receipt, NULL));
  g_assert_cmpuint (count_found (fixture->store, "nowy jan"), ==, 1);

  assert_undone (fixture, receipt.undo_id);
  after = load_deal_by_id (fixture->store, id);
  g_assert_cmpint (tdm_deal_record_diff (before, after, ~0), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "nowy"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "zazolc rich"), ==, 1);
  assert_healthy (fixture->store);
}

static gint64
first_seq (StoreFixture *fixture, const char *action)
{
  g_autoptr (GPtrArray) entries = list_outbox (fixture->store);

  for (guint i = 0; i < entries->len; i++)
    {
      const TdmOutboxEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->action, action))
        return entry->seq;
    }

  g_assert_not_reached ();
}

static void
test_withdraw (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Held", NULL);
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_WIN, NULL, -1, NULL, NULL));
  assert_outbox (fixture, 2);
  store_fixture_reopen (fixture);
  g_assert_true (withdraw (fixture->store, first_seq (fixture, "won"), &error));
  g_assert_no_error (error);
  loaded = load_deal_by_id (fixture->store, id);
  g_assert_cmpint (loaded->stage, ==, TDM_STAGE_ACCEPTED);
  g_assert_cmpint (loaded->outcome, ==, TDM_OUTCOME_NONE);
  assert_outbox (fixture, 1);

  g_assert_false (withdraw (fixture->store, 4711, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
}

static void
test_hold_is_over (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Late", NULL);
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;
  gint64 seq;

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_LOSE, "1", 3600, &receipt, NULL));
  seq = first_seq (fixture, "lost");
  run_sql (fixture->store, "UPDATE outbox SET until = 1 WHERE state = 'held'");
  g_assert_false (withdraw (fixture->store, seq, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_HOLD_OVER);
  g_clear_error (&error);

  /* It waits, but has not left: undo may still take it out. */
  loaded = load_deal_by_id (fixture->store, id);
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_LOCAL);
  assert_undone (fixture, receipt.undo_id);
}

static void
test_sent (StoreFixture *fixture, gconstpointer data)
{
  TdmReceipt created, heart, won;
  gint64 id = create (fixture, "Sent", &created);

  g_assert_true (set_favorite (fixture->store, id, TRUE, &heart, NULL));
  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_WIN, NULL, 0, &won, NULL));
  /* As if all had been answered. */
  run_sql (fixture->store, "DELETE FROM outbox");

  assert_stale (fixture, won.undo_id);
  assert_stale (fixture, created.undo_id);
  assert_undone (fixture, heart.undo_id);
  g_assert_cmpint (first_seq (fixture, "favorite"), >, 0);
}

static void
test_no_hold (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "At once", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));
  g_assert_false (withdraw (fixture->store, first_seq (fixture, "won"), &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_HOLD_OVER);
}

/* The answer window of a received deal ends every hold. */
static void
test_hold_within_window (StoreFixture *fixture, gconstpointer data)
{
  gint64 expiration = g_get_real_time () + G_TIME_SPAN_MINUTE;
  gint64 id = import_received_deal (fixture->store, "0c5c3f7e-1111-4a4a-8b8b-000000000001", expiration);
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_DECLINE, "1", 86400, NULL, NULL));
  entries = list_outbox (fixture->store);
  g_assert_cmpint (((TdmOutboxEntry *) g_ptr_array_index (entries, 0))->until, ==, expiration);
}

static void
test_kept (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Often", NULL);
  TdmReceipt first, receipt;

  g_assert_true (set_favorite (fixture->store, id, TRUE, &first, NULL));
  for (guint i = 0; i < 210; i++)
    g_assert_true (set_favorite (fixture->store, id, i % 2 == 1, &receipt, NULL));

  assert_stale (fixture, first.undo_id);
  assert_stale (fixture, receipt.undo_id - 2);
  for (guint i = 0; i < 20; i++)
    assert_undone (fixture, receipt.undo_id - i);
}

static void
save_draft (TdmStore *store, const char *kind)
{
  GAsyncResult *result = NULL;

  tdm_store_save_draft_async (store, kind, g_variant_new_string ("typed"), NULL, keep_result_cb, &result);
  g_assert_true (tdm_store_save_draft_finish (store, wait_for_result (&result), NULL));
  g_clear_object (&result);
}

static char *
list_drafts (TdmStore *store)
{
  g_autoptr (GString) kinds = g_string_new (NULL);
  g_autoptr (GPtrArray) drafts = NULL;
  GAsyncResult *result = NULL;

  tdm_store_list_drafts_async (store, NULL, NULL, keep_result_cb, &result);
  drafts = tdm_store_list_drafts_finish (store, wait_for_result (&result), NULL);
  g_clear_object (&result);
  for (guint i = 0; i < drafts->len; i++)
    g_string_append_printf (kinds, "%s ", ((TdmDraftEntry *) g_ptr_array_index (drafts, i))->kind);

  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

/* The next deal gets the same number, and must not find what was typed about this one. */
static void
test_drafts_of_gone (StoreFixture *fixture, gconstpointer data)
{
  TdmReceipt created;
  gint64 stays = create (fixture, "Stays", NULL);
  gint64 goes = create (fixture, "Goes", &created);
  g_autofree char *kept = g_strdup_printf ("edit-%" G_GINT64_FORMAT, stays);
  g_autofree char *gone = g_strdup_printf ("edit-%" G_GINT64_FORMAT, goes);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  save_draft (fixture->store, kept);
  save_draft (fixture->store, gone);
  save_draft (fixture->store, "new-deal-made");
  before = list_drafts (fixture->store);
  g_assert_nonnull (strstr (before, gone));

  assert_undone (fixture, created.undo_id);
  after = list_drafts (fixture->store);
  g_assert_null (strstr (after, gone));
  g_assert_nonnull (strstr (after, kept));
  g_assert_nonnull (strstr (after, "new-deal-made"));
}

/* Only what the search index holds is made anew; the rest of a deal changes without it. */
static void
test_search_follows (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Zephyr", NULL);
  gint64 renamed = rename_deal (fixture, id, "Mistral");
  g_autoptr (TdmDealRecord) values = make_record ("Mistral");
  TdmReceipt noted;

  g_set_str (&values->notes, "Quicksilver");
  g_assert_true (edit_deal (fixture->store, id, values, TDM_DEAL_FIELD_NOTES, &noted, NULL));
  g_assert_cmpuint (count_found (fixture->store, "quicksilver"), ==, 1);
  assert_undone (fixture, noted.undo_id);
  g_assert_cmpuint (count_found (fixture->store, "quicksilver"), ==, 0);
  assert_undone (fixture, renamed);
  g_assert_cmpuint (count_found (fixture->store, "zephyr"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "mistral"), ==, 0);
  assert_healthy (fixture->store);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/undo/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("chain", test_chain);
  ADD ("beside", test_beside);
  ADD ("all-members", test_all_members);
  ADD ("withdraw", test_withdraw);
  ADD ("hold-is-over", test_hold_is_over);
  ADD ("sent", test_sent);
  ADD ("no-hold", test_no_hold);
  ADD ("hold-within-window", test_hold_within_window);
  ADD ("kept", test_kept);
  ADD ("drafts-of-gone", test_drafts_of_gone);
  ADD ("search-follows", test_search_follows);

  return g_test_run ();
}
