/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted vectors of row ids: moving one id to its new place, and what changed between two of them. */

#include "tdm-id-vector.h"

/* Differences told one by one before the rest is told in blocks. Each costs one memmove of the ids behind it. */
#define MAX_STEPS 64
#define BLOCK_IDS 4096

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

/* The first place in [low, high) whose id does not stand before @id. */
static guint
find_place (const GArray *ids, guint32 id, guint low, guint high, TdmIdBeforeFunc before, gpointer data)
{
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

static void
move (GArray *ids, guint from, guint to)
{
  guint32 *data = get_ids (ids);
  guint32 id = data[from];

  if (from < to)
    memmove (data + from, data + from + 1, (to - from) * sizeof (guint32));
  else
    memmove (data + to + 1, data + to, (from - to) * sizeof (guint32));
  data[to] = id;
}

gboolean
tdm_id_vector_place (GArray *ids, guint32 id, guint position, TdmIdBeforeFunc before, gpointer data)
{
  guint place;

  if (position == G_MAXUINT)
    {
      place = find_place (ids, id, 0, ids->len, before, data);
      g_array_insert_val (ids, place, id);
      return TRUE;
    }

  if (position > 0 && !before (get_ids (ids)[position - 1], id, data))
    place = find_place (ids, id, 0, position - 1, before, data);
  else if (position + 1 < ids->len && before (get_ids (ids)[position + 1], id, data))
    place = find_place (ids, id, position + 2, ids->len, before, data) - 1;
  else
    return FALSE;

  move (ids, position, place);

  return TRUE;
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

/* What is still different from @start on, but for the ids that both end with. */
static void
replace_rest (GArray *ids, const GArray *target, guint start, TdmIdSpliceFunc func, gpointer data)
{
  guint tail = count_common_tail (ids, target, start);
  guint old_end = ids->len - tail;
  guint new_end = target->len - tail;

  while (start < MIN (old_end, new_end))
    {
      guint n = MIN (BLOCK_IDS, MIN (old_end, new_end) - start);

      splice (ids, target, (TdmIdSplice) { start, n, n }, func, data);
      start += n;
    }

  if (old_end != new_end)
    splice (ids, target, (TdmIdSplice) { start, old_end - start, new_end - start }, func, data);
}

void
tdm_id_vector_turn_into (GArray *ids, const GArray *target, TdmIdSpliceFunc func, gpointer data)
{
  guint start = find_difference (ids, target, 0);

  for (guint i = 0; i < MAX_STEPS && take_step (ids, target, start, func, data); i++)
    start = find_difference (ids, target, start);

  if (start < ids->len || start < target->len)
    replace_rest (ids, target, start, func, data);
}
