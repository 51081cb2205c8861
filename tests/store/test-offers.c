/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers: everything they are made of, their history, undo, import, and lists that are read whole. */

#include <string.h>

#include "offer-fixture.h"

/* ---- saving ---- */

/* M141, M142: what was typed is what is read, one by one and in the list, also after another start. */
static void
assert_is (StoreFixture *fixture, gint64 id, const TdmOffer *expected)
{
  g_autoptr (TdmOffer) loaded = load_offer_by_id (fixture->store, id);
  g_autoptr (GPtrArray) offers = list_offers (fixture->store);

  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_true (tdm_shape_equal (&tdm_offer_shape, loaded, offers->pdata[0]));
  g_assert_cmpuint (tdm_offer_diff (loaded, expected) & ~TDM_OFFER_FIELD_STATUS, ==, 0);
}

static void
test_all_members (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  gint64 id = create_offer (fixture->store, offer);
  g_autoptr (TdmOffer) loaded = NULL;

  assert_is (fixture, id, offer);
  store_fixture_reopen (fixture);
  assert_is (fixture, id, offer);

  loaded = load_offer_by_id (fixture->store, id);
  g_assert_cmpstr (loaded->status, ==, "draft");
  g_assert_cmpint (loaded->created, >, 0);
  g_assert_cmpint (loaded->updated, ==, loaded->created);
}

/* Only the members that were named change. */
static void
test_fields (StoreFixture *fixture, gconstpointer data)
{
  for (guint bit = 0; bit < 27; bit++)
    {
      TdmOfferFields field = (TdmOfferFields) (1 << bit);
      g_autofree char *offer_id = g_strdup_printf ("offer-%u", bit);
      g_autoptr (TdmOffer) offer = make_full_offer (offer_id);
      g_autoptr (TdmOffer) other = make_other_offer (offer_id);
      g_autoptr (TdmOffer) loaded = NULL;
      g_autoptr (GError) error = NULL;

      if ((field & TDM_OFFER_FIELDS_FIXED) != 0)
        continue;

      other->id = create_offer (fixture->store, offer);
      g_set_str (&offer->status, "draft");
      g_assert_true (save_offer (fixture->store, other, field, NULL, &error));
      g_assert_no_error (error);
      loaded = load_offer_by_id (fixture->store, other->id);
      g_assert_cmpuint (tdm_offer_diff (loaded, offer), ==, field);
      g_assert_cmpuint (tdm_offer_diff (loaded, other) & field, ==, 0);
    }
}

static void
assert_refused (
  StoreFixture *fixture, const TdmOffer *offer, TdmOfferFields fields, TdmRuleError code, const char *field)
{
  g_autofree char *before = dump_offers (fixture->store);
  g_autofree char *after = NULL;
  g_autofree char *about = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (save_offer (fixture->store, offer, fields, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
  about = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (about, ==, field);
  after = dump_offers (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

/* Offer ID, alias and type are fixed after creation (offers-and-cosell.md §1). */
static void
test_fixed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  g_autoptr (TdmOffer) values = tdm_offer_copy (offer);
  TdmReceipt receipt;

  values->id = create_offer (fixture->store, offer);
  g_assert_true (save_offer (fixture->store, values, TDM_OFFER_FIELDS_FIXED, &receipt, NULL));
  g_assert_cmpint (receipt.undo_id, ==, 0);

  g_set_str (&values->alias, "another");
  assert_refused (fixture, values, TDM_OFFER_FIELD_ALIAS, TDM_RULE_ERROR_NOT_EDITABLE, "alias");
  g_set_str (&values->type, "consulting");
  assert_refused (fixture, values, TDM_OFFER_FIELD_TYPE, TDM_RULE_ERROR_NOT_EDITABLE, "type");
  g_set_str (&values->offer_id, "other-offer");
  assert_refused (fixture, values, TDM_OFFER_FIELD_OFFER_ID, TDM_RULE_ERROR_NOT_EDITABLE, "offerId");
}

static void
test_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");

  create_offer (fixture->store, offer);
  assert_refused (fixture, offer, TDM_OFFER_FIELDS_ALL, TDM_RULE_ERROR_DUPLICATE, "offerId");
  g_set_str (&offer->offer_id, "Not Valid");
  assert_refused (fixture, offer, TDM_OFFER_FIELDS_ALL, TDM_RULE_ERROR_INVALID, "offerId");
  g_clear_pointer (&offer->offer_id, g_free);
  assert_refused (fixture, offer, TDM_OFFER_FIELDS_ALL, TDM_RULE_ERROR_MISSING, "offerId");
  g_set_str (&offer->offer_id, "second");
  g_set_str (&offer->recorded_on, "2026-02-30");
  assert_refused (fixture, offer, TDM_OFFER_FIELDS_ALL, TDM_RULE_ERROR_INVALID, "recordedOn");
  g_clear_pointer (&offer->type, g_free);
  assert_refused (fixture, offer, TDM_OFFER_FIELDS_ALL, TDM_RULE_ERROR_MISSING, "type");
}

/* A name is no must; the list is in the order of what is shown. */
static void
test_without_name (StoreFixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "zebra", "antelope", "monkey" };
  g_autoptr (GPtrArray) offers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TdmOffer) offer = tdm_offer_new ();

      offer->offer_id = g_strdup (ids[i]);
      offer->type = g_strdup ("saas");
      offer->name = g_strdup ("");
      create_offer (fixture->store, offer);
    }

  offers = list_offers (fixture->store);
  g_assert_cmpstr (((TdmOffer *) offers->pdata[0])->offer_id, ==, "antelope");
  g_assert_null (((TdmOffer *) offers->pdata[0])->name);
  g_assert_cmpstr (((TdmOffer *) offers->pdata[2])->offer_id, ==, "zebra");
}

/* ---- history and publication ---- */

static void
test_history (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  g_autoptr (TdmOffer) other = make_other_offer ("my-offer");
  g_autofree char *kinds = NULL;

  other->id = create_offer (fixture->store, offer);
  g_assert_true (
    save_offer (fixture->store, other, TDM_OFFER_FIELD_CSP | TDM_OFFER_FIELD_SUMMARY, NULL, NULL));
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_PLANS, NULL, NULL));
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_CONTACTS, NULL, NULL));
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_STATUS, NULL, NULL));
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_RECORDED_STATUS, NULL, NULL));
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_RECORDED_STATUS, NULL, NULL));
  kinds = list_event_kinds (fixture->store, other->id);
  g_assert_cmpstr (kinds, ==,
                   "cosell-recorded:2026-02-01 status-recorded contacts plan:gold plan:silver"
                   " saved:listing, csp created");
}

/* A published offer that changes differs from what was published; what only we know does not count. */
static void
test_changed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  g_autoptr (TdmOffer) other = make_other_offer ("my-offer");

  other->id = create_offer (fixture->store, offer);
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_SUMMARY, NULL, NULL));
  {
    g_autoptr (TdmOffer) loaded = load_offer_by_id (fixture->store, other->id);

    g_assert_cmpint (loaded->changed, !=, TDM_TRUTH_YES);
  }

  g_assert_true (
    save_offer (fixture->store, other, TDM_OFFER_FIELD_STATUS | TDM_OFFER_FIELD_FACTS, NULL, NULL));
  {
    g_autoptr (TdmOffer) loaded = load_offer_by_id (fixture->store, other->id);

    g_assert_cmpint (loaded->live, ==, TDM_TRUTH_YES);
    g_assert_cmpint (loaded->changed, ==, TDM_TRUTH_NO);
  }

  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_CSP, NULL, NULL));
  {
    g_autoptr (TdmOffer) loaded = load_offer_by_id (fixture->store, other->id);

    g_assert_cmpint (loaded->changed, ==, TDM_TRUTH_YES);
  }
}

/* §2: the way of an offer from draft to live and back, each move with its entry, none that is not allowed. */
static void
test_moves (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  gint64 id;
  g_autofree char *kinds = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&offer->status, "publish-in-progress");
  id = create_offer (fixture->store, offer);
  g_assert_false (move_offer (fixture->store, id, TDM_PUBLICATION_GO_LIVE, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_MOVE);
  g_clear_error (&error);

  g_assert_true (move_offer (fixture->store, id, TDM_PUBLICATION_CERTIFY, NULL, &error));
  g_assert_true (move_offer (fixture->store, id, TDM_PUBLICATION_PREVIEW, NULL, &error));
  g_assert_true (move_offer (fixture->store, id, TDM_PUBLICATION_GO_LIVE, NULL, &error));
  g_assert_true (move_offer (fixture->store, id, TDM_PUBLICATION_FINISH, NULL, &error));
  g_assert_true (move_offer (fixture->store, id, TDM_PUBLICATION_STOP, NULL, &error));
  g_assert_no_error (error);
  kinds = list_event_kinds (fixture->store, id);
  g_assert_cmpstr (kinds, ==, "stop finish go-live preview certify created");
}

/* M144: nothing is sent while a mandatory page is incomplete. */
static void
test_publish_incomplete (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  offer->offer_id = g_strdup ("bare");
  offer->type = g_strdup ("saas");
  id = create_offer (fixture->store, offer);
  g_assert_false (move_offer (fixture->store, id, TDM_PUBLICATION_PUBLISH, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INCOMPLETE_PAGE);
}

static TdmOfferImport
import_offers (TdmStore *store, GPtrArray *offers)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmOfferImport counts = { 0 };

  tdm_store_import_offers_async (store, offers, TDM_OFFER_FIELDS_ALL, NULL, keep_result_cb, &result);
  tdm_store_import_offers_finish (store, wait_for_result (&result), &counts, &error);
  g_assert_no_error (error);
  return counts;
}

/* ---- undo ---- */

typedef gboolean (*ChangeFunc) (StoreFixture *fixture, gint64 id, TdmReceipt *receipt);

static gboolean
create_another (StoreFixture *fixture, gint64 id, TdmReceipt *receipt)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("second");

  return save_offer (fixture->store, offer, TDM_OFFER_FIELDS_ALL, receipt, NULL);
}

static gboolean
edit_everything (StoreFixture *fixture, gint64 id, TdmReceipt *receipt)
{
  g_autoptr (TdmOffer) other = make_other_offer ("my-offer");

  other->id = id;
  return save_offer (fixture->store, other, TDM_OFFER_FIELDS_ALL, receipt, NULL);
}

static gboolean
go_live (StoreFixture *fixture, gint64 id, TdmReceipt *receipt)
{
  return move_offer (fixture->store, id, TDM_PUBLICATION_GO_LIVE, receipt, NULL);
}

static gboolean
import_two (StoreFixture *fixture, gint64 id, TdmReceipt *receipt)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);
  TdmOfferImport counts;

  g_ptr_array_add (offers, make_other_offer ("my-offer"));
  g_ptr_array_add (offers, make_full_offer ("new-offer"));
  counts = import_offers (fixture->store, offers);
  receipt->undo_id = counts.undo_id;
  return counts.created == 1 && counts.updated == 1;
}

/* Whatever a verb does, undo brings the state before, to the last byte; also after another start. */
static void
test_undo (StoreFixture *fixture, gconstpointer data)
{
  static const ChangeFunc changes[] = { create_another, edit_everything, go_live, import_two };
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  gint64 id;

  g_set_str (&offer->status, "preview");
  id = create_offer (fixture->store, offer);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *before = dump_offers (fixture->store);
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      TdmReceipt receipt = { 0 };

      g_assert_true (changes[i](fixture, id, &receipt));
      changed = dump_offers (fixture->store);
      g_assert_cmpstr (before, !=, changed);
      store_fixture_reopen (fixture);
      undo (fixture->store, receipt.undo_id, &error);
      g_assert_no_error (error);
      after = dump_offers (fixture->store);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Changes of different members stand beside each other: the older one can go first. */
static void
test_undo_older (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = make_full_offer ("my-offer");
  g_autoptr (TdmOffer) other = make_other_offer ("my-offer");
  g_autoptr (TdmOffer) loaded = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt older, newer, newest;

  other->id = create_offer (fixture->store, offer);
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_SUMMARY, &older, NULL));
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_CONTACTS, &newer, NULL));
  g_assert_true (undo (fixture->store, older.undo_id, &error));
  loaded = load_offer_by_id (fixture->store, other->id);
  g_assert_cmpuint (tdm_offer_diff (loaded, other) & TDM_OFFER_FIELD_CONTACTS, ==, 0);
  g_assert_cmpstr (loaded->summary, ==, offer->summary);

  g_ptr_array_set_size (other->contacts, 0);
  g_assert_true (save_offer (fixture->store, other, TDM_OFFER_FIELD_CONTACTS, &newest, NULL));
  g_assert_false (undo (fixture->store, newer.undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);
}

/* An offer on which something else stands is not taken back with it. */
static void
test_undo_create_later (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  offer->offer_id = g_strdup ("bare");
  offer->type = g_strdup ("saas");
  g_assert_true (save_offer (fixture->store, offer, TDM_OFFER_FIELDS_ALL, &receipt, NULL));
  offer->id = receipt.deal_id;
  g_ptr_array_add (offer->contacts, make_contact ("Anna Nowak", "PL"));
  g_assert_true (save_offer (fixture->store, offer, TDM_OFFER_FIELD_CONTACTS, NULL, NULL));
  g_assert_false (undo (fixture->store, receipt.undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);
}

/* ---- import ---- */

/* M141: by Offer ID; all of a file or nothing; again it is no change. */
static void
test_import (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;
  TdmOfferImport counts;
  TdmOffer *wrong = make_full_offer ("b");

  g_ptr_array_add (offers, make_full_offer ("a"));
  g_ptr_array_add (offers, wrong);
  g_set_str (&wrong->csp, "maybe");
  tdm_store_import_offers_async (fixture->store, offers, TDM_OFFER_FIELDS_ALL, NULL, keep_result_cb, &result);
  g_assert_false (tdm_store_import_offers_finish (fixture->store, wait_for_result (&result), NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  field = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (field, ==, "offers[1].csp");
  g_clear_error (&error);
  g_clear_object (&result);
  {
    g_autoptr (GPtrArray) none = list_offers (fixture->store);

    g_assert_cmpuint (none->len, ==, 0);
  }

  g_set_str (&wrong->csp, "any");
  for (guint round = 0; round < 2; round++)
    {
      counts = import_offers (fixture->store, offers);
      g_assert_cmpuint (counts.created, ==, round == 0 ? 2 : 0);
      g_assert_cmpuint (counts.unchanged, ==, round == 0 ? 0 : 2);
      g_assert_true ((counts.undo_id != 0) == (round == 0));
    }
}

/* What is fixed stays as it is here, but for an alias that nobody knew yet. */
static void
test_import_fixed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);
  g_autoptr (TdmOffer) bare = tdm_offer_new ();
  g_autoptr (TdmOffer) loaded = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  TdmOffer *values = make_full_offer ("my-offer");
  gint64 undo_id;

  bare->offer_id = g_strdup ("my-offer");
  bare->type = g_strdup ("consulting");
  bare->id = create_offer (fixture->store, bare);
  before = dump_offers (fixture->store);
  g_ptr_array_add (offers, values);
  undo_id = import_offers (fixture->store, offers).undo_id;
  g_set_str (&values->alias, "another");
  import_offers (fixture->store, offers);

  loaded = load_offer_by_id (fixture->store, bare->id);
  g_assert_cmpstr (loaded->type, ==, "consulting");
  g_assert_cmpstr (loaded->alias, ==, "planner");
  g_assert_true (undo (fixture->store, undo_id, NULL));
  after = dump_offers (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

/* ---- what forms propose ---- */

static GPtrArray *
suggest_solutions (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *solutions;

  tdm_store_suggest_solutions_async (store, NULL, keep_result_cb, &result);
  solutions = tdm_store_suggest_solutions_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return solutions;
}

/* M52: those that are co-sell ready first, the others too, and it is known which they are. */
static void
test_own_solutions (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) ready = make_full_offer ("zebra");
  g_autoptr (TdmOffer) bare = tdm_offer_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) solutions = NULL;
  g_auto (GStrv) unready = NULL;

  bare->offer_id = g_strdup ("antelope");
  bare->type = g_strdup ("saas");
  bare->solution_id = g_strdup ("not-ready");
  create_offer (fixture->store, bare);
  create_offer (fixture->store, ready);
  solutions = suggest_solutions (fixture->store);
  g_assert_cmpstr (((TdmSolution *) solutions->pdata[0])->id, ==, "solution-of-zebra");
  g_assert_cmpint (((TdmSolution *) solutions->pdata[0])->kind, ==, TDM_SOLUTION_KIND_OWN);
  g_assert_cmpstr (((TdmSolution *) solutions->pdata[1])->id, ==, "not-ready");

  tdm_store_list_unready_solutions_async (fixture->store, NULL, NULL, keep_result_cb, &result);
  unready = tdm_store_list_unready_solutions_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (g_strv_length (unready), ==, 1);
  g_assert_cmpstr (unready[0], ==, "not-ready");
}

static const TdmSolution *
find_solution (GPtrArray *solutions, const char *id)
{
  for (guint i = 0; i < solutions->len; i++)
    if (g_str_equal (((TdmSolution *) solutions->pdata[i])->id, id))
      return solutions->pdata[i];

  return NULL;
}

static gint64
keep_solution (TdmStore *store, const char *id, const char *name, TdmSolutionKind kind, gboolean hidden)
{
  g_autoptr (TdmSolution) solution = tdm_solution_new (id, name, kind);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  tdm_store_keep_solution_async (store, solution, hidden, NULL, keep_result_cb, &result);
  tdm_store_change_finish (store, wait_for_result (&result), &receipt, &error);
  g_assert_no_error (error);
  return receipt.undo_id;
}

/* M53, M54: the user adds to the lists and hides from them, and can take either back. */
static void
test_kept_solutions (StoreFixture *fixture, gconstpointer data)
{
  gint64 kept, hidden, shown;

  kept = keep_solution (fixture->store, "their-tool", "Their tool", TDM_SOLUTION_KIND_THIRD_PARTY, FALSE);
  hidden = keep_solution (fixture->store, "Azure", NULL, TDM_SOLUTION_KIND_MICROSOFT, TRUE);
  {
    g_autoptr (GPtrArray) solutions = suggest_solutions (fixture->store);

    g_assert_cmpstr (find_solution (solutions, "their-tool")->name, ==, "Their tool");
    g_assert_null (find_solution (solutions, "Azure"));
  }

  /* Shown again without a name of the user's own, it has that of the rules. */
  shown = keep_solution (fixture->store, "Azure", NULL, TDM_SOLUTION_KIND_MICROSOFT, FALSE);
  {
    g_autoptr (GPtrArray) solutions = suggest_solutions (fixture->store);

    g_assert_cmpstr (find_solution (solutions, "Azure")->name, ==, "Azure");
  }

  g_assert_true (undo (fixture->store, shown, NULL));
  g_assert_true (undo (fixture->store, hidden, NULL));
  g_assert_true (undo (fixture->store, kept, NULL));
  {
    g_autoptr (GPtrArray) solutions = suggest_solutions (fixture->store);

    g_assert_null (find_solution (solutions, "their-tool"));
    g_assert_nonnull (find_solution (solutions, "Azure"));
  }
}

/* ---- many ---- */

#define MANY 500
#define DOCUMENTS 20
/* Several times what it takes, so that a loaded machine passes. */
#define LIST_LIMIT_MS 400.0

/* 500 offers with 20 documents each: read whole with a few statements. */
static void
test_many (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);
  g_autoptr (GTimer) timer = NULL;
  double import, best = G_MAXDOUBLE;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *offer_id = g_strdup_printf ("offer-%u", i);

      g_ptr_array_add (offers, make_full_offer (offer_id));
    }
  timer = g_timer_new ();
  import_offers (fixture->store, offers);
  import = g_timer_elapsed (timer, NULL) * 1000;
  run_sql (fixture->store,
           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)"
           " INSERT INTO offer_document (offer_id, kind, name, sha256, size, added, replaced, once)"
           " SELECT o.id, 'case-study', 'Case study ' || i || '.pdf',"
           " substr (lower (hex (randomblob (32))), 1, 64), 100000, 1790000000000000, 0, 0 FROM offer o, n");

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GPtrArray) read = NULL;
      double elapsed;

      g_timer_start (timer);
      read = list_offers (fixture->store);
      elapsed = g_timer_elapsed (timer, NULL) * 1000;
      best = MIN (best, elapsed);
      g_assert_cmpuint (read->len, ==, MANY);
      g_assert_cmpuint (((TdmOffer *) read->pdata[MANY - 1])->documents->len, ==, DOCUMENTS);
      g_assert_cmpuint (((TdmOffer *) read->pdata[0])->contacts->len, ==, 2);
    }

  g_timer_start (timer);
  g_ptr_array_unref (suggest_solutions (fixture->store));
  g_test_message ("%u offers with %u documents each: import %.0f ms, list %.1f ms, solutions %.1f ms", MANY,
                  DOCUMENTS, import, best, g_timer_elapsed (timer, NULL) * 1000);
  g_assert_cmpfloat (best, <, LIST_LIMIT_MS);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/offers/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-members", test_all_members);
  ADD ("fields", test_fields);
  ADD ("fixed", test_fixed);
  ADD ("refused", test_refused);
  ADD ("without-name", test_without_name);
  ADD ("history", test_history);
  ADD ("changed", test_changed);
  ADD ("moves", test_moves);
  ADD ("publish-incomplete", test_publish_incomplete);
  ADD ("undo", test_undo);
  ADD ("undo-older", test_undo_older);
  ADD ("undo-create-later", test_undo_create_later);
  ADD ("import", test_import);
  ADD ("import-fixed", test_import_fixed);
  ADD ("own-solutions", test_own_solutions);
  ADD ("kept-solutions", test_kept_solutions);
  ADD ("many", test_many);

  return g_test_run ();
}
