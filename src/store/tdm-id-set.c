/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set of row ids, one bit an id: what a search found, to be walked in any order. */

#include "tdm-id-set.h"

TdmIdSet *
tdm_id_set_new (guint32 max_id)
{
  TdmIdSet *self = g_new0 (TdmIdSet, 1);

  self->n_words = (max_id >> 6) + 1;
  self->words = g_new0 (guint64, self->n_words);

  return self;
}

void
tdm_id_set_free (TdmIdSet *self)
{
  g_free (self->words);
  g_free (self);
}

static void
grow (TdmIdSet *self, guint word)
{
  guint n_words = MAX (word + 1, self->n_words + self->n_words / 2);

  self->words = g_renew (guint64, self->words, n_words);
  memset (self->words + self->n_words, 0, (n_words - self->n_words) * sizeof (guint64));
  self->n_words = n_words;
}

void
tdm_id_set_add (TdmIdSet *self, guint32 id)
{
  guint word = id >> 6;
  guint64 bit = G_GUINT64_CONSTANT (1) << (id & 63);

  if (word >= self->n_words)
    grow (self, word);

  if (!(self->words[word] & bit))
    self->n_ids++;
  self->words[word] |= bit;
}

TdmIdSet *
tdm_id_set_copy (const TdmIdSet *self)
{
  TdmIdSet *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_memdup2 (self->words, self->n_words * sizeof (guint64));

  return copy;
}

static void
count_again (TdmIdSet *self)
{
  self->n_ids = 0;
  for (guint i = 0; i < self->n_words; i++)
    self->n_ids += (guint) __builtin_popcountll (self->words[i]);
}

void
tdm_id_set_add_all (TdmIdSet *self, const guint32 *ids, guint n_ids)
{
  guint32 max_id = 0;

  for (guint i = 0; i < n_ids; i++)
    max_id = MAX (max_id, ids[i]);
  if (max_id >> 6 >= self->n_words)
    grow (self, max_id >> 6);

  for (guint i = 0; i < n_ids; i++)
    self->words[ids[i] >> 6] |= G_GUINT64_CONSTANT (1) << (ids[i] & 63);
  count_again (self);
}

void
tdm_id_set_intersect (TdmIdSet *self, const TdmIdSet *other)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= i < other->n_words ? other->words[i] : 0;

  count_again (self);
}

void
tdm_id_set_subtract (TdmIdSet *self, const TdmIdSet *other)
{
  for (guint i = 0; i < MIN (self->n_words, other->n_words); i++)
    self->words[i] &= ~other->words[i];

  count_again (self);
}

void
tdm_id_set_unite (TdmIdSet *self, const TdmIdSet *other)
{
  if (other->n_words > self->n_words)
    grow (self, other->n_words - 1);
  for (guint i = 0; i < other->n_words; i++)
    self->words[i] |= other->words[i];

  count_again (self);
}

guint
tdm_id_set_get_size (const TdmIdSet *self)
{
  return self->n_ids;
}

gboolean
tdm_id_set_find (const TdmIdSet *self, guint32 *id)
{
  guint word = *id >> 6;
  guint64 rest = word < self->n_words ? self->words[word] >> (*id & 63) << (*id & 63) : 0;

  while (rest == 0 && ++word < self->n_words)
    rest = self->words[word];
  if (rest == 0)
    return FALSE;

  *id = (word << 6) + (guint32) __builtin_ctzll (rest);

  return TRUE;
}
