/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a page. The mark says by its shape how far the page is; it is read out with the row. */

#include "tdm-offer-menu.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-offer-status.h"
#include "tdm-offer-words.h"

/* The rows in their order. The sections of the last page have rows of their own, indented. */
static const struct
{
  TdmOfferPlace place;
  const char *words; /* NULL: those of the section */
  int section;       /* -1 for a page without a status */
  gboolean indented;
} entries[] = {
  { TDM_PLACE_OFFER_OVERVIEW, N_ ("Offer overview"), -1, FALSE },
  { TDM_PLACE_OFFER_LISTING, NULL, TDM_OFFER_SECTION_LISTING, FALSE },
  { TDM_PLACE_OFFER_PLANS, NULL, TDM_OFFER_SECTION_PLANS, FALSE },
  { TDM_PLACE_OFFER_CSP, NULL, TDM_OFFER_SECTION_CSP, FALSE },
  { TDM_PLACE_COSELL_LISTING, N_ ("Co-sell with Microsoft"), -1, FALSE },
  { TDM_PLACE_COSELL_LISTING, NC_ ("co-sell section", "Listing"), TDM_OFFER_SECTION_COSELL_LISTING, TRUE },
  { TDM_PLACE_COSELL_DOCUMENTS, NC_ ("co-sell section", "Documents"), TDM_OFFER_SECTION_COSELL_DOCUMENTS,
    TRUE },
  { TDM_PLACE_COSELL_CONTACTS, NC_ ("co-sell section", "Contacts"), TDM_OFFER_SECTION_COSELL_CONTACTS, TRUE },
};

struct _TdmOfferMenu
{
  GtkBox parent_instance;

  GtkLabel *name_label;
  GtkLabel *type_label;
  TdmChip *chip;
  GtkListBox *list;
  int shown; /* index of the entry whose page is shown, -1 before there is one */
  GtkImage *marks[G_N_ELEMENTS (entries)];
};

G_DEFINE_FINAL_TYPE (TdmOfferMenu, tdm_offer_menu, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_words (guint i)
{
  if (entries[i].indented)
    return g_dpgettext2 (NULL, "co-sell section", entries[i].words);

  return entries[i].words != NULL ? _ (entries[i].words)
                                  : tdm_words_offer_section ((TdmOfferSection) entries[i].section);
}

static void
row_activated_cb (TdmOfferMenu *self, GtkListBoxRow *row)
{
  self->shown = gtk_list_box_row_get_index (row);
  gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) entries[gtk_list_box_row_get_index (row)].place);
}

/* The list marks each row the keyboard goes over. The mark says which page is shown, so it stays there. */
static void
row_selected_cb (TdmOfferMenu *self, GtkListBoxRow *row)
{
  if (self->shown >= 0 && row != NULL && gtk_list_box_row_get_index (row) != self->shown)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, self->shown));
}

/* ---- marks ---- */

static void
show_mark (TdmOfferMenu *self, guint i, const TdmOffer *offer, const TdmRulebook *rulebook)
{
  TdmOfferSection section = (TdmOfferSection) entries[i].section;
  TdmSectionStatus status = tdm_offer_section_get_status (section, offer, rulebook, NULL);
  gboolean needed = tdm_offer_section_is_mandatory (section, offer, rulebook);
  gboolean silent = !needed && status == TDM_SECTION_NOT_STARTED;
  /* Translators: a page of an offer that may stay empty. */
  const char *words = silent ? C_ ("page", "Optional") : tdm_words_section_status (status);
  GtkWidget *mark = GTK_WIDGET (self->marks[i]);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

  gtk_widget_set_opacity (mark, silent ? 0 : 1);
  gtk_image_set_from_icon_name (self->marks[i], tdm_section_status_get_icon (status));
  gtk_widget_set_tooltip_text (mark, words);
  gtk_widget_set_css_classes (
    mark, (const char *[]) { status == TDM_SECTION_COMPLETE ? "success" : "warning", NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * tdm_offer_menu_show_offer:
 * @rulebook: says which pages are needed
 */
void
tdm_offer_menu_show_offer (TdmOfferMenu *self, const TdmOffer *offer, const TdmRulebook *rulebook)
{
  g_return_if_fail (TDM_IS_OFFER_MENU (self));

  gtk_label_set_label (self->name_label, tdm_offer_get_title (offer));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), tdm_offer_get_title (offer));
  gtk_label_set_label (self->type_label, tdm_words_offer_type (offer->type));
  tdm_chip_show_offer_status (self->chip, offer->status);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].section >= 0)
      show_mark (self, i, offer, rulebook);
}

/**
 * tdm_offer_menu_select:
 *
 * Shows where the reader is; nobody is told.
 */
void
tdm_offer_menu_select (TdmOfferMenu *self, TdmOfferPlace place)
{
  g_return_if_fail (TDM_IS_OFFER_MENU (self));

  /* They stand on the page of co-sell without an entry of their own. */
  if (place == TDM_PLACE_OFFER_FACTS)
    place = TDM_PLACE_COSELL_LISTING;
  /* Two entries lead to the same place: the one that was chosen stays. */
  if (self->shown >= 0 && entries[self->shown].place == place)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].place == place)
      {
        self->shown = (int) i;
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
        return;
      }
}

void
tdm_offer_menu_focus (TdmOfferMenu *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (TDM_IS_OFFER_MENU (self));

  row = gtk_list_box_get_selected_row (self->list);
  gtk_widget_grab_focus (GTK_WIDGET (row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0)));
}

/* ---- making ---- */

static void
append_row (TdmOfferMenu *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (get_words (i));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (box, entries[i].indented ? 24 : 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), label);
  if (entries[i].section >= 0)
    {
      self->marks[i] =
        g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->marks[i]));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_words (i), -1);
  gtk_list_box_append (self->list, row);
}

static void
tdm_offer_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_OFFER_MENU);

  G_OBJECT_CLASS (tdm_offer_menu_parent_class)->dispose (object);
}

static void
tdm_offer_menu_class_init (TdmOfferMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_offer_menu_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TDM_TYPE_OFFER_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (TDM_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offer-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmOfferMenu, name_label);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferMenu, type_label);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferMenu, chip);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferMenu, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
tdm_offer_menu_init (TdmOfferMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = -1;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    append_row (self, i);
}
