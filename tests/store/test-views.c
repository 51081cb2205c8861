/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views: kept in their order, named once, and taken back. */

#include "tdm-store-views.h"

#include "store-fixture.h"

static GPtrArray *
list_views (TdmStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *views;

  tdm_store_list_views_async (store, NULL, keep_result_cb, &result);
  views = tdm_store_list_views_finish (store, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return views;
}

static void
assert_names (TdmStore *store, const char *expected)
{
  g_autoptr (GPtrArray) views = list_views (store);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            ((TdmSavedView *) g_ptr_array_index (views, i))->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static gboolean
save_view (TdmStore *store, gint64 id, const char *name, TdmReceipt *receipt, GError **error)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (GAsyncResult) result = NULL;

  query->tab = TDM_DEAL_TAB_OUTBOUND;
  query->search = g_strdup (name);
  tdm_store_save_view_async (store, id, name, query, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

static gint64
make_view (TdmStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (save_view (store, 0, name, &receipt, &error));
  g_assert_no_error (error);
  return receipt.deal_id;
}

static void
changed_cb (TdmStore *store, const TdmChange *change, gpointer data)
{
  TdmChangeKinds *kinds = data;

  *kinds |= change->kinds;
}

/* M42: a view comes back as it was saved, also after a restart. */
static void
test_save (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = make_view (fixture->store, " Renewals ");
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GError) error = NULL;
  const TdmSavedView *view;
  TdmReceipt receipt;

  make_view (fixture->store, "Cold");
  store_fixture_reopen (fixture);
  views = list_views (fixture->store);
  view = g_ptr_array_index (views, 0);
  g_assert_cmpint (view->id, ==, id);
  g_assert_cmpint (view->query->tab, ==, TDM_DEAL_TAB_OUTBOUND);
  assert_names (fixture->store, "Renewals|Cold");

  g_assert_false (save_view (fixture->store, 0, "RENEWALS", NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (save_view (fixture->store, 0, "  ", NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (save_view (fixture->store, 4711, "Lost", NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);

  g_assert_true (save_view (fixture->store, id, "renewals", &receipt, NULL));
  assert_names (fixture->store, "renewals|Cold");
  g_assert_true (undo (fixture->store, receipt.undo_id, NULL));
  assert_names (fixture->store, "Renewals|Cold");
}

static void
test_move_and_remove (StoreFixture *fixture, gconstpointer data)
{
  gint64 first = make_view (fixture->store, "A");
  gint64 second = make_view (fixture->store, "B");
  TdmChangeKinds kinds = 0;
  TdmReceipt moved, removed;

  make_view (fixture->store, "C");
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &kinds);
  {
    g_autoptr (GAsyncResult) result = NULL;

    tdm_store_move_view_async (fixture->store, first, 9, NULL, keep_result_cb, &result);
    g_assert_true (tdm_store_change_finish (fixture->store, wait_for_result (&result), &moved, NULL));
  }
  assert_names (fixture->store, "B|C|A");
  g_assert_cmpint (kinds, ==, TDM_CHANGE_VIEWS);
  {
    g_autoptr (GAsyncResult) result = NULL;

    tdm_store_remove_view_async (fixture->store, second, NULL, keep_result_cb, &result);
    g_assert_true (tdm_store_change_finish (fixture->store, wait_for_result (&result), &removed, NULL));
  }
  assert_names (fixture->store, "C|A");

  kinds = 0;
  g_assert_true (undo (fixture->store, removed.undo_id, NULL));
  assert_names (fixture->store, "B|C|A");
  g_assert_cmpint (kinds, ==, TDM_CHANGE_VIEWS);
  g_assert_true (undo (fixture->store, moved.undo_id, NULL));
  assert_names (fixture->store, "A|B|C");
  g_signal_handlers_disconnect_by_func (fixture->store, changed_cb, &kinds);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/views/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("save", test_save);
  ADD ("move-and-remove", test_move_and_remove);

  return g_test_run ();
}
