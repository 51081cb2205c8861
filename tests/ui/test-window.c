/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window through its actions and properties: places, tabs, search, order, hearts, undo. */

#include "tdm-help-topic.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

static TdmDeal *
dup_deal (TdmDealsPage *page, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (tdm_deals_page_get_list (page)), position);
}

static void
wait_for (TdmDealsPage *page, guint n_deals)
{
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), n_deals);
}

/* M13–M15: three tabs, each with its own deals. A question of all deals has a tab for as long as it is asked. */
static void
test_tabs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealQuery) all = tdm_deal_query_new ();
  TdmDealsPage *page;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 5);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.deals-tab", "s", "outbound");
  wait_for (page, 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", "favorites");
  wait_for (page, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", "inbound");
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.stage", "s", "archived");
  wait_for (page, 1);

  tdm_window_show_deals (fixture->window, all);
  wait_for (page, 6);
  tdm_wait_for_words (GTK_WIDGET (page), "All deals 6");
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", "outbound");
  wait_for (page, 1);
  g_assert_false (tdm_says (GTK_WIDGET (page), "All deals"));
}

/* M18, M19: a mark, seen in the tab of favorites, and taken off again. */
static void
test_heart (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;
  g_autoptr (TdmDeal) deal = NULL;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 5);

  deal = dup_deal (page, 0);
  g_assert_false (tdm_deal_get_favorite (deal));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "deal.set-favorite", "(xb)",
                                             tdm_deal_get_id (deal), TRUE));
  tdm_wait_until (tdm_deal_get_favorite (deal));

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", "favorites");
  wait_for (page, 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "deal.set-favorite", "(xb)", tdm_deal_get_id (deal), FALSE);
  wait_for (page, 0);

  /* Ctrl+Z brings it back. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  wait_for (page, 1);
  g_assert_true (tdm_deal_get_favorite (deal));
}

static void
mark_first (TdmDealsPage *page)
{
  g_autoptr (TdmDeal) deal = dup_deal (page, 0);

  gtk_widget_activate_action (GTK_WIDGET (page), "deal.set-favorite", "(xb)", tdm_deal_get_id (deal), TRUE);
  tdm_wait_until (tdm_deal_get_favorite (deal));
}

/* M17: from either of the other tabs. */
static void
test_favorites (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 5);
  mark_first (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", "outbound");
  wait_for (page, 1);
  mark_first (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", "favorites");
  wait_for (page, 2);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;
  g_autoptr (TdmDeal) deal = NULL;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 5);

  tdm_deals_page_set_search (page, "meter");
  wait_for (page, 1);
  deal = dup_deal (page, 0);
  g_assert_cmpstr (tdm_deal_get_name (deal), ==, "Meter data hub");

  tdm_deals_page_set_search (page, "no such deal");
  wait_for (page, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.clear-search", NULL);
  wait_for (page, 5);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;
  TdmDealList *list;
  g_autoptr (TdmDeal) first = NULL;
  g_autoptr (TdmDeal) last = NULL;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  list = tdm_deals_page_get_list (page);
  wait_for (page, 5);

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.sort", "s", "customer");
  tdm_wait_until (!tdm_deal_list_get_loading (list));
  wait_for (page, 5);
  first = dup_deal (page, 0);
  g_assert_cmpstr (tdm_deal_get_customer_name (first), ==, "A&B <Ltd>");

  gtk_widget_activate_action (GTK_WIDGET (page), "deals.reverse", NULL);
  tdm_wait_until (!tdm_deal_list_get_loading (list));
  wait_for (page, 5);
  last = dup_deal (page, 4);
  g_assert_true (first == last);
}

static void
test_open_deal (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;
  g_autoptr (TdmDeal) deal = NULL;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 360, 720);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 5);
  deal = dup_deal (page, 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-deal", "x", tdm_deal_get_id (deal));
  tdm_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_cmpstr (tdm_window_get_page (fixture->window), ==, TDM_PAGE_DEALS);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", TDM_PAGE_DEALS);
  tdm_wait_until (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

/* Below 700 the table gives way to the list, and back. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;
  gboolean narrow = FALSE;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 360, 640);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 5);
  tdm_wait_until ((g_object_get (page, "narrow", &narrow, NULL), narrow));
}

static void
test_empty_workspace (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page;

  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  wait_for (page, 0);

  tdm_window_fixture_import_some (fixture);
  wait_for (page, 5);
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  AdwApplicationWindow *window;

  tdm_window_fixture_present (fixture, 1100, 760);
  window = ADW_APPLICATION_WINDOW (fixture->window);
  tdm_window_show_page (fixture->window, TDM_PAGE_COSELL);
  g_assert_cmpstr (tdm_window_get_help_topic (fixture->window), ==, "readiness");
  tdm_window_show_page (fixture->window, TDM_PAGE_OFFERS);
  g_assert_cmpstr (tdm_window_get_help_topic (fixture->window), ==, "offers");

  gtk_widget_activate_action (GTK_WIDGET (tdm_window_ensure_page (fixture->window, TDM_PAGE_OFFERS)),
                              "offers.new", NULL);
  tdm_wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  g_assert_cmpstr (tdm_window_get_help_topic (fixture->window), ==, "new-offer");

  for (guint i = 0; i < TDM_N_OFFER_PLACES; i++)
    g_assert_nonnull (tdm_help_topic_of_offer_place ((TdmOfferPlace) i));
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, func)                                                                                      \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, func, tdm_window_fixture_tear_down)

  ADD ("/window/tabs", test_tabs);
  ADD ("/window/heart", test_heart);
  ADD ("/window/favorites", test_favorites);
  ADD ("/window/search", test_search);
  ADD ("/window/order", test_order);
  ADD ("/window/open-deal", test_open_deal);
  ADD ("/window/narrow", test_narrow);
  ADD ("/window/empty-workspace", test_empty_workspace);
  ADD ("/window/help", test_help);

  return g_test_run ();
}
