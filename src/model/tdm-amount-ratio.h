/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Products and quotients of exact decimals, for amounts under a rate or spread over a time. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both take lists of valid amounts that end with NULL, at most %TDM_MAX_FACTORS each. */
#define TDM_MAX_FACTORS 4

/* −1, 0 or 1: the product of @a beside the product of @b, without rounding. */
int tdm_amount_compare_products (const char *const *a, const char *const *b);
/* The product of @over divided by that of @under, rounded half up to @decimals places (at most 12); NULL when
 * @under is zero. */
char *tdm_amount_divide_products (const char *const *over, const char *const *under, guint decimals);

G_END_DECLS
