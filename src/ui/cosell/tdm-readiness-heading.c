/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn in one widget. Each mark below says its requirement itself, so assistive tools miss nothing. */

#include "tdm-readiness-heading.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-paint.h"

#define GROUP_GAP 6
#define RULE_HEIGHT 2
#define TITLE_SCALE 0.82
#define TITLE_LINES 3

struct _TdmReadinessHeading
{
  GtkWidget parent_instance;

  TdmReadinessLayout *layout;
};

G_DEFINE_FINAL_TYPE (TdmReadinessHeading, tdm_readiness_heading, GTK_TYPE_WIDGET)

static const TdmTextStyle group_style = { .strong = TRUE, .scale = 0.82, .alpha = 1.0 };
static const TdmTextStyle edge_style = { .scale = TITLE_SCALE, .alpha = 0.66 };

/* ---- drawing ---- */

static PangoLayout *
title_layout_new (TdmReadinessHeading *self, guint column)
{
  g_autofree char *title = tdm_readiness_column_dup_title (g_ptr_array_index (self->layout->columns, column),
                                                           self->layout->rulebook);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TITLE_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (self->layout->column_widths[column] - 4) * PANGO_SCALE);
  pango_layout_set_height (layout, -TITLE_LINES);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

static int
get_titles_height (TdmReadinessHeading *self)
{
  int highest = tdm_paint_get_line_height (GTK_WIDGET (self), TITLE_SCALE);

  for (guint i = 0; self->layout != NULL && i < self->layout->columns->len; i++)
    {
      g_autoptr (PangoLayout) layout = title_layout_new (self, i);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      highest = MAX (highest, height);
    }

  return highest;
}

/* Titles stand on the line of the last one. */
static void
snapshot_title (TdmReadinessHeading *self, GtkSnapshot *snapshot, guint column)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = title_layout_new (self, column);
  GdkRGBA color;
  int height;
  int width;
  int x;

  tdm_readiness_layout_get_area (self->layout, widget, gtk_widget_get_width (widget), (int) column, &x,
                                 &width);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (widget, &color);
  color.alpha *= edge_style.alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + 2, gtk_widget_get_height (widget) - height));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* The name of the status over its requirements, and a line below it, the stronger the higher the status. */
static void
snapshot_group (TdmReadinessHeading *self, GtkSnapshot *snapshot, guint first, guint last)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const TdmReadinessColumn *column = g_ptr_array_index (self->layout->columns, first);
  const TdmRulebookStatus *status =
    tdm_rulebook_find_status (self->layout->rulebook, column->requirement->status);
  int line = tdm_paint_get_line_height (widget, group_style.scale);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (
    adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  int one_x;
  int one_width;
  int other_x;
  int other_width;
  int width;
  int x;

  tdm_readiness_layout_get_area (self->layout, widget, gtk_widget_get_width (widget), (int) first, &one_x,
                                 &one_width);
  tdm_readiness_layout_get_area (self->layout, widget, gtk_widget_get_width (widget), (int) last, &other_x,
                                 &other_width);
  x = MIN (one_x, other_x) + 4;
  width = MAX (one_x + one_width, other_x + other_width) - x - 4;
  tdm_paint_text (widget, widget, snapshot, tdm_words_cosell_status (column->requirement->status), NULL,
                  &group_style, &GRAPHENE_RECT_INIT (x, 0, width, line));
  accent->alpha = status == NULL ? 0.25f : 0.3f + 0.35f * status->level;
  gtk_snapshot_append_color (snapshot, accent,
                             &GRAPHENE_RECT_INIT (x, line + RULE_HEIGHT, width, RULE_HEIGHT));
}

static void
snapshot_groups (TdmReadinessHeading *self, GtkSnapshot *snapshot)
{
  GPtrArray *columns = self->layout->columns;
  guint first = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const TdmReadinessColumn *column = g_ptr_array_index (columns, i);
      const TdmReadinessColumn *next = i + 1 < columns->len ? g_ptr_array_index (columns, i + 1) : NULL;

      if (next != NULL && g_str_equal (column->requirement->status, next->requirement->status))
        continue;
      snapshot_group (self, snapshot, first, i);
      first = i + 1;
    }
}

static void
snapshot_edge (TdmReadinessHeading *self, GtkSnapshot *snapshot, int column, const char *text)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int line = tdm_paint_get_line_height (widget, TITLE_SCALE);
  int width;
  int x;

  tdm_readiness_layout_get_area (self->layout, widget, gtk_widget_get_width (widget), column, &x, &width);
  tdm_paint_text (widget, widget, snapshot, text, NULL, &edge_style,
                  &GRAPHENE_RECT_INIT (x, gtk_widget_get_height (widget) - line, width, line));
}

static void
tdm_readiness_heading_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmReadinessHeading *self = TDM_READINESS_HEADING (widget);

  if (self->layout == NULL)
    return;

  snapshot_groups (self, snapshot);
  for (guint i = 0; i < self->layout->columns->len; i++)
    snapshot_title (self, snapshot, i);
  snapshot_edge (self, snapshot, TDM_LAYOUT_NAME, C_ ("column", "Offer"));
  /* Translators: column of the co-sell status that an offer likely meets. */
  snapshot_edge (self, snapshot, (int) self->layout->columns->len, C_ ("column", "Likely status"));
}

/* ---- the widget ---- */

static void
tdm_readiness_heading_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  TdmReadinessHeading *self = TDM_READINESS_HEADING (widget);

  if (self->layout == NULL)
    *minimum = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = tdm_readiness_layout_get_min_width (self->layout);
  else
    *minimum = tdm_paint_get_line_height (widget, group_style.scale) + 2 * RULE_HEIGHT + GROUP_GAP +
               get_titles_height (self);
  *natural = *minimum;
}

static gboolean
tdm_readiness_heading_query_tooltip (
  GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  TdmReadinessHeading *self = TDM_READINESS_HEADING (widget);

  for (guint i = 0; self->layout != NULL && i < self->layout->columns->len; i++)
    {
      g_autofree char *about = NULL;
      int start;
      int width;

      tdm_readiness_layout_get_area (self->layout, widget, gtk_widget_get_width (widget), (int) i, &start,
                                     &width);
      if (x < start || x >= start + width)
        continue;

      about =
        tdm_readiness_column_dup_about (g_ptr_array_index (self->layout->columns, i), self->layout->rulebook);
      gtk_tooltip_set_text (tooltip, about);
      return TRUE;
    }

  return FALSE;
}

static void
tdm_readiness_heading_finalize (GObject *object)
{
  g_clear_pointer (&TDM_READINESS_HEADING (object)->layout, tdm_readiness_layout_unref);

  G_OBJECT_CLASS (tdm_readiness_heading_parent_class)->finalize (object);
}

static void
tdm_readiness_heading_class_init (TdmReadinessHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_readiness_heading_finalize;
  widget_class->snapshot = tdm_readiness_heading_snapshot;
  widget_class->measure = tdm_readiness_heading_measure;
  widget_class->query_tooltip = tdm_readiness_heading_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "readinessheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tdm_readiness_heading_init (TdmReadinessHeading *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tdm_readiness_heading_new (void)
{
  return g_object_new (TDM_TYPE_READINESS_HEADING, NULL);
}

void
tdm_readiness_heading_set_layout (TdmReadinessHeading *self, TdmReadinessLayout *layout)
{
  g_return_if_fail (TDM_IS_READINESS_HEADING (self));

  g_clear_pointer (&self->layout, tdm_readiness_layout_unref);
  self->layout = layout != NULL ? tdm_readiness_layout_ref (layout) : NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
