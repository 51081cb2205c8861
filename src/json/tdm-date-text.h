/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days as files write them: ISO 8601, or month first as Partner Center does. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tdm_date_text_is_valid (const char *text);
char *tdm_date_text_read (const char *text);
gboolean tdm_date_text_read_instant (const char *text, gint64 *instant);

G_END_DECLS
