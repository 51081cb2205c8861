/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell with Microsoft of an offer: its sections, their sheets, and what is copied into the web form. */

#include <glib/gstdio.h>

#include "tdm-areas-dialog.h"
#include "tdm-codes-row.h"
#include "tdm-contact-dialog.h"
#include "tdm-contacts-preview-dialog.h"
#include "tdm-copy-dialog.h"
#include "tdm-copy-sections.h"
#include "tdm-cosell-contacts.h"
#include "tdm-cosell-documents.h"
#include "tdm-cosell-listing.h"
#include "tdm-coverage-group.h"
#include "tdm-document-guess.h"
#include "tdm-document-opener.h"
#include "tdm-document-row.h"
#include "tdm-fact-editor.h"
#include "tdm-link-row.h"
#include "tdm-offer-choices.h"
#include "tdm-offer-cosell-page.h"
#include "tdm-offer-page.h"
#include "tdm-offer-words.h"
#include "tdm-pick-dialog.h"
#include "tdm-settings.h"
#include "tdm-store-offers.h"
#include "tdm-versions-dialog.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  gint64 id;
  GtkWidget *page;
  TdmOfferEditor *editor;
} Fixture;

static void
remember_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static const TdmOffer *
get_offer (Fixture *fixture)
{
  return tdm_offer_editor_get_offer (fixture->editor);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window.window));
}

static GtkWidget *
get_section (Fixture *fixture, GType type)
{
  return tdm_find_type (fixture->page, type);
}

static gint64
create_offer (Fixture *fixture)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  offer->offer_id = g_strdup ("larkfield-insight");
  offer->name = g_strdup ("Larkfield Insight");
  offer->alias = g_strdup ("Larkfield Insight");
  offer->type = g_strdup ("saas");
  tdm_store_save_offer_async (fixture->window.store, offer, TDM_OFFER_FIELDS_ALL, NULL, remember_result_cb,
                              &result);
  tdm_wait_until (result != NULL);
  tdm_store_change_finish (fixture->window.store, result, &receipt, &error);
  g_assert_no_error (error);

  return receipt.deal_id;
}

static void
open_page (Fixture *fixture, const char *place)
{
  GtkWidget *window = GTK_WIDGET (fixture->window.window);

  gtk_widget_activate_action (window, "win.open-offer", "(xs)", fixture->id, place);
  tdm_wait_until ((fixture->page = tdm_find_type (window, TDM_TYPE_OFFER_COSELL_PAGE)) != NULL);
  fixture->editor =
    tdm_offer_page_get_editor (TDM_OFFER_PAGE (gtk_widget_get_ancestor (fixture->page, TDM_TYPE_OFFER_PAGE)));
  tdm_wait_until (get_offer (fixture) != NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  tdm_window_fixture_set_up (&fixture->window, data);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  g_settings_set_string (tdm_settings_get_default (), "rulebook", "R21b");
  fixture->id = create_offer (fixture);
  open_page (fixture, "cosell-listing");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (tdm_settings_get_default (), "rulebook");
  tdm_window_fixture_tear_down (&fixture->window, data);
}

/* ---- listing ---- */

static TdmPickDialog *
open_pick (Fixture *fixture, TdmListingRow row)
{
  GtkWidget *listing = get_section (fixture, TDM_TYPE_COSELL_LISTING);

  return TDM_PICK_DIALOG (tdm_cosell_listing_open (TDM_COSELL_LISTING (listing), row));
}

/* M144: what is chosen goes into the working copy, and a value that is in no list stays. */
static void
test_listing (Fixture *fixture, gconstpointer data)
{
  const char *const imported[] = { "Platform <b>&</b> 1", NULL };
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  TdmPickDialog *dialog;
  TdmAreasDialog *areas;

  values->platforms = g_strdupv ((GStrv) imported);
  tdm_offer_editor_edit (fixture->editor, values, TDM_OFFER_FIELD_PLATFORMS);
  dialog = open_pick (fixture, TDM_LISTING_PLATFORMS);
  tdm_pick_dialog_choose (dialog, (const char *const[]) { "Azure", NULL });
  tdm_pick_dialog_accept (dialog);
  g_assert_true (g_strv_contains ((const char *const *) get_offer (fixture)->platforms, imported[0]));
  g_assert_cmpuint (g_strv_length (get_offer (fixture)->platforms), ==, 2);
  tdm_wait_until (get_dialog (fixture) == NULL);

  dialog = open_pick (fixture, TDM_LISTING_SOLUTION_TYPE);
  tdm_pick_dialog_choose (dialog, (const char *const[]) { "ip", NULL });
  tdm_pick_dialog_accept (dialog);
  g_assert_cmpstr (get_offer (fixture)->solution_type, ==, "ip");
  tdm_wait_until (get_dialog (fixture) == NULL);

  areas = TDM_AREAS_DIALOG (tdm_cosell_listing_open (
    TDM_COSELL_LISTING (get_section (fixture, TDM_TYPE_COSELL_LISTING)), TDM_LISTING_AREAS));
  tdm_areas_dialog_set_chosen (areas, tdm_offer_choices_get_areas ()[0], NULL, TRUE);
  tdm_areas_dialog_accept (areas);
  g_assert_cmpuint (get_offer (fixture)->areas->len, ==, 1);
  g_assert_true (tdm_offer_editor_is_changed (fixture->editor));
  tdm_wait_for_words (fixture->page, "1 missing");
}

/* The search finds by folded words; what goes with no other leaves them behind. */
static void
test_pick (Fixture *fixture, gconstpointer data)
{
  TdmPickDialog *dialog = g_object_ref_sink (tdm_pick_dialog_new ("Places", TDM_PICK_SEVERAL));
  g_auto (GStrv) chosen = NULL;

  tdm_pick_dialog_add (dialog, "OOO", "Everywhere", NULL);
  tdm_pick_dialog_add (dialog, "JP", "Japan", NULL);
  tdm_pick_dialog_add (dialog, "PL", "Poland", NULL);
  tdm_pick_dialog_set_alone (dialog, "OOO");
  tdm_pick_dialog_choose (dialog, (const char *const[]) { "JP", "PL", "QQ", NULL });
  chosen = tdm_pick_dialog_dup_chosen (dialog);
  g_assert_cmpstrv (chosen, ((const char *const[]) { "JP", "PL", "QQ", NULL }));
  g_object_unref (dialog);
}

/* ---- documents ---- */

static GFile *
make_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *folder = g_build_filename (fixture->window.folder, "incoming", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static guint
count_kind (Fixture *fixture, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < get_offer (fixture)->documents->len; i++)
    if (g_strcmp0 (((TdmOfferDocument *) get_offer (fixture)->documents->pdata[i])->kind, kind) == 0)
      n++;

  return n;
}

static const TdmOfferDocument *
find_document (Fixture *fixture, const char *kind)
{
  for (guint i = 0; i < get_offer (fixture)->documents->len; i++)
    if (g_strcmp0 (((TdmOfferDocument *) get_offer (fixture)->documents->pdata[i])->kind, kind) == 0)
      return get_offer (fixture)->documents->pdata[i];

  return NULL;
}

static TdmDropDialog *
drop (Fixture *fixture, const char *const *names)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, make_file (fixture, names[i], names[i]));

  return tdm_offer_cosell_page_take_files (TDM_OFFER_COSELL_PAGE (fixture->page), files);
}

/* M145: two files are dropped; what they are is guessed from their names, and the user may say otherwise. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  TdmDropDialog *dialog =
    drop (fixture, (const char *const[]) { "Insight One-Pager EN.pdf", "Insight pitch 2026.pptx",
                                           "picture.gif", NULL });

  g_assert_cmpstr (tdm_drop_dialog_get_kind (dialog, 0), ==, "one-pager");
  g_assert_cmpstr (tdm_drop_dialog_get_kind (dialog, 1), ==, "pitch-deck");
  g_assert_cmpstr (tdm_drop_dialog_get_kind (dialog, 2), ==, "other");
  tdm_drop_dialog_set_kind (dialog, 2, NULL);
  tdm_drop_dialog_accept (dialog);
  tdm_wait_until (get_offer (fixture)->documents->len == 2);
  tdm_wait_for_words (fixture->page, "Insight pitch 2026.pptx");
  g_assert_cmpuint (count_kind (fixture, "one-pager"), ==, 1);
  g_assert_false (tdm_offer_editor_is_changed (fixture->editor));

  /* One message tells of both, its Undo takes both back. */
  tdm_wait_for_words (GTK_WIDGET (fixture->window.window), "2 documents added");
  tdm_press (GTK_WIDGET (fixture->window.window), "_Undo");
  tdm_wait_until (get_offer (fixture)->documents->len == 0);
}

static void
add_one (Fixture *fixture, const char *name, const char *content, const char *kind)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  TdmDropDialog *dialog;

  g_ptr_array_add (files, make_file (fixture, name, content));
  dialog = tdm_offer_cosell_page_take_files (TDM_OFFER_COSELL_PAGE (fixture->page), files);
  tdm_drop_dialog_set_kind (dialog, 0, kind);
  tdm_drop_dialog_accept (dialog);
}

/* A second pitch deck takes the place of the first, which stays as a version; Undo brings it back. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  GtkWidget *documents = get_section (fixture, TDM_TYPE_COSELL_DOCUMENTS);

  add_one (fixture, "deck-1.pptx", "one", "pitch-deck");
  tdm_wait_for_words (fixture->page, "deck-1.pptx");
  add_one (fixture, "deck-2.pptx", "two", "pitch-deck");
  tdm_wait_for_words (fixture->page, "deck-2.pptx");
  g_assert_cmpuint (count_kind (fixture, "pitch-deck"), ==, 1);
  tdm_wait_for_words (fixture->page, "2 versions");

  gtk_widget_activate_action (documents, "documents.versions", "s", "pitch-deck");
  g_assert_true (TDM_IS_VERSIONS_DIALOG (get_dialog (fixture)));
  tdm_wait_for_words (GTK_WIDGET (get_dialog (fixture)), "deck-1.pptx");
  g_assert_true (tdm_says (GTK_WIDGET (get_dialog (fixture)), "Current"));
  tdm_press (GTK_WIDGET (get_dialog (fixture)), "Use again");
  tdm_wait_until (get_dialog (fixture) == NULL);
  tdm_wait_for_words (fixture->page, "deck-1.pptx");

  gtk_widget_activate_action (documents, "documents.remove", "x", find_document (fixture, "pitch-deck")->id);
  tdm_wait_until (count_kind (fixture, "pitch-deck") == 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.undo-last", NULL);
  tdm_wait_until (count_kind (fixture, "pitch-deck") == 1);
}

/* Advice never refuses: a file of a strange type is there, with a warning. A date that is over warns too. */
static void
test_warnings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;

  add_one (fixture, "diagram.vsdx", "x", "architecture-diagram");
  tdm_wait_for_words (fixture->page, "diagram.vsdx");
  g_assert_true (tdm_says (fixture->page, tdm_words_document_advice ("type")));

  tdm_store_keep_document_until_async (fixture->window.store,
                                       find_document (fixture, "architecture-diagram")->id, "2020-01-31",
                                       NULL, remember_result_cb, &result);
  tdm_wait_for_words (fixture->page, "Out of date");
  tdm_wait_until (result != NULL);
}

/* The toolkit looks for a program with the window at hand, and says nothing when it has none. */
static void
let_launcher_end (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    tdm_window_fixture_iterate ();
}

/* Another program never gets the stored file: it opens a copy that nobody can write to. */
static void
test_open_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) copy = NULL;
  g_autofree char *name = NULL;
  GStatBuf about;

  add_one (fixture, "one-pager.pdf", "pdf", "one-pager");
  tdm_wait_for_words (fixture->page, "one-pager.pdf");
  copy = tdm_document_get_copy (find_document (fixture, "one-pager"));
  name = g_file_get_basename (copy);
  g_assert_cmpstr (name, ==, "one-pager.pdf");
  tdm_document_open (fixture->window.store, find_document (fixture, "one-pager"), TDM_OPEN_PROGRAM,
                     fixture->page);
  tdm_wait_until (g_stat (g_file_peek_path (copy), &about) == 0 && (about.st_mode & 0777) == 0400);
  let_launcher_end ();
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_section (fixture, TDM_TYPE_LINK_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), "not an address");
  tdm_link_row_apply (TDM_LINK_ROW (row));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID));
  gtk_editable_set_text (GTK_EDITABLE (row), "www.example.com/insight");
  tdm_link_row_apply (TDM_LINK_ROW (row));
  tdm_wait_until (find_document (fixture, "landing-page-url") != NULL);
  g_assert_cmpstr (find_document (fixture, "landing-page-url")->url, ==, "https://www.example.com/insight");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  tdm_link_row_apply (TDM_LINK_ROW (row));
  tdm_wait_until (find_document (fixture, "landing-page-url") == NULL);
}

static void
test_guess (void)
{
  g_assert_cmpstr (tdm_document_guess_kind ("Reference Architecture v2.png"), ==, "architecture-diagram");
  g_assert_cmpstr (tdm_document_guess_kind ("Channel_Pitch-Deck.pptx"), ==, "channel-pitch-deck");
  g_assert_cmpstr (tdm_document_guess_kind ("導入事例.pdf"), ==, "case-study");
  g_assert_cmpstr (tdm_document_guess_kind ("Case Study Nordlicht.pdf"), ==, "case-study");
  g_assert_cmpstr (tdm_document_guess_kind ("Q3.ppt"), ==, "pitch-deck");
  g_assert_cmpstr (tdm_document_guess_kind ("readme.txt"), ==, "other");
}

/* ---- contacts ---- */

static TdmOfferContact *
contact_new (const char *name, const char *role, const char *country)
{
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);

  contact->name = g_strdup (name);
  contact->email = g_strdup ("someone@example.com");
  contact->title = g_strdup ("Alliance manager");
  contact->role = g_strdup (role);
  contact->countries = g_strdupv ((GStrv) (const char *const[]) { country, NULL });

  return contact;
}

/* M146: a contact is added and changed in the working copy; the form says what is missing. */
static void
test_contacts (Fixture *fixture, gconstpointer data)
{
  TdmCosellContacts *section = TDM_COSELL_CONTACTS (get_section (fixture, TDM_TYPE_COSELL_CONTACTS));
  TdmContactDialog *dialog = tdm_cosell_contacts_add (section, NULL, NULL);
  TdmOfferContact *contact = contact_new ("Sofia Berg", "partner-sales", "US");

  g_assert_false (tdm_contact_dialog_accept (dialog));
  tdm_wait_for_words (GTK_WIDGET (dialog), "Enter the name.");
  contact->states = g_strdupv ((GStrv) (const char *const[]) { "US-WA", NULL });
  tdm_contact_dialog_fill (dialog, contact);
  g_assert_true (tdm_contact_dialog_accept (dialog));
  g_assert_cmpuint (get_offer (fixture)->contacts->len, ==, 1);
  g_assert_true (
    tdm_shape_equal (&tdm_offer_contact_shape, get_offer (fixture)->contacts->pdata[0], contact));
  tdm_wait_for_words (fixture->page, "Sofia Berg");
  tdm_wait_until (get_dialog (fixture) == NULL);

  dialog = tdm_cosell_contacts_edit (section, 0);
  g_set_str (&contact->name, "Sofia Reinholt");
  g_clear_pointer (&contact->states, g_strfreev);
  g_strfreev (contact->countries);
  contact->countries = g_strdupv ((GStrv) (const char *const[]) { "DE", "AT", "PL", NULL });
  tdm_contact_dialog_fill (dialog, contact);
  g_assert_true (tdm_contact_dialog_accept (dialog));
  tdm_wait_for_words (fixture->page, "Germany, Austria, Poland");
  tdm_wait_until (get_dialog (fixture) == NULL);

  tdm_contact_dialog_remove (tdm_cosell_contacts_edit (section, 0));
  g_assert_cmpuint (get_offer (fixture)->contacts->len, ==, 0);
  tdm_shape_free (&tdm_offer_contact_shape, contact);
}

/* What was typed into the sheet is there again when it is opened the next time. */
static void
test_contact_kept (Fixture *fixture, gconstpointer data)
{
  TdmCosellContacts *section = TDM_COSELL_CONTACTS (get_section (fixture, TDM_TYPE_COSELL_CONTACTS));
  TdmContactDialog *dialog = tdm_cosell_contacts_add (section, NULL, NULL);
  TdmOfferContact *contact = contact_new ("Hiroshi Kanda", "partner-marketing", "JP");

  tdm_contact_dialog_fill (dialog, contact);
  adw_dialog_close (ADW_DIALOG (dialog));
  tdm_wait_until (get_dialog (fixture) == NULL);
  dialog = tdm_cosell_contacts_add (section, NULL, NULL);
  for (gboolean same = FALSE; !same;)
    {
      TdmOfferContact *there = tdm_contact_dialog_dup_contact (dialog);

      same = tdm_shape_equal (&tdm_offer_contact_shape, there, contact);
      tdm_shape_free (&tdm_offer_contact_shape, there);
      tdm_window_fixture_iterate ();
    }
  adw_dialog_close (ADW_DIALOG (dialog));
  tdm_shape_free (&tdm_offer_contact_shape, contact);
}

static GtkWidget *
find_button_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_BUTTON_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button_row (child, title);

  return found;
}

/* M146: each place without a contact for sales has a button that adds one; a global contact covers all. */
static void
test_coverage (Fixture *fixture, gconstpointer data)
{
  GtkWidget *coverage = get_section (fixture, TDM_TYPE_COVERAGE_GROUP);
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  GtkWidget *button;
  TdmOfferContact *started;

  g_assert_true (tdm_says (coverage, "First say where the offer is available"));
  values->geographies = g_strdupv ((GStrv) (const char *const[]) { "DE", "JP", NULL });
  g_ptr_array_add (values->contacts, contact_new ("Sofia", "partner-sales", "DE"));
  tdm_offer_editor_edit (fixture->editor, values, TDM_OFFER_FIELD_GEOGRAPHIES | TDM_OFFER_FIELD_CONTACTS);
  tdm_wait_for_words (coverage, "1 of 2 places have a contact, missing: Japan");

  button = find_button_row (coverage, "Add a contact for Japan…");
  g_assert_nonnull (button);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  g_assert_true (gtk_widget_activate (button));
  g_assert_true (TDM_IS_CONTACT_DIALOG (get_dialog (fixture)));
  started = tdm_contact_dialog_dup_contact (TDM_CONTACT_DIALOG (get_dialog (fixture)));
  g_assert_cmpstr (started->role, ==, "partner-sales");
  g_assert_cmpstr (started->countries[0], ==, "JP");
  tdm_shape_free (&tdm_offer_contact_shape, started);
  adw_dialog_force_close (get_dialog (fixture));

  g_ptr_array_add (values->contacts, contact_new ("Everyone", "partner-sales", "OOO"));
  tdm_offer_editor_edit (fixture->editor, values, TDM_OFFER_FIELD_CONTACTS);
  tdm_wait_for_words (coverage, "Every place has a contact");
}

/* Places are found by their name; all of them are chosen with one button. Typing alone does it. */
static void
test_places_picker (Fixture *fixture, gconstpointer data)
{
  GtkWidget *coverage = get_section (fixture, TDM_TYPE_COVERAGE_GROUP);
  TdmCodesRow *row = TDM_CODES_ROW (tdm_coverage_group_get_geographies (TDM_COVERAGE_GROUP (coverage)));
  TdmPickDialog *dialog;
  GtkWidget *search;

  g_test_timer_start ();
  dialog = TDM_PICK_DIALOG (tdm_codes_row_open (row));
  tdm_wait_for_words (GTK_WIDGET (dialog), "0 chosen");
  g_test_message ("The list of places opens in %.0f ms", g_test_timer_elapsed () * 1000);
  search = tdm_find_type (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  tdm_pick_dialog_search (dialog, "japan");
  tdm_window_fixture_iterate ();
  g_signal_emit_by_name (search, "activate");
  tdm_wait_for_words (GTK_WIDGET (dialog), "1 chosen");
  tdm_pick_dialog_search (dialog, "");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstrv (get_offer (fixture)->geographies, ((const char *const[]) { "JP", NULL }));
  tdm_wait_until (get_dialog (fixture) == NULL);

  dialog = TDM_PICK_DIALOG (tdm_codes_row_open (row));
  tdm_press (GTK_WIDGET (dialog), "Choose all");
  tdm_pick_dialog_accept (dialog);
  g_assert_cmpuint (g_strv_length (get_offer (fixture)->geographies), ==, 246);
  tdm_wait_for_words (coverage, "All countries and regions");
}

static void
count_cb (int *n)
{
  (*n)++;
}

/* An import says which contacts are new, which go and which stay. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) old = tdm_shape_new_list (&tdm_offer_contact_shape);
  g_autoptr (GPtrArray) contacts = tdm_shape_new_list (&tdm_offer_contact_shape);
  AdwDialog *dialog;
  int accepted = 0;

  g_ptr_array_add (old, contact_new ("Stays", "partner-sales", "DE"));
  g_ptr_array_add (old, contact_new ("Goes", "partner-sales", "PL"));
  g_ptr_array_add (contacts, contact_new ("Stays", "partner-sales", "DE"));
  g_ptr_array_add (contacts, contact_new ("Comes", "partner-sales", "JP"));
  g_ptr_array_add (contacts, contact_new ("Comes too", "partner-sales", "JP"));
  dialog = tdm_contacts_preview_dialog_new (contacts, old);
  g_signal_connect_swapped (dialog, "accepted", G_CALLBACK (count_cb), &accepted);
  adw_dialog_present (dialog, fixture->page);
  tdm_wait_for_words (GTK_WIDGET (dialog), "New: 2");
  g_assert_true (tdm_says (GTK_WIDGET (dialog), "Gone: 1"));
  g_assert_true (tdm_says (GTK_WIDGET (dialog), "Same as before: 1"));
  tdm_press (GTK_WIDGET (dialog), "_Replace contacts");
  g_assert_cmpint (accepted, ==, 1);
}

/* ---- facts ---- */

/* Self-declared facts: decimal text in the working copy, with their day; what is no number stays in its field. */
static void
test_facts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = tdm_fact_editor_new ("azurePercent", TDM_FACT_PERCENT, "Share", "Per cent");
  g_autoptr (GPtrArray) facts = tdm_shape_new_list (&tdm_declared_shape);
  GtkWidget *entry;

  g_object_ref_sink (row);
  tdm_declared_set (facts, "azurePercent", "62.5", "2026-10-01", "Own count");
  tdm_fact_editor_show (TDM_FACT_EDITOR (row), facts);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "62.50 % on Oct 1, 2026");
  entry = tdm_find_type (row, ADW_TYPE_ENTRY_ROW);
  tdm_fact_editor_read (TDM_FACT_EDITOR (row), facts);
  g_assert_cmpstr (tdm_declared_get (facts, "azurePercent"), ==, "62.5");
  gtk_editable_set_text (GTK_EDITABLE (entry), "50.01 %");
  tdm_fact_editor_read (TDM_FACT_EDITOR (row), facts);
  g_assert_cmpstr (tdm_declared_get (facts, "azurePercent"), ==, "50.01");
  gtk_editable_set_text (GTK_EDITABLE (entry), "150");
  tdm_fact_editor_read (TDM_FACT_EDITOR (row), facts);
  g_assert_cmpstr (tdm_declared_get (facts, "azurePercent"), ==, "50.01");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "150");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  tdm_fact_editor_read (TDM_FACT_EDITOR (row), facts);
  g_assert_null (tdm_declared_get (facts, "azurePercent"));
  g_object_unref (row);
}

/* ---- copying ---- */

/* The fields in the order of the web form, the contacts as the template has them. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *all = NULL;
  TdmCopyDialog *dialog;

  offer->platforms = g_strdupv ((GStrv) (const char *const[]) { "Azure", "Power BI", NULL });
  offer->solution_type = g_strdup ("ip");
  g_ptr_array_add (offer->contacts, contact_new ("Reinholt, \"Sofia\"", "partner-sales", "DE"));
  sections = tdm_copy_sections_new (offer);
  g_assert_cmpuint (sections->len, ==, 3);
  all = tdm_copy_section_dup_all (sections->pdata[0]);
  g_assert_true (g_str_has_prefix (all, "Microsoft platforms\nAzure\nPower BI\n\nMarket segments\n"));
  g_assert_cmpstr (((TdmCopyField *) ((TdmCopySection *) sections->pdata[2])->fields->pdata[0])->text, ==,
                   "Name,Email,Job title,Role,Countries/Regions,States/Provinces\r\n"
                   "\"Reinholt, \"\"Sofia\"\"\",someone@example.com,Alliance manager,Partner sales,DE,\r\n");

  dialog = tdm_copy_dialog_new (fixture->window.store, offer);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  tdm_wait_for_words (GTK_WIDGET (dialog), "IP (application)");
  tdm_press (GTK_WIDGET (dialog), "Copy all");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* The menu, the board and Today lead to a section; the focus is there. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  GtkWidget *contacts = get_section (fixture, TDM_TYPE_COSELL_CONTACTS);
  GtkWindow *window = GTK_WINDOW (fixture->window.window);

  tdm_offer_cosell_page_show_place (fixture->page, TDM_PLACE_COSELL_CONTACTS);
  tdm_wait_until (gtk_window_get_focus (window) != NULL &&
                  gtk_widget_is_ancestor (gtk_window_get_focus (window), contacts));
}

#define ADD(path, test) g_test_add ("/offer-cosell/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  g_test_add_func ("/offer-cosell/guess", test_guess);
  ADD ("pick", test_pick);
  ADD ("listing", test_listing);
  ADD ("drop", test_drop);
  ADD ("replace", test_replace);
  ADD ("warnings", test_warnings);
  ADD ("open-copy", test_open_copy);
  ADD ("links", test_links);
  ADD ("contacts", test_contacts);
  ADD ("contact-kept", test_contact_kept);
  ADD ("coverage", test_coverage);
  ADD ("places-picker", test_places_picker);
  ADD ("preview", test_preview);
  ADD ("facts", test_facts);
  ADD ("copy", test_copy);
  ADD ("places", test_places);

  return g_test_run ();
}
