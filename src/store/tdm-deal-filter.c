/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The conditions of a query made ready: a mask of facets, and a set of deals for everything else. */

#include "tdm-deal-filter.h"

#include "tdm-clock.h"
#include "tdm-deal-search.h"
#include "tdm-term-set.h"

/* Two megabytes at a million deals. */
#define MAX_SETS 16

typedef struct
{
  char *text; /* of the term */
  TdmIdSet *set;
  guint64 used;
} KeptSet;

struct _TdmTermSets
{
  GPtrArray *kept; /* KeptSet */
  TdmIdSet *all;   /* every deal; NULL when not made */
  guint64 change;  /* of the index, when they were made */
  char *today;     /* and the day */
  guint64 uses;
};

static void
free_kept_set (gpointer data)
{
  KeptSet *kept = data;

  g_free (kept->text);
  tdm_id_set_free (kept->set);
  g_free (kept);
}

TdmTermSets *
tdm_term_sets_new (void)
{
  TdmTermSets *self = g_new0 (TdmTermSets, 1);

  self->kept = g_ptr_array_new_with_free_func (free_kept_set);

  return self;
}

void
tdm_term_sets_free (TdmTermSets *self)
{
  g_ptr_array_unref (self->kept);
  g_clear_pointer (&self->all, tdm_id_set_free);
  g_free (self->today);
  g_free (self);
}

/* Forgets what is no longer true. */
static void
look_at_change (TdmTermSets *self, guint64 change)
{
  g_autofree char *today = tdm_clock_dup_today ();

  if (g_set_str (&self->today, today) || self->change != change)
    {
      g_ptr_array_set_size (self->kept, 0);
      g_clear_pointer (&self->all, tdm_id_set_free);
    }
  self->change = change;
}

static const TdmIdSet *
get_all (TdmTermSets *self, const TdmDealFacets *facets)
{
  if (self->all != NULL)
    return self->all;

  self->all = tdm_id_set_new (facets->max_id);
  for (guint32 id = 1; id <= facets->max_id; id++)
    if (tdm_deal_facets_get (facets, id) != 0)
      tdm_id_set_add (self->all, id);

  return self->all;
}

static const TdmIdSet *
find_kept (TdmTermSets *self, const char *text)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      KeptSet *kept = self->kept->pdata[i];

      if (g_str_equal (kept->text, text))
        {
          kept->used = ++self->uses;
          return kept->set;
        }
    }

  return NULL;
}

static void
make_room (TdmTermSets *self)
{
  guint oldest = 0;

  if (self->kept->len < MAX_SETS)
    return;

  for (guint i = 1; i < self->kept->len; i++)
    if (((KeptSet *) self->kept->pdata[i])->used < ((KeptSet *) self->kept->pdata[oldest])->used)
      oldest = i;
  g_ptr_array_remove_index_fast (self->kept, oldest);
}

static const TdmIdSet *
keep (TdmTermSets *self, const char *text, TdmIdSet *set)
{
  KeptSet *kept = g_new (KeptSet, 1);

  make_room (self);
  kept->text = g_strdup (text);
  kept->set = set;
  kept->used = ++self->uses;
  g_ptr_array_add (self->kept, kept);

  return set;
}

/* ---- filters ---- */

/* Leaves in the filter only what is in @set. */
static void
narrow (TdmDealFilter *self, const TdmIdSet *set)
{
  if (self->found == NULL)
    self->found = tdm_id_set_copy (set);
  else
    tdm_id_set_intersect (self->found, set);
}

static gboolean
add_fleeting_term (TdmDealFilter *self,
                   TdmDealIndex *index,
                   TdmDb *db,
                   const TdmFilterTerm *term,
                   const TdmIdSet *all,
                   GError **error)
{
  g_autoptr (TdmIdSet) set = tdm_term_set_find (index, db, term, all, error);

  if (set == NULL)
    return FALSE;

  narrow (self, set);
  return TRUE;
}

static gboolean
add_term (TdmDealFilter *self,
          TdmTermSets *sets,
          TdmDealIndex *index,
          const TdmDealFacets *facets,
          TdmDb *db,
          const TdmFilterTerm *term,
          GError **error)
{
  g_autofree char *text = NULL;
  const TdmIdSet *set;
  TdmIdSet *made;

  if (tdm_facet_mask_knows (term->field))
    {
      tdm_facet_mask_add (&self->mask, term);
      return TRUE;
    }
  if (tdm_term_set_is_fleeting (term))
    return add_fleeting_term (self, index, db, term, get_all (sets, facets), error);

  text = tdm_filter_term_to_text (term);
  set = find_kept (sets, text);
  if (set == NULL)
    {
      made = tdm_term_set_find (index, db, term, get_all (sets, facets), error);
      if (made == NULL)
        return FALSE;
      set = keep (sets, text, made);
    }

  narrow (self, set);
  return TRUE;
}

static gboolean
add_search (TdmDealFilter *self, TdmDb *db, const char *search, guint32 max_id, GError **error)
{
  g_autoptr (TdmIdSet) found = NULL;

  if (search == NULL || *search == '\0')
    return TRUE;
  if (!tdm_deal_search (db, search, max_id, &found, error))
    return FALSE;

  self->found = g_steal_pointer (&found);
  return TRUE;
}

TdmDealFilter *
tdm_deal_filter_new (TdmTermSets *sets,
                     TdmDealIndex *index,
                     TdmDb *db,
                     const TdmDealQuery *query,
                     gboolean everywhere,
                     GError **error)
{
  const TdmDealFacets *facets = tdm_deal_index_load_facets (index, db, error);
  g_autoptr (TdmDealFilter) self = NULL;

  if (facets == NULL)
    return NULL;

  look_at_change (sets, tdm_deal_index_get_change (index));
  self = g_new0 (TdmDealFilter, 1);
  tdm_facet_mask_init (&self->mask, everywhere ? NULL : query);
  if (!add_search (self, db, query->search, facets->max_id, error))
    return NULL;
  for (guint i = 0; query->terms != NULL && i < query->terms->len; i++)
    if (!add_term (self, sets, index, facets, db, query->terms->pdata[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

void
tdm_deal_filter_free (TdmDealFilter *self)
{
  g_clear_pointer (&self->found, tdm_id_set_free);
  g_free (self);
}
