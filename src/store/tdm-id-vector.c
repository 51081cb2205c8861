/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted vectors of row ids: putting ids in their place, and what changed between two of them. */

#include "tdm-id-vector.h"

/* Differences told one by one before the rest is told in blocks. Each costs one memmove of the ids behind it. */
#define MAX_STEPS 64
/* When its focused or topmost row is replaced, GTK looks through all added items for it, and each look makes an
 * object. This many cost about a millisecond. */
#define BLOCK_IDS 2048

GArray *
tdm_id_vector_new (guint reserved)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (guint32), reserved);
}

static inline guint32 *
get_ids (const GArray *vector)
{
  return (guint32 *) (gpointer) vector->data;
}

guint
tdm_id_vector_find (const GArray *ids, guint32 id)
{
  const guint32 *data = get_ids (ids);

  for (guint i = 0; i < ids->len; i++)
    if (data[i] == id)
      return i;

  return G_MAXUINT;
}

guint
tdm_id_vector_find_place (const GArray *ids, guint32 id, TdmIdBeforeFunc before, gpointer data)
{
  guint low = 0;
  guint high = ids->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (before (get_ids (ids)[middle], id, data))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
tdm_id_vector_insert (GArray *ids, guint32 id, TdmIdBeforeFunc before, gpointer data)
{
  g_array_insert_val (ids, tdm_id_vector_find_place (ids, id, before, data), id);
}

void
tdm_id_vector_remove (GArray *ids, const TdmIdSet *gone)
{
  guint32 *data = get_ids (ids);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      data[n] = data[i];
      n += !tdm_id_set_contains (gone, data[i]);
    }
  g_array_set_size (ids, n);
}

static guint
find_difference (const GArray *a, const GArray *b, guint start)
{
  guint end = MIN (a->len, b->len);

  while (start < end && get_ids (a)[start] == get_ids (b)[start])
    start++;

  return start;
}

static guint
count_common_tail (const GArray *a, const GArray *b, guint start)
{
  guint longest = MIN (a->len, b->len) - start;
  guint n = 0;

  while (n < longest && get_ids (a)[a->len - 1 - n] == get_ids (b)[b->len - 1 - n])
    n++;

  return n;
}

/* How many ids at @a + @i equal those at @b + @j, as far as is worth looking. */
static guint
count_equal (const GArray *a, guint i, const GArray *b, guint j)
{
  guint n = 0;

  while (n < 16 && i + n < a->len && j + n < b->len && get_ids (a)[i + n] == get_ids (b)[j + n])
    n++;

  return n;
}

static void
splice (GArray *ids, const GArray *target, TdmIdSplice step, TdmIdSpliceFunc func, gpointer data)
{
  guint common = MIN (step.removed, step.added);
  guint place = step.position + common;

  if (common > 0)
    memcpy (get_ids (ids) + step.position, get_ids (target) + step.position, common * sizeof (guint32));
  if (step.removed > common)
    g_array_remove_range (ids, place, step.removed - common);
  if (step.added > common)
    g_array_insert_vals (ids, place, get_ids (target) + place, step.added - common);

  func (&step, data);
}

/* One id came or went at @start, where the vectors first differ. FALSE when it is more than that. */
static gboolean
take_step (GArray *ids, const GArray *target, guint start, TdmIdSpliceFunc func, gpointer data)
{
  guint without = count_equal (ids, start + 1, target, start);
  guint with = count_equal (ids, start, target, start + 1);
  gboolean at_end = start >= ids->len || start >= target->len;

  if (at_end || MAX (with, without) == 0)
    return FALSE;

  splice (ids, target, (TdmIdSplice) { start, without >= with, without < with }, func, data);

  return TRUE;
}

/* What differs from @start on, but for the @tail ids that both end with. */
static void
replace_rest (GArray *ids, const GArray *target, guint start, guint tail, TdmIdSpliceFunc func, gpointer data)
{
  guint removed = ids->len - tail - start;
  guint added = target->len - tail - start;

  while (removed > 0 && added > BLOCK_IDS)
    {
      guint n = MIN (removed, BLOCK_IDS);

      splice (ids, target, (TdmIdSplice) { start, n, BLOCK_IDS }, func, data);
      start += BLOCK_IDS;
      removed -= n;
      added -= BLOCK_IDS;
    }

  if (removed > 0 || added > 0)
    splice (ids, target, (TdmIdSplice) { start, removed, added }, func, data);
}

void
tdm_id_vector_turn_into (GArray *ids, const GArray *target, TdmIdSpliceFunc func, gpointer data)
{
  guint start = find_difference (ids, target, 0);
  guint tail = count_common_tail (ids, target, start);

  if (MIN (ids->len, target->len) - start - tail > BLOCK_IDS)
    {
      for (guint i = 0; i < MAX_STEPS && take_step (ids, target, start, func, data); i++)
        start = find_difference (ids, target, start);
      tail = count_common_tail (ids, target, start);
    }

  replace_rest (ids, target, start, tail, func, data);
}
