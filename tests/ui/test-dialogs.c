/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dialogs: the import preview and what it does, preferences and what they save, Today and its numbers. */

#include "tdm-import-dialog.h"
#include "tdm-language.h"
#include "tdm-preferences-dialog.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

/* The first mapped widget of a type below @widget that has the style class, NULL for any. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *css_class)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static TdmDealRecord *
deal_new (const char *name)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->name = g_strdup (name);
  record->customer->name = g_strdup ("A&B <Ltd>");
  record->customer->country = g_strdup ("PL");
  record->direction = TDM_DIRECTION_INBOUND;
  record->stage = TDM_STAGE_ACCEPTED;

  return record;
}

static GtkWidget *
present_import (Fixture *fixture, TdmListSource *rows)
{
  TdmImportDialog *dialog = tdm_import_dialog_new (fixture->store, TDM_IMPORT_SOURCE (rows));
  GtkWidget *button;

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  tdm_wait_until ((button = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "suggested-action")) != NULL);

  return button;
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  TdmDealsPage *page;
  GListModel *list;
  GtkWidget *button;

  tdm_list_source_add (rows, deal_new ("<i>One</i>"));
  tdm_list_source_add (rows, deal_new ("Two & three"));
  tdm_list_source_add_rejected (rows, "Close & date", "<b>", "not a date");
  tdm_window_fixture_present (fixture, 1100, 760);
  page = tdm_window_fixture_show_deals (fixture);
  list = G_LIST_MODEL (tdm_deals_page_get_list (page));

  button = present_import (fixture, rows);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);

  g_signal_emit_by_name (button, "clicked");
  tdm_window_fixture_wait_for_list (list, 2);
  tdm_wait_until (get_dialog (fixture) == NULL);

  /* As a whole, and as a whole back. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  tdm_window_fixture_wait_for_list (list, 0);
}

/* With a bad row in it, all or nothing means nothing. */
static void
test_import_strict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();
  GtkWidget *button;
  GtkWidget *strict;

  tdm_list_source_add (rows, deal_new ("One"));
  tdm_list_source_add_rejected (rows, "Value", "x", "not an amount");
  tdm_window_fixture_present (fixture, 1100, 760);

  button = present_import (fixture, rows);
  g_assert_true (gtk_widget_get_sensitive (button));
  strict = find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_SWITCH_ROW, NULL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (strict), TRUE);
  g_assert_false (gtk_widget_get_sensitive (button));
  adw_switch_row_set_active (ADW_SWITCH_ROW (strict), FALSE);
  g_assert_true (gtk_widget_get_sensitive (button));
  adw_dialog_close (get_dialog (fixture));
  tdm_wait_until (get_dialog (fixture) == NULL);
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *row;
  GtkWidget *restart;
  TdmLanguage language;
  TdmFormats formats;

  tdm_window_fixture_present (fixture, 1100, 760);
  dialog = tdm_preferences_dialog_new (fixture->store);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tdm_wait_until ((row = find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, NULL)) != NULL);
  g_assert_null (find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "suggested-action"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), TDM_LANGUAGE_JA);
  tdm_language_get_saved (&language, &formats);
  g_assert_cmpint (language, ==, TDM_LANGUAGE_JA);
  tdm_wait_until ((restart = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "suggested-action")) != NULL);
  g_assert_true (g_str_has_suffix (gtk_button_get_label (GTK_BUTTON (restart)), "日本語"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), TDM_LANGUAGE_SYSTEM);
  tdm_wait_until (find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "suggested-action") == NULL);
  tdm_language_get_saved (&language, &formats);
  g_assert_cmpint (language, ==, TDM_LANGUAGE_SYSTEM);
  adw_dialog_force_close (dialog);
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, func)                                                                                      \
  g_test_add (path, Fixture, NULL, tdm_window_fixture_set_up, func, tdm_window_fixture_tear_down)

  ADD ("/dialogs/import", test_import);
  ADD ("/dialogs/import-strict", test_import_strict);
  ADD ("/dialogs/language", test_language);

  return g_test_run ();
}
