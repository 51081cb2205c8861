/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chip beside the heading follows the working copy. */

#include "tdm-offer-form.h"

#include "tdm-offer-words.h"
#include "tdm-section-chip.h"
#include "tdm-settings.h"

#define WIDTH 680

struct _TdmOfferForm
{
  AdwBin parent_instance;

  TdmOfferEditor *editor;
  TdmOfferSection section;

  GtkWidget *box;
  TdmChip *chip;
};

G_DEFINE_FINAL_TYPE (TdmOfferForm, tdm_offer_form, ADW_TYPE_BIN)

static void
show (TdmOfferForm *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer != NULL)
    tdm_section_chip_show (self->chip, self->section, offer, tdm_settings_get_rulebook ());
}

void
tdm_offer_form_add (TdmOfferForm *self, GtkWidget *group)
{
  g_return_if_fail (TDM_IS_OFFER_FORM (self));

  gtk_box_append (GTK_BOX (self->box), group);
}

/* ---- the object ---- */

static void
tdm_offer_form_dispose (GObject *object)
{
  g_clear_object (&TDM_OFFER_FORM (object)->editor);

  G_OBJECT_CLASS (tdm_offer_form_parent_class)->dispose (object);
}

static void
tdm_offer_form_class_init (TdmOfferFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_offer_form_dispose;
}

static void
tdm_offer_form_init (TdmOfferForm *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_widget_set_margin_top (clamp, 6);
  gtk_widget_set_margin_bottom (clamp, 24);
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static GtkWidget *
heading_new (TdmOfferForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                                   tdm_words_offer_section (self->section), "xalign", 0.0f, "wrap", TRUE,
                                   "hexpand", TRUE, NULL);

  self->chip = TDM_CHIP (tdm_chip_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->chip), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "title-2");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chip));

  return box;
}

static GtkWidget *
about_new (const char *about)
{
  GtkWidget *label = gtk_label_new (about);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

TdmOfferForm *
tdm_offer_form_new (TdmOfferEditor *editor, TdmOfferSection section, const char *about)
{
  TdmOfferForm *self = g_object_new (TDM_TYPE_OFFER_FORM, NULL);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->editor = g_object_ref (editor);
  self->section = section;
  gtk_box_append (GTK_BOX (top), heading_new (self));
  if (about != NULL)
    gtk_box_append (GTK_BOX (top), about_new (about));
  tdm_offer_form_add (self, top);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return self;
}
