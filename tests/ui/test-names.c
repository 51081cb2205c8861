/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every control of every page has a name a screen reader can say (E42). */

#include "tdm-export-dialog.h"
#include "tdm-import-dialog.h"
#include "tdm-new-deal-dialog.h"
#include "tdm-preferences-dialog.h"
#include "tdm-shortcuts-dialog.h"
#include "tdm-window-fixture.h"

typedef TdmWindowFixture Fixture;

/* ---- the walk ---- */

static gboolean
is_control (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_SPIN_BUTTON:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_PROGRESS_BAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A label anywhere inside gives the name. */
static gboolean
holds_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (holds_words (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         gtk_widget_get_tooltip_text (widget) != NULL || holds_words (widget);
}

/* The inner parts of an entry or a switch are named by the whole. */
static gboolean
is_part_of_named (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (int i = 0; parent != NULL && i < 5; i++, parent = gtk_widget_get_parent (parent))
    if (ADW_IS_PREFERENCES_ROW (parent) ||
        ((GTK_IS_EDITABLE (parent) || is_control (parent)) && is_named (parent)))
      return TRUE;

  return FALSE;
}

static void
describe (GtkWidget *widget, GString *out)
{
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    g_string_append_printf (out, " < %s", G_OBJECT_TYPE_NAME (w));
  g_string_append_c (out, '\n');
}

static guint
count_unnamed (GtkWidget *widget, GString *out)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (is_control (widget) && !is_named (widget) && !is_part_of_named (widget))
    {
      describe (widget, out);
      n++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_unnamed (child, out);

  return n;
}

static void
assert_all_named (Fixture *fixture, const char *where)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < until)
    tdm_window_fixture_iterate ();

  if (count_unnamed (GTK_WIDGET (fixture->window), out) > 0)
    g_error ("Without a name on %s:\n%s", where, out->str);
}

/* ---- the pages ---- */

static void
test_places (Fixture *fixture, gconstpointer width)
{
  static const char *const places[] = { TDM_PAGE_TODAY, TDM_PAGE_OFFERS, TDM_PAGE_COSELL, TDM_PAGE_DEALS };
  TdmDealsPage *page;
  g_autoptr (TdmDeal) deal = NULL;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, GPOINTER_TO_INT (width), 720);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      tdm_window_show_page (fixture->window, places[i]);
      assert_all_named (fixture, places[i]);
    }

  page = tdm_window_fixture_show_deals (fixture);
  tdm_window_fixture_wait_for_list (G_LIST_MODEL (tdm_deals_page_get_list (page)), 5);
  assert_all_named (fixture, "the list of deals");

  deal = g_list_model_get_item (G_LIST_MODEL (tdm_deals_page_get_list (page)), 0);
  tdm_window_open_deal (fixture->window, tdm_deal_get_id (deal), tdm_deals_page_get_list (page));
  assert_all_named (fixture, "a deal");
}

static void
check_dialog (Fixture *fixture, AdwDialog *dialog, const char *where)
{
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tdm_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  assert_all_named (fixture, where);
  adw_dialog_force_close (dialog);
}

static void
test_dialogs (Fixture *fixture, gconstpointer width)
{
  g_autoptr (TdmListSource) rows = tdm_list_source_new ();

  tdm_list_source_add_rejected (rows, "Close date", "<b>", "not a date");
  tdm_import_source_add_column (TDM_IMPORT_SOURCE (rows), "Deal & name", "name");
  tdm_window_fixture_present (fixture, GPOINTER_TO_INT (width), 720);

  check_dialog (fixture, tdm_preferences_dialog_new (fixture->store), "Preferences");
  check_dialog (fixture, tdm_shortcuts_dialog_new (), "Shortcuts");
  check_dialog (fixture, ADW_DIALOG (tdm_export_dialog_new (TRUE)), "Export");
  check_dialog (fixture, ADW_DIALOG (tdm_import_dialog_new (fixture->store, TDM_IMPORT_SOURCE (rows))),
                "Import");
}

/* All steps of the guide. */
static void
test_new_deal (Fixture *fixture, gconstpointer width)
{
  AdwDialog *dialog;
  TdmDealDraft *draft;

  tdm_window_fixture_import_some (fixture);
  tdm_window_fixture_present (fixture, GPOINTER_TO_INT (width), 720);
  dialog = tdm_new_deal_dialog_new (fixture->store);
  draft = tdm_new_deal_dialog_get_draft (TDM_NEW_DEAL_DIALOG (dialog));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tdm_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  for (guint step = 0; step < 7; step++)
    {
      g_autofree char *where = g_strdup_printf ("step %u of the guide", step + 1);

      tdm_deal_draft_set_step (draft, step);
      assert_all_named (fixture, where);
    }
  adw_dialog_force_close (dialog);
}

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

#define ADD(path, width, func)                                                                               \
  g_test_add (path, Fixture, GINT_TO_POINTER (width), tdm_window_fixture_set_up, func,                       \
              tdm_window_fixture_tear_down)

  ADD ("/names/places/wide", 1100, test_places);
  ADD ("/names/places/narrow", 400, test_places);
  ADD ("/names/dialogs/wide", 1100, test_dialogs);
  ADD ("/names/dialogs/narrow", 400, test_dialogs);
  ADD ("/names/new-deal/wide", 1100, test_new_deal);
  ADD ("/names/new-deal/narrow", 400, test_new_deal);

  return g_test_run ();
}
