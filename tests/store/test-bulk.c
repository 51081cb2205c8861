/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change to many deals, and notes: rules deal by deal, one transaction, one undo. */

#include "tdm-store-bulk.h"

#include "list-source.h"
#include "store-fixture.h"
#include "tdm-private-words.h"

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

static TdmBulkReceipt *
edit_all (TdmStore *store, const guint32 *ids, guint n_ids, const TdmBulkEdit *edit, gboolean dry_run)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmBulkReceipt *receipt;

  tdm_store_edit_deals_async (store, ids, n_ids, edit, dry_run, NULL, keep_result_cb, &result);
  receipt = tdm_store_edit_deals_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return receipt;
}

static gboolean
add_note (TdmStore *store, gint64 id, const char *text, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_add_note_async (store, id, text, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

/* M39, M41, M86: value, campaign and tags of several deals, and all of it back. */
static void
test_edit_and_undo (StoreFixture *fixture, gconstpointer data)
{
  guint32 ids[] = { (guint32) create (fixture, "One"), (guint32) create (fixture, "Two"), 1 };
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  const char *const add[] = { "hot", " ", "q3", NULL };
  TdmBulkEdit edit = { .values = values,
                       .fields = TDM_DEAL_FIELD_CAMPAIGN_ID,
                       .add_tags = add,
                       .set_favorite = TRUE,
                       .favorite = TRUE,
                       .move_close_days = 2 };
  g_autoptr (TdmDealRecord) before = load_deal_by_id (fixture->store, ids[1]);
  g_autoptr (TdmDealRecord) changed = NULL;
  g_autoptr (TdmDealRecord) after = NULL;
  g_autoptr (TdmBulkReceipt) receipt = NULL;
  g_autoptr (GPtrArray) outbox = NULL;
  g_autofree char *kinds = NULL;

  values->campaign_id = g_strdup ("SPRING");
  receipt = edit_all (fixture->store, ids, G_N_ELEMENTS (ids), &edit, FALSE);
  g_assert_cmpuint (receipt->changed, ==, 2);
  g_assert_cmpuint (receipt->unchanged, ==, 0);
  g_assert_cmpuint (receipt->refused->len, ==, 0);

  changed = load_deal_by_id (fixture->store, ids[1]);
  g_assert_cmpstr (changed->campaign_id, ==, "SPRING");
  g_assert_cmpstr (changed->close_date, ==, "2026-07-02");
  g_assert_true (changed->favorite);
  g_assert_cmpuint (g_strv_length (changed->private_words->tags), ==, 2);
  kinds = list_timeline_kinds (fixture->store, ids[1]);
  g_assert_cmpstr (kinds, ==, "created edited:closeDate edited:campaignId edited:tags favorite:favorite");
  g_assert_cmpuint (count_found (fixture->store, "spring"), ==, 2);
  outbox = list_outbox (fixture->store); /* two new deals, an edit and a heart each */
  g_assert_cmpuint (outbox->len, ==, 6);

  store_fixture_reopen (fixture);
  g_assert_true (undo (fixture->store, receipt->undo_id, NULL));
  after = load_deal_by_id (fixture->store, ids[1]);
  g_assert_cmpint (tdm_deal_record_diff (before, after, ~0), ==, 0);
  g_clear_pointer (&outbox, g_ptr_array_unref);
  outbox = list_outbox (fixture->store);
  g_assert_cmpuint (outbox->len, ==, 2);
  g_assert_cmpuint (count_found (fixture->store, "spring"), ==, 0);
  assert_healthy (fixture->store);
}

/* M95: an archived deal keeps its details and may have a tag; the others change all the same. */
static void
test_refusals (StoreFixture *fixture, gconstpointer data)
{
  guint32 ids[] = { (guint32) create (fixture, "Open"), (guint32) create (fixture, "Done"), 4711 };
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  const char *const add[] = { "hot", NULL };
  TdmBulkEdit edit = { .values = values, .fields = TDM_DEAL_FIELD_VALUE };
  TdmBulkEdit tag = { .add_tags = add };
  g_autoptr (TdmBulkReceipt) tried = NULL;
  g_autoptr (TdmBulkReceipt) done = NULL;
  g_autoptr (TdmBulkReceipt) again = NULL;
  g_autoptr (TdmBulkReceipt) tagged = NULL;
  const TdmBulkRefusal *refusal;

  values->value = g_strdup ("99");
  g_assert_true (close_deal (fixture->store, ids[1], TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));

  tried = edit_all (fixture->store, ids, G_N_ELEMENTS (ids), &edit, TRUE);
  g_assert_cmpuint (tried->changed, ==, 1);
  g_assert_cmpint (tried->undo_id, ==, 0);
  done = edit_all (fixture->store, ids, G_N_ELEMENTS (ids), &edit, FALSE);
  g_assert_cmpuint (done->changed, ==, 1);
  g_assert_cmpuint (done->refused->len, ==, 2);
  refusal = g_ptr_array_index (done->refused, 0);
  g_assert_cmpstr (refusal->name, ==, "Done");
  g_assert_error (refusal->error, TDM_RULE_ERROR, TDM_RULE_ERROR_ARCHIVED);
  refusal = g_ptr_array_index (done->refused, 1);
  g_assert_error (refusal->error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);

  again = edit_all (fixture->store, ids, 1, &edit, FALSE);
  g_assert_cmpuint (again->unchanged, ==, 1);
  g_assert_cmpint (again->undo_id, ==, 0);

  tagged = edit_all (fixture->store, ids, 2, &tag, FALSE);
  g_assert_cmpuint (tagged->changed, ==, 2);
  g_assert_cmpuint (tagged->refused->len, ==, 0);
  assert_healthy (fixture->store);
}

/* A later change of one of them makes it too late for the import they came from, and for the heart. */
static void
test_undo_by_deal (StoreFixture *fixture, gconstpointer data)
{
  gint64 received = import_received_deal (fixture->store, "11111111-2222-3333-4444-555555555555", 0);
  guint32 id = (guint32) received;
  TdmBulkEdit heart = { .set_favorite = TRUE };
  TdmReceipt single;
  g_autoptr (TdmBulkReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (set_favorite (fixture->store, received, TRUE, &single, NULL));
  receipt = edit_all (fixture->store, &id, 1, &heart, FALSE);
  g_assert_cmpuint (receipt->changed, ==, 1);
  g_assert_false (undo (fixture->store, single.undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);

  g_assert_true (undo (fixture->store, receipt->undo_id, NULL));
  g_assert_true (undo (fixture->store, single.undo_id, NULL));
  assert_healthy (fixture->store);
}

/* 1,000 deals in two seconds, and back in two. */
static void
test_thousand (StoreFixture *fixture, gconstpointer data)
{
  enum
  {
    N = 1000
  };
  g_autofree guint32 *ids = g_new (guint32, N);
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  TdmBulkEdit edit = { .values = values, .fields = TDM_DEAL_FIELD_VALUE | TDM_DEAL_FIELD_CAMPAIGN_ID };
  g_autoptr (TdmBulkReceipt) receipt = NULL;
  gint64 start;

  for (guint i = 0; i < N; i++)
    ids[i] = (guint32) create (fixture, "Deal");

  values->value = g_strdup ("77.50");
  values->campaign_id = g_strdup ("AUTUMN");
  start = g_get_monotonic_time ();
  receipt = edit_all (fixture->store, ids, N, &edit, FALSE);
  g_test_minimized_result ((double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND,
                           "edit of 1,000 deals: %.3f s",
                           (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND);
  g_assert_cmpuint (receipt->changed, ==, N);

  start = g_get_monotonic_time ();
  g_assert_true (undo (fixture->store, receipt->undo_id, NULL));
  g_test_minimized_result ((double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND,
                           "its undo: %.3f s",
                           (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND);
  g_assert_cmpuint (count_found (fixture->store, "autumn"), ==, 0);
}

static void
test_note (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Noted");
  g_autofree char *kinds = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *huge = g_strnfill (16001, 'x');
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));
  g_assert_true (add_note (fixture->store, id, "  Called Anna\n", &receipt, &error));
  g_assert_no_error (error);
  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpstr (kinds, ==, "created won note");

  g_assert_true (undo (fixture->store, receipt.undo_id, NULL));
  undone = list_timeline_kinds (fixture->store, id);
  g_assert_cmpstr (undone, ==, "created won");

  g_assert_false (add_note (fixture->store, id, " \n ", NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (add_note (fixture->store, id, huge, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_false (add_note (fixture->store, 4711, "Nobody", NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/bulk/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("edit-and-undo", test_edit_and_undo);
  ADD ("refusals", test_refusals);
  ADD ("undo-by-deal", test_undo_by_deal);
  ADD ("thousand", test_thousand);
  ADD ("note", test_note);

  return g_test_run ();
}
