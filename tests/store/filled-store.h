/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store in a folder of its own with any number of made-up deals, written past the verbs so that a million take
 * seconds. */

#pragma once

#include "tdm-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  TdmStore *store;
} FilledStore;

/* Deals have the ids 1 to @n_deals; names and texts are plain, and the search index stays empty. */
void filled_store_set_up (FilledStore *self, guint n_deals);
void filled_store_tear_down (FilledStore *self);

/* Runs @sql, a literal whose ?1 is the first of @ids, as one committed change of the deals @ids, which end with 0,
 * and waits until everybody knows. */
void filled_store_change (FilledStore *self, const char *sql, const gint64 *ids);

/* The ids that @sql answers, asked without any index of ours (element-type guint32). */
GArray *filled_store_select (FilledStore *self, const char *sql);

/* Runs the main loop until @condition holds; fails after a minute. */
#define wait_until(condition)                                                                                \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 wait_end = g_get_monotonic_time () + G_TIME_SPAN_MINUTE;                                          \
    guint wake_up = g_timeout_add (1000, G_SOURCE_FUNC (wake_up_cb), NULL);                                  \
                                                                                                             \
    while (!(condition) && g_get_monotonic_time () < wait_end)                                               \
      g_main_context_iteration (NULL, TRUE);                                                                 \
    g_source_remove (wake_up);                                                                               \
    g_assert_true (condition);                                                                               \
  }                                                                                                          \
  G_STMT_END

gboolean wake_up_cb (gpointer data);

G_END_DECLS
