/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of requirements on paper: shapes alone, since paper may have no colour. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-readiness.h"

G_BEGIN_DECLS

/* @x, @y: the middle; @size in points */
void tdm_report_mark_draw (
  cairo_t *cr, TdmRequirementState state, gboolean covered, double x, double y, double size);

G_END_DECLS
