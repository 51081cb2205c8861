/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plain click opens a row, a click with Ctrl or Shift marks rows. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a GtkListView or GtkColumnView over a TdmDealSelection. Its own single-click-activate marks the row under the
 * pointer, which would end every choice of several rows. */
void tdm_row_click_add (GtkWidget *view);

G_END_DECLS
