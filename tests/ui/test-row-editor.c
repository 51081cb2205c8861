/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing in the row by keys: value, close date and stage, what may not be changed, and going on to the next. */

#include "tdm-deal-list.h"
#include "tdm-row-deal.h"
#include "tdm-row-editor.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkWidget *
get_view (Fixture *fixture)
{
  return find (GTK_WIDGET (fixture->window), GTK_TYPE_COLUMN_VIEW);
}

static TdmRowEditor *
get_editor (Fixture *fixture)
{
  return TDM_ROW_EDITOR (find (get_view (fixture), TDM_TYPE_ROW_EDITOR));
}

static gboolean
is_open (Fixture *fixture)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_editor (fixture)));
}

/* Activates the shortcut of @widget that has this key. */
static gboolean
press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
            trigger = gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger));
          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tdm_row_editor_get_entry (get_editor (fixture))), text);
}

static void
press_in_editor (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_editor (fixture)));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (tdm_row_editor_get_entry (get_editor (fixture)), "activate");
}

/* The table by customer: A&B (accepted), Aoyama (received), Casa Verde (won), Nordlicht (received), Tilbury. */
static TdmDealsPage *
present (Fixture *fixture)
{
  TdmDealsPage *page;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  g_object_set (page, "sort", "customer", NULL);
  tdm_wait_until (!tdm_deal_list_get_loading (tdm_deals_page_get_list (page)));
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), 5);

  return page;
}

static TdmDeal *
focus_row (Fixture *fixture, guint position)
{
  GtkWidget *view = get_view (fixture);

  tdm_row_deal_focus (view, position);
  tdm_wait_until (tdm_row_deal_find_focused (view) != NULL);

  return tdm_row_deal_find_focused (view);
}

/* Two keys and the value: F2, Enter; M86. */
static void
test_value (Fixture *fixture, gconstpointer data)
{
  TdmDeal *deal;

  present (fixture);
  deal = focus_row (fixture, 0);
  g_assert_true (press (get_view (fixture), GDK_KEY_F2, 0));
  tdm_wait_until (is_open (fixture));
  type (fixture, "200,000");
  press_enter (fixture);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_value (deal), "200000") == 0);
  g_assert_cmpstr (tdm_deal_get_currency (deal), ==, "EUR");
  tdm_wait_until (!is_open (fixture));
  tdm_wait_until (tdm_row_deal_find_focused (get_view (fixture)) == deal);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_value (deal), "1250.50") == 0);
}

static void
test_value_with_currency (Fixture *fixture, gconstpointer data)
{
  TdmDeal *deal;

  present (fixture);
  deal = focus_row (fixture, 0);
  press (get_view (fixture), GDK_KEY_F2, 0);
  type (fixture, "640,000 PLN");
  press_enter (fixture);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_currency (deal), "PLN") == 0);
  g_assert_cmpstr (tdm_deal_get_value (deal), ==, "640000");
}

/* What cannot be read is said at the field, which keeps the focus. */
static void
test_problem (Fixture *fixture, gconstpointer data)
{
  TdmRowEditor *editor;
  TdmDeal *deal;

  present (fixture);
  deal = focus_row (fixture, 0);
  editor = get_editor (fixture);
  press (get_view (fixture), GDK_KEY_F3, 0);
  tdm_wait_until (is_open (fixture));
  type (fixture, "31 June");
  press_enter (fixture);
  g_assert_nonnull (tdm_row_editor_get_problem (editor));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (tdm_row_editor_get_entry (editor)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (is_open (fixture));

  type (fixture, "2027-06-30");
  g_assert_null (tdm_row_editor_get_problem (editor));
  press_enter (fixture);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_close_date (deal), "2027-06-30") == 0);
}

/* Tab saves and walks from the value to the close date and to the stage. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  TdmDeal *deal;

  present (fixture);
  deal = focus_row (fixture, 0);
  press (get_view (fixture), GDK_KEY_F2, 0);
  tdm_wait_until (is_open (fixture));
  type (fixture, "5000");
  press_in_editor (fixture, GDK_KEY_Tab);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_value (deal), "5000") == 0);
  tdm_wait_until (is_open (fixture));
  type (fixture, "2027-04-01");
  press_in_editor (fixture, GDK_KEY_Tab);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_close_date (deal), "2027-04-01") == 0);
  tdm_wait_until (is_open (fixture) &&
                  !gtk_widget_get_visible (GTK_WIDGET (tdm_row_editor_get_entry (get_editor (fixture)))));
}

/* The row below is received and says so; upwards again is another that may be changed. */
static void
test_next_row (Fixture *fixture, gconstpointer data)
{
  TdmDealsPage *page = present (fixture);
  TdmDeal *last;

  g_object_set (page, "stage", "accepted", NULL);
  tdm_wait_until (!tdm_deal_list_get_loading (tdm_deals_page_get_list (page)));
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), 2);
  last = g_list_model_get_item (G_LIST_MODEL (tdm_deals_page_get_list (page)), 1);
  focus_row (fixture, 0);
  press (get_view (fixture), GDK_KEY_F2, 0);
  tdm_wait_until (is_open (fixture));
  press_in_editor (fixture, GDK_KEY_Down);
  tdm_wait_until (tdm_row_deal_find_focused (get_view (fixture)) == last || is_open (fixture));
  tdm_wait_until (is_open (fixture));
  type (fixture, "7");
  press_enter (fixture);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_value (last), "7") == 0);
  g_object_unref (last);
}

/* M66, M95: nothing is edited before it is accepted nor when it is archived; nothing opens. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  focus_row (fixture, 1);
  press (get_view (fixture), GDK_KEY_F2, 0);
  g_assert_false (is_open (fixture));
  focus_row (fixture, 2);
  press (get_view (fixture), GDK_KEY_F4, 0);
  g_assert_false (is_open (fixture));
}

/* A received deal: exactly Accept and Decline (M66). */
static void
test_stage (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  present (fixture);
  focus_row (fixture, 1);
  press (get_view (fixture), GDK_KEY_F4, 0);
  tdm_wait_until (is_open (fixture));
  button = find (GTK_WIDGET (get_editor (fixture)), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Accept…");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_widget_get_next_sibling (button))), ==, "Decline…");
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (button)));
  g_signal_emit_by_name (button, "clicked");
  tdm_wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)) !=
                  NULL);
}

static guint
count_items (GMenuModel *menu)
{
  guint n_items = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      n_items += section != NULL ? count_items (section) : 1;
    }

  return n_items;
}

/* The Menu key: what the stage of the deal allows and nothing else, in the table. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu;
  guint n_accepted;

  present (fixture);
  focus_row (fixture, 0);
  g_assert_true (press (get_view (fixture), GDK_KEY_Menu, 0));
  menu = find (get_view (fixture), GTK_TYPE_POPOVER_MENU);
  tdm_wait_until (gtk_widget_get_mapped (menu));
  n_accepted = count_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)));
  gtk_popover_popdown (GTK_POPOVER (menu));
  tdm_wait_until (tdm_row_deal_get_focused_row (get_view (fixture)) != NULL);

  focus_row (fixture, 2);
  press (get_view (fixture), GDK_KEY_Menu, 0);
  g_assert_cmpuint (count_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu))), <, n_accepted);
  gtk_popover_popdown (GTK_POPOVER (menu));

  focus_row (fixture, 1);
  press (get_view (fixture), GDK_KEY_Menu, 0);
  g_assert_true (gtk_widget_activate_action (get_view (fixture), "row.sheet", "s", "decline"));
  tdm_wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)) !=
                  NULL);
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, func)                                                                                      \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, func, tdm_window_fixture_tear_down)

  ADD ("/row-editor/value", test_value);
  ADD ("/row-editor/value-with-currency", test_value_with_currency);
  ADD ("/row-editor/problem", test_problem);
  ADD ("/row-editor/tab", test_tab);
  ADD ("/row-editor/next-row", test_next_row);
  ADD ("/row-editor/refused", test_refused);
  ADD ("/row-editor/stage", test_stage);
  ADD ("/row-editor/menu", test_menu);

  return g_test_run ();
}
