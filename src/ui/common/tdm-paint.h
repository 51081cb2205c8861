/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws lines of text and symbolic icons for widgets that are one widget only, because lists keep 200 rows bound. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TdmTextStyle:
 * @strong: semibold
 * @tabular: figures of one width, so that they stand under each other
 * @scale: of the font size
 * @alpha: of the colour
 * @xalign: 0 for the start of a line, 1 for its end, whatever the direction of writing
 */
typedef struct
{
  gboolean strong;
  gboolean tabular;
  double scale;
  double alpha;
  float xalign;
} TdmTextStyle;

/* @context_owner gives font and direction, @widget the colour. Returns whether the text was cut. */
gboolean tdm_paint_text (GtkWidget *widget,
                         GtkWidget *context_owner,
                         GtkSnapshot *snapshot,
                         const char *text,
                         PangoAttrList *attributes,
                         const TdmTextStyle *style,
                         const graphene_rect_t *area);
int tdm_paint_get_text_width (GtkWidget *context_owner,
                              const char *text,
                              PangoAttrList *attributes,
                              const TdmTextStyle *style);
/* Height of a line of text, in pixels. */
int tdm_paint_get_line_height (GtkWidget *context_owner, double scale);
/* Width of @n_chars average characters. */
int tdm_paint_get_chars_width (GtkWidget *context_owner, int n_chars);
/* A symbolic icon in the colour of @widget. */
void
tdm_paint_icon (GtkWidget *widget, GtkSnapshot *snapshot, const char *icon_name, int size, float x, float y);

G_END_DECLS
