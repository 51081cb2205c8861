/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One saved view in the sidebar, with its count and what can be done with it. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-saved-views.h"

G_BEGIN_DECLS

#define TDM_TYPE_VIEW_ROW (tdm_view_row_get_type ())
/* Actions: view.rename, view.remove, view.move-up, view.move-down. */
G_DECLARE_FINAL_TYPE (TdmViewRow, tdm_view_row, TDM, VIEW_ROW, GtkListBoxRow)

GtkWidget *tdm_view_row_new (TdmStore *store, gint64 id);
gint64 tdm_view_row_get_id (TdmViewRow *self);

G_END_DECLS
