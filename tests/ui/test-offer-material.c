/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Co-sell with Microsoft asks for in each program: mandatory fields and documents, links, live offers only. */

#include "tdm-cosell-documents.h"
#include "tdm-cosell-listing.h"
#include "tdm-document-row.h"
#include "tdm-offer-cosell-page.h"
#include "tdm-offer-page.h"
#include "tdm-settings.h"
#include "tdm-widget-finder.h"
#include "tdm-window-fixture.h"

typedef struct
{
  TdmWindowFixture window;
  GtkWidget *page;
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

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();
  GtkWidget *window;
  gint64 id = 0;

  offer->offer_id = g_strdup ("larkfield-insight");
  offer->type = g_strdup ("saas");
  tdm_window_fixture_set_up (&fixture->window, NULL);
  tdm_window_fixture_present (&fixture->window, 1100, 760);
  window = GTK_WIDGET (fixture->window.window);
  tdm_store_save_offer_async (fixture->window.store, offer, TDM_OFFER_FIELDS_ALL, NULL, saved_cb, &id);
  tdm_wait_until (id != 0);
  gtk_widget_activate_action (window, "win.open-offer", "(xs)", id, "cosell-listing");
  tdm_wait_until ((fixture->page = tdm_find_type (window, TDM_TYPE_OFFER_COSELL_PAGE)) != NULL);
  tdm_wait_until (tdm_find_type (fixture->page, TDM_TYPE_DOCUMENT_ROW) != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (tdm_settings_get_default (), "rulebook");
  tdm_window_fixture_tear_down (&fixture->window, NULL);
}

static void
choose_year (const char *rulebook)
{
  g_settings_set_string (tdm_settings_get_default (), "rulebook", rulebook);
}

/* ---- documents ---- */

static GtkWidget *
find_document (GtkWidget *root, const char *kind)
{
  GtkWidget *found = NULL;

  if (TDM_IS_DOCUMENT_ROW (root) && g_str_equal (tdm_document_row_get_kind (TDM_DOCUMENT_ROW (root)), kind))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_document (child, kind);

  return found;
}

static void
wait_for_document (Fixture *fixture, const char *kind, const char *words)
{
  GtkWidget *row;

  tdm_wait_until ((row = find_document (fixture->page, kind)) != NULL &&
                  g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), words) == 0);
}

/* M122, M123, M136, M145: which documents are mandatory is said by the program of the year. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  choose_year ("R20a");
  wait_for_document (fixture, "one-pager", "Mandatory");
  wait_for_document (fixture, "pitch-deck", "Optional");
  wait_for_document (fixture, "architecture-diagram", "Optional");
  choose_year ("R21a");
  wait_for_document (fixture, "pitch-deck", "Mandatory");
  wait_for_document (fixture, "one-pager", "Mandatory");
  wait_for_document (fixture, "architecture-diagram", "For Azure IP co-sell status");
  g_assert_true (tdm_says (tdm_find_type (fixture->page, TDM_TYPE_COSELL_DOCUMENTS),
                           "Microsoft sellers see them and use them to recommend and sell the offer."));
}

/* M124–M126: the alternatives of 2020 are always there. */
static void
test_more_material (Fixture *fixture, gconstpointer data)
{
  static const char *const years[] = { "R20a", "R21a", "R23" };
  GtkWidget *documents = tdm_find_type (fixture->page, TDM_TYPE_COSELL_DOCUMENTS);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      choose_year (years[i]);
      tdm_wait_for_words (documents, "Solution landing page");
      g_assert_true (tdm_says (documents, "Social channel"));
      wait_for_document (fixture, "case-study", "Optional");
    }
}

/* ---- listing ---- */

static guint
count_saying (GtkWidget *root, const char *words)
{
  guint n = GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), words) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_saying (child, words);

  return n;
}

/* M144: four fields, all of them mandatory in 2021, none of them in 2020, all but the segments in 2023. */
static void
test_listing (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "Microsoft platforms", "Market segments", "Solution type",
                                        "Solution areas" };
  static const struct
  {
    const char *year;
    guint mandatory;
  } rows[] = { { "R20a", 0 }, { "R21a", 4 }, { "R23", 3 } };
  GtkWidget *listing = tdm_find_type (fixture->page, TDM_TYPE_COSELL_LISTING);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    tdm_wait_for_words (listing, fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      choose_year (rows[i].year);
      tdm_wait_until (count_saying (listing, "Mandatory: nothing chosen yet") == rows[i].mandatory);
      g_assert_cmpuint (count_saying (listing, "Not asked for by these rules"), ==, 4 - rows[i].mandatory);
    }
}

/* ---- the offer ---- */

/* M142: an offer that was never published joins, but for the program of 2023. */
static void
test_unpublished (Fixture *fixture, gconstpointer data)
{
  const char *hint = "Under these rules only live offers can join co-sell: publish the offer first.";

  choose_year ("R21a");
  wait_for_document (fixture, "pitch-deck", "Mandatory");
  g_assert_false (tdm_says (fixture->page, hint));
  choose_year ("R23");
  tdm_wait_for_words (fixture->page, hint);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  tdm_window_fixture_init (&argc, &argv);

  ADD ("/offer-material/documents", test_documents);
  ADD ("/offer-material/more-material", test_more_material);
  ADD ("/offer-material/listing", test_listing);
  ADD ("/offer-material/unpublished", test_unpublished);

  return g_test_run ();
}
