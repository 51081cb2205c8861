/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two bytes a deal, by id: what tabs, stages, their counts and the filters by token need to know of it. */

#include "tdm-deal-facets.h"

#include "tdm-deal-enums.h"

/* Existence, direction, stage and heart. */
#define N_LOW_WORDS 32

void
tdm_deal_facets_clear (TdmDealFacets *self)
{
  g_free (self->words);
  g_free (self->histogram);
  *self = (TdmDealFacets) { 0 };
}

static void
grow (TdmDealFacets *self, guint32 id)
{
  guint n_words = MAX (id + 1, self->n_words + self->n_words / 2);

  self->words = g_renew (guint16, self->words, n_words);
  memset (self->words + self->n_words, 0, (n_words - self->n_words) * sizeof (guint16));
  self->n_words = n_words;
  if (self->histogram == NULL)
    self->histogram = g_new0 (guint, TDM_N_FACET_WORDS);
}

guint16
tdm_deal_facets_set (TdmDealFacets *self, guint32 id, guint16 word)
{
  guint16 old;

  word &= TDM_N_FACET_WORDS - 1;
  if (id >= self->n_words)
    grow (self, id);

  old = self->words[id];
  self->words[id] = word;
  self->max_id = MAX (self->max_id, id);
  self->histogram[old]--;
  self->histogram[word]++;

  return old;
}

static gboolean
is_in_tab (guint16 word, TdmDealTab tab)
{
  switch (tab)
    {
    case TDM_DEAL_TAB_INBOUND:
      return !(word & TDM_FACET_OUTBOUND);
    case TDM_DEAL_TAB_OUTBOUND:
      return (word & TDM_FACET_OUTBOUND) != 0;
    case TDM_DEAL_TAB_FAVORITES:
      return (word & TDM_FACET_FAVORITE) != 0;
    case TDM_DEAL_TAB_ALL:
    default:
      return TRUE;
    }
}

static guint
get_stage (guint16 word)
{
  return word >> TDM_FACET_STAGE_SHIFT & 3;
}

guint
tdm_deal_facets_count_all (const TdmDealFacets *self)
{
  guint n = 0;

  for (guint word = 1; self->histogram != NULL && word < TDM_N_FACET_WORDS; word++)
    n += self->histogram[word];

  return n;
}

static void
add_to_counts (TdmDealCounts *counts, guint16 word, guint n)
{
  /* A stage that is none can only come from a damaged file. */
  if (get_stage (word) >= TDM_N_STAGES)
    return;

  for (TdmDealTab tab = TDM_DEAL_TAB_ALL; tab < TDM_N_DEAL_TABS; tab++)
    if (is_in_tab (word, tab))
      counts->count[tab][get_stage (word)] += n;
}

/* Of some deals. What tabs and stages ask is in the lowest bits. */
static void
count_found (const TdmDealFacets *self,
             const TdmFacetMask *mask,
             const TdmIdSet *found,
             guint histogram[N_LOW_WORDS])
{
  for (guint32 id = 0; tdm_id_set_find (found, &id); id++)
    {
      guint16 word = tdm_deal_facets_get (self, id);

      histogram[word & (N_LOW_WORDS - 1)] += mask->pass[word];
    }
}

void
tdm_deal_facets_count (const TdmDealFacets *self,
                       const TdmFacetMask *mask,
                       const TdmIdSet *found,
                       TdmDealCounts *counts)
{
  guint histogram[N_LOW_WORDS] = { 0 };

  *counts = (TdmDealCounts) { 0 };
  if (found != NULL)
    count_found (self, mask, found, histogram);
  else if (self->histogram != NULL)
    for (guint word = 1; word < TDM_N_FACET_WORDS; word++)
      if (mask->pass[word])
        histogram[word & (N_LOW_WORDS - 1)] += self->histogram[word];

  for (guint16 word = 1; word < N_LOW_WORDS; word++)
    add_to_counts (counts, word, histogram[word]);
}

gboolean
tdm_deal_facet_passes (guint16 word, const TdmDealQuery *query)
{
  return (word & TDM_FACET_EXISTS) && is_in_tab (word, query->tab) &&
         (query->stages == 0 || (query->stages >> get_stage (word) & 1));
}

/* ---- masks ---- */

static gboolean
read_outcome (const char *token, guint *value)
{
  return tdm_outcome_from_token (token, value);
}

static gboolean
read_type (const char *token, guint *value)
{
  return tdm_deal_type_from_token (token, value);
}

static gboolean
read_microsoft_status (const char *token, guint *value)
{
  return tdm_microsoft_status_from_token (token, value);
}

static gboolean
read_boolean (const char *token, guint *value)
{
  *value = g_str_equal (token, "true");
  return TRUE;
}

static const struct
{
  TdmFilterField field;
  guint shift;
  guint bits;
  gboolean (*read) (const char *token, guint *value);
} facets[] = {
  { TDM_FILTER_OUTCOME, 5, 3, read_outcome },
  { TDM_FILTER_TYPE, 8, 2, read_type },
  { TDM_FILTER_MICROSOFT_STATUS, 10, 3, read_microsoft_status },
  { TDM_FILTER_FAVORITE, 4, 1, read_boolean },
  { TDM_FILTER_CONSENT, 13, 1, read_boolean },
};

static int
find_facet (TdmFilterField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (facets[i].field == field)
      return (int) i;

  return -1;
}

gboolean
tdm_facet_mask_knows (TdmFilterField field)
{
  return find_facet (field) >= 0;
}

/* Tab and stages look at the lowest bits only, so that what these say goes for all words. */
void
tdm_facet_mask_init (TdmFacetMask *self, const TdmDealQuery *query)
{
  for (guint word = 0; word < N_LOW_WORDS; word++)
    self->pass[word] =
      query != NULL ? tdm_deal_facet_passes ((guint16) word, query) : (word & TDM_FACET_EXISTS) != 0;
  for (guint word = N_LOW_WORDS; word < TDM_N_FACET_WORDS; word += N_LOW_WORDS)
    memcpy (self->pass + word, self->pass, N_LOW_WORDS);
}

void
tdm_facet_mask_add (TdmFacetMask *self, const TdmFilterTerm *term)
{
  int i = find_facet (term->field);
  guint wanted = 0; /* one bit a value */

  g_return_if_fail (i >= 0);

  for (char **token = term->values; *token != NULL; token++)
    {
      guint value;

      if (facets[i].read (*token, &value))
        wanted |= 1u << value;
    }

  if (term->op == TDM_FILTER_NOT_EQUAL)
    wanted = ~wanted;
  for (guint word = 0; word < TDM_N_FACET_WORDS; word++)
    if (!(wanted >> (word >> facets[i].shift & ((1u << facets[i].bits) - 1)) & 1))
      self->pass[word] = FALSE;
}

/* How many deals pass. */
static guint
count_passing (const TdmDealFacets *self, const TdmFacetMask *mask)
{
  guint n = 0;

  for (guint word = 1; self->histogram != NULL && word < TDM_N_FACET_WORDS; word++)
    if (mask->pass[word])
      n += self->histogram[word];

  return n;
}

/* ---- walks ---- */

typedef struct
{
  const TdmDealFacets *facets;
  const guint8 *pass;
  const TdmIdSet *found;
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
      n += self->pass[tdm_deal_facets_get (self->facets, ids[i])];
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
      n += self->pass[tdm_deal_facets_get (self->facets, ids[i - 1])];
    }

  return n;
}

static guint
walk_found (const Filter *self, const guint32 *ids, guint n_ids, gboolean reverse, guint32 *out)
{
  guint n = 0;

  for (guint i = 0; i < n_ids && n < self->limit; i++)
    {
      guint32 id = ids[reverse ? n_ids - 1 - i : i];

      out[n] = id;
      n += self->pass[tdm_deal_facets_get (self->facets, id)] & tdm_id_set_contains (self->found, id);
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
tdm_deal_facets_filter (const TdmDealFacets *self,
                        const GArray *ids,
                        const TdmFacetMask *mask,
                        const TdmIdSet *found,
                        gboolean reverse,
                        guint limit)
{
  guint n_passing = count_passing (self, mask);
  Filter filter = { self, mask->pass, found, n_passing };
  GArray *result;
  guint n;

  if (found != NULL)
    filter.limit = MIN (filter.limit, tdm_id_set_get_size (found));
  if (limit > 0)
    filter.limit = MIN (filter.limit, limit);

  result = new_result (filter.limit);
  if (found != NULL)
    n = walk_found (&filter, get_ids (ids), ids->len, reverse, get_ids (result));
  else
    n = (reverse ? walk_backward : walk_forward) (&filter, get_ids (ids), ids->len, get_ids (result));

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
                              const TdmFacetMask *mask,
                              const TdmIdSet *found,
                              gboolean reverse,
                              guint limit)
{
  g_autoptr (TdmIdSet) places = tdm_id_set_new (ids->len);
  GArray *result;
  guint n = 0;

  for (guint32 id = 0; tdm_id_set_find (found, &id); id++)
    if (mask->pass[tdm_deal_facets_get (self, id)])
      tdm_id_set_add (places, positions[id]);

  result = new_result (tdm_id_set_get_size (places));
  for (guint32 place = 0; tdm_id_set_find (places, &place); place++)
    get_ids (result)[n++] = get_ids (ids)[place];

  if (reverse)
    reverse_ids (result);
  if (limit > 0 && limit < n)
    g_array_set_size (result, limit);

  return result;
}
