/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of Microsoft's and third-party solutions as the user edits them (M53, M54). */

#include "offer-fixture.h"
#include "tdm-store-known-solutions.h"

static GPtrArray *
list (StoreFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *known;

  tdm_store_list_known_solutions_async (fixture->store, NULL, keep_result_cb, &result);
  known = tdm_store_list_known_solutions_finish (fixture->store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return known;
}

static const TdmKnownSolution *
find (GPtrArray *known, const char *id)
{
  for (guint i = 0; i < known->len; i++)
    if (g_str_equal (((TdmKnownSolution *) known->pdata[i])->solution->id, id))
      return known->pdata[i];

  return NULL;
}

static gint64
keep (StoreFixture *fixture, const char *id, const char *name, TdmSolutionKind kind, gboolean hidden)
{
  g_autoptr (TdmSolution) solution = tdm_solution_new (id, name, kind);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  tdm_store_keep_solution_async (fixture->store, solution, hidden, NULL, keep_result_cb, &result);
  tdm_store_change_finish (fixture->store, wait_for_result (&result), &receipt, &error);
  g_assert_no_error (error);
  return receipt.undo_id;
}

static gint64
forget (StoreFixture *fixture, const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  tdm_store_forget_solution_async (fixture->store, id, NULL, keep_result_cb, &result);
  tdm_store_change_finish (fixture->store, wait_for_result (&result), &receipt, &error);
  g_assert_no_error (error);
  return receipt.undo_id;
}

/* Microsoft's list first; then what deals named, without own ones, also when a deal does not say whose it is. */
static void
test_sources (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) deal = make_record ("Cranes");
  g_autoptr (TdmOffer) offer = make_full_offer ("forecast");
  g_autoptr (GPtrArray) known = NULL;

  g_set_str (&offer->solution_id, "SOL-9");
  create_offer (fixture->store, offer);
  g_ptr_array_add (deal->solutions, tdm_solution_new ("SOL-9", NULL, TDM_SOLUTION_KIND_UNKNOWN));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("their-1", "Ruler", TDM_SOLUTION_KIND_THIRD_PARTY));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("odd-1", "Anvil", TDM_SOLUTION_KIND_UNKNOWN));
  g_ptr_array_add (deal->solutions, tdm_solution_new ("own-1", "Mine", TDM_SOLUTION_KIND_OWN));
  g_assert_true (create_deal (fixture->store, deal, NULL, NULL));

  known = list (fixture);
  g_assert_cmpint (((TdmKnownSolution *) known->pdata[0])->source, ==, TDM_SOLUTION_SOURCE_RULES);
  g_assert_cmpint (find (known, "Azure")->solution->kind, ==, TDM_SOLUTION_KIND_MICROSOFT);
  g_assert_null (find (known, "SOL-9"));
  g_assert_null (find (known, "own-1"));
  g_assert_cmpint (find (known, "their-1")->source, ==, TDM_SOLUTION_SOURCE_DEALS);
  g_assert_cmpstr (((TdmKnownSolution *) known->pdata[known->len - 2])->solution->id, ==, "odd-1");
  g_assert_cmpstr (((TdmKnownSolution *) known->pdata[known->len - 1])->solution->id, ==, "their-1");
}

/* Renamed and hidden by the user, and as its source has it again. */
static void
test_changed (StoreFixture *fixture, gconstpointer data)
{
  gint64 undo_id;

  keep (fixture, "Azure", "Azure, all of it", TDM_SOLUTION_KIND_MICROSOFT, TRUE);
  {
    g_autoptr (GPtrArray) known = list (fixture);
    const TdmKnownSolution *azure = find (known, "Azure");

    g_assert_cmpstr (azure->solution->name, ==, "Azure, all of it");
    g_assert_cmpstr (azure->original_name, ==, "Azure");
    g_assert_true (azure->hidden && azure->kept);
  }

  undo_id = forget (fixture, "Azure");
  {
    g_autoptr (GPtrArray) known = list (fixture);
    const TdmKnownSolution *azure = find (known, "Azure");

    g_assert_cmpstr (azure->solution->name, ==, "Azure");
    g_assert_false (azure->hidden || azure->kept);
  }

  g_assert_true (undo (fixture->store, undo_id, NULL));
  {
    g_autoptr (GPtrArray) known = list (fixture);

    g_assert_true (find (known, "Azure")->hidden);
  }
}

/* Added by hand, gone when it is forgotten, and back by undo. */
static void
test_added (StoreFixture *fixture, gconstpointer data)
{
  gint64 undo_id;

  keep (fixture, "their-2", "Compass", TDM_SOLUTION_KIND_THIRD_PARTY, FALSE);
  {
    g_autoptr (GPtrArray) known = list (fixture);

    g_assert_cmpint (find (known, "their-2")->source, ==, TDM_SOLUTION_SOURCE_USER);
  }

  undo_id = forget (fixture, "their-2");
  {
    g_autoptr (GPtrArray) known = list (fixture);

    g_assert_null (find (known, "their-2"));
  }

  g_assert_true (undo (fixture->store, undo_id, NULL));
  {
    g_autoptr (GPtrArray) known = list (fixture);

    g_assert_cmpstr (find (known, "their-2")->solution->name, ==, "Compass");
  }
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/known-solutions/" path, StoreFixture, NULL, store_fixture_set_up, func,                      \
              store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sources", test_sources);
  ADD ("changed", test_changed);
  ADD ("added", test_added);

  return g_test_run ();
}
