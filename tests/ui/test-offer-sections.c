/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages Properties and listing, Plans and CSP partners: what is typed, chosen, dropped and refused. */

#include "tdm-asset-list.h"
#include "tdm-asset-row.h"
#include "tdm-csp-choices.h"
#include "tdm-field-message.h"
#include "tdm-listing-choices.h"
#include "tdm-listing-contacts.h"
#include "tdm-listing-texts.h"
#include "tdm-offer-page.h"
#include "tdm-part-list.h"
#include "tdm-picture-size.h"
#include "tdm-plan-terms.h"
#include "tdm-text-row.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  gint64 offer_id;
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
  *(gint64 *) data = receipt.undo_id;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, NULL);

  *(gint64 *) data = ((const TdmOffer *) g_ptr_array_index (offers, 0))->id;
}

static TdmOfferPlan *
plan_new (const char *plan_id, const char *name)
{
  TdmOfferPlan *plan = tdm_shape_new (&tdm_offer_plan_shape);

  plan->plan_id = g_strdup (plan_id);
  plan->name = g_strdup (name);
  return plan;
}

/* @data: the type of the offer; NULL for SaaS */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  gint64 undo_id = 0;

  offer->offer_id = g_strdup ("larkfield-insight");
  offer->type = g_strdup (data != NULL ? data : "saas");
  offer->summary = g_strdup ("Short <b>words</b>");
  g_ptr_array_add (offer->plans, plan_new ("standard", "AT&T <i>plan</i>"));
  tdm_window_fixture_set_up (&fixture->window, NULL);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  tdm_store_save_offer_async (fixture->window.store, offer, TDM_OFFER_FIELDS_ALL, NULL, saved_cb, &undo_id);
  tdm_wait_until (undo_id != 0);
  fixture->offer_id = 0;
  tdm_store_list_offers_async (fixture->window.store, NULL, listed_cb, &fixture->offer_id);
  tdm_wait_until (fixture->offer_id != 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_tear_down (&fixture->window, NULL);
}

static void
open_page (Fixture *fixture, const char *place)
{
  GtkWidget *window = GTK_WIDGET (fixture->window.window);

  tdm_window_show_page (fixture->window.window, TDM_PAGE_OFFERS);
  tdm_window_open_offer (fixture->window.window, fixture->offer_id, place);
  fixture->page = TDM_OFFER_PAGE (tdm_find_type (window, TDM_TYPE_OFFER_PAGE));
  fixture->editor = tdm_offer_page_get_editor (fixture->page);
  tdm_wait_until (tdm_offer_editor_get_offer (fixture->editor) != NULL);
}

static gpointer
find (Fixture *fixture, GType type)
{
  GtkWidget *widget = tdm_find_type (GTK_WIDGET (fixture->page), type);

  g_assert_nonnull (widget);
  return widget;
}

static const TdmOffer *
get_offer (Fixture *fixture)
{
  return tdm_offer_editor_get_offer (fixture->editor);
}

static void
save (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "offer.save", NULL));
  tdm_wait_until (!tdm_offer_editor_is_changed (fixture->editor));
}

static void
type_into (TdmPartDialog *dialog, const char *member, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tdm_part_dialog_get_row (dialog, member)), text);
}

/* ---- Properties and listing ---- */

/* Issue 4 §1: limits with live counters. */
static void
test_counter (Fixture *fixture, gconstpointer data)
{
  g_autofree char *right = g_strnfill (100, 'x');
  g_autofree char *long_text = g_strnfill (104, 'x');
  GtkEditable *row;
  TdmFieldMessage *message;
  TdmListingTexts *texts;

  open_page (fixture, "listing");
  texts = find (fixture, TDM_TYPE_LISTING_TEXTS);
  row = GTK_EDITABLE (tdm_listing_texts_get_row (texts, "summary"));
  message = TDM_FIELD_MESSAGE (tdm_listing_texts_get_message (texts, "summary"));
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "Short <b>words</b>");
  g_assert_cmpstr (tdm_field_message_get_text (message), ==, "18 of 100 characters");

  gtk_editable_set_text (row, right);
  g_assert_false (tdm_field_message_has_error (message));
  gtk_editable_set_text (row, long_text);
  g_assert_true (tdm_field_message_has_error (message));
  g_assert_true (
    g_str_has_prefix (tdm_field_message_get_text (message), "104 of 100 characters: 4 too many."));
  g_assert_cmpstr (get_offer (fixture)->summary, ==, long_text);
}

/* What is beyond a limit is kept as a draft, but not saved. */
static void
test_beyond_a_limit_is_not_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (101, 'x');
  TdmListingTexts *texts;

  open_page (fixture, "listing");
  texts = find (fixture, TDM_TYPE_LISTING_TEXTS);
  gtk_editable_set_text (GTK_EDITABLE (tdm_listing_texts_get_row (texts, "summary")), long_text);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "offer.save", NULL));
  tdm_wait_for_words (GTK_WIDGET (fixture->window.window), "100 characters at most");
  g_assert_true (tdm_offer_editor_is_changed (fixture->editor));
  g_assert_cmpstr (tdm_offer_editor_get_saved (fixture->editor)->summary, ==, "Short <b>words</b>");
}

static void
test_texts_are_saved (Fixture *fixture, gconstpointer data)
{
  TdmListingTexts *texts;
  const TdmOffer *saved;

  open_page (fixture, "listing");
  texts = find (fixture, TDM_TYPE_LISTING_TEXTS);
  tdm_text_row_set_text (TDM_TEXT_ROW (tdm_listing_texts_get_row (texts, "description")), "<p>予測</p>\n");
  gtk_editable_set_text (GTK_EDITABLE (tdm_listing_texts_get_row (texts, "keywords")),
                         "forecast、予測, wood,");
  save (fixture);
  saved = tdm_offer_editor_get_saved (fixture->editor);
  g_assert_cmpstr (saved->description, ==, "<p>予測</p>");
  g_assert_cmpstrv (saved->keywords, ((const char *[]) { "forecast", "予測", "wood", NULL }));

  gtk_editable_set_text (GTK_EDITABLE (tdm_listing_texts_get_row (texts, "keywords")), "a, b, c, d");
  g_assert_true (
    tdm_field_message_has_error (TDM_FIELD_MESSAGE (tdm_listing_texts_get_message (texts, "keywords"))));
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  TdmListingChoices *choices;
  TdmPickDialog *dialog;
  const TdmChoice *industry;

  open_page (fixture, "listing");
  choices = find (fixture, TDM_TYPE_LISTING_CHOICES);
  dialog = tdm_listing_choices_open_categories (choices);
  tdm_pick_dialog_choose (dialog, (const char *const[]) { "Analytics", "Of next year", NULL });
  tdm_pick_dialog_accept (dialog);
  g_assert_cmpuint (g_strv_length (get_offer (fixture)->categories), ==, 2);

  dialog = tdm_listing_choices_open_industries (choices);
  tdm_pick_dialog_choose (dialog, (const char *const[]) { "Financial Services", NULL });
  tdm_pick_dialog_accept (dialog);
  dialog = tdm_listing_choices_open_verticals (choices, 0);
  tdm_pick_dialog_choose (dialog, (const char *const[]) { "Banking", "Insurance", NULL });
  tdm_pick_dialog_accept (dialog);
  g_assert_cmpuint (get_offer (fixture)->industries->len, ==, 1);
  industry = get_offer (fixture)->industries->pdata[0];
  g_assert_cmpstr (industry->value, ==, "Financial Services");
  g_assert_cmpstrv (industry->subs, ((const char *[]) { "Banking", "Insurance", NULL }));
  tdm_wait_for_words (GTK_WIDGET (choices), "Verticals of Financial Services");
  save (fixture);
}

static void
test_listing_contacts (Fixture *fixture, gconstpointer data)
{
  TdmListingContacts *contacts;
  TdmPartDialog *dialog;
  const TdmListingContact *contact;

  open_page (fixture, "listing");
  contacts = find (fixture, TDM_TYPE_LISTING_CONTACTS);
  dialog = tdm_listing_contacts_open (contacts, "support");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_nonnull (tdm_part_dialog_get_error (dialog, "name"));
  type_into (dialog, "name", "Sofia <b>Reinholt</b>");
  g_assert_null (tdm_part_dialog_get_error (dialog, "name"));
  type_into (dialog, "email", "nobody");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_nonnull (tdm_part_dialog_get_error (dialog, "email"));
  type_into (dialog, "email", "sofia@larkfield.example");
  g_assert_true (tdm_part_dialog_accept (dialog));
  contact = get_offer (fixture)->listing_contacts->pdata[0];
  g_assert_cmpstr (contact->role, ==, "support");
  g_assert_cmpstr (contact->email, ==, "sofia@larkfield.example");
  tdm_wait_for_words (GTK_WIDGET (contacts), "Sofia <b>Reinholt</b> · sofia@larkfield.example");

  dialog = tdm_listing_contacts_open (contacts, "support");
  tdm_part_dialog_remove (dialog);
  g_assert_cmpuint (get_offer (fixture)->listing_contacts->len, ==, 0);
}

static void
add_link (TdmPartList *links, guint position, const char *title, const char *url)
{
  TdmPartDialog *dialog = tdm_part_list_open (links, position);

  type_into (dialog, "title", title);
  type_into (dialog, "url", url);
  g_assert_true (tdm_part_dialog_accept (dialog));
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  TdmPartList *links;
  TdmPartDialog *dialog;

  open_page (fixture, "listing");
  links = find (fixture, TDM_TYPE_PART_LIST);
  add_link (links, 0, "Manual", "https://example.com/manual");
  add_link (links, 1, "Prices", "https://example.com/prices");
  tdm_part_list_move (links, 1, -1);
  g_assert_cmpstr (((const TdmOfferLink *) get_offer (fixture)->links->pdata[0])->title, ==, "Prices");
  tdm_part_list_move (links, 0, -1);
  tdm_part_list_move (links, 1, 1);
  g_assert_cmpstr (((const TdmOfferLink *) get_offer (fixture)->links->pdata[1])->title, ==, "Manual");

  dialog = tdm_part_list_open (links, 0);
  type_into (dialog, "url", "example.com");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_nonnull (tdm_part_dialog_get_error (dialog, "url"));
  tdm_part_dialog_remove (dialog);
  g_assert_cmpuint (get_offer (fixture)->links->len, ==, 1);
  save (fixture);
}

/* ---- pictures ---- */

#define PNG_HEADER 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'

static void
test_picture_size (void)
{
  static const guint8 picture[] = { PNG_HEADER, 0, 0, 5, 0, 0, 0, 2, 0xd0 };
  static const guint8 jpeg[24] = { 0xff, 0xd8 };
  g_autofree char *small_logo = tdm_picture_size_dup_advice ("large-logo", 215, 215);
  g_autofree char *wide_logo = tdm_picture_size_dup_advice ("large-logo", 300, 216);
  g_autofree char *screenshot = tdm_picture_size_dup_advice ("screenshot", 1280, 721);
  guint width, height;

  g_assert_true (tdm_picture_size_parse (picture, sizeof picture, &width, &height));
  g_assert_cmpuint (width, ==, 1280);
  g_assert_cmpuint (height, ==, 720);
  g_assert_false (tdm_picture_size_parse (picture, sizeof picture - 1, &width, &height));
  g_assert_false (tdm_picture_size_parse (jpeg, sizeof jpeg, &width, &height));

  g_assert_null (tdm_picture_size_dup_advice ("large-logo", 216, 216));
  g_assert_null (tdm_picture_size_dup_advice ("large-logo", 350, 350));
  g_assert_null (tdm_picture_size_dup_advice ("screenshot", 1280, 720));
  g_assert_nonnull (small_logo);
  g_assert_nonnull (wide_logo);
  g_assert_nonnull (screenshot);
}

static GListModel *
make_files (Fixture *fixture, guint n)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < n; i++)
    {
      const char content[] = { (char) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13,      'I',
                               'H',         'D', 'R', 0,   0,    1,    0,    0,    0, 1, 0, (char) i };
      g_autofree char *name = g_strdup_printf ("picture-%u.png", i);
      g_autofree char *path = g_build_filename (fixture->window.folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_true (g_file_set_contents (path, content, sizeof content, NULL));
      g_list_store_append (files, file);
    }

  return G_LIST_MODEL (files);
}

/* A logo of 256 px is fine; as a screenshot the same file is not, and only five of them are taken. */
static void
test_assets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) logo = make_files (fixture, 1);
  g_autoptr (GListModel) seven = make_files (fixture, 7);
  TdmAssetList *logos, *screenshots;
  GtkWidget *message;

  open_page (fixture, "listing");
  logos = find (fixture, TDM_TYPE_ASSET_LIST);
  screenshots = TDM_ASSET_LIST (gtk_widget_get_next_sibling (GTK_WIDGET (logos)));
  tdm_asset_list_add_files (logos, logo);
  tdm_wait_until (tdm_asset_list_get_row (logos, 0) != NULL);
  tdm_asset_list_add_files (screenshots, seven);
  tdm_wait_until (tdm_asset_list_get_row (screenshots, 4) != NULL);
  g_assert_null (tdm_asset_list_get_row (screenshots, 5));

  message = tdm_asset_row_get_message (TDM_ASSET_ROW (tdm_asset_list_get_row (screenshots, 0)));
  tdm_wait_until (tdm_field_message_get_text (TDM_FIELD_MESSAGE (message)) != NULL);
  message = tdm_asset_row_get_message (TDM_ASSET_ROW (tdm_asset_list_get_row (logos, 0)));
  g_assert_null (tdm_field_message_get_text (TDM_FIELD_MESSAGE (message)));

  g_signal_emit_by_name (tdm_asset_list_get_row (screenshots, 0), "remove");
  tdm_wait_until (tdm_asset_list_get_row (screenshots, 4) == NULL);
}

static void
test_videos (Fixture *fixture, gconstpointer data)
{
  TdmAssetList *videos;
  TdmPartDialog *dialog;

  open_page (fixture, "listing");
  videos = TDM_ASSET_LIST (gtk_widget_get_next_sibling (
    gtk_widget_get_next_sibling (GTK_WIDGET (find (fixture, TDM_TYPE_ASSET_LIST)))));
  dialog = tdm_asset_list_open_link (videos);
  type_into (dialog, "url", "not an address");
  g_assert_false (tdm_part_dialog_accept (dialog));
  type_into (dialog, "url", "https://example.com/film");
  g_assert_true (tdm_part_dialog_accept (dialog));
  tdm_wait_until (tdm_asset_list_get_row (videos, 0) != NULL);
}

/* ---- Plans ---- */

/* §1: the plan id is fixed once it was saved. */
static void
test_plans (Fixture *fixture, gconstpointer data)
{
  TdmPartList *plans;
  TdmPartDialog *dialog;

  open_page (fixture, "plans");
  plans = find (fixture, TDM_TYPE_PART_LIST);
  dialog = tdm_part_list_open (plans, 0);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (tdm_part_dialog_get_row (dialog, "planId"))));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  dialog = tdm_part_list_open (plans, 1);
  type_into (dialog, "planId", "Standard!");
  type_into (dialog, "name", "Second");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_nonnull (tdm_part_dialog_get_error (dialog, "planId"));
  type_into (dialog, "planId", "standard");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_cmpstr (tdm_part_dialog_get_error (dialog, "planId"), ==, "This ID is taken already.");
  type_into (dialog, "planId", "second");
  type_into (dialog, "price", "49.50");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_nonnull (tdm_part_dialog_get_error (dialog, "currency"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (tdm_part_dialog_get_row (dialog, "currency")), 1);
  g_assert_true (tdm_part_dialog_accept (dialog));

  tdm_part_list_move (plans, 1, -1);
  g_assert_cmpstr (((const TdmOfferPlan *) get_offer (fixture)->plans->pdata[0])->plan_id, ==, "second");
  save (fixture);
  dialog = tdm_part_list_open (plans, 1);
  tdm_part_dialog_remove (dialog);
  g_assert_cmpuint (get_offer (fixture)->plans->len, ==, 1);
}

static void
test_names_are_no_markup (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, "plans");
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "AT&T <i>plan</i>");
}

static void
test_sale (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sale;

  open_page (fixture, "plans");
  sale = tdm_plan_terms_get_switch (find (fixture, TDM_TYPE_PLAN_TERMS));
  g_assert_true (gtk_widget_get_visible (sale));
  adw_switch_row_set_active (ADW_SWITCH_ROW (sale), TRUE);
  g_assert_cmpint (get_offer (fixture)->transactable, ==, TDM_TRUTH_YES);
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "needs one plan at least");
  save (fixture);
}

static void
test_type_without_sale (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, "plans");
  g_assert_null (gtk_widget_get_parent (tdm_plan_terms_get_switch (find (fixture, TDM_TYPE_PLAN_TERMS))));
  tdm_wait_for_words (GTK_WIDGET (fixture->page), "have no plans");
}

/* ---- CSP ---- */

/* §4.5: three choices, and partners for one of them. */
static void
test_csp (Fixture *fixture, gconstpointer data)
{
  TdmCspChoices *choices;
  TdmPartList *partners;
  TdmPartDialog *dialog;

  open_page (fixture, "csp");
  choices = find (fixture, TDM_TYPE_CSP_CHOICES);
  partners = TDM_PART_LIST (tdm_csp_choices_get_partners (choices));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (partners)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tdm_csp_choices_get_check (choices, "specific")), TRUE);
  g_assert_cmpstr (get_offer (fixture)->csp, ==, "specific");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (partners)));

  dialog = tdm_part_list_open (partners, 0);
  type_into (dialog, "name", "Timberline Resellers");
  type_into (dialog, "tenantId", "no");
  g_assert_false (tdm_part_dialog_accept (dialog));
  g_assert_nonnull (tdm_part_dialog_get_error (dialog, "tenantId"));
  type_into (dialog, "tenantId", "7b0d1c52-90aa-4c7e-8b1b-2f7f7a0e0001");
  g_assert_true (tdm_part_dialog_accept (dialog));
  save (fixture);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tdm_csp_choices_get_check (choices, "none")), TRUE);
  g_assert_cmpstr (get_offer (fixture)->csp, ==, "none");
  g_assert_cmpuint (get_offer (fixture)->csp_partners->len, ==, 1);
}

static void
test_type_without_csp (Fixture *fixture, gconstpointer data)
{
  TdmCspChoices *choices;

  open_page (fixture, "csp");
  choices = find (fixture, TDM_TYPE_CSP_CHOICES);
  g_assert_false (gtk_widget_is_sensitive (tdm_csp_choices_get_check (choices, "any")));
  tdm_wait_for_words (GTK_WIDGET (choices), "not eligible");
}

/* What was typed into a sheet that went away is there again. */
static void
test_sheet_is_kept (Fixture *fixture, gconstpointer data)
{
  TdmPartList *plans;
  TdmPartDialog *dialog;

  open_page (fixture, "plans");
  plans = find (fixture, TDM_TYPE_PART_LIST);
  dialog = tdm_part_list_open (plans, 1);
  type_into (dialog, "name", "Half typed");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  dialog = tdm_part_list_open (plans, 1);
  tdm_wait_until (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (tdm_part_dialog_get_row (dialog, "name"))),
                             "Half typed") == 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

#define ADD(name, type, func) g_test_add ("/offer-sections/" name, Fixture, type, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  tdm_window_fixture_init (&argc, &argv);
  g_test_add_func ("/offer-sections/picture-size", test_picture_size);
  ADD ("counter", NULL, test_counter);
  ADD ("beyond-a-limit-is-not-saved", NULL, test_beyond_a_limit_is_not_saved);
  ADD ("texts-are-saved", NULL, test_texts_are_saved);
  ADD ("choices", NULL, test_choices);
  ADD ("listing-contacts", NULL, test_listing_contacts);
  ADD ("links", NULL, test_links);
  ADD ("assets", NULL, test_assets);
  ADD ("videos", NULL, test_videos);
  ADD ("plans", NULL, test_plans);
  ADD ("names-are-no-markup", NULL, test_names_are_no_markup);
  ADD ("sale", NULL, test_sale);
  ADD ("type-without-sale", "consulting", test_type_without_sale);
  ADD ("csp", NULL, test_csp);
  ADD ("type-without-csp", "consulting", test_type_without_csp);
  ADD ("sheet-is-kept", NULL, test_sheet_is_kept);
  return g_test_run ();
}
