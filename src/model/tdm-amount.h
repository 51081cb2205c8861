/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Money as an exact decimal string: never a double, never two currencies in one sum. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A non-negative decimal without sign, exponent or grouping: "0", "1250.50"; at most 30 digits in all. */
gboolean tdm_amount_is_valid (const char *amount);
/* A text that sorts like the number under memcmp, the same for 12.5 and 12.50; NULL for no amount. */
char *tdm_amount_dup_sort_key (const char *amount);
/* −1, 0 or 1 by value, whatever the scale. */
int tdm_amount_compare (const char *a, const char *b);
/* The exact sum of two amounts. */
char *tdm_amount_add (const char *a, const char *b);

G_END_DECLS
