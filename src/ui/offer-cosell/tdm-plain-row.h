/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows whose words come from data. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of @type, derived from AdwActionRow or AdwExpanderRow, whose texts are never markup (R31).
 * @subtitle: (nullable) */
GtkWidget *tdm_plain_row_new (GType type, const char *title, const char *subtitle);

G_END_DECLS
