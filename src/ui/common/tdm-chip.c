/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small pill of icon and word that says how something stands. One widget: lists have hundreds of them. */

#include "tdm-chip.h"

#include "tdm-paint.h"

#define ICON_SIZE 12
#define ICON_GAP 4
/* So many characters are seen in the narrowest place. */
#define MIN_CHARS 4

struct _TdmChip
{
  GtkWidget parent_instance;

  TdmChipTone tone;
  char *icon_name;
  char *text;
  gboolean in_fixed_place;
  gboolean cut;  /* the text was too long for the place when it was drawn last */
  gboolean told; /* assistive tools know the text */
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

static int
content_width (TdmChip *self)
{
  return ICON_SIZE + ICON_GAP + (self->text != NULL ? text_width (self) : 0);
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

  *minimum = ICON_SIZE + ICON_GAP + tdm_paint_get_chars_width (widget, MIN_CHARS);
  *natural = self->in_fixed_place ? *minimum : MAX (*minimum, content_width (self));
}

/* Of hundreds of chips in a list a dozen are seen; only those are worth telling to assistive tools. */
static void
tell (TdmChip *self)
{
  if (self->told)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  self->told = TRUE;
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

  tell (self);
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
    self->told = FALSE;

  if (other_text && !self->in_fixed_place)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (other_text || other_icon)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tdm_chip_new_in_fixed_place:
 *
 * A chip in a column of fixed width: what it says changes nothing around it, so a row that is shown anew costs no
 * new layout of the list. Its place allocates it tdm_chip_get_wanted_width () after each change.
 */
GtkWidget *
tdm_chip_new_in_fixed_place (void)
{
  TdmChip *self = g_object_new (TDM_TYPE_CHIP, NULL);

  self->in_fixed_place = TRUE;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_FILL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_FILL);

  return GTK_WIDGET (self);
}

/* Width for the whole text, with padding. */
int
tdm_chip_get_wanted_width (TdmChip *self)
{
  int minimum;
  int padding;

  g_return_val_if_fail (TDM_IS_CHIP (self), 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  padding = minimum - ICON_SIZE - ICON_GAP - tdm_paint_get_chars_width (GTK_WIDGET (self), MIN_CHARS);

  return MAX (minimum, padding + content_width (self));
}

const char *
tdm_chip_get_text (TdmChip *self)
{
  g_return_val_if_fail (TDM_IS_CHIP (self), NULL);

  return self->text;
}
