/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change to many deals: the bar, what the sheet says before, what it does, and the text it keeps. */

#include "tdm-bulk-bar.h"
#include "tdm-bulk-dialog.h"
#include "tdm-bulk-form.h"
#include "tdm-deal-selection.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture base;
  AdwApplicationWindow *window;
  TdmDealList *list;
  TdmDealSelection *selection;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();

  tdm_window_fixture_set_up (&fixture->base, data);
  tdm_window_fixture_import_some (&fixture->base);
  fixture->list = tdm_deal_list_new (fixture->base.store);
  query->sort = TDM_DEAL_SORT_CUSTOMER;
  tdm_deal_list_set_query (fixture->list, query);
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (fixture->list), 6);

  fixture->selection = tdm_deal_selection_new (fixture->list);
  fixture->bar = tdm_bulk_bar_new (fixture->base.store, GTK_SELECTION_MODEL (fixture->selection));
  fixture->window =
    ADW_APPLICATION_WINDOW (adw_application_window_new (GTK_APPLICATION (fixture->base.application)));
  adw_application_window_set_content (fixture->window, fixture->bar);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->selection);
  g_clear_object (&fixture->list);
  tdm_window_fixture_tear_down (&fixture->base, data);
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *title)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (title == NULL || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, title);

  return found;
}

static GtkWidget *
find_class (GtkWidget *widget, const char *css_class)
{
  GtkWidget *found =
    gtk_widget_has_css_class (widget, css_class) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_class (child, css_class);

  return found;
}

static GtkWidget *
open_sheet (Fixture *fixture)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->selection));
  tdm_wait_until (gtk_widget_get_mapped (fixture->bar));
  tdm_bulk_bar_edit (TDM_BULK_BAR (fixture->bar));
  tdm_wait_until (TDM_IS_BULK_DIALOG (adw_application_window_get_visible_dialog (fixture->window)));

  return GTK_WIDGET (adw_application_window_get_visible_dialog (fixture->window));
}

static GtkWidget *
get_apply (GtkWidget *sheet)
{
  GtkWidget *apply;

  tdm_wait_until ((apply = find_class (sheet, "suggested-action")) != NULL);

  return apply;
}

static void
type (GtkWidget *sheet, const char *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (sheet, ADW_TYPE_ENTRY_ROW, field)), text);
}

static TdmDeal *
dup_deal (Fixture *fixture, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
}

static void
keep_ids_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_clear_pointer ((GVariant **) data, g_variant_unref);
  *(GVariant **) data = g_variant_ref (parameter);
}

/* An export is exactly what is selected, in the order of the list. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) asked = NULL;
  const GActionEntry entry = { "export-deals", keep_ids_cb, "au" };
  const guint32 *ids;
  gsize n_ids;

  g_action_map_add_action_entries (G_ACTION_MAP (fixture->base.application), &entry, 1, &asked);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->selection), 4, TRUE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->selection), 1, FALSE);
  gtk_widget_activate_action (fixture->bar, "bulk.export", NULL);
  g_assert_nonnull (asked);
  ids = g_variant_get_fixed_array (asked, &n_ids, sizeof (guint32));
  g_assert_cmpuint (n_ids, ==, 2);
  g_assert_cmpuint (ids[0], ==, tdm_deal_list_get_id (fixture->list, 1));
  g_assert_cmpuint (ids[1], ==, tdm_deal_list_get_id (fixture->list, 4));
  g_action_map_remove_action (G_ACTION_MAP (fixture->base.application), "export-deals");
}

/* One row that is chosen has its own actions, so the bar waits for a second. */
static void
test_bar (Fixture *fixture, gconstpointer data)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->selection), 0, TRUE);
  g_assert_false (gtk_widget_get_visible (fixture->bar));
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->selection), 1, FALSE);
  g_assert_true (gtk_widget_get_visible (fixture->bar));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->bar), GTK_ACCESSIBLE_ROLE_TOOLBAR);

  gtk_widget_activate_action (fixture->bar, "bulk.clear", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

static void
test_favorite (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDeal) first = dup_deal (fixture, 0);
  g_autoptr (TdmDeal) last = dup_deal (fixture, 5);

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->selection));
  gtk_widget_activate_action (fixture->bar, "bulk.favorite", "b", TRUE);
  tdm_wait_until (tdm_deal_get_favorite (first) && tdm_deal_get_favorite (last));
}

/* M86: three of six are accepted; the others are refused by name, before and after. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture);
  GtkWidget *apply = get_apply (sheet);
  g_autoptr (TdmDeal) changed = dup_deal (fixture, 0);
  g_autoptr (TdmDeal) refused = dup_deal (fixture, 1);

  g_assert_false (gtk_widget_get_sensitive (apply));
  type (sheet, "Value", "999.50 USD");
  tdm_wait_until (gtk_widget_get_sensitive (apply));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (apply)), ==, "Change 3 deals");
  g_assert_nonnull (find (sheet, ADW_TYPE_ACTION_ROW, tdm_deal_get_name (refused)));

  gtk_widget_activate (apply);
  tdm_wait_until (g_strcmp0 (tdm_deal_get_value (changed), "999.50") == 0);
  g_assert_cmpstr (tdm_deal_get_currency (changed), ==, "USD");
  g_assert_cmpstr (tdm_deal_get_value (refused), ==, "1250.50");
  tdm_wait_until (!gtk_widget_get_mapped (apply));
  g_assert_nonnull (find (sheet, ADW_TYPE_ACTION_ROW, tdm_deal_get_name (refused)));
  adw_dialog_force_close (ADW_DIALOG (sheet));
}

static void
test_problem (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture);
  GtkWidget *apply = get_apply (sheet);

  type (sheet, "Value", "about ten");
  g_assert_nonnull (find_class (sheet, "error"));
  g_assert_false (gtk_widget_get_sensitive (apply));
  type (sheet, "Value", "10");
  tdm_wait_until (gtk_widget_get_sensitive (apply));
  adw_dialog_force_close (ADW_DIALOG (sheet));
}

static void
remember_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static GVariant *
load_draft (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_draft_async (fixture->base.store, "bulk-edit", NULL, remember_cb, &result);
  tdm_wait_until (result != NULL);

  return tdm_store_load_draft_finish (fixture->base.store, result, NULL);
}

/* What was typed is on the disk a moment later, whatever happens to the program, and comes back. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture);
  g_autoptr (GVariant) draft = NULL;

  type (sheet, "Marketing campaign", "Spring 2027");
  while (draft == NULL)
    {
      draft = load_draft (fixture);
      tdm_window_fixture_iterate ();
    }
  adw_dialog_force_close (ADW_DIALOG (sheet));
  tdm_wait_until (adw_application_window_get_visible_dialog (fixture->window) == NULL);

  sheet = open_sheet (fixture);
  tdm_wait_until (
    g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (find (sheet, ADW_TYPE_ENTRY_ROW, "Marketing campaign"))),
               "Spring 2027") == 0);
  adw_dialog_force_close (ADW_DIALOG (sheet));
}

static void
test_form (void)
{
  g_autoptr (TdmBulkForm) form = tdm_bulk_form_new ();
  g_autoptr (TdmBulkOrder) order = NULL;
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (TdmBulkForm) again = NULL;

  g_assert_true (tdm_bulk_form_is_empty (form));
  form->value = g_strdup ("1,234.50 EUR");
  form->date_choice = TDM_BULK_DATE_MOVE;
  form->days = -7;
  form->add_tags = g_strdup (" hot, , fair、展示会 ");
  form->favorite = TDM_BULK_FAVORITE_UNSET;
  order = tdm_bulk_form_dup_order (form);
  g_assert_cmpstr (order->values->value, ==, "1234.50");
  g_assert_cmpstr (order->values->currency, ==, "EUR");
  g_assert_cmpint (order->edit.fields, ==, TDM_DEAL_FIELD_VALUE | TDM_DEAL_FIELD_CURRENCY);
  g_assert_cmpint (order->edit.move_close_days, ==, -7);
  g_assert_cmpstrv (order->add_tags, ((const char *[]) { "hot", "fair", "展示会", NULL }));
  g_assert_null (order->edit.remove_tags);
  g_assert_true (order->edit.set_favorite && !order->edit.favorite);

  kept = g_variant_ref_sink (tdm_bulk_form_to_variant (form));
  again = tdm_bulk_form_from_variant (kept);
  g_assert_cmpstr (again->value, ==, form->value);
  g_assert_cmpint (again->days, ==, -7);

  form->date_choice = TDM_BULK_DATE_SET;
  form->date = g_strdup ("30 February");
  g_assert_null (tdm_bulk_form_dup_order (form));
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  g_test_add_func ("/bulk/form", test_form);
  ADD ("/bulk/bar", test_bar);
  ADD ("/bulk/export", test_export);
  ADD ("/bulk/favorite", test_favorite);
  ADD ("/bulk/edit", test_edit);
  ADD ("/bulk/problem", test_problem);
  ADD ("/bulk/draft", test_draft);

  return g_test_run ();
}
