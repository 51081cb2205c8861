/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes out of foreign text what cannot be seen but changes what is seen. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tdm_clean_text (const char *text, gssize length);
char *tdm_clean_line (const char *text, gssize length);

G_END_DECLS
