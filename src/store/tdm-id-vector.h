/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted vectors of row ids: putting ids in their place, and what changed between two of them. */

#pragma once

#include "tdm-id-set.h"

G_BEGIN_DECLS

/* A vector is a GArray of guint32. Pure functions; any thread. */

GArray *tdm_id_vector_new (guint reserved);
/* Position of @id by a plain walk (0.3 ms a million), or G_MAXUINT. */
guint tdm_id_vector_find (const GArray *ids, guint32 id);

/* Whether deal @a stands before deal @b, which is another one. */
typedef gboolean (*TdmIdBeforeFunc) (guint32 a, guint32 b, gpointer data);

/* The first place whose id does not stand before @id: where it is or belongs, when all others are in order. */
guint tdm_id_vector_find_place (const GArray *ids, guint32 id, TdmIdBeforeFunc before, gpointer data);
/* Puts @id, which is not there, where it belongs in @ids, which are in order. */
void tdm_id_vector_insert (GArray *ids, guint32 id, TdmIdBeforeFunc before, gpointer data);
/* Takes out every id of @gone. */
void tdm_id_vector_remove (GArray *ids, const TdmIdSet *gone);

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
 * Turns @ids into @target in place by a few splices, each told to @func: one for what lies between the common
 * beginning and the common end. When that is long, ids that came, went or moved are told one by one, so that
 * everything else keeps its row; and when those are many, the rest is told in blocks of a few thousand, because
 * views and selections search their item among the added ones.
 */
void tdm_id_vector_turn_into (GArray *ids, const GArray *target, TdmIdSpliceFunc func, gpointer data);

G_END_DECLS
