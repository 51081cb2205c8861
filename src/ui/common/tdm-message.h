/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short messages: what was done, with Undo, and what went wrong. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All texts are plain, never markup (R31). @from is any widget in the window or dialog the message belongs to. */
void tdm_message_show (GtkWidget *from, const char *text);
void tdm_message_show_error (GtkWidget *from, const GError *error);
void tdm_message_show_undo (GtkWidget *from, const char *text, gint64 undo_id);

G_END_DECLS
