/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the sheets of Co-sell with Microsoft. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (nullable): the token of the place in an offer over which the picture @page is taken; NULL for other pictures */
const char *tdm_cosell_shots_get_place (const char *page);
/* Opens what @page is to show, once the offer was read. */
void tdm_cosell_shots_show (GtkWidget *window, const char *page);

G_END_DECLS
