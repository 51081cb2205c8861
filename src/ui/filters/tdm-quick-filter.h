/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters one press away: overdue, closing this month, without value, without date, co-sell, private. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TDM_N_QUICK_FILTERS 6

/* Names for actions: "overdue". NULL past the last. */
const char *tdm_quick_filter_get_name (guint index);
const char *tdm_quick_filter_get_label (guint index);
/* (element-type TdmFilterTerm) (transfer full) */
GPtrArray *tdm_quick_filter_dup_terms (guint index);
/* G_MAXUINT when there is none of that name. */
guint tdm_quick_filter_find (const char *name);

G_END_DECLS
