/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links to the pages of Microsoft; opened in the web browser, and only when somebody presses them. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer floating): a row that opens @url */
GtkWidget *tdm_link_line_new (const char *title, const char *url);
/* Has @row open @url; @about says what it leads to. */
void tdm_link_line_lead (AdwActionRow *row, const char *about, const char *url);

G_END_DECLS
