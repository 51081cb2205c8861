/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws lines of text and symbolic icons for widgets that are one widget only, because lists keep 200 rows bound. */

#include "tdm-paint.h"

static PangoLayout *
layout_new (GtkWidget *owner, const char *text, PangoAttrList *attributes, const TdmTextStyle *style)
{
  PangoLayout *layout = pango_layout_new (gtk_widget_get_pango_context (owner));
  g_autoptr (PangoAttrList) list =
    attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();

  if (style->strong)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (style->tabular)
    pango_attr_list_insert (list, pango_attr_font_features_new ("tnum"));
  /* In front, so that a part that is smaller by itself is smaller than this. */
  if (style->scale != 1.0)
    pango_attr_list_insert_before (list, pango_attr_scale_new (style->scale));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, list);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

static float
line_offset (GtkWidget *owner, const TdmTextStyle *style, float room)
{
  gboolean from_end = gtk_widget_get_direction (owner) == GTK_TEXT_DIR_RTL;

  return (from_end ? 1 - style->xalign : style->xalign) * MAX (room, 0);
}

gboolean
tdm_paint_text (GtkWidget *widget,
                GtkWidget *context_owner,
                GtkSnapshot *snapshot,
                const char *text,
                PangoAttrList *attributes,
                const TdmTextStyle *style,
                const graphene_rect_t *area)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;
  int width;
  int height;

  if (text == NULL || *text == '\0' || area->size.width < 1)
    return FALSE;

  layout = layout_new (context_owner, text, attributes, style);
  pango_layout_set_width (layout, area->size.width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);

  gtk_widget_get_color (widget, &color);
  color.alpha *= style->alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (area->origin.x + line_offset (context_owner, style, area->size.width - width),
                          area->origin.y + (area->size.height - height) / 2));
  /* A layout with a width aligns within it by itself; only one that fills it may keep it. */
  if (!pango_layout_is_ellipsized (layout))
    pango_layout_set_width (layout, -1);
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);

  return pango_layout_is_ellipsized (layout);
}

/* Of the whole text, in pixels. */
int
tdm_paint_get_text_width (GtkWidget *context_owner,
                          const char *text,
                          PangoAttrList *attributes,
                          const TdmTextStyle *style)
{
  g_autoptr (PangoLayout) layout = layout_new (context_owner, text, attributes, style);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

int
tdm_paint_get_line_height (GtkWidget *context_owner, double scale)
{
  PangoContext *context = gtk_widget_get_pango_context (context_owner);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics) * scale);

  pango_font_metrics_unref (metrics);

  return height;
}

int
tdm_paint_get_chars_width (GtkWidget *context_owner, int n_chars)
{
  PangoContext *context = gtk_widget_get_pango_context (context_owner);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics) * n_chars);

  pango_font_metrics_unref (metrics);

  return width;
}

void
tdm_paint_icon (GtkWidget *widget, GtkSnapshot *snapshot, const char *icon_name, int size, float x, float y)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, icon_name, NULL, size, gtk_widget_get_scale_factor (widget),
                                gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, &color, 1);
  gtk_snapshot_restore (snapshot);
}
