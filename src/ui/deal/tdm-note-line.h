/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry over the timeline that writes a private note into it. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_NOTE_LINE (tdm_note_line_get_type ())
G_DECLARE_FINAL_TYPE (TdmNoteLine, tdm_note_line, TDM, NOTE_LINE, GtkBox)

/* What was typed for another deal stays with that one. */
void tdm_note_line_set_deal (TdmNoteLine *self, TdmStore *store, gint64 deal_id);

G_END_DECLS
