/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell with Microsoft (M143): the sections Listing, Documents, Contacts and the facts of the offer, one below the
 * other. Files dropped anywhere on it become documents. */

#include "tdm-offer-cosell-page.h"

#include <glib/gi18n.h>

#include "tdm-copy-dialog.h"
#include "tdm-cosell-contacts.h"
#include "tdm-cosell-documents.h"
#include "tdm-cosell-facts.h"
#include "tdm-cosell-listing.h"
#include "tdm-settings.h"

struct _TdmOfferCosellPage
{
  AdwBin parent_instance;

  TdmOfferEditor *editor;
  TdmOfferPlace place; /* to be shown at the next frame */
  guint showing_id;

  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *live_hint;
  GtkWidget *listing;
  GtkWidget *documents;
  GtkWidget *contacts;
  GtkWidget *facts;
};

G_DEFINE_FINAL_TYPE (TdmOfferCosellPage, tdm_offer_cosell_page, ADW_TYPE_BIN)

/* The rules of 2023 are for live offers only; those before let a draft join (M142). */
static void
show_hint (TdmOfferCosellPage *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  gtk_widget_set_visible (self->live_hint, offer != NULL && tdm_settings_get_rulebook ()->live_only &&
                                             offer->live != TDM_TRUTH_YES);
}

TdmDropDialog *
tdm_offer_cosell_page_take_files (TdmOfferCosellPage *self, GPtrArray *files)
{
  g_return_val_if_fail (TDM_IS_OFFER_COSELL_PAGE (self), NULL);

  return tdm_cosell_documents_take_files (TDM_COSELL_DOCUMENTS (self->documents), files);
}

static gboolean
drop_cb (TdmOfferCosellPage *self, const GValue *value, double x, double y)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));

  return tdm_offer_cosell_page_take_files (self, files) != NULL;
}

static void
copy_cb (TdmOfferCosellPage *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer != NULL)
    adw_dialog_present (ADW_DIALOG (tdm_copy_dialog_new (tdm_offer_editor_get_store (self->editor), offer)),
                        GTK_WIDGET (self));
}

/* ---- places ---- */

static GtkWidget *
get_section (TdmOfferCosellPage *self, TdmOfferPlace place)
{
  switch (place)
    {
    case TDM_PLACE_COSELL_DOCUMENTS:
      return self->documents;
    case TDM_PLACE_COSELL_CONTACTS:
      return self->contacts;
    case TDM_PLACE_OFFER_FACTS:
      return self->facts;
    default:
      return self->listing;
    }
}

static void
focus_section (TdmOfferCosellPage *self, TdmOfferPlace place)
{
  GtkWidget *section = get_section (self, place);

  if (section == self->documents)
    tdm_cosell_documents_focus (TDM_COSELL_DOCUMENTS (section));
  else if (section == self->contacts)
    tdm_cosell_contacts_focus (TDM_COSELL_CONTACTS (section));
  else if (section == self->facts)
    tdm_cosell_facts_focus (TDM_COSELL_FACTS (section));
  else
    tdm_cosell_listing_focus (TDM_COSELL_LISTING (section));
}

/* The first section has the heading of the page above it. */
static void
scroll_to (TdmOfferCosellPage *self, GtkWidget *section)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  if (section == self->listing ||
      gtk_widget_compute_point (section, self->box, &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                              point.y);
}

/* Focus scrolls a little on its own, so the section is moved to the top after it. */
static gboolean
show_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TdmOfferCosellPage *self = TDM_OFFER_COSELL_PAGE (widget);

  if (gtk_widget_get_height (self->box) == 0 || tdm_offer_editor_get_offer (self->editor) == NULL)
    return G_SOURCE_CONTINUE;

  self->showing_id = 0;
  focus_section (self, self->place);
  scroll_to (self, get_section (self, self->place));

  return G_SOURCE_REMOVE;
}

/**
 * tdm_offer_cosell_page_show_place:
 * @page: a TdmOfferCosellPage
 * @place: Listing, Documents, Contacts, or the facts of the offer; anything else is the top
 *
 * Works before the page has its size and its offer: then at the first frame that has both.
 */
void
tdm_offer_cosell_page_show_place (GtkWidget *page, TdmOfferPlace place)
{
  TdmOfferCosellPage *self;

  g_return_if_fail (TDM_IS_OFFER_COSELL_PAGE (page));

  self = TDM_OFFER_COSELL_PAGE (page);
  self->place = place;
  if (self->showing_id == 0)
    self->showing_id = gtk_widget_add_tick_callback (page, show_cb, NULL, NULL);
}

/* ---- the object ---- */

static void
tdm_offer_cosell_page_dispose (GObject *object)
{
  g_clear_object (&TDM_OFFER_COSELL_PAGE (object)->editor);

  G_OBJECT_CLASS (tdm_offer_cosell_page_parent_class)->dispose (object);
}

static void
tdm_offer_cosell_page_class_init (TdmOfferCosellPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_offer_cosell_page_dispose;
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
head_new (TdmOfferCosellPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = adw_wrap_box_new ();
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _ ("Co-sell with Microsoft"), "xalign", 0.0,
                                   "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *copy = gtk_button_new_with_mnemonic (_ ("Cop_y for Partner Center…"));

  gtk_widget_add_css_class (title, "title-2");
  adw_wrap_box_set_justify (ADW_WRAP_BOX (line), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (line), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (line), title);
  adw_wrap_box_append (ADW_WRAP_BOX (line), copy);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), line);
  gtk_box_append (
    GTK_BOX (head),
    label_new (_ ("Microsoft sellers use this to find, recommend and sell the offer."), "dimmed"));
  self->live_hint = label_new (
    _ ("Under these rules only live offers can join co-sell: publish the offer first."), "warning");
  gtk_box_append (GTK_BOX (head), self->live_hint);

  return head;
}

static void
narrow_cb (AdwBreakpointBin *bin, GParamSpec *pspec, TdmOfferCosellPage *self)
{
  tdm_cosell_documents_set_narrow (TDM_COSELL_DOCUMENTS (self->documents),
                                   adw_breakpoint_bin_get_current_breakpoint (bin) != NULL);
}

static GtkWidget *
frame_new (TdmOfferCosellPage *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *clamp = adw_clamp_new ();
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 480sp"));
  GValue margin = G_VALUE_INIT;

  g_value_init (&margin, G_TYPE_INT);
  g_value_set_int (&margin, 12);
  adw_breakpoint_add_setter (narrow, G_OBJECT (clamp), "margin-start", &margin);
  adw_breakpoint_add_setter (narrow, G_OBJECT (clamp), "margin-end", &margin);
  gtk_widget_set_size_request (bin, 300, 200);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), narrow);
  g_signal_connect_object (bin, "notify::current-breakpoint", G_CALLBACK (narrow_cb), self, 0);

  gtk_widget_set_margin_start (clamp, 24);
  gtk_widget_set_margin_end (clamp, 24);
  gtk_widget_set_margin_top (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 24);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), self->scroller);

  return bin;
}

static void
tdm_offer_cosell_page_init (TdmOfferCosellPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_css_class (GTK_WIDGET (self), "drop-place");
}

/**
 * tdm_offer_cosell_page_new:
 * @editor: the open offer; its working copy takes what is chosen and typed here
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tdm_offer_cosell_page_new (TdmOfferEditor *editor)
{
  TdmOfferCosellPage *self = g_object_new (TDM_TYPE_OFFER_COSELL_PAGE, NULL);

  self->editor = g_object_ref (editor);
  self->listing = tdm_cosell_listing_new (editor);
  self->documents = tdm_cosell_documents_new (editor);
  self->contacts = tdm_cosell_contacts_new (editor);
  self->facts = tdm_cosell_facts_new (editor);
  gtk_box_append (GTK_BOX (self->box), head_new (self));
  gtk_box_append (GTK_BOX (self->box), self->listing);
  gtk_box_append (GTK_BOX (self->box), self->documents);
  gtk_box_append (GTK_BOX (self->box), self->contacts);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  adw_bin_set_child (ADW_BIN (self), frame_new (self));
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (show_hint), self,
                           G_CONNECT_SWAPPED);
  show_hint (self);

  return GTK_WIDGET (self);
}
