/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sort keys: the order in which people of the chosen language look things up. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint8 *tdm_collation_key (const char *text, gsize *length);
gsize tdm_collation_key_into (const char *text, guint8 *buffer, gsize size);
int tdm_collation_compare (const char *a, const char *b);
const char *tdm_collation_get_tag (void);

G_END_DECLS
