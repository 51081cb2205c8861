/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The handbook, opened at the page of the topic. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @topic: (nullable): id of a Mallard page, NULL for the first one. */
void tdm_help_show (GtkWidget *from, const char *topic);

G_END_DECLS
