/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small pill of icon and word that says how something stands. One widget: lists have hundreds of them. */

#include "tdm-chip.h"

#include "tdm-paint.h"

#define ICON_SIZE 12
#define ICON_GAP 4

struct _TdmChip
{
  GtkWidget parent_instance;

  TdmChipTone tone;
  char *icon_name;
  char *text;
  gboolean cut; /* the text was too long for the place when it was drawn last */
};

G_DEFINE_FINAL_TYPE (TdmChip, tdm_chip, GTK_TYPE_WIDGET)

static const char *const tone_classes[] = {
  [TDM_CHIP_CALM] = "calm",     [TDM_CHIP_SOON] = "soon",       [TDM_CHIP_URGENT] = "urgent",
  [TDM_CHIP_ACCENT] = "accent", [TDM_CHIP_SUCCESS] = "success",
};

static int
text_width (TdmChip *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
tdm_chip_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  TdmChip *self = TDM_CHIP (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = MAX (ICON_SIZE, tdm_paint_get_line_height (widget, 1.0));
      return;
    }

  *natural = ICON_SIZE + ICON_GAP + (self->text != NULL ? text_width (self) : 0);
  *minimum = MIN (*natural, ICON_SIZE + ICON_GAP + tdm_paint_get_chars_width (widget, 4));
}

static void
tdm_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const TdmTextStyle style = { .scale = 1.0, .alpha = 1.0 };
  TdmChip *self = TDM_CHIP (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float text_x = from_end ? 0 : ICON_SIZE + ICON_GAP;

  if (self->icon_name == NULL)
    return;

  tdm_paint_icon (widget, snapshot, self->icon_name, ICON_SIZE, from_end ? width - ICON_SIZE : 0,
                  (height - ICON_SIZE) / 2);
  self->cut = tdm_paint_text (widget, widget, snapshot, self->text, NULL, &style,
                              &GRAPHENE_RECT_INIT (text_x, 0, width - ICON_SIZE - ICON_GAP, height));
}

static gboolean
tdm_chip_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmChip *self = TDM_CHIP (widget);

  if (self->cut)
    gtk_tooltip_set_text (tooltip, self->text);

  return self->cut;
}

static void
tdm_chip_finalize (GObject *object)
{
  TdmChip *self = TDM_CHIP (object);

  g_free (self->icon_name);
  g_free (self->text);

  G_OBJECT_CLASS (tdm_chip_parent_class)->finalize (object);
}

static void
tdm_chip_class_init (TdmChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_chip_finalize;
  widget_class->measure = tdm_chip_measure;
  widget_class->snapshot = tdm_chip_snapshot;
  widget_class->query_tooltip = tdm_chip_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
tdm_chip_init (TdmChip *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
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
  gboolean other_text;
  gboolean other_icon;

  g_return_if_fail (TDM_IS_CHIP (self));

  if (self->tone != tone)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), tone_classes[self->tone]);
      gtk_widget_add_css_class (GTK_WIDGET (self), tone_classes[tone]);
      self->tone = tone;
    }

  other_icon = g_set_str (&self->icon_name, icon_name);
  other_text = g_set_str (&self->text, text);
  if (other_text)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  else if (other_icon)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
tdm_chip_get_text (TdmChip *self)
{
  g_return_val_if_fail (TDM_IS_CHIP (self), NULL);

  return self->text;
}
