/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with one deal where it stands in a list: the menu of its row, and editing in it. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

/* Adds what a place offers beside the actions of every deal. */
typedef void (*TdmRowMenuFunc) (GMenu *menu, TdmDeal *deal, gpointer data);

/* For a GtkListView or GtkColumnView of deals in a TdmWindow: a menu on right click, long press, the Menu key and
 * Shift+F10, with what the stage of the deal allows; and the editor of tdm-row-editor.h. @extra may be NULL. */
void tdm_row_actions_install (GtkWidget *view, TdmRowMenuFunc extra, gpointer data);

G_END_DECLS
