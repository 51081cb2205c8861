/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small pill of icon and word that says how something stands. */

#include "tdm-chip.h"

struct _TdmChip
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  TdmChipTone tone;
};

G_DEFINE_FINAL_TYPE (TdmChip, tdm_chip, GTK_TYPE_WIDGET)

static const char *const tone_classes[] = {
  [TDM_CHIP_CALM] = "calm",     [TDM_CHIP_SOON] = "soon",       [TDM_CHIP_URGENT] = "urgent",
  [TDM_CHIP_ACCENT] = "accent", [TDM_CHIP_SUCCESS] = "success",
};

static void
tdm_chip_dispose (GObject *object)
{
  TdmChip *self = TDM_CHIP (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (tdm_chip_parent_class)->dispose (object);
}

static void
tdm_chip_class_init (TdmChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_chip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tdm_chip_init (TdmChip *self)
{
  self->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), tone_classes[self->tone]);
}

GtkWidget *
tdm_chip_new (void)
{
  return g_object_new (TDM_TYPE_CHIP, NULL);
}

/**
 * tdm_chip_set:
 * @tone: how much it presses
 * @icon_name: a symbolic icon
 * @text: a word or two, plain text
 *
 * Shows something else. A text too long for the place is cut and stands in the tooltip.
 */
void
tdm_chip_set (TdmChip *self, TdmChipTone tone, const char *icon_name, const char *text)
{
  g_return_if_fail (TDM_IS_CHIP (self));

  if (self->tone != tone)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), tone_classes[self->tone]);
      gtk_widget_add_css_class (GTK_WIDGET (self), tone_classes[tone]);
      self->tone = tone;
    }

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

const char *
tdm_chip_get_text (TdmChip *self)
{
  g_return_val_if_fail (TDM_IS_CHIP (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->label));
}
