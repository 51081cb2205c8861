/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of solutions: those of a deal that are not co-sell ready, and the lists in the preferences. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For "deal-solutions" and "sheet-solutions", when their deal is open, and "preferences-solutions"; other pages are left
 * as they are. */
void tdm_solution_shots_go_on (GtkWidget *window, const char *page);

G_END_DECLS
