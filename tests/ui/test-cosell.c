/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell: the board against the evaluator, filters, the places its marks open, the facts of the company with their
 * draft, two years compared, the report as a file. */

#include <glib/gstdio.h>
#include <string.h>

#include "tdm-clock.h"
#include "tdm-company-dialog.h"
#include "tdm-company-fact.h"
#include "tdm-compare-item.h"
#include "tdm-compare-view.h"
#include "tdm-cosell-page.h"
#include "tdm-offer-page.h"
#include "tdm-program-view.h"
#include "tdm-readiness-fold.h"
#include "tdm-readiness-grid.h"
#include "tdm-readiness-line.h"
#include "tdm-readiness-report.h"
#include "tdm-requirement-mark.h"
#include "tdm-settings.h"
#include "tdm-step-row.h"
#include "tdm-store-offers.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  TdmCosellPage *page;
} Fixture;

/* ---- offers and the company ---- */

static TdmOffer *
offer_new (const char *offer_id, const char *name, const char *type)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup (offer_id);
  offer->name = g_strdup (name);
  offer->type = g_strdup (type);

  return offer;
}

static void
set_geographies (TdmOffer *offer, const char *codes)
{
  offer->geographies = g_strsplit (codes, ",", -1);
}

static void
add_contact (TdmOffer *offer, const char *country)
{
  TdmOfferContact *contact = g_new0 (TdmOfferContact, 1);

  contact->name = g_strdup ("Mika Aalto");
  contact->email = g_strdup ("mika@example.com");
  contact->title = g_strdup ("Sales");
  contact->role = g_strdup ("partner-sales");
  contact->countries = g_strsplit (country, ",", -1);
  g_ptr_array_add (offer->contacts, contact);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TdmOfferImport counts;

  g_assert_true (tdm_store_import_offers_finish (TDM_STORE (source), result, &counts, NULL));
  *(gboolean *) data = TRUE;
}

static void
import_offers (Fixture *fixture, GPtrArray *offers)
{
  gboolean done = FALSE;

  tdm_store_import_offers_async (fixture->window.store, offers,
                                 TDM_OFFER_FIELD_OFFER_ID | TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_TYPE |
                                   TDM_OFFER_FIELD_STATUS | TDM_OFFER_FIELD_GEOGRAPHIES |
                                   TDM_OFFER_FIELD_CONTACTS | TDM_OFFER_FIELD_RECORDED_STATUS |
                                   TDM_OFFER_FIELD_RECORDED_ON,
                                 NULL, imported_cb, &done);
  tdm_wait_until (done);
}

static TdmReadinessList *
get_list (Fixture *fixture)
{
  return tdm_cosell_page_get_list (fixture->page);
}

static guint
count_shown (Fixture *fixture)
{
  return g_list_model_get_n_items (tdm_readiness_list_get_shown (get_list (fixture)));
}

/* One that is live and lacks material, one that is not live, one that is recorded as more than it likely is. */
static void
add_some (Fixture *fixture)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_free);
  TdmOffer *edge = offer_new ("edge", "Edge Monitor", "iot-edge");
  TdmOffer *fleet = offer_new ("fleet", "Fleet <b>&</b> Vision", "saas");
  TdmOffer *workshop = offer_new ("workshop", "Migration Workshop", "consulting");

  edge->status = g_strdup ("live");
  set_geographies (edge, "JP,PL");
  add_contact (edge, "JP");
  workshop->status = g_strdup ("live");
  set_geographies (workshop, "PL");
  workshop->recorded_status = g_strdup ("co-sell-ready");
  workshop->recorded_on = g_strdup ("2026-10-01");
  g_ptr_array_add (offers, edge);
  g_ptr_array_add (offers, fleet);
  g_ptr_array_add (offers, workshop);
  import_offers (fixture, offers);
  tdm_wait_until (count_shown (fixture) == 3);
}

static void
choose_rulebook (const char *id)
{
  g_settings_set_string (tdm_settings_get_default (), "rulebook", id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  choose_rulebook ("R21a");
  tdm_window_fixture_set_up (&fixture->window, data);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  fixture->page = TDM_COSELL_PAGE (tdm_window_ensure_page (fixture->window.window, TDM_PAGE_COSELL));
  tdm_window_show_page (fixture->window.window, TDM_PAGE_COSELL);
  tdm_wait_until (tdm_readiness_list_is_loaded (get_list (fixture)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (tdm_settings_get_default (), "rulebook");
  tdm_window_fixture_tear_down (&fixture->window, data);
}

/* ---- the board ---- */

static GtkListView *
get_view (Fixture *fixture)
{
  return tdm_readiness_grid_get_view (
    TDM_READINESS_GRID (tdm_find_type (GTK_WIDGET (fixture->page), TDM_TYPE_READINESS_GRID)));
}

static TdmReadinessLine *
find_line (Fixture *fixture, const char *offer_id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (get_view (fixture))); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);
      TdmReadinessItem *item =
        TDM_IS_READINESS_LINE (line) ? tdm_readiness_line_get_item (TDM_READINESS_LINE (line)) : NULL;

      if (item != NULL && g_str_equal (tdm_readiness_item_get_offer (item)->offer_id, offer_id))
        return TDM_READINESS_LINE (line);
    }

  return NULL;
}

static GtkWidget *
find_mark (TdmReadinessLine *line, const char *name)
{
  for (guint i = 0; i < tdm_readiness_line_get_n_marks (line); i++)
    {
      GtkWidget *mark = tdm_readiness_line_get_mark (line, i);
      g_autofree char *wrong =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (wrong == NULL)
        return mark;
    }

  return NULL;
}

/* M113, M118: each row says what the evaluator says. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  g_autofree char *today = tdm_clock_dup_today ();
  g_autoptr (TdmCompany) company = tdm_company_new ();
  TdmReadinessLine *line;

  add_some (fixture);
  for (guint i = 0; i < count_shown (fixture); i++)
    {
      g_autoptr (TdmReadinessItem) item =
        g_list_model_get_item (tdm_readiness_list_get_shown (get_list (fixture)), i);
      const TdmReadiness *shown = tdm_readiness_item_get_readiness (item);
      g_autoptr (TdmReadiness) wanted = tdm_readiness_evaluate (
        tdm_rulebook_find ("R21a"), tdm_readiness_item_get_offer (item), company, today);

      g_assert_cmpstr (shown->expected, ==, wanted->expected);
      g_assert_cmpstr (shown->next, ==, wanted->next);
      g_assert_cmpuint (tdm_readiness_item_get_n_missing (item), ==, tdm_readiness_count_missing (wanted));
    }

  tdm_wait_until ((line = find_line (fixture, "edge")) != NULL);
  g_assert_nonnull (find_mark (line, "Edge Monitor, Pitch deck: Missing"));
  g_assert_nonnull (find_mark (line, "Edge Monitor, Sales contacts: 1 of 2, the rest is missing"));
  g_assert_nonnull (find_mark (line, "Edge Monitor, Active gold competency: Not needed"));
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "3 offers have no status yet");
  tdm_wait_for_words (GTK_WIDGET (find_line (fixture, "workshop")), "Recorded: Co-sell ready");
}

/* Columns of requirements that no offer needs are not there. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  guint n_before;

  add_some (fixture);
  tdm_wait_until (find_line (fixture, "edge") != NULL);
  n_before = tdm_readiness_line_get_n_marks (find_line (fixture, "edge"));
  tdm_readiness_list_set_search (get_list (fixture), "workshop");
  tdm_wait_until (find_line (fixture, "workshop") != NULL);
  g_assert_cmpuint (tdm_readiness_line_get_n_marks (find_line (fixture, "workshop")), <, n_before);
  g_assert_null (find_mark (find_line (fixture, "workshop"),
                            "Migration Workshop, Azure consumed revenue of USD 100,000: Not needed"));
}

/* M153: the year is chosen here and holds everywhere. */
static void
test_rulebook (Fixture *fixture, gconstpointer data)
{
  add_some (fixture);
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "In market");
  choose_rulebook ("R20a");
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "Not ready");
  g_assert_false (tdm_says (GTK_WIDGET (fixture->page), "In market"));
  g_assert_cmpstr (tdm_settings_get_rulebook ()->id, ==, "R20a");
}

/* ---- filters ---- */

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  TdmReadinessList *list = get_list (fixture);

  add_some (fixture);
  tdm_readiness_list_set_lacking (list, "B5");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  tdm_readiness_list_set_lacking (list, "");
  g_assert_cmpuint (count_shown (fixture), ==, 3);
  tdm_readiness_list_set_lacking (list, "A1");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  tdm_readiness_list_set_lacking (list, NULL);
  tdm_readiness_list_set_next (list, "azure-ip-co-sell-incentivized");
  g_assert_cmpuint (count_shown (fixture), ==, 0);
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "Try fewer letters, or take the filters off.");
  tdm_press (GTK_WIDGET (fixture->page), "_Show all offers");
  g_assert_cmpuint (count_shown (fixture), ==, 3);
  tdm_readiness_list_set_search (list, "edge");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
}

/* In one geography an offer needs the contact of that place alone. */
static void
test_geography (Fixture *fixture, gconstpointer data)
{
  TdmReadinessList *list = get_list (fixture);
  g_auto (GStrv) codes = NULL;
  g_autoptr (TdmReadinessItem) item = NULL;

  add_some (fixture);
  codes = tdm_readiness_list_dup_geographies (list);
  g_assert_cmpuint (g_strv_length (codes), ==, 2);
  tdm_readiness_list_set_geography (list, "JP");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  item = g_list_model_get_item (tdm_readiness_list_get_shown (list), 0);
  g_assert_cmpint (tdm_readiness_find (tdm_readiness_item_get_readiness (item), "B1")->state, ==,
                   TDM_REQUIREMENT_MET);
  tdm_readiness_list_set_geography (list, NULL);
  g_assert_cmpint (tdm_readiness_find (tdm_readiness_item_get_readiness (item), "B1")->state, ==,
                   TDM_REQUIREMENT_MISSING);
}

/* ---- what it opens ---- */

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window.window));
}

static void
test_open_offer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *mark;
  GtkWidget *page;

  add_some (fixture);
  tdm_wait_until (find_line (fixture, "fleet") != NULL);
  mark = find_mark (find_line (fixture, "fleet"), "Fleet <b>&</b> Vision, Pitch deck: Missing");
  g_assert_nonnull (mark);
  tdm_requirement_mark_press (TDM_REQUIREMENT_MARK (mark));
  tdm_wait_until ((page = tdm_find_type (GTK_WIDGET (fixture->window.window), TDM_TYPE_OFFER_PAGE)) != NULL);
  tdm_wait_for_words (page, "Fleet <b>&</b> Vision");
}

static void
test_open_company (Fixture *fixture, gconstpointer data)
{
  GtkWidget *mark;

  add_some (fixture);
  tdm_wait_until (find_line (fixture, "fleet") != NULL);
  mark =
    find_mark (find_line (fixture, "fleet"), "Fleet <b>&</b> Vision, Complete business profile: Missing");
  g_assert_nonnull (mark);
  tdm_requirement_mark_press (TDM_REQUIREMENT_MARK (mark));
  g_assert_true (TDM_IS_COMPANY_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
}

static gboolean
press_key (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_view (fixture)));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_has_prefix (trigger, gdk_keyval_name (key)))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (get_view (fixture)),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* Arrows go from mark to mark, and stay in the column. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  add_some (fixture);
  tdm_wait_until (find_line (fixture, "edge") != NULL);
  gtk_widget_grab_focus (tdm_readiness_line_get_mark (find_line (fixture, "edge"), 0));
  g_assert_cmpint (tdm_readiness_line_find_focus (find_line (fixture, "edge")), ==, 0);
  g_assert_true (press_key (fixture, GDK_KEY_Right));
  g_assert_true (press_key (fixture, GDK_KEY_Right));
  g_assert_cmpint (tdm_readiness_line_find_focus (find_line (fixture, "edge")), ==, 2);
  g_assert_true (press_key (fixture, GDK_KEY_Down));
  g_assert_cmpint (tdm_readiness_line_find_focus (find_line (fixture, "fleet")), ==, 2);
  g_assert_true (press_key (fixture, GDK_KEY_Left));
  g_assert_cmpint (tdm_readiness_line_find_focus (find_line (fixture, "fleet")), ==, 1);
  g_assert_true (press_key (fixture, GDK_KEY_Up));
  g_assert_cmpint (tdm_readiness_line_find_focus (find_line (fixture, "edge")), ==, 1);
}

/* 360 px: a row for each offer, that unfolds. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *fold;

  add_some (fixture);
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  tdm_wait_until ((fold = tdm_find_type (GTK_WIDGET (fixture->page), TDM_TYPE_READINESS_FOLD)) != NULL);
  g_assert_false (tdm_says (fold, "Pitch deck"));
  tdm_readiness_fold_toggle (TDM_READINESS_FOLD (fold));
  tdm_wait_until (tdm_says (fold, "Pitch deck"));
  tdm_readiness_fold_toggle (TDM_READINESS_FOLD (fold));
  g_assert_false (tdm_says (fold, "Pitch deck"));
}

/* ---- the company ---- */

static void
set_text_row (GtkWidget *fact, const char *text)
{
  GtkWidget *entry = tdm_find_type (fact, ADW_TYPE_ENTRY_ROW);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static GtkWidget *
get_fact (Fixture *fixture, const char *name)
{
  return tdm_company_dialog_get_fact (TDM_COMPANY_DIALOG (get_dialog (fixture)), name);
}

static void
open_company (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "cosell.company", NULL));
  tdm_wait_until (gtk_widget_is_sensitive (get_fact (fixture, "partnerId")));
}

/* M117, M133: likely meets, never is; exactly the limit is enough. */
static void
test_company (Fixture *fixture, gconstpointer data)
{
  add_some (fixture);
  open_company (fixture);
  set_text_row (get_fact (fixture, "azureRevenueTrailing12MonthsUsd"), "99999.99");
  tdm_wait_for_words (GTK_WIDGET (get_dialog (fixture)),
                      "Below USD\u00a0100,000 in the trailing twelve months");
  set_text_row (get_fact (fixture, "azureRevenueTrailing12MonthsUsd"), "100000");
  tdm_wait_for_words (GTK_WIDGET (get_dialog (fixture)),
                      "Likely meets USD\u00a0100,000 in the trailing twelve months");
  set_text_row (get_fact (fixture, "goldCompetency"), "Cloud <Platform>");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "company.save", NULL));
  tdm_wait_until (get_dialog (fixture) == NULL);
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "Cloud <Platform>");
  tdm_wait_for_words (GTK_WIDGET (fixture->page),
                      "Likely meets USD\u00a0100,000 in the trailing twelve months");
}

/* What was typed is there again, also what is no figure yet; it can be thrown away. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  open_company (fixture);
  set_text_row (get_fact (fixture, "partnerId"), "6214477");
  set_text_row (get_fact (fixture, "azureRevenueTrailing12MonthsUsd"), "half a mill");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "company.save", NULL));
  g_assert_nonnull (get_dialog (fixture));
  adw_dialog_close (get_dialog (fixture));
  tdm_wait_until (get_dialog (fixture) == NULL);

  open_company (fixture);
  entry = tdm_find_type (get_fact (fixture, "partnerId"), ADW_TYPE_ENTRY_ROW);
  tdm_wait_until (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "6214477"));
  entry = tdm_find_type (get_fact (fixture, "azureRevenueTrailing12MonthsUsd"), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "half a mill");
  tdm_press (GTK_WIDGET (get_dialog (fixture)), "Discard");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  adw_dialog_force_close (get_dialog (fixture));
}

/* ---- the program, and two of them ---- */

/* M99–M113: steps, benefits and links in the words of the year. */
static void
test_program (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;

  add_some (fixture);
  tdm_cosell_page_show_tab (fixture->page, "program");
  view = tdm_find_type (GTK_WIDGET (fixture->page), TDM_TYPE_PROGRAM_VIEW);
  tdm_wait_for_words (view, "Create an account and publish your offer");
  tdm_wait_for_words (view, "Historical");
  tdm_wait_for_words (view, "Certification policies");
  g_assert_false (tdm_says (view, "Opt in to the CSP channel"));
  choose_rulebook ("R20a");
  tdm_wait_for_words (view, "Opt in to the CSP channel");
}

/* The first step under the rules of 2021: who is live has to say that the business profile is complete. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  const TdmRulebook *rulebook = tdm_rulebook_find ("R21a");
  const TdmRulebookStep *last = g_ptr_array_index (rulebook->steps, rulebook->steps->len - 1);
  g_autoptr (TdmReadinessItem) item = NULL;

  add_some (fixture);
  item = g_list_model_get_item (tdm_readiness_list_get_shown (get_list (fixture)), 0);
  g_assert_cmpint (tdm_step_count_missing (g_ptr_array_index (rulebook->steps, 0), item), ==, 1);
  g_assert_cmpint (tdm_step_count_missing (last, item), ==, -1);
}

/* M153: a pitch deck is optional in May 2020 and mandatory in February 2021. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  TdmCompareView *view;
  GListModel *lines;
  g_autoptr (TdmReadinessItem) edge = NULL;
  gboolean found = FALSE;

  add_some (fixture);
  tdm_cosell_page_show_tab (fixture->page, "compare");
  view = TDM_COMPARE_VIEW (tdm_find_type (GTK_WIDGET (fixture->page), TDM_TYPE_COMPARE_VIEW));
  lines = tdm_compare_view_get_lines (view);
  tdm_wait_until (g_list_model_get_n_items (lines) == 3);
  tdm_compare_view_show (view, "R21a", "R21a", 0);
  g_assert_cmpuint (tdm_compare_view_count_different (view), ==, 0);

  edge = g_list_model_get_item (tdm_readiness_list_get_shown (get_list (fixture)), 0);
  tdm_compare_view_show (view, "R20a", "R21a", tdm_readiness_item_get_id (edge));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (TdmCompareItem) line = g_list_model_get_item (lines, i);

      if (strstr (tdm_compare_item_get_title (line), "Customer presentation") == NULL)
        continue;
      found = TRUE;
      g_assert_true (tdm_compare_item_differs (line));
      g_assert_true (g_str_has_prefix (tdm_compare_item_get_detail (line, TDM_COMPARE_LEFT), "Optional"));
    }
  g_assert_true (found);

  /* Where it is narrow, a list whose lines wrap: the rows of a table would cut them. */
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  tdm_wait_for_words (GTK_WIDGET (view), "Customer presentation");
  g_assert_false (gtk_widget_get_mapped (tdm_find_type (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW)));
}

/* ---- many offers ---- */

static void
add_many (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_free);
  static const char *const types[] = { "saas", "azure-vm", "consulting", "dynamics-365-ce", "iot-edge" };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("offer-%03u", i);
      g_autofree char *name = g_strdup_printf ("Offer number %03u", i);
      TdmOffer *offer = offer_new (id, name, types[i % G_N_ELEMENTS (types)]);

      offer->status = g_strdup (i % 3 == 0 ? "draft" : "live");
      set_geographies (offer, "JP,PL,DE");
      add_contact (offer, i % 2 == 0 ? "JP" : "PL,DE");
      g_ptr_array_add (offers, offer);
    }
  import_offers (fixture, offers);
  tdm_wait_until (count_shown (fixture) == n);
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) report = NULL;
  g_autofree char *path = g_build_filename (fixture->window.folder, "report.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int n_pages;

  add_many (fixture, 100);
  report = tdm_readiness_report_new (get_list (fixture));
  gtk_print_operation_set_export_filename (report, path);
  g_assert_cmpint (gtk_print_operation_run (report, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window.window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (report, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >, 1);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_remove (path);
}

typedef struct
{
  gint64 began;
  GArray *lengths; /* (element-type gint64), in microseconds */
} Frames;

static void
before_paint_cb (Frames *frames)
{
  frames->began = g_get_monotonic_time ();
}

static void
after_paint_cb (Frames *frames)
{
  gint64 length = g_get_monotonic_time () - frames->began;

  g_array_append_val (frames->lengths, length);
}

static void
draw_frame (Fixture *fixture, Frames *frames)
{
  guint n = frames->lengths->len;

  gtk_widget_queue_draw (GTK_WIDGET (get_view (fixture)));
  tdm_wait_until (frames->lengths->len > n);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

/* From end to end, five rows each frame. The first frames lay out the rows. */
static void
scroll_through (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (get_view (fixture)));
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gint64));
  Frames frames = { 0, lengths };
  gulong before = g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  gulong after = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);

  draw_frame (fixture, &frames);
  draw_frame (fixture, &frames);
  g_array_set_size (lengths, 0);
  for (guint position = 0; position < 500; position += 5)
    {
      gtk_list_view_scroll_to (get_view (fixture), position, GTK_LIST_SCROLL_NONE, NULL);
      draw_frame (fixture, &frames);
    }
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
  g_array_sort (lengths, compare_lengths);
  g_test_message ("%u frames of scrolling: median %.1f ms, 95 of 100 within %.1f ms", lengths->len,
                  g_array_index (lengths, gint64, lengths->len / 2) / 1000.0,
                  g_array_index (lengths, gint64, lengths->len * 95 / 100) / 1000.0);
}

/* 500 offers: rows near the view alone have widgets. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  gint64 began = g_get_monotonic_time ();
  guint n_rows = 0;

  add_many (fixture, 500);
  tdm_wait_until (find_line (fixture, "offer-000") != NULL);
  g_test_message ("500 offers written, listed and shown in %.0f ms",
                  (g_get_monotonic_time () - began) / 1000.0);
  scroll_through (fixture);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (get_view (fixture))); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, <, 300);

  began = g_get_monotonic_time ();
  choose_rulebook ("R23");
  g_test_message ("another year for 500 offers in %.1f ms", (g_get_monotonic_time () - began) / 1000.0);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/cosell/board", test_board);
  ADD ("/cosell/columns", test_columns);
  ADD ("/cosell/rulebook", test_rulebook);
  ADD ("/cosell/filters", test_filters);
  ADD ("/cosell/geography", test_geography);
  ADD ("/cosell/open-offer", test_open_offer);
  ADD ("/cosell/open-company", test_open_company);
  ADD ("/cosell/keys", test_keys);
  ADD ("/cosell/narrow", test_narrow);
  ADD ("/cosell/company", test_company);
  ADD ("/cosell/draft", test_draft);
  ADD ("/cosell/program", test_program);
  ADD ("/cosell/steps", test_steps);
  ADD ("/cosell/compare", test_compare);
  ADD ("/cosell/report", test_report);
  ADD ("/cosell/many", test_many);

  return g_test_run ();
}
