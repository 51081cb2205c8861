/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set of row ids, one bit an id: what a search found, to be walked in any order. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmIdSet:
 *
 * 125 kB for a million ids, so it stays in the processor's cache while a sorted vector is walked over it.
 */
typedef struct
{
  guint64 *words;
  guint n_words;
  guint n_ids;
} TdmIdSet;

/* @max_id: the largest id to expect; the set grows by itself for larger ones. */
TdmIdSet *tdm_id_set_new (guint32 max_id);
void tdm_id_set_free (TdmIdSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmIdSet, tdm_id_set_free)

void tdm_id_set_add (TdmIdSet *self, guint32 id);
/* Many at once. */
void tdm_id_set_add_all (TdmIdSet *self, const guint32 *ids, guint n_ids);
TdmIdSet *tdm_id_set_copy (const TdmIdSet *self);
/* Leaves only what is in @other as well, or only what is not. */
void tdm_id_set_intersect (TdmIdSet *self, const TdmIdSet *other);
void tdm_id_set_subtract (TdmIdSet *self, const TdmIdSet *other);
void tdm_id_set_unite (TdmIdSet *self, const TdmIdSet *other);
guint tdm_id_set_get_size (const TdmIdSet *self);

/**
 * tdm_id_set_find:
 * @id: (inout): where to begin, then what was found
 *
 * Finds the smallest id of the set that is not smaller than @id.
 */
gboolean tdm_id_set_find (const TdmIdSet *self, guint32 *id);

static inline gboolean
tdm_id_set_contains (const TdmIdSet *self, guint32 id)
{
  guint word = id >> 6;

  return word < self->n_words && (self->words[word] >> (id & 63) & 1);
}

G_END_DECLS
