/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page Co-sell about the program of a year: what it says of it, its table of steps with where the offers stand, its
 * benefits and links, and two years compared. */

#include <string.h>

#include "tdm-compare-item.h"
#include "tdm-compare-view.h"
#include "tdm-cosell-page.h"
#include "tdm-lead-drawing.h"
#include "tdm-program-view.h"
#include "tdm-settings.h"
#include "tdm-step-row.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  TdmCosellPage *page;
  gint64 insight;
} Fixture;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error);
  g_assert_no_error (error);
  *(gint64 *) data = receipt.deal_id;
}

static gint64
create_offer (Fixture *fixture, const char *offer_id, const char *name, const char *type)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  gint64 id = 0;

  offer->offer_id = g_strdup (offer_id);
  offer->name = g_strdup (name);
  offer->type = g_strdup (type);
  offer->csp = g_strdup ("none");
  tdm_store_save_offer_async (fixture->window.store, offer, TDM_OFFER_FIELDS_ALL, NULL, saved_cb, &id);
  tdm_wait_until (id != 0);

  return id;
}

static void
choose_year (const char *rulebook)
{
  g_settings_set_string (tdm_settings_get_default (), "rulebook", rulebook);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_set_up (&fixture->window, NULL);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  fixture->insight = create_offer (fixture, "larkfield-insight", "Larkfield Insight", "saas");
  create_offer (fixture, "days", "Migration <b>days</b>", "consulting");
  choose_year ("R20a");
  fixture->page = TDM_COSELL_PAGE (tdm_window_ensure_page (fixture->window.window, TDM_PAGE_COSELL));
  tdm_window_show_page (fixture->window.window, TDM_PAGE_COSELL);
  tdm_wait_until (tdm_readiness_list_is_loaded (tdm_cosell_page_get_list (fixture->page)));
  tdm_cosell_page_show_tab (fixture->page, "program");
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "Sell together with Microsoft");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (tdm_settings_get_default (), "rulebook");
  tdm_window_fixture_tear_down (&fixture->window, NULL);
}

static GtkWidget *
get_program (Fixture *fixture)
{
  return tdm_find_type (GTK_WIDGET (fixture->page), TDM_TYPE_PROGRAM_VIEW);
}

/* (element-type GtkWidget): in the order of the tree */
static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static const char *
get_title (gpointer row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* ---- what it is ---- */

/* M99–M106, M149 */
static void
test_guide (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Work directly with Microsoft on joint selling opportunities, reach many customers, and create new sales "
    "that speed up your growth.",
    "In Microsoft AppSource or Azure Marketplace.",
    "Together with other partners",
    "Together with Microsoft sellers",
    "Services with Microsoft technology inside, and repeatable, packaged IP solutions",
    "The program is open to most offer types of the commercial marketplace.",
    "earn Microsoft’s sellers an incentive when they are sold and deployed together with them",
    "Co-sell ready: Microsoft’s field sellers see the offer, it reaches the customers Microsoft manages, and "
    "you work on opportunities together.",
    "Microsoft reviews the material and decides.",
  };
  GtkWidget *program = get_program (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    tdm_wait_for_words (program, words[i]);
}

/* M106: leads are shared, accepted and won, for those who cannot see the drawing too. */
static void
test_drawing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *drawing = tdm_find_type (get_program (fixture), TDM_TYPE_LEAD_DRAWING);

  g_assert_nonnull (drawing);
  tdm_wait_until (gtk_widget_get_width (drawing) > 0 && gtk_widget_get_height (drawing) > 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (drawing), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (drawing), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Drawing: you and Microsoft sellers share leads in both directions, the other side accepts them, and "
    "together you win customers that Microsoft manages.");
}

/* ---- steps ---- */

#define AZURE_TYPES "Azure Application, Azure Container, IoT Edge module, SaaS, Azure Virtual Machine"

typedef struct
{
  const char *title, *subtitle;
} Step;

static const Step steps_2020[] = {
  { "1. Create a business profile and publish your offer", "IP and services → Not ready" },
  { "2. Opt in to the CSP channel", "IP and services → Not ready" },
  { "3. Submit the required co-sell materials", "IP → Co-sell ready" },
  { "3. Submit the required co-sell materials", "Services → Co-sell ready" },
  { "4. Qualify for Microsoft seller incentives", "Azure IP eligible → Co-sell incentivized" },
  { "4. Qualify for Microsoft seller incentives",
    "Business Applications incentive eligible → Co-sell incentivized" },
};

static const Step steps_2021[] = {
  { "1. Create an account and publish your offer", "All offer types → In market" },
  { "2. Submit the required co-sell materials", "IP offers with the co-sell option → Co-sell ready" },
  { "2. Submit the required co-sell materials", "IP offers without the co-sell option → Co-sell ready" },
  { "2. Submit the required co-sell materials", "Consulting services → Co-sell ready" },
  { "3. Qualify for the IP co-sell incentive", AZURE_TYPES " → Azure IP co-sell incentivized" },
  { "3. Qualify for the IP co-sell incentive", "Dynamics 365 → Business Applications co-sell incentivized" },
};

static void
assert_steps (Fixture *fixture, const Step *steps, guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  tdm_wait_for_words (get_program (fixture), steps[0].title);
  collect (get_program (fixture), TDM_TYPE_STEP_ROW, rows);
  g_assert_cmpuint (rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (get_title (rows->pdata[i]), ==, steps[i].title);
      g_assert_cmpstr (adw_expander_row_get_subtitle (rows->pdata[i]), ==, steps[i].subtitle);
    }
}

/* M113, M115, M118–M120, M127–M132, M137, M138: the table of the chosen year, line by line. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  assert_steps (fixture, steps_2020, G_N_ELEMENTS (steps_2020));
  choose_year ("R21a");
  assert_steps (fixture, steps_2021, G_N_ELEMENTS (steps_2021));
}

static GtkWidget *
unfold_step (Fixture *fixture, guint position)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (get_program (fixture), TDM_TYPE_STEP_ROW, rows);
  adw_expander_row_set_expanded (rows->pdata[position], TRUE);

  return rows->pdata[position];
}

/* M113: requirements of a step, and where each offer stands in it. */
static void
test_where_offers_stand (Fixture *fixture, gconstpointer data)
{
  GtkWidget *step = unfold_step (fixture, 0);

  tdm_wait_for_words (step, "0 of 2 offers");
  g_assert_true (tdm_says (step, "Complete business profile"));
  g_assert_true (tdm_says (step, "Larkfield Insight"));
  g_assert_true (tdm_says (step, "Migration <b>days</b>"));
  g_assert_true (tdm_says (step, "Publish the offer"));

  step = unfold_step (fixture, 3);
  tdm_wait_for_words (step, "0 of 1 offer");
  g_assert_true (tdm_says (step, "Active gold competency"));
  g_assert_false (tdm_says (step, "Larkfield Insight"));
}

/* M119: an optional step is done by those who did it, not by everybody. */
static void
test_optional_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  GtkWidget *step = unfold_step (fixture, 1);
  gint64 id = 0;

  tdm_wait_for_words (step, "0 of 2 offers");
  g_assert_true (tdm_says (step, "Choose which CSP partners may resell the offer"));
  values->id = fixture->insight;
  values->csp = g_strdup ("any");
  tdm_store_save_offer_async (fixture->window.store, values, TDM_OFFER_FIELD_CSP, NULL, saved_cb, &id);
  tdm_wait_until (id != 0);
  tdm_wait_for_words (step, "1 of 2 offers");
}

/* ---- benefits ---- */

typedef struct
{
  const char *title, *unlocked_by;
} Benefit;

static const Benefit benefits_2020[] = {
  { "Visible to Microsoft’s field sellers", "Co-sell ready" },
  { "Incentive for Microsoft sellers", "Co-sell incentivized" },
  { "Marketplace service fee reduced from 20% to 10%", "Co-sell incentivized" },
  { "Incentive of 10% for CSP partners", "Co-sell incentivized" },
  { "Azure benefit eligible", "Co-sell incentivized" },
  { "Microsoft preferred solution badge", "Co-sell incentivized" },
};

static const Benefit benefits_2021[] = {
  { "Visible to Microsoft’s field sellers", "Co-sell ready" },
  { "Incentive for Microsoft sellers",
    "Azure IP co-sell incentivized or Business Applications co-sell incentivized" },
  { "Marketplace service fee reduced from 20% to 10%", "Azure IP co-sell incentivized" },
  { "Incentive of 10% for CSP partners", "Azure IP co-sell incentivized" },
  { "Azure benefit eligible", "Azure IP co-sell incentivized" },
  { "Microsoft preferred solution badge",
    "Azure IP co-sell incentivized or Business Applications co-sell incentivized" },
};

static AdwActionRow *
find_row (Fixture *fixture, const char *title)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (get_program (fixture), ADW_TYPE_ACTION_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (get_title (rows->pdata[i]), title) == 0)
      return rows->pdata[i];

  g_error ("No row “%s”", title);
}

static void
assert_benefits (Fixture *fixture, const Benefit *benefits, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      AdwActionRow *row = find_row (fixture, benefits[i].title);
      g_autofree char *end = g_strconcat ("\nUnlocked by: ", benefits[i].unlocked_by, NULL);

      g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (row), end));
      g_assert_true (tdm_says (GTK_WIDGET (row), "0 offers"));
      g_assert_cmpint (tdm_says (GTK_WIDGET (row), "Historical"), ==, i == 2);
    }
}

/* In a narrow window what stood beside them stands below them. */
static void
assert_narrow_benefits (Fixture *fixture, const Benefit *benefits, guint n)
{
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  for (guint i = 0; i < n; i++)
    {
      const char *subtitle = adw_action_row_get_subtitle (find_row (fixture, benefits[i].title));

      g_assert_true (g_str_has_suffix (subtitle, i == 2 ? "\nHistorical · 0 offers" : "\n0 offers"));
    }
  g_object_set (fixture->page, "narrow", FALSE, NULL);
}

/* M107–M111: each benefit with the status that unlocks it, and the reduced fee as history. */
static void
test_benefits (Fixture *fixture, gconstpointer data)
{
  assert_benefits (fixture, benefits_2020, G_N_ELEMENTS (benefits_2020));
  assert_narrow_benefits (fixture, benefits_2020, G_N_ELEMENTS (benefits_2020));
  assert_benefits (fixture, benefits_2020, G_N_ELEMENTS (benefits_2020));
  choose_year ("R21a");
  tdm_wait_for_words (get_program (fixture), "in the Azure portal");
  assert_benefits (fixture, benefits_2021, G_N_ELEMENTS (benefits_2021));
}

/* ---- links ---- */

static gboolean
has_link (Fixture *fixture, const char *url)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();

  collect (get_program (fixture), GTK_TYPE_WIDGET, widgets);
  for (guint i = 0; i < widgets->len; i++)
    if (g_strcmp0 (g_object_get_data (widgets->pdata[i], "url"), url) == 0)
      return TRUE;

  return FALSE;
}

/* M112, M114, M128, M139, M140, M152: every link of the year is there to be pressed. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  static const char *const links[] = {
    "https://partner.microsoft.com/dashboard/home",
    "https://partner.microsoft.com/membership/sell-with-microsoft",
    "https://learn.microsoft.com/azure/marketplace/commercial-marketplace-co-sell",
    "https://aka.ms/Co-sellPartnerengagementguidepartnerlink",
    "https://learn.microsoft.com/legal/marketplace/certification-policies"
    "#3000-requirements-for-co-sell-status",
    "https://partner.microsoft.com/campaigns/ced-nomination-form/",
    "https://learn.microsoft.com/azure/marketplace/marketplace-commercial-transaction-capabilities-and-"
    "considerations",
    "https://learn.microsoft.com/azure/marketplace/cloud-solution-providers",
    "https://learn.microsoft.com/azure/marketplace/azure-consumption-commitment-benefit",
    "https://learn.microsoft.com/azure/marketplace/preferred-solutions",
  };

  choose_year ("R21a");
  tdm_wait_for_words (get_program (fixture), "Co-sell playbook (PDF)");
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (!has_link (fixture, links[i]))
      g_error ("No link to %s", links[i]);
}

/* ---- two years ---- */

typedef struct
{
  const char *title, *left, *right;
  gboolean differs;
} Line;

static TdmCompareItem *
find_line (GListModel *lines, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (TdmCompareItem) line = g_list_model_get_item (lines, i);

      if (g_str_equal (tdm_compare_item_get_title (line), title))
        return line;
    }

  g_error ("No line “%s”", title);
}

/* M153: an offer against both programs, line by line. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  static const Line lines[] = {
    { "Larkfield Insight", "Not ready", "–", TRUE },
    { "Complete business profile", "Missing", "Missing", FALSE },
    { "Customer presentation", "Missing", "Missing", TRUE },
    { "Co-sell listing", "Not asked for", "0 of 4, the rest is missing", TRUE },
    { "Reference architecture diagram", "Not asked for", "Missing", TRUE },
  };
  TdmCompareView *view;
  GListModel *found;

  tdm_cosell_page_show_tab (fixture->page, "compare");
  view = TDM_COMPARE_VIEW (tdm_find_type (GTK_WIDGET (fixture->page), TDM_TYPE_COMPARE_VIEW));
  tdm_compare_view_show (view, "R20a", "R21a", fixture->insight);
  found = tdm_compare_view_get_lines (view);
  tdm_wait_until (g_list_model_get_n_items (found) > 0);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      TdmCompareItem *line = find_line (found, lines[i].title);

      g_assert_cmpstr (tdm_compare_item_get_words (line, TDM_COMPARE_LEFT), ==, lines[i].left);
      g_assert_cmpstr (tdm_compare_item_get_words (line, TDM_COMPARE_RIGHT), ==, lines[i].right);
      g_assert_cmpint (tdm_compare_item_differs (line), ==, lines[i].differs);
    }
  tdm_wait_for_words (GTK_WIDGET (view), "2020 program (May)");
  g_assert_true (tdm_says (GTK_WIDGET (view), "2021 program (February)"));
}

/* M153: the year is chosen on the page and holds for all others. */
static void
test_year (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *choice = GTK_DROP_DOWN (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page), TDM_TYPE_COSELL_PAGE, "rulebook_choice"));
  g_autofree char *rulebook = NULL;

  tdm_wait_for_words (GTK_WIDGET (choice), "2020 program (May)");
  gtk_drop_down_set_selected (choice, gtk_drop_down_get_selected (choice) - 3);
  tdm_wait_for_words (GTK_WIDGET (choice), "2021 program (February)");
  rulebook = g_settings_get_string (tdm_settings_get_default (), "rulebook");
  g_assert_cmpstr (rulebook, ==, "R21a");
  tdm_wait_for_words (get_program (fixture), "All offer types → In market");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/cosell-program/guide", test_guide);
  ADD ("/cosell-program/drawing", test_drawing);
  ADD ("/cosell-program/steps", test_steps);
  ADD ("/cosell-program/where-offers-stand", test_where_offers_stand);
  ADD ("/cosell-program/optional-step", test_optional_step);
  ADD ("/cosell-program/benefits", test_benefits);
  ADD ("/cosell-program/links", test_links);
  ADD ("/cosell-program/compare", test_compare);
  ADD ("/cosell-program/year", test_year);

  return g_test_run ();
}
