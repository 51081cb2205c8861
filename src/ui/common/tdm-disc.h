/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The disc with the initials of a customer in lists: looks like AdwAvatar, but is one widget. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TDM_TYPE_DISC (tdm_disc_get_type ())
G_DECLARE_FINAL_TYPE (TdmDisc, tdm_disc, TDM, DISC, GtkWidget)

GtkWidget *tdm_disc_new (int size);
/* @name: (nullable): of the customer */
void tdm_disc_set_name (TdmDisc *self, const char *name);

G_END_DECLS
