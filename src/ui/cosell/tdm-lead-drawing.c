/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Our own drawing, in the colours of the style. Assistive tools read a sentence instead. */

#include "tdm-lead-drawing.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#define N_BOXES 3
#define GAP 36
#define PADDING 12
#define RADIUS 12
#define MIN_BOX_WIDTH 110
#define ARROW 7

struct _TdmLeadDrawing
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TdmLeadDrawing, tdm_lead_drawing, GTK_TYPE_WIDGET)

typedef struct
{
  const char *title;
  const char *about;
} Box;

static const Box boxes[N_BOXES] = {
  /* Translators: first part of a drawing: a lead goes from one to the other. */
  { N_ ("Shared"), N_ ("You and Microsoft sellers share leads, in both directions") },
  /* Translators: second part of the drawing. */
  { N_ ("Accepted"), N_ ("The other side accepts the lead, and you work on it together") },
  /* Translators: third part of the drawing: not the Korean currency. */
  { N_ ("Won"), N_ ("You win the customer, one that Microsoft manages") },
};

/* ---- places ---- */

/* Beside each other where there is room, else below each other. */
static gboolean
is_wide (int width)
{
  return width >= N_BOXES * MIN_BOX_WIDTH + (N_BOXES - 1) * GAP;
}

static int
get_box_width (int width)
{
  return is_wide (width) ? (width - (N_BOXES - 1) * GAP) / N_BOXES : width;
}

static PangoLayout *
layout_new (TdmLeadDrawing *self, const Box *box, int box_width)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", _ (box->title), _ (box->about));
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) strlen (_ (box->title));
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (box_width - 2 * PADDING, 1) * PANGO_SCALE);

  return layout;
}

static int
get_box_height (TdmLeadDrawing *self, int width)
{
  int highest = 0;

  for (int i = 0; i < N_BOXES; i++)
    {
      g_autoptr (PangoLayout) layout = layout_new (self, &boxes[i], get_box_width (width));
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      highest = MAX (highest, height);
    }

  return highest + 2 * PADDING;
}

static graphene_rect_t
get_box (TdmLeadDrawing *self, int i)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int box_width = get_box_width (width);
  int height = get_box_height (self, width);
  int place = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? N_BOXES - 1 - i : i;

  if (is_wide (width))
    return GRAPHENE_RECT_INIT (place * (box_width + GAP), 0, box_width, height);

  return GRAPHENE_RECT_INIT (0, i * (height + GAP), box_width, height);
}

/* ---- drawing ---- */

static void
snapshot_box (TdmLeadDrawing *self, GtkSnapshot *snapshot, int i, const GdkRGBA *accent)
{
  graphene_rect_t area = get_box (self, i);
  g_autoptr (PangoLayout) layout = layout_new (self, &boxes[i], (int) area.size.width);
  GdkRGBA tint = *accent;
  GskRoundedRect outline;
  GdkRGBA color;
  int height;

  tint.alpha = 0.10f + 0.10f * i;
  gsk_rounded_rect_init_from_rect (&outline, &area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &tint, &area);
  gtk_snapshot_pop (snapshot);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.origin.x + PADDING,
                                                          area.origin.y + (area.size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
add_head (GskPathBuilder *builder, float x, float y, float dx, float dy)
{
  gsk_path_builder_move_to (builder, x - ARROW * dx - ARROW * dy, y - ARROW * dy - ARROW * dx);
  gsk_path_builder_line_to (builder, x, y);
  gsk_path_builder_line_to (builder, x - ARROW * dx + ARROW * dy, y - ARROW * dy + ARROW * dx);
}

/* From the middle of one edge to the middle of the next box's edge; of shared leads in both directions. */
static void
snapshot_arrow (TdmLeadDrawing *self, GtkSnapshot *snapshot, int i, const GdkRGBA *accent)
{
  graphene_rect_t from = get_box (self, i);
  graphene_rect_t to = get_box (self, i + 1);
  gboolean wide = is_wide (gtk_widget_get_width (GTK_WIDGET (self)));
  float dx = !wide ? 0 : to.origin.x > from.origin.x ? 1 : -1;
  float dy = wide ? 0 : 1;
  float x = from.origin.x + from.size.width / 2 + dx * (from.size.width / 2 + 6);
  float y = from.origin.y + from.size.height / 2 + dy * (from.size.height / 2 + 6);
  float length = GAP - 12;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);

  gsk_path_builder_move_to (builder, x, y);
  gsk_path_builder_line_to (builder, x + dx * length, y + dy * length);
  add_head (builder, x + dx * length, y + dy * length, dx, dy);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, accent);
}

static void
tdm_lead_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmLeadDrawing *self = TDM_LEAD_DRAWING (widget);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (
    adw_style_manager_get_for_display (gtk_widget_get_display (widget)));

  for (int i = 0; i < N_BOXES; i++)
    snapshot_box (self, snapshot, i, accent);
  for (int i = 0; i + 1 < N_BOXES; i++)
    snapshot_arrow (self, snapshot, i, accent);
}

/* ---- the widget ---- */

static GtkSizeRequestMode
tdm_lead_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tdm_lead_drawing_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  int width = for_size > 0 ? for_size : MIN_BOX_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_BOX_WIDTH;
      *natural = N_BOXES * 180 + (N_BOXES - 1) * GAP;
      return;
    }

  *minimum = get_box_height (TDM_LEAD_DRAWING (widget), width);
  if (!is_wide (width))
    *minimum = N_BOXES * *minimum + (N_BOXES - 1) * GAP;
  *natural = *minimum;
}

static void
tdm_lead_drawing_class_init (TdmLeadDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = tdm_lead_drawing_snapshot;
  widget_class->measure = tdm_lead_drawing_measure;
  widget_class->get_request_mode = tdm_lead_drawing_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "leaddrawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tdm_lead_drawing_init (TdmLeadDrawing *self)
{
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
    _ ("Drawing: you and Microsoft sellers share leads in both directions, the other side accepts them, and "
       "together you win customers that Microsoft manages."),
    -1);
}

GtkWidget *
tdm_lead_drawing_new (void)
{
  return g_object_new (TDM_TYPE_LEAD_DRAWING, NULL);
}
