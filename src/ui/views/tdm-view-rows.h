/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the rows of the saved views under a row of the sidebar. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_VIEW_ROWS (tdm_view_rows_get_type ())
/* Signal: changed (), when there are other rows or another view is chosen. */
G_DECLARE_FINAL_TYPE (TdmViewRows, tdm_view_rows, TDM, VIEW_ROWS, GObject)

/* Neither widget is held; the sidebar holds all three. */
TdmViewRows *tdm_view_rows_new (TdmStore *store, GtkListBox *list, GtkListBoxRow *above);
/* The row of the chosen view, NULL when none is chosen. */
GtkListBoxRow *tdm_view_rows_get_current (TdmViewRows *self);

G_END_DECLS
