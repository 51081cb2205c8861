/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of the sheets of this page: a form that scrolls, and what ends it below. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @content scrolls with the usual margins; @accept (nullable) stands beside Cancel and is what Enter presses. */
void
tdm_sheet_frame_fill (AdwDialog *dialog, const char *title, int width, GtkWidget *content, GtkWidget *accept);
/* A plain button that is the suggested action of a sheet. */
GtkWidget *tdm_sheet_frame_new_accept (const char *label);

G_END_DECLS
