/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds widgets by what a person sees, and presses them. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first widget of @type at or below @root; NULL for none. */
GtkWidget *tdm_find_type (GtkWidget *root, GType type);
/* A child named in the template of the first widget of @type at or below @root. */
GtkWidget *tdm_find_part (GtkWidget *root, GType type, const char *name);
/* Whether a visible label or chip below @root says @words among others; a widget that is hidden says nothing. */
gboolean tdm_says (GtkWidget *root, const char *words);
/* Until it says so, at most ten seconds. */
void tdm_wait_for_words (GtkWidget *root, const char *words);
/* Waits until the button with that label can be pressed, and presses it. */
void tdm_press (GtkWidget *root, const char *label);

G_END_DECLS
