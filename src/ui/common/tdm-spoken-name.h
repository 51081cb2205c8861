/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a screen reader says for a button whose label alone would not tell which of several it is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tdm_spoken_name_set (GtkWidget *button, const char *name);

G_END_DECLS
