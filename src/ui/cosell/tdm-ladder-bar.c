/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws its parts itself: a GtkLevelBar has a widget for each, and lists keep 200 rows bound. */

#include "tdm-ladder-bar.h"

#include <adwaita.h>

#define HEIGHT 7
#define GAP 2
#define MIN_WIDTH 60

struct _TdmLadderBar
{
  GtkWidget parent_instance;

  int reached;
};

G_DEFINE_FINAL_TYPE (TdmLadderBar, tdm_ladder_bar, GTK_TYPE_WIDGET)

static void
snapshot_part (TdmLadderBar *self, GtkSnapshot *snapshot, float x, float width, const GdkRGBA *color)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, width, gtk_widget_get_height (GTK_WIDGET (self)));

  gtk_snapshot_append_color (snapshot, color, &area);
}

/* The whole bar is round at its ends, its parts are not. */
static void
tdm_ladder_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TdmLadderBar *self = TDM_LADDER_BAR (widget);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float part = (width - GAP * (TDM_LADDER_PARTS - 1)) / TDM_LADDER_PARTS;
  g_autoptr (GdkRGBA) full = adw_style_manager_get_accent_color_rgba (
    adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  GskRoundedRect outline;
  GdkRGBA empty;

  gtk_widget_get_color (widget, &empty);
  empty.alpha *= 0.13f;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  for (int i = 0; i < TDM_LADDER_PARTS; i++)
    snapshot_part (self, snapshot, (from_end ? TDM_LADDER_PARTS - 1 - i : i) * (part + GAP), part,
                   i < self->reached ? full : &empty);
  gtk_snapshot_pop (snapshot);
}

static void
tdm_ladder_bar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
}

static void
tdm_ladder_bar_class_init (TdmLadderBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = tdm_ladder_bar_snapshot;
  widget_class->measure = tdm_ladder_bar_measure;

  gtk_widget_class_set_css_name (widget_class, "ladderbar");
  /* The status stands beside it in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tdm_ladder_bar_init (TdmLadderBar *self)
{
}

GtkWidget *
tdm_ladder_bar_new (void)
{
  return g_object_new (TDM_TYPE_LADDER_BAR, NULL);
}

void
tdm_ladder_bar_set_reached (TdmLadderBar *self, int reached)
{
  g_return_if_fail (TDM_IS_LADDER_BAR (self));

  if (self->reached == reached)
    return;

  self->reached = reached;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
