/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the sheets of Co-sell with Microsoft for their pictures. */

#include "tdm-cosell-shots.h"

#include "tdm-codes-row.h"
#include "tdm-contacts-preview-dialog.h"
#include "tdm-copy-dialog.h"
#include "tdm-cosell-contacts.h"
#include "tdm-cosell-listing.h"
#include "tdm-coverage-group.h"
#include "tdm-offer-cosell-page.h"
#include "tdm-offer-page.h"

static const struct
{
  const char *page;
  const char *place;
} places[] = {
  { "offer-cosell", "cosell-listing" },       { "offer-cosell-sheet", "cosell-listing" },
  { "offer-contacts", "cosell-contacts" },    { "offer-contact-edit", "cosell-contacts" },
  { "offer-coverage", "cosell-contacts" },    { "offer-contacts-preview", "cosell-contacts" },
  { "offer-cosell-facts", "offer-facts" },    { "offer-copy-partner-center", "cosell-listing" },
  { "offer-drop-sheet", "cosell-documents" }, { "offer-places", "cosell-contacts" },
};

const char *
tdm_cosell_shots_get_place (const char *page)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].page, page))
      return places[i].place;

  return NULL;
}

/* The first widget of a type at or below @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* A file that brings one contact along, changes none, and leaves the others out. */
static void
show_preview (GtkWidget *page, const TdmOffer *offer)
{
  g_autoptr (GPtrArray) contacts = tdm_shape_new_list (&tdm_offer_contact_shape);
  TdmOfferContact *fresh = tdm_shape_new (&tdm_offer_contact_shape);

  fresh->name = g_strdup ("Hiroshi Kanda");
  fresh->email = g_strdup ("hiroshi.kanda@example.com");
  fresh->title = g_strdup ("Alliance manager");
  fresh->role = g_strdup ("partner-sales");
  fresh->countries = g_strsplit ("JP,KR", ",", -1);
  g_ptr_array_add (contacts, fresh);
  if (offer->contacts->len > 0)
    g_ptr_array_add (contacts, tdm_shape_copy (&tdm_offer_contact_shape, offer->contacts->pdata[0]));
  adw_dialog_present (tdm_contacts_preview_dialog_new (contacts, offer->contacts), page);
}

/* One place more than there are contacts for, and the role that lacks one unfolded. */
static void
show_coverage (GtkWidget *page, TdmOfferEditor *editor)
{
  GtkWidget *group = find (page, TDM_TYPE_COVERAGE_GROUP);
  GtkWidget *row = find (group, ADW_TYPE_EXPANDER_ROW);
  GtkWidget *scroller = find (page, GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);
  graphene_point_t point;

  contact->name = g_strdup ("Sofia Reinholt");
  contact->email = g_strdup ("sofia.reinholt@example.com");
  contact->title = g_strdup ("Alliance manager");
  contact->role = g_strdup ("partner-sales");
  contact->countries = g_strsplit ("DE,AT,PL", ",", -1);
  g_ptr_array_add (values->contacts, contact);
  values->geographies = g_strsplit ("DE,AT,PL,JP,US", ",", -1);
  tdm_offer_editor_edit (editor, values, TDM_OFFER_FIELD_GEOGRAPHIES | TDM_OFFER_FIELD_CONTACTS);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  if (gtk_widget_compute_point (group, gtk_widget_get_first_child (scroller), &GRAPHENE_POINT_INIT (0, 0),
                                &point))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), point.y);
}

static void
show_drop (GtkWidget *page)
{
  const char *const names[] = { "Insight one-pager EN.pdf", "Insight pitch 2026.pptx",
                                "Insight architecture.vsdx" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (files, g_file_new_for_path (names[i]));
  tdm_offer_cosell_page_take_files (TDM_OFFER_COSELL_PAGE (page), files);
}

void
tdm_cosell_shots_show (GtkWidget *window, const char *name)
{
  GtkWidget *page = find (window, TDM_TYPE_OFFER_COSELL_PAGE);
  GtkWidget *frame = find (window, TDM_TYPE_OFFER_PAGE);
  TdmOfferEditor *editor = frame != NULL ? tdm_offer_page_get_editor (TDM_OFFER_PAGE (frame)) : NULL;
  const TdmOffer *offer = editor != NULL ? tdm_offer_editor_get_offer (editor) : NULL;

  if (page == NULL || offer == NULL)
    return;

  if (g_str_equal (name, "offer-contact-edit"))
    tdm_cosell_contacts_edit (TDM_COSELL_CONTACTS (find (page, TDM_TYPE_COSELL_CONTACTS)), 0);
  else if (g_str_equal (name, "offer-cosell-sheet"))
    tdm_cosell_listing_open (TDM_COSELL_LISTING (find (page, TDM_TYPE_COSELL_LISTING)), TDM_LISTING_AREAS);
  else if (g_str_equal (name, "offer-places"))
    tdm_codes_row_open (TDM_CODES_ROW (find (page, TDM_TYPE_CODES_ROW)));
  else if (g_str_equal (name, "offer-coverage"))
    show_coverage (page, editor);
  else if (g_str_equal (name, "offer-contacts-preview"))
    show_preview (page, offer);
  else if (g_str_equal (name, "offer-drop-sheet"))
    show_drop (page);
  else if (g_str_equal (name, "offer-copy-partner-center"))
    adw_dialog_present (ADW_DIALOG (tdm_copy_dialog_new (tdm_offer_editor_get_store (editor), offer)), page);
}
