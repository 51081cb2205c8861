/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of an offer: what is typed is kept and saved, publication is refused and allowed, moves are recorded. */

#include "tdm-company-dialog.h"
#include "tdm-filled-group.h"
#include "tdm-offer-menu.h"
#include "tdm-offer-overview.h"
#include "tdm-offer-page.h"
#include "tdm-review-dialog.h"
#include "tdm-settings.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  gint64 offer_id;
} Fixture;

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error);
  g_assert_no_error (error);
  *(gint64 *) data = receipt.undo_id;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(TdmOffer **) data = tdm_store_load_offer_finish (TDM_STORE (source), result, NULL);
}

static TdmOffer *
load (Fixture *fixture)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->offer_id);
  TdmOffer *offer = NULL;

  tdm_store_load_offer_async (fixture->window.store, reference, NULL, loaded_cb, &offer);
  tdm_wait_until (offer != NULL);

  return offer;
}

static void
add_part (GPtrArray *list, const TdmShape *shape, const char *const *names, const char *const *values)
{
  gpointer part = tdm_shape_new (shape);

  for (guint i = 0; names[i] != NULL; i++)
    G_STRUCT_MEMBER (char *, part, tdm_shape_find (shape, names[i])->offset) = g_strdup (values[i]);
  g_ptr_array_add (list, part);
}

/* An offer that lacks only its documents for co-sell. */
static TdmOffer *
offer_new (void)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->offer_id = g_strdup ("larkfield-insight");
  offer->name = g_strdup ("Larkfield <i>Insight</i>");
  offer->alias = g_strdup ("Insight");
  offer->type = g_strdup ("saas");
  offer->solution_type = g_strdup ("ip");
  offer->platforms = g_strdupv ((char *[]) { (char *) "Azure", NULL });
  offer->segments = g_strdupv ((char *[]) { (char *) "Enterprise", NULL });
  add_part (offer->areas, &tdm_choice_shape, (const char *[]) { "value", NULL },
            (const char *[]) { "Data and AI", NULL });
  ((TdmChoice *) offer->areas->pdata[0])->subs = g_strdupv ((char *[]) { (char *) "Analytics", NULL });
  add_part (offer->contacts, &tdm_offer_contact_shape,
            (const char *[]) { "name", "email", "title", "role", NULL },
            (const char *[]) { "Sofia Reinholt", "sofia@larkfield.example", "Account manager",
                               "partner-sales", NULL });
  ((TdmOfferContact *) offer->contacts->pdata[0])->countries = g_strdupv ((char *[]) { (char *) "DE", NULL });
  offer->geographies = g_strdupv ((char *[]) { (char *) "DE", NULL });

  return offer;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, NULL);

  *(gint64 *) data = ((const TdmOffer *) g_ptr_array_index (offers, 0))->id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = offer_new ();
  gint64 undo_id = 0;

  tdm_window_fixture_set_up (&fixture->window, data);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  tdm_store_save_offer_async (fixture->window.store, offer, TDM_OFFER_FIELDS_ALL, NULL, changed_cb, &undo_id);
  tdm_wait_until (undo_id != 0);
  fixture->offer_id = 0;
  tdm_store_list_offers_async (fixture->window.store, NULL, listed_cb, &fixture->offer_id);
  tdm_wait_until (fixture->offer_id != 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (tdm_settings_get_default (), "rulebook");
  tdm_window_fixture_tear_down (&fixture->window, data);
}

static TdmOfferPage *
open_page (Fixture *fixture)
{
  GtkWidget *page;

  tdm_window_show_page (fixture->window.window, TDM_PAGE_OFFERS);
  tdm_window_open_offer (fixture->window.window, fixture->offer_id, "");
  page = tdm_find_type (GTK_WIDGET (fixture->window.window), TDM_TYPE_OFFER_PAGE);
  g_assert_nonnull (page);
  tdm_wait_until (tdm_offer_editor_get_offer (tdm_offer_page_get_editor (TDM_OFFER_PAGE (page))) != NULL);

  return TDM_OFFER_PAGE (page);
}

static GtkWidget *
get_overview_part (TdmOfferPage *page, const char *name)
{
  return tdm_find_part (GTK_WIDGET (page), TDM_TYPE_OFFER_OVERVIEW, name);
}

static GtkWidget *
get_page_part (TdmOfferPage *page, const char *name)
{
  return tdm_find_part (GTK_WIDGET (page), TDM_TYPE_OFFER_PAGE, name);
}

static void
type_name (TdmOfferPage *page, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_overview_part (page, "name_row")), text);
}

static gboolean
is_enabled (TdmOfferPage *page)
{
  return gtk_widget_get_sensitive (get_page_part (page, "review_button"));
}

/* ---- the page ---- */

/* M143: the menu has the pages of the offer, Co-sell with Microsoft among them, and says how far each is. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  GtkWidget *menu = tdm_find_type (GTK_WIDGET (page), TDM_TYPE_OFFER_MENU);
  GtkListBox *list = GTK_LIST_BOX (tdm_find_part (GTK_WIDGET (page), TDM_TYPE_OFFER_MENU, "list"));

  tdm_wait_for_words (menu, "Larkfield <i>Insight</i>");
  g_assert_true (tdm_says (menu, "Co-sell with Microsoft"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 5)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Complete");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 6)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not started");
}

/* M147: what is typed counts at once, is saved by Save draft, and the save can be undone. */
static void
test_save_and_undo (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  TdmOfferEditor *editor = tdm_offer_page_get_editor (page);
  g_autoptr (TdmOffer) saved = NULL;

  type_name (page, "Insight 2");
  g_assert_true (tdm_offer_editor_is_changed (editor));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "offer.save", NULL));
  tdm_wait_until (!tdm_offer_editor_is_changed (editor));
  saved = load (fixture);
  g_assert_cmpstr (saved->name, ==, "Insight 2");

  tdm_wait_for_words (GTK_WIDGET (fixture->window.window), "Draft saved");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.undo-last", NULL));
  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->name, "Larkfield <i>Insight</i>") == 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_overview_part (page, "name_row"))), ==,
                   "Larkfield <i>Insight</i>");
  g_assert_false (tdm_offer_editor_is_changed (editor));
}

/* Leaving keeps the draft; it is there again with a banner, and can be thrown away. */
static void
test_draft_kept (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  g_autoptr (TdmOffer) saved = NULL;

  type_name (page, "Half a name");
  tdm_window_show_page (fixture->window.window, TDM_PAGE_TODAY);
  tdm_wait_until (tdm_find_type (GTK_WIDGET (fixture->window.window), TDM_TYPE_OFFER_PAGE) == NULL);

  page = open_page (fixture);
  g_assert_cmpstr (tdm_offer_editor_get_offer (tdm_offer_page_get_editor (page))->name, ==, "Half a name");
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (get_page_part (page, "kept_banner"))));
  saved = load (fixture);
  g_assert_cmpstr (saved->name, ==, "Larkfield <i>Insight</i>");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "offer.discard", NULL));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (get_page_part (page, "kept_banner"))));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_overview_part (page, "name_row"))), ==,
                   "Larkfield <i>Insight</i>");
}

/* What comes in from elsewhere meanwhile stays, and so does what was typed. */
static void
test_change_from_elsewhere (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  TdmOfferEditor *editor = tdm_offer_page_get_editor (page);
  g_autoptr (TdmOffer) other = tdm_offer_new ();
  gint64 undo_id = 0;

  type_name (page, "Typed");
  other->id = fixture->offer_id;
  other->solution_id = g_strdup ("SOL-7");
  tdm_store_save_offer_async (fixture->window.store, other, TDM_OFFER_FIELD_SOLUTION_ID, NULL, changed_cb,
                              &undo_id);
  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->solution_id, "SOL-7") == 0);
  g_assert_cmpstr (tdm_offer_editor_get_offer (editor)->name, ==, "Typed");
  g_assert_true (tdm_offer_editor_is_changed (editor));
}

/* M151: the recorded status is entered here; a difference from the expected one is said. */
static void
test_recorded_status (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  TdmOfferEditor *editor = tdm_offer_page_get_editor (page);
  AdwComboRow *row = ADW_COMBO_ROW (get_overview_part (page, "recorded_row"));

  tdm_wait_until (tdm_says (get_overview_part (page, "expected_group"), "Expected: None yet"));
  adw_combo_row_set_selected (row, 2);
  g_assert_nonnull (tdm_offer_editor_get_offer (editor)->recorded_status);
  g_assert_nonnull (tdm_offer_editor_get_offer (editor)->recorded_on);
  tdm_wait_for_words (get_overview_part (page, "expected_group"), "Recorded and expected status differ");
}

/* M142: a new offer may join, but for the rulebook in which only live ones do. */
static void
test_live_only (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);

  g_settings_set_string (tdm_settings_get_default (), "rulebook", "R23");
  tdm_wait_for_words (get_overview_part (page, "expected_group"), "Only live offers take part");
  g_settings_set_string (tdm_settings_get_default (), "rulebook", "R21b");
  tdm_wait_until (!tdm_says (get_overview_part (page, "expected_group"), "Only live offers take part"));
}

/* ---- publishing ---- */

static void
add_document (Fixture *fixture, const char *kind)
{
  g_autofree char *path = g_build_filename (fixture->window.folder, kind, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 undo_id = 0;

  g_assert_true (g_file_set_contents (path, kind, -1, NULL));
  tdm_store_add_document_async (fixture->window.store, fixture->offer_id, kind, file, "material.pdf", NULL,
                                NULL, changed_cb, &undo_id);
  tdm_wait_until (undo_id != 0);
}

/* M148: refused while a mandatory page is not complete, which is said and leads there. */
static void
test_publish_refused (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  TdmOfferPlace place = TDM_PLACE_COMPANY;
  g_autofree char *obstacle = tdm_review_dup_obstacle (tdm_offer_page_get_editor (page), &place);

  g_assert_false (is_enabled (page));
  g_assert_nonnull (strstr (obstacle, "documents"));
  g_assert_cmpint (place, ==, TDM_PLACE_COSELL_DOCUMENTS);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_page_part (page, "review_button")), ==, obstacle);
  g_assert_true (gtk_widget_get_visible (get_overview_part (page, "lacking_group")));
}

static void
publish (Fixture *fixture, TdmOfferPage *page)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "offer.review", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window.window));
  g_assert_true (TDM_IS_REVIEW_DIALOG (dialog));
  tdm_wait_for_words (GTK_WIDGET (dialog), "larkfield-insight");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "review.publish", NULL));
  tdm_wait_until (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window.window)) == NULL);
}

/* M148: the offer and its pages are shown, then it is published, and the draft is saved before. */
static void
test_publish (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page;
  TdmOfferEditor *editor;
  g_autoptr (TdmOffer) saved = NULL;

  add_document (fixture, "one-pager");
  add_document (fixture, "pitch-deck");
  page = open_page (fixture);
  editor = tdm_offer_page_get_editor (page);
  tdm_wait_until (is_enabled (page));
  type_name (page, "Published name");
  publish (fixture, page);

  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->status, "publish-in-progress") == 0);
  saved = load (fixture);
  g_assert_cmpstr (saved->name, ==, "Published name");
  g_assert_false (is_enabled (page));
  g_assert_true (gtk_widget_get_visible (get_overview_part (page, "phases_group")));
  tdm_wait_until (gtk_widget_get_visible (get_overview_part (page, "history_group")));
}

/* The legal moves are recorded, each with an undo. */
static void
test_moves (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page;
  TdmOfferEditor *editor;

  add_document (fixture, "one-pager");
  add_document (fixture, "pitch-deck");
  page = open_page (fixture);
  editor = tdm_offer_page_get_editor (page);
  tdm_wait_until (is_enabled (page));
  publish (fixture, page);
  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->status, "publish-in-progress") == 0);

  g_assert_true (gtk_widget_activate_action (get_overview_part (page, "scroller"), "overview.move", "u",
                                             (guint32) TDM_PUBLICATION_CANCEL));
  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->status, "draft") == 0);
  tdm_wait_for_words (GTK_WIDGET (fixture->window.window), "The publication was recorded");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.undo-last", NULL));
  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->status, "publish-in-progress") == 0);
}

/* An offer that is live already when it is entered here is recorded as it is. */
static void
test_status_as_seen (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  TdmOfferEditor *editor = tdm_offer_page_get_editor (page);

  adw_combo_row_set_selected (ADW_COMBO_ROW (get_overview_part (page, "status_row")), 4);
  tdm_wait_until (g_strcmp0 (tdm_offer_editor_get_offer (editor)->status, "live") == 0);
  g_assert_cmpint (tdm_offer_editor_get_offer (editor)->live, ==, TDM_TRUTH_YES);
}

/* Every page of the form is there and can be left again. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page = open_page (fixture);
  GtkStack *pages = GTK_STACK (get_page_part (page, "pages"));
  AdwDialog *dialog;

  for (guint i = 0; i < TDM_PLACE_OFFER_FACTS; i++)
    {
      tdm_window_open_offer (fixture->window.window, fixture->offer_id,
                             tdm_offer_place_to_token ((TdmOfferPlace) i));
      g_assert_nonnull (gtk_stack_get_visible_child (pages));
      tdm_window_fixture_iterate ();
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "offer.show-place", "s", "overview"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "overview");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "offer.show-place", "s", "company"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window.window));
  g_assert_true (TDM_IS_COMPANY_DIALOG (dialog));
  adw_dialog_force_close (dialog);
}

/* An offer that was taken back says so. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  TdmOfferPage *page;

  fixture->offer_id += 100;
  tdm_window_open_offer (fixture->window.window, fixture->offer_id, "");
  page = TDM_OFFER_PAGE (tdm_find_type (GTK_WIDGET (fixture->window.window), TDM_TYPE_OFFER_PAGE));
  tdm_wait_until (
    g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (get_page_part (page, "stack"))), "gone") == 0);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/offer-page/menu", test_menu);
  ADD ("/offer-page/save-and-undo", test_save_and_undo);
  ADD ("/offer-page/draft-kept", test_draft_kept);
  ADD ("/offer-page/change-from-elsewhere", test_change_from_elsewhere);
  ADD ("/offer-page/recorded-status", test_recorded_status);
  ADD ("/offer-page/live-only", test_live_only);
  ADD ("/offer-page/publish-refused", test_publish_refused);
  ADD ("/offer-page/publish", test_publish);
  ADD ("/offer-page/moves", test_moves);
  ADD ("/offer-page/status-as-seen", test_status_as_seen);
  ADD ("/offer-page/places", test_places);
  ADD ("/offer-page/gone", test_gone);

  return g_test_run ();
}
