/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the shown query from a saved view and says whether it is another one since; remembers both over a restart. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-saved-views.h"
#include "tdm-shown-query.h"

G_BEGIN_DECLS

#define TDM_TYPE_VIEW_CHOOSER (tdm_view_chooser_get_type ())
/* Signal: changed (), when another view is chosen, or the answer of is_changed () is another. */
G_DECLARE_FINAL_TYPE (TdmViewChooser, tdm_view_chooser, TDM, VIEW_CHOOSER, GObject)

/* Sets @query to what was shown last. */
TdmViewChooser *tdm_view_chooser_new (TdmStore *store, TdmShownQuery *query);
/* 0 when no view is chosen. */
gint64 tdm_view_chooser_get_id (TdmViewChooser *self);
gboolean tdm_view_chooser_is_changed (TdmViewChooser *self);
/* 0 leaves the views: no filters, no groups, no search. */
void tdm_view_chooser_choose (TdmViewChooser *self, gint64 id);
/* Shows the chosen view as it was saved. */
void tdm_view_chooser_reset (TdmViewChooser *self);
/* Saves what is shown under the name of the chosen view. @from: for the message with Undo. */
void tdm_view_chooser_update (TdmViewChooser *self, GtkWidget *from);
/* What is shown was saved as @id just now. */
void tdm_view_chooser_take_saved (TdmViewChooser *self, gint64 id);

G_END_DECLS
