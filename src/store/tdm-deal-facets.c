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

guint8
tdm_deal_facets_get (const TdmDealFacets *self, guint32 id)
{
  return id < self->n_bytes ? self->bytes[id] : 0;
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
  const TdmIdSet *found; /* nullable */
  guint8 mask[256];
  guint limit;
} Filter;

static inline gboolean
filter_passes (const Filter *self, guint32 id)
{
  return (self->found == NULL || tdm_id_set_contains (self->found, id)) &&
         self->mask[tdm_deal_facets_get (self->facets, id)];
}

/* An id is written always and counted only when it passes: a branch taken at random costs more than a store. */
static guint
walk_forward (const Filter *self, const guint32 *ids, guint n_ids, guint32 *out)
{
  guint n = 0;

  for (guint i = 0; i < n_ids && n < self->limit; i++)
    {
      out[n] = ids[i];
      n += filter_passes (self, ids[i]);
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
      n += filter_passes (self, ids[i - 1]);
    }

  return n;
}

GArray *
tdm_deal_facets_filter (
  const TdmDealFacets *self, const GArray *ids, const TdmDealQuery *query, const TdmIdSet *found, guint limit)
{
  Filter filter = { .facets = self, .found = found };
  guint longest = make_mask (self, query, filter.mask);
  GArray *result;
  guint n;

  if (found)
    longest = MIN (longest, tdm_id_set_get_size (found));
  if (limit > 0)
    longest = MIN (longest, limit);
  filter.limit = longest;

  result = g_array_sized_new (FALSE, FALSE, sizeof (guint32), longest);
  g_array_set_size (result, longest);
  n = (query->reverse ? walk_backward : walk_forward) (&filter, (const guint32 *) (gpointer) ids->data,
                                                       ids->len, (guint32 *) (gpointer) result->data);
  g_array_set_size (result, n);

  return result;
}
