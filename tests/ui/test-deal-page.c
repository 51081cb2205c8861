/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a deal: what it shows, what its stage allows, and the sheets behind its actions. */

#include "tdm-deal-close-dialog.h"
#include "tdm-deal-edit-dialog.h"
#include "tdm-deal-page.h"
#include "tdm-reason-row.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

/* ---- finding ---- */

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Matches matches, gconstpointer data)
{
  if (matches (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_label_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

static gboolean
is_button_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static GtkWidget *
find_type (Fixture *fixture, GType type)
{
  return find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (type));
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return find (GTK_WIDGET (fixture->window), is_label_with, text) != NULL;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  tdm_wait_until ((button = find (root, is_button_with, label)) != NULL && gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* ---- opening ---- */

static TdmDeal *
dup_deal_named (TdmDealList *list, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (tdm_deal_get_name (deal), name) == 0)
        return g_steal_pointer (&deal);
    }

  g_assert_not_reached ();
}

/* Imports, presents and opens the deal called @name of the tab. */
static TdmDeal *
open_deal (Fixture *fixture, const char *tab, guint n_deals, const char *name)
{
  TdmDealsPage *page;
  TdmDeal *deal;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  gtk_widget_activate_action (GTK_WIDGET (page), "deals.tab", "s", tab);
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), n_deals);

  deal = dup_deal_named (tdm_deals_page_get_list (page), name);
  tdm_window_open_deal (fixture->window, tdm_deal_get_id (deal), tdm_deals_page_get_list (page));
  tdm_wait_until (find_type (fixture, TDM_TYPE_DEAL_PAGE) != NULL);
  tdm_wait_until (shows (fixture, "Timeline") && shows (fixture, name));

  return deal;
}

static gboolean
may (Fixture *fixture, const char *action)
{
  GtkWidget *page = find_type (fixture, TDM_TYPE_DEAL_PAGE);
  GtkWidget *probe = gtk_button_new ();
  gboolean sensitive;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  gtk_widget_insert_before (probe, page, NULL);
  sensitive = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return sensitive;
}

static void
activate (Fixture *fixture, const char *action)
{
  GtkWidget *page = find_type (fixture, TDM_TYPE_DEAL_PAGE);

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
}

/* ---- tests ---- */

/* M66, M86–M90, M95: exactly what the rules of the stage allow. */
static void
test_stage_actions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");

  g_assert_true (may (fixture, "deal.accept"));
  g_assert_true (may (fixture, "deal.decline"));
  g_assert_false (may (fixture, "deal.edit"));
  g_assert_false (may (fixture, "deal.win"));
  g_assert_false (may (fixture, "deal.invite"));
  g_assert_true (shows (fixture, "You are free to contact the customer to learn more."));
  g_assert_true (shows (fixture, "Answer is due"));
}

static void
test_nasty_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "<b>AT&T</b> %s \"x\"");

  g_assert_true (shows (fixture, "A&B <Ltd>"));
  g_assert_true (may (fixture, "deal.edit"));
  g_assert_false (may (fixture, "deal.accept"));
}

/* M76–M79: no reason, no decline; with a reason the deal is archived, and undo brings it back. */
static void
test_decline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  GtkWidget *dialog;
  GtkWidget *reason;

  activate (fixture, "deal.decline");
  tdm_wait_until ((dialog = find_type (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG)) != NULL &&
                  gtk_widget_get_mapped (dialog));

  click (dialog, "Close deal");
  g_assert_true (shows (fixture, "Choose a reason first."));
  g_assert_cmpint (tdm_deal_get_stage (deal), ==, TDM_STAGE_RECEIVED);

  reason = find (dialog, is_of_type, GSIZE_TO_POINTER (GTK_TYPE_LIST_BOX));
  gtk_test_accessible_assert_state (reason, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  tdm_reason_row_set_chosen (TDM_REASON_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (reason), 2)), TRUE);
  g_assert_false (shows (fixture, "Choose a reason first."));
  click (dialog, "Close deal");
  tdm_wait_until (tdm_deal_get_stage (deal) == TDM_STAGE_ARCHIVED);
  g_assert_cmpint (tdm_deal_get_outcome (deal), ==, TDM_OUTCOME_DECLINED);
  tdm_wait_until (find_type (fixture, TDM_TYPE_DEAL_CLOSE_DIALOG) == NULL);
  tdm_wait_until (!may (fixture, "deal.decline"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  tdm_wait_until (tdm_deal_get_stage (deal) == TDM_STAGE_RECEIVED);
}

/* M67–M74: accepting needs somebody who does the work, and leads to the field that lacks. */
static void
test_accept_needs_team (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  GtkWidget *dialog;

  activate (fixture, "deal.accept");
  tdm_wait_until ((dialog = find_type (fixture, TDM_TYPE_DEAL_EDIT_DIALOG)) != NULL &&
                  gtk_widget_get_mapped (dialog));
  click (dialog, "Accept");
  tdm_wait_until (shows (fixture, "Add at least one employee who works on this deal."));
  g_assert_cmpint (tdm_deal_get_stage (deal), ==, TDM_STAGE_RECEIVED);
}

/* A private note is stored, shown, and undone. */
static void
test_private_note (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Loyalty app");
  GtkWidget *page = find_type (fixture, TDM_TYPE_DEAL_PAGE);
  GtkWidget *entry = find (page, is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));

  gtk_editable_set_text (GTK_EDITABLE (entry), "asked <b>twice</b> & waits");
  g_signal_emit_by_name (entry, "activate");
  tdm_wait_until (shows (fixture, "asked <b>twice</b> & waits"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* Up and down walk along the list the deal was opened from. */
static void
test_step_along (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) deal = open_deal (fixture, "inbound", 5, "Warehouse analytics");
  TdmDealPage *page = TDM_DEAL_PAGE (find_type (fixture, TDM_TYPE_DEAL_PAGE));

  g_assert_false (may (fixture, "deal.previous"));
  activate (fixture, "deal.next");
  tdm_wait_until (tdm_deal_page_get_deal_id (page) != tdm_deal_get_id (deal));
  tdm_wait_until (may (fixture, "deal.previous"));
  activate (fixture, "deal.previous");
  tdm_wait_until (tdm_deal_page_get_deal_id (page) == tdm_deal_get_id (deal));
}

#define ADD(path, function)                                                                                  \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, function, tdm_window_fixture_tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/deal-page/stage-actions", test_stage_actions);
  ADD ("/deal-page/nasty-name", test_nasty_name);
  ADD ("/deal-page/decline", test_decline);
  ADD ("/deal-page/accept-needs-team", test_accept_needs_team);
  ADD ("/deal-page/private-note", test_private_note);
  ADD ("/deal-page/step-along", test_step_along);

  return g_test_run ();
}
