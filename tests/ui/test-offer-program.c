/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pages of an offer say of the program that applies: benefits of its status, the form of the year, the way to
 * Microsoft. */

#include "tdm-offer-menu.h"
#include "tdm-offer-overview.h"
#include "tdm-offer-page.h"
#include "tdm-offers-page.h"
#include "tdm-review-dialog.h"
#include "tdm-settings.h"
#include "tdm-sidebar.h"
#include "tdm-standing-rows.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  TdmOfferPage *page;
  TdmOfferEditor *editor;
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
create_offer (Fixture *fixture, const char *type)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  gint64 id = 0;

  offer->offer_id = g_strdup ("larkfield-insight");
  offer->name = g_strdup ("Larkfield Insight");
  offer->type = g_strdup (type);
  tdm_store_save_offer_async (fixture->window.store, offer, TDM_OFFER_FIELDS_ALL, NULL, saved_cb, &id);
  tdm_wait_until (id != 0);

  return id;
}

/* @data: the type of the offer; NULL for SaaS */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  gint64 id;

  tdm_window_fixture_set_up (&fixture->window, NULL);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  window = GTK_WIDGET (fixture->window.window);
  id = create_offer (fixture, data != NULL ? data : "saas");
  gtk_widget_activate_action (window, "win.open-offer", "(xs)", id, "overview");
  fixture->page = TDM_OFFER_PAGE (tdm_find_type (window, TDM_TYPE_OFFER_PAGE));
  fixture->editor = tdm_offer_page_get_editor (fixture->page);
  tdm_wait_until (tdm_offer_editor_get_offer (fixture->editor) != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (tdm_settings_get_default (), "rulebook");
  tdm_window_fixture_tear_down (&fixture->window, NULL);
}

static GtkWidget *
get_group (Fixture *fixture, const char *name)
{
  return tdm_find_part (GTK_WIDGET (fixture->page), TDM_TYPE_OFFER_OVERVIEW, name);
}

static void
choose_year (const char *rulebook)
{
  g_settings_set_string (tdm_settings_get_default (), "rulebook", rulebook);
}

static void
record_status (Fixture *fixture, const char *status)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  values->recorded_status = g_strdup (status);
  tdm_offer_editor_edit (fixture->editor, values, TDM_OFFER_FIELD_RECORDED_STATUS);
}

/* ---- benefits ---- */

static const char *const azure_benefits[] = {
  "Marketplace service fee reduced from 20% to 10%",
  "Incentive of 10% for CSP partners",
  "Azure benefit eligible",
};

static void
assert_azure_benefits (GtkWidget *group, gboolean there)
{
  for (guint i = 0; i < G_N_ELEMENTS (azure_benefits); i++)
    if (tdm_says (group, azure_benefits[i]) != there)
      g_error ("%s “%s”", there ? "Nothing says" : "Something says", azure_benefits[i]);
}

/* M105, M111: co-sell ready is visible to sellers, and has nothing of Azure IP. */
static void
test_ready (Fixture *fixture, gconstpointer data)
{
  static const char *const years[] = { "R20a", "R21a", "R23" };
  GtkWidget *group = get_group (fixture, "benefits_group");

  record_status (fixture, "co-sell-ready");
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      choose_year (years[i]);
      tdm_wait_for_words (group, "Visible to Microsoft’s field sellers");
      g_assert_true (tdm_says (group, "Benefits it has"));
      assert_azure_benefits (group, FALSE);
      g_assert_false (tdm_says (group, "Microsoft preferred solution badge"));
    }
}

/* M107–M110: what Azure IP had in 2020, the reduced fee as history. */
static void
test_azure_2020 (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_group (fixture, "benefits_group");

  choose_year ("R20a");
  record_status (fixture, "co-sell-incentivized");
  tdm_wait_for_words (group, "Incentive for Microsoft sellers");
  assert_azure_benefits (group, TRUE);
  g_assert_true (tdm_says (group, "Historical"));
  g_assert_true (tdm_says (group, "in the online stores"));
  g_assert_true (tdm_says (group, "Microsoft preferred solution badge"));
}

/* M109: in 2021 the portal shows it. */
static void
test_azure_2021 (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_group (fixture, "benefits_group");

  choose_year ("R21a");
  record_status (fixture, "azure-ip-co-sell-incentivized");
  tdm_wait_for_words (group, "in the Azure portal");
  assert_azure_benefits (group, TRUE);
  g_assert_false (tdm_says (group, "in the online stores"));
}

/* M110, M111: Business Applications never have what is of Azure IP; the badge since 2021. */
static void
test_business_applications (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_group (fixture, "benefits_group");

  choose_year ("R20a");
  record_status (fixture, "co-sell-incentivized");
  tdm_wait_for_words (group, "Incentive for Microsoft sellers");
  assert_azure_benefits (group, FALSE);
  g_assert_false (tdm_says (group, "Microsoft preferred solution badge"));

  choose_year ("R21a");
  record_status (fixture, "business-applications-co-sell-incentivized");
  tdm_wait_for_words (group, "Microsoft preferred solution badge");
  assert_azure_benefits (group, FALSE);
}

/* ---- the program of the year ---- */

static const char *
get_page_state (Fixture *fixture, int row)
{
  GtkWidget *list = tdm_find_part (GTK_WIDGET (fixture->page), TDM_TYPE_OFFER_MENU, "list");
  g_autofree char *error = NULL;
  static const char *const states[] = { "Optional", "Not started", "Incomplete", "Complete" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_clear_pointer (&error, g_free);
      error = gtk_test_accessible_check_property (
        GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), row)),
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, states[i]);
      if (error == NULL)
        return states[i];
    }

  return NULL;
}

/* M118, M153: the same offer under both programs, first without a status. */
static void
test_years (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_group (fixture, "expected_group");

  choose_year ("R20a");
  tdm_wait_for_words (group, "Not ready");
  choose_year ("R21a");
  tdm_wait_for_words (group, "No status before the offer is live.");
  g_assert_false (tdm_says (group, "Not ready"));
  record_status (fixture, "in-market");
  tdm_wait_for_words (group, "Recorded and expected status differ");
  choose_year ("R20a");
  tdm_wait_for_words (group, "The recorded status belongs to the rules of another year.");
}

/* M144: an offer that is in co-sell must have the Listing section in 2021; in 2020 there was none. */
static void
test_listing (Fixture *fixture, gconstpointer data)
{
  const int cosell_listing = 5;

  record_status (fixture, "co-sell-ready");
  choose_year ("R20a");
  tdm_wait_until (g_strcmp0 (get_page_state (fixture, cosell_listing), "Optional") == 0);
  choose_year ("R21a");
  tdm_wait_until (g_strcmp0 (get_page_state (fixture, cosell_listing), "Not started") == 0);
}

/* M114, M151: a virtual machine had no co-sell option in 2021, and has it since 2022. */
static void
test_no_option (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_group (fixture, "expected_group");

  choose_year ("R21a");
  tdm_wait_for_words (group, "No co-sell option");
  choose_year ("R22");
  tdm_wait_until (!tdm_says (group, "No co-sell option"));
}

static void
test_option (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = get_group (fixture, "expected_group");

  choose_year ("R21a");
  tdm_wait_for_words (group, "No status before the offer is live.");
  g_assert_false (tdm_says (group, "No co-sell option"));
}

/* ---- what is missing ---- */

/* Co-sell ready under the rules of 2020, with nothing of what Azure IP asks for. */
static TdmOffer *
ready_offer_new (void)
{
  TdmOffer *offer = tdm_offer_new ();
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);
  TdmOfferDocument *document = tdm_shape_new (&tdm_offer_document_shape);

  offer->type = g_strdup ("saas");
  offer->live = TDM_TRUTH_YES;
  offer->transactable = TDM_TRUTH_YES;
  offer->geographies = g_strdupv ((GStrv) (const char *const[]) { "DE", NULL });
  contact->role = g_strdup ("partner-sales");
  contact->countries = g_strdupv (offer->geographies);
  g_ptr_array_add (offer->contacts, contact);
  document->kind = g_strdup ("one-pager");
  g_ptr_array_add (offer->documents, document);

  return offer;
}

/* M133, M134: either of the two is enough, and the list says so. */
static void
test_another_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = ready_offer_new ();
  g_autoptr (TdmCompany) company = tdm_company_new ();
  g_autoptr (TdmReadiness) readiness = NULL;
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *group = tdm_filled_group_new ();

  tdm_declared_set (company->facts, "businessProfileComplete", "yes", NULL, NULL);
  readiness = tdm_readiness_evaluate (tdm_rulebook_find ("R20a"), offer, company, "2026-11-21");
  g_assert_cmpstr (readiness->next, ==, "co-sell-incentivized");
  tdm_standing_rows_fill_missing (TDM_FILLED_GROUP (group), readiness);
  adw_dialog_set_child (dialog, group);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->page));
  tdm_wait_for_words (group, "Missing for “Co-sell incentivized”");
  g_assert_true (tdm_says (group, "Another way, if the offer is transactable: at least USD 100,000"));
  adw_dialog_force_close (dialog);
}

/* ---- the way to Microsoft ---- */

/* M141: Commercial Marketplace and Overview in the left pane, and there is the offer. */
static void
test_left_pane (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window.window);
  GtkWidget *row = tdm_find_part (window, TDM_TYPE_SIDEBAR, "offers_row");
  GtkWidget *offers;

  g_assert_true (tdm_says (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)), "Commercial Marketplace"));
  g_assert_true (tdm_says (row, "Overview"));
  tdm_window_show_page (fixture->window.window, TDM_PAGE_TODAY);
  gtk_widget_activate (row);
  tdm_wait_until ((offers = tdm_find_type (window, TDM_TYPE_OFFERS_PAGE)) != NULL);
  tdm_wait_for_words (offers, "Larkfield Insight");
}

/* M148: at the top right. */
static void
test_top_right (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window.window);
  GtkWidget *button = tdm_find_part (GTK_WIDGET (fixture->page), TDM_TYPE_OFFER_PAGE, "review_button");
  graphene_rect_t bounds;

  tdm_wait_until (gtk_widget_get_mapped (button) && gtk_widget_get_width (button) > 0);
  g_assert_true (gtk_widget_compute_bounds (button, window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, gtk_widget_get_width (window) / 2.0);
  g_assert_cmpfloat (bounds.origin.y, <, 60);
}

/* M149, M150: nobody has to be asked; Microsoft looks at the material after publishing and decides. */
static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  choose_year ("R21a");
  record_status (fixture, "co-sell-ready");
  tdm_wait_for_words (GTK_WIDGET (fixture->page),
                      "Nobody has to be contacted: Microsoft looks at the material after the offer was "
                      "published and decides.");
  dialog = tdm_review_dialog_new (fixture->editor);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->page));
  tdm_wait_for_words (GTK_WIDGET (dialog),
                      "Nobody has to be contacted: Microsoft looks at the material after "
                      "publishing and decides whether the offer qualifies for co-sell.");
  adw_dialog_force_close (dialog);
}

#define ADD(path, type, function) g_test_add (path, Fixture, type, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/offer-program/ready", NULL, test_ready);
  ADD ("/offer-program/azure-2020", NULL, test_azure_2020);
  ADD ("/offer-program/azure-2021", NULL, test_azure_2021);
  ADD ("/offer-program/business-applications", "dynamics-365-ce", test_business_applications);
  ADD ("/offer-program/years", NULL, test_years);
  ADD ("/offer-program/listing", NULL, test_listing);
  ADD ("/offer-program/no-option", "azure-vm", test_no_option);
  ADD ("/offer-program/option", NULL, test_option);
  ADD ("/offer-program/another-way", NULL, test_another_way);
  ADD ("/offer-program/left-pane", NULL, test_left_pane);
  ADD ("/offer-program/top-right", NULL, test_top_right);
  ADD ("/offer-program/nobody", NULL, test_nobody);

  return g_test_run ();
}
