/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding deals in the window: filters, groups, columns, marks, saved views, and what is remembered. */

#include "tdm-deal-columns.h"
#include "tdm-deal-selection.h"
#include "tdm-deals-view.h"
#include "tdm-filter-dialog.h"
#include "tdm-quick-filter.h"
#include "tdm-saved-views.h"
#include "tdm-settings.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

static TdmDealsPage *
show_some (Fixture *fixture, int width)
{
  TdmDealsPage *page;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, width, 760);
  page = tdm_window_fixture_show_deals (fixture);
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), 5);

  return page;
}

static void
wait_for (TdmDealsPage *page, guint n_deals)
{
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), n_deals);
}

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static TdmDealsView *
get_view (TdmDealsPage *page)
{
  return TDM_DEALS_VIEW (find_widget (GTK_WIDGET (page), TDM_TYPE_DEALS_VIEW));
}

/* Every quick filter has terms that can be asked. */
static void
test_quick_filters (void)
{
  for (guint i = 0; i < TDM_N_QUICK_FILTERS; i++)
    {
      g_autoptr (GPtrArray) terms = tdm_quick_filter_dup_terms (i);

      g_assert_cmpuint (terms->len, >, 0);
      for (guint j = 0; j < terms->len; j++)
        g_assert_nonnull (g_ptr_array_index (terms, j));
      g_assert_cmpuint (tdm_quick_filter_find (tdm_quick_filter_get_name (i)), ==, i);
    }
}

/* M16: co-sell and private pipeline are told apart by a filter; taking it off brings all back. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  TdmDealList *list = tdm_deals_page_get_list (page);

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "private");
  tdm_wait_until (!tdm_deal_list_get_loading (list));
  g_assert_cmpuint (tdm_deal_list_get_query (list)->terms->len, ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (tdm_deal_get_deal_type (deal), ==, TDM_DEAL_TYPE_PRIVATE);
    }

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "private");
  wait_for (page, 5);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "no-value");
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "no-date");
  tdm_wait_until (!tdm_deal_list_get_loading (list));
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.clear-filters", NULL);
  wait_for (page, 5);
}

/* The sheet opens on every field that can be asked about. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.filter", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (TDM_IS_FILTER_DIALOG (dialog));
  for (guint field = 0; field < TDM_N_FILTER_FIELDS; field++)
    if (field != TDM_FILTER_NAME && field != TDM_FILTER_CUSTOMER_NAME && field != TDM_FILTER_CRM_ID)
      tdm_filter_dialog_show_field (TDM_FILTER_DIALOG (dialog), field);
  for (guint i = 0; i < 20; i++)
    tdm_window_fixture_iterate ();
  adw_dialog_force_close (dialog);
}

/* M42: groups are sections, with what they come to. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  TdmDealSelection *selection = tdm_deals_view_get_selection (get_view (page));
  TdmDealSummarizer *summarizer = tdm_deals_view_get_summarizer (get_view (page));
  guint start, end;

  g_object_set (page, "group", "stage", NULL);
  tdm_wait_until (tdm_deal_list_get_groups (tdm_deals_page_get_list (page))->len == 3);
  gtk_section_model_get_section (GTK_SECTION_MODEL (selection), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (selection), 4, &start, &end);
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 5);
  tdm_wait_until (tdm_deal_summarizer_get_group_totals (summarizer, "archived") != NULL);

  g_object_set (page, "group", "none", NULL);
  wait_for (page, 5);
  gtk_section_model_get_section (GTK_SECTION_MODEL (selection), 4, &start, &end);
  g_assert_cmpuint (end, ==, 5);
}

/* Marks are positions: marking all asks for no row, and rows that go take theirs along. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  TdmDealSelection *selection = tdm_deals_view_get_selection (get_view (page));
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);

  g_assert_cmpuint (tdm_deal_selection_get_n_selected (selection), ==, 0);
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_cmpuint (tdm_deal_selection_get_single (selection), ==, 1);
  gtk_selection_model_select_item (model, 3, FALSE);
  g_assert_cmpuint (tdm_deal_selection_get_n_selected (selection), ==, 2);
  g_assert_cmpuint (tdm_deal_selection_get_single (selection), ==, GTK_INVALID_LIST_POSITION);
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (tdm_deal_selection_get_n_selected (selection), ==, 5);
  g_assert_true (gtk_selection_model_is_selected (model, 4));

  g_object_set (page, "stage", "archived", NULL);
  wait_for (page, 1);
  g_assert_cmpuint (tdm_deal_selection_get_n_selected (selection), <=, 1);
  gtk_selection_model_unselect_all (model);
  g_assert_cmpuint (tdm_deal_selection_get_n_selected (selection), ==, 0);
}

/* Columns come in the order of the settings; the deal and the heart stay. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const chosen[] = { "deal", "owner", "crm-id", "updated", "no-such", NULL };
  TdmDealsPage *page = show_some (fixture, 1100);
  GtkWidget *table = find_widget (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  g_autoptr (GtkColumnViewColumn) second = NULL;
  g_autoptr (GtkColumnViewColumn) last = NULL;
  g_auto (GStrv) names = NULL;

  g_settings_set_strv (tdm_settings_get_default (), "deals-columns", chosen);
  names = tdm_deal_columns_dup_chosen ();
  g_assert_cmpuint (g_strv_length (names), ==, 5);
  second = g_list_model_get_item (columns, 1);
  last = g_list_model_get_item (columns, 4);
  g_assert_cmpstr (gtk_column_view_column_get_id (second), ==, "owner");
  g_assert_cmpstr (gtk_column_view_column_get_id (last), ==, "favorite");
  g_assert_true (gtk_column_view_column_get_visible (second));
  for (guint i = 0; i < 20; i++)
    tdm_window_fixture_iterate ();
  g_settings_reset (tdm_settings_get_default (), "deals-columns");
}

/* An export has what is on screen, and there is no column that it does not know. */
static void
test_columns_exported (void)
{
  g_autofree char *usual = NULL;

  for (guint i = 0; tdm_deal_column_get (i) != NULL; i++)
    {
      const char *const chosen[] = { tdm_deal_column_get (i)->name, "deal", "favorite", NULL };
      g_auto (GStrv) names = NULL;

      g_settings_set_strv (tdm_settings_get_default (), "deals-columns", chosen);
      names = tdm_deal_columns_dup_export_names ();
      g_assert_true (g_str_equal (chosen[0], "deal") || !g_str_equal (names[0], "Name"));
      g_assert_true (g_strv_contains ((const char *const *) names, "Name"));
    }
  g_settings_reset (tdm_settings_get_default (), "deals-columns");

  {
    g_auto (GStrv) names = tdm_deal_columns_dup_export_names ();

    usual = g_strjoinv (",", names);
  }
  g_assert_cmpstr (usual, ==,
                   "Name,Customer,City,Country,Value,Currency,Close date,Stage,Outcome,Deadline,Favorite");
}

/* A heading that is dragged to another place stays there. */
static void
test_columns_moved (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  GtkColumnView *table = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table), 3);
  g_auto (GStrv) names = NULL;

  gtk_column_view_insert_column (table, 1, column);
  names = g_settings_get_strv (tdm_settings_get_default (), "deals-columns");
  g_assert_cmpstr (names[1], ==, gtk_column_view_column_get_id (column));
  g_assert_cmpuint (g_strv_length (names), ==, 5);
  g_settings_reset (tdm_settings_get_default (), "deals-columns");
}

/* The columns of the person stay as they are when the table goes with its window. */
static void
test_columns_stay (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = tdm_settings_get_default ();
  g_auto (GStrv) before = g_settings_get_strv (settings, "deals-columns");
  g_auto (GStrv) after = NULL;

  show_some (fixture, 1100);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  for (guint i = 0; i < 20; i++)
    tdm_window_fixture_iterate ();
  after = g_settings_get_strv (settings, "deals-columns");
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmReceipt *receipt = data;
  g_autoptr (GError) error = NULL;

  tdm_store_change_finish (TDM_STORE (source), result, receipt, &error);
  g_assert_no_error (error);
}

/* A view brings query, groups and kind back, and what changed since is seen and taken back. */
static void
test_saved_view (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  TdmSavedViews *views = tdm_saved_views_get_for_store (fixture->store);
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autofree char *group = NULL;
  TdmReceipt receipt = { 0 };

  query->tab = TDM_DEAL_TAB_INBOUND;
  query->group = TDM_DEAL_GROUP_CUSTOMER;
  query->stages = 1u << TDM_STAGE_RECEIVED;
  tdm_store_save_view_async (fixture->store, 0, "To answer", query, NULL, saved_cb, &receipt);
  tdm_wait_until (receipt.deal_id != 0 && tdm_saved_views_find (views, receipt.deal_id) != NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view-at", "u", 0);
  wait_for (page, 2);
  g_assert_cmpint (tdm_saved_views_get_current (views), ==, receipt.deal_id);
  g_object_get (page, "group", &group, NULL);
  g_assert_cmpstr (group, ==, "customer");

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.stage", "s", "all");
  wait_for (page, 5);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.reset-view", NULL);
  wait_for (page, 2);

  /* Opportunities itself leaves the view. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view", "x", (gint64) 0);
  wait_for (page, 5);
  g_assert_cmpint (tdm_saved_views_get_current (views), ==, 0);
}

static gboolean
is_kept (const char *part)
{
  g_autofree char *text = g_settings_get_string (tdm_settings_get_default (), "deals-query");

  return strstr (text, part) != NULL;
}

/* The search of a view is part of it, also at the next start; another search is of the moment. */
static void
test_saved_search (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  TdmSavedViews *views = tdm_saved_views_get_for_store (fixture->store);
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (TdmDealQuery) shown = NULL;
  TdmReceipt receipt = { 0 };

  query->tab = TDM_DEAL_TAB_OUTBOUND;
  query->search = g_strdup ("qqq");
  tdm_store_save_view_async (fixture->store, 0, "Searched", query, NULL, saved_cb, &receipt);
  tdm_wait_until (receipt.deal_id != 0 && tdm_saved_views_find (views, receipt.deal_id) != NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view-at", "u", 0);
  wait_for (page, 0);
  shown = tdm_window_dup_shown_query (fixture->window);
  g_assert_cmpstr (shown->search, ==, "qqq");
  g_assert_true (is_kept ("search=qqq"));
  tdm_deals_page_set_search (page, "zzz");
  g_assert_false (is_kept ("search="));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view", "x", (gint64) 0);
  g_settings_reset (tdm_settings_get_default (), "deals-query");
}

/* What was shown last is shown again, with filters and groups. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);
  g_autofree char *text = NULL;
  g_autoptr (TdmDealQuery) query = NULL;
  g_autoptr (TdmDealQuery) shown = NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.quick-filter", "s", "co-sell");
  g_object_set (page, "group", "owner", NULL);
  text = g_settings_get_string (tdm_settings_get_default (), "deals-query");
  query = tdm_deal_query_from_text (text, NULL);
  shown = tdm_window_dup_shown_query (fixture->window);
  g_assert_nonnull (query);
  g_assert_true (tdm_deal_query_equal (query, shown));
  g_settings_reset (tdm_settings_get_default (), "deals-query");
}

/* The board is made when it is wanted, and the table comes back. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = show_some (fixture, 1100);

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.kind", "s", "board");
  for (guint i = 0; i < 20; i++)
    tdm_window_fixture_iterate ();
  g_assert_cmpstr (tdm_deals_view_get_kind (get_view (page)), ==, "board");
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.kind", "s", "table");
  wait_for (page, 5);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, test, tdm_window_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  g_test_add_func ("/finding/quick-filters", test_quick_filters);
  add ("/finding/filter", test_filter);
  add ("/finding/sheet", test_sheet);
  add ("/finding/groups", test_groups);
  add ("/finding/marks", test_marks);
  add ("/finding/columns", test_columns);
  add ("/finding/columns-moved", test_columns_moved);
  g_test_add_func ("/finding/columns-exported", test_columns_exported);
  add ("/finding/columns-stay", test_columns_stay);
  add ("/finding/saved-view", test_saved_view);
  add ("/finding/saved-search", test_saved_search);
  add ("/finding/remembered", test_remembered);
  add ("/finding/board", test_board);

  return g_test_run ();
}
