/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One byte a deal, by id: what tabs, stages and their counts need to know of it. */

#include "tdm-deal-facets.h"

void
tdm_deal_facets_clear (TdmDealFacets *self)
{
  g_free (self->bytes);
  *self = (TdmDealFacets) { 0 };
}

static void
grow (TdmDealFacets *self, guint32 id)
{
  guint n_bytes = MAX (id + 1, self->n_bytes + self->n_bytes / 2);

  self->bytes = g_realloc (self->bytes, n_bytes);
  memset (self->bytes + self->n_bytes, 0, n_bytes - self->n_bytes);
  self->n_bytes = n_bytes;
}

guint8
tdm_deal_facets_set (TdmDealFacets *self, guint32 id, guint8 byte)
{
  guint8 old;

  if (id >= self->n_bytes)
    grow (self, id);

  old = self->bytes[id];
  self->bytes[id] = byte;
  self->max_id = MAX (self->max_id, id);
  self->histogram[old]--;
  self->histogram[byte]++;

  return old;
}

static gboolean
is_in_tab (guint8 byte, TdmDealTab tab)
{
  switch (tab)
    {
    case TDM_DEAL_TAB_INBOUND:
      return !(byte & TDM_FACET_OUTBOUND);
    case TDM_DEAL_TAB_OUTBOUND:
      return (byte & TDM_FACET_OUTBOUND) != 0;
    case TDM_DEAL_TAB_FAVORITES:
      return (byte & TDM_FACET_FAVORITE) != 0;
    case TDM_DEAL_TAB_ALL:
    default:
      return TRUE;
    }
}

static guint
get_stage (guint8 byte)
{
  return byte >> TDM_FACET_STAGE_SHIFT & 3;
}

guint
tdm_deal_facets_count_all (const TdmDealFacets *self)
{
  guint n = 0;

  for (guint byte = 1; byte < 256; byte++)
    n += self->histogram[byte];

  return n;
}

void
tdm_deal_facets_count (const TdmDealFacets *self, TdmDealCounts *counts)
{
  *counts = (TdmDealCounts) { 0 };

  for (guint byte = 1; byte < 256; byte++)
    for (TdmDealTab tab = TDM_DEAL_TAB_ALL; tab < TDM_N_DEAL_TABS; tab++)
      if (self->histogram[byte] > 0 && is_in_tab (byte, tab))
        counts->count[tab][get_stage (byte)] += self->histogram[byte];
}

gboolean
tdm_deal_facet_passes (guint8 byte, const TdmDealQuery *query)
{
  return (byte & TDM_FACET_EXISTS) && is_in_tab (byte, query->tab) &&
         (query->stages == 0 || (query->stages >> get_stage (byte) & 1));
}

/* For every byte whether @query lets it through; returns how many deals that are. */
static guint
make_mask (const TdmDealFacets *self, const TdmDealQuery *query, guint8 mask[256])
{
  guint n = 0;

  for (guint byte = 0; byte < 256; byte++)
    {
      mask[byte] = tdm_deal_facet_passes ((guint8) byte, query);
      if (mask[byte])
        n += self->histogram[byte];
    }

  return n;
}

typedef struct
{
  const TdmDealFacets *facets;
  guint8 mask[256];
  guint limit; /* no more than pass */
} Filter;

/* An id is written always and counted only when it passes: a branch taken at random costs more than a store. */
static guint
walk_forward (const Filter *self, const guint32 *ids, guint n_ids, guint32 *out)
{
  guint n = 0;

  for (guint i = 0; i < n_ids && n < self->limit; i++)
    {
      out[n] = ids[i];
      n += self->mask[tdm_deal_facets_get (self->facets, ids[i])];
    }

  return n;
}

static guint
walk_backward (const Filter *self, const guint32 *ids, guint n_ids, guint32 *out)
{
  guint n = 0;

  for (guint i = n_ids; i > 0 && n < self->limit; i--)
    {
      out[n] = ids[i - 1];
      n += self->mask[tdm_deal_facets_get (self->facets, ids[i - 1])];
    }

  return n;
}

static GArray *
new_result (guint length)
{
  return g_array_set_size (g_array_sized_new (FALSE, FALSE, sizeof (guint32), length), length);
}

static guint32 *
get_ids (const GArray *ids)
{
  return (guint32 *) (gpointer) ids->data;
}

GArray *
tdm_deal_facets_filter (const TdmDealFacets *self, const GArray *ids, const TdmDealQuery *query, guint limit)
{
  Filter filter = { .facets = self };
  guint n_passing = make_mask (self, query, filter.mask);
  GArray *result;
  guint n;

  filter.limit = limit > 0 ? MIN (limit, n_passing) : n_passing;
  result = new_result (filter.limit);
  n = (query->reverse ? walk_backward : walk_forward) (&filter, get_ids (ids), ids->len, get_ids (result));

  return g_array_set_size (result, n);
}

static void
reverse_ids (GArray *ids)
{
  guint32 *data = get_ids (ids);

  for (guint i = 0; i < ids->len / 2; i++)
    {
      guint32 id = data[i];

      data[i] = data[ids->len - 1 - i];
      data[ids->len - 1 - i] = id;
    }
}

/* A set of positions is in order by itself, so nothing is sorted. */
GArray *
tdm_deal_facets_filter_found (const TdmDealFacets *self,
                              const GArray *ids,
                              const guint32 *positions,
                              const TdmDealQuery *query,
                              const TdmIdSet *found,
                              guint limit)
{
  g_autoptr (TdmIdSet) places = tdm_id_set_new (ids->len);
  guint8 mask[256];
  GArray *result;
  guint n = 0;

  make_mask (self, query, mask);
  for (guint32 id = 0; tdm_id_set_find (found, &id); id++)
    if (mask[tdm_deal_facets_get (self, id)])
      tdm_id_set_add (places, positions[id]);

  result = new_result (tdm_id_set_get_size (places));
  for (guint32 place = 0; tdm_id_set_find (places, &place); place++)
    get_ids (result)[n++] = get_ids (ids)[place];

  if (query->reverse)
    reverse_ids (result);
  if (limit > 0 && limit < n)
    g_array_set_size (result, limit);

  return result;
}
