/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted vectors of row ids: moving one id to its new place, and what changed between two of them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A vector is a GArray of guint32. Pure functions; any thread. */

GArray *tdm_id_vector_new (guint reserved);
/* Position of @id by a plain walk (0.3 ms a million), or G_MAXUINT. */
guint tdm_id_vector_find (const GArray *ids, guint32 id);

/* Whether deal @a stands before deal @b, which is another one. */
typedef gboolean (*TdmIdBeforeFunc) (guint32 a, guint32 b, gpointer data);

/**
 * tdm_id_vector_place:
 * @position: where @id stands now, G_MAXUINT when it is not in @ids
 *
 * Puts @id where it belongs in @ids, of which all others are in order.
 *
 * Returns: whether the vector changed
 */
gboolean tdm_id_vector_place (GArray *ids, guint32 id, guint position, TdmIdBeforeFunc before, gpointer data);

/* @removed ids from @position on are replaced by @added ones. */
typedef struct
{
  guint position;
  guint removed;
  guint added;
} TdmIdSplice;

/* Called with the vector as it stands after @splice. */
typedef void (*TdmIdSpliceFunc) (const TdmIdSplice *splice, gpointer data);

/**
 * tdm_id_vector_turn_into:
 * @ids: the vector that rows on the screen stand for
 * @target: what it shall become
 *
 * Turns @ids into @target in place by a few splices, each told to @func. A handful of ids that came, went or
 * moved are told one by one, so everything else keeps its row. A larger difference is told in blocks of a few
 * thousand: a selection that searches its item among the added ones then has little to search.
 */
void tdm_id_vector_turn_into (GArray *ids, const GArray *target, TdmIdSpliceFunc func, gpointer data);

G_END_DECLS
