/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a screen reader calls the row of a list that shows a deal. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tdm_row_name_set (GtkWidget *inside, const char *name);

G_END_DECLS
