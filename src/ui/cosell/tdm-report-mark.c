/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A full disc with a check, a person, a ring, a dash; a check without a disc for what is met in another way. */

#include "tdm-report-mark.h"

static void
draw_check (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x - size * 0.22, y);
  cairo_line_to (cr, x - size * 0.05, y + size * 0.18);
  cairo_line_to (cr, x + size * 0.24, y - size * 0.18);
  cairo_set_line_width (cr, size * 0.11);
  cairo_stroke (cr);
}

static void
draw_met (cairo_t *cr, double x, double y, double size)
{
  cairo_arc (cr, x, y, size / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  draw_check (cr, x, y, size);
  cairo_restore (cr);
}

static void
draw_person (cairo_t *cr, double x, double y, double size)
{
  cairo_arc (cr, x, y - size * 0.24, size * 0.21, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_arc (cr, x, y + size * 0.45, size * 0.38, G_PI, 2 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr, double x, double y, double size)
{
  cairo_set_line_width (cr, size * 0.13);
  cairo_arc (cr, x, y, size * 0.42, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_dash (cairo_t *cr, double x, double y, double size)
{
  cairo_set_line_width (cr, size * 0.1);
  cairo_move_to (cr, x - size * 0.28, y);
  cairo_line_to (cr, x + size * 0.28, y);
  cairo_stroke (cr);
}

void
tdm_report_mark_draw (
  cairo_t *cr, TdmRequirementState state, gboolean covered, double x, double y, double size)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  if (covered)
    draw_check (cr, x, y, size);
  else if (state == TDM_REQUIREMENT_MET)
    draw_met (cr, x, y, size);
  else if (state == TDM_REQUIREMENT_SELF_DECLARED)
    draw_person (cr, x, y, size);
  else if (state == TDM_REQUIREMENT_MISSING)
    draw_ring (cr, x, y, size);
  else
    draw_dash (cr, x, y, size);
  cairo_restore (cr);
}
