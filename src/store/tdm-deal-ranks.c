/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Orders of all deals by what the table of deals has no sorted index of. */

#include "tdm-deal-ranks-private.h"

#include "tdm-deal-groups.h"
#include "tdm-id-vector.h"

/* Places of the members in a facet word, see TDM_FACET_SQL. */
#define FAVORITE_SHIFT 4
#define TYPE_SHIFT 8
#define MICROSOFT_SHIFT 10
#define N_RANKS 8

/* Every deal that @seen does not have goes to the end, by its number. */
static void
append_others (GArray *ids, const TdmDealFacets *facets, const TdmIdSet *seen)
{
  for (guint32 id = 1; id <= facets->max_id; id++)
    if (tdm_deal_facets_get (facets, id) != 0 && (seen == NULL || !tdm_id_set_contains (seen, id)))
      g_array_append_val (ids, id);
}

/* ---- by what the facets know ---- */

static guint
get_rank (guint16 word, TdmDealSort sort)
{
  if (sort == TDM_DEAL_SORT_FAVORITE)
    return 1 - (word >> FAVORITE_SHIFT & 1);
  if (sort == TDM_DEAL_SORT_TYPE)
    return word >> TYPE_SHIFT & 3;

  /* No answer is 0 and comes last. */
  return ((word >> MICROSOFT_SHIFT & 7) + N_RANKS - 1) % N_RANKS;
}

static GArray *
read_by_facets (const TdmDealFacets *facets, TdmDealSort sort)
{
  GArray *ids = tdm_id_vector_new (tdm_deal_facets_count_all (facets));

  for (guint rank = 0; rank < N_RANKS; rank++)
    for (guint32 id = 1; id <= facets->max_id; id++)
      {
        guint16 word = tdm_deal_facets_get (facets, id);

        if (word != 0 && get_rank (word, sort) == rank)
          g_array_append_val (ids, id);
      }

  return ids;
}

/* ---- by names that many deals share ---- */

static GArray *
read_by_names (TdmDealIndex *index, TdmDb *db, const TdmDealFacets *facets, TdmDealSort sort, GError **error)
{
  TdmDealGroups *groups = tdm_deal_groups_new ();
  g_autoptr (GArray) ids = NULL;

  if (tdm_deal_groups_prepare_for_sort (groups, index, db, sort, error))
    {
      ids = tdm_id_vector_new (tdm_deal_facets_count_all (facets));
      append_others (ids, facets, NULL);
      g_array_unref (tdm_deal_groups_divide (groups, ids));
    }
  tdm_deal_groups_free (groups);

  return g_steal_pointer (&ids);
}

/* ---- by what an index has of those deals that have it ---- */

static const char *
get_walk (TdmDealSort sort)
{
  switch (sort)
    {
    case TDM_DEAL_SORT_NEXT_STEP:
      return "SELECT deal_id FROM deal_text WHERE next_step_date IS NOT NULL"
             " ORDER BY next_step_date, deal_id";
    case TDM_DEAL_SORT_CRM_ID:
      return "SELECT deal_id FROM deal_text WHERE crm_id IS NOT NULL ORDER BY crm_id, deal_id";
    case TDM_DEAL_SORT_REFERRAL_ID:
      return "SELECT id FROM deal WHERE referral_id IS NOT NULL ORDER BY referral_id";
    default:
      g_return_val_if_reached (NULL);
    }
}

static GArray *
read_by_walk (TdmDb *db, const TdmDealFacets *facets, TdmDealSort sort, GError **error)
{
  g_autoptr (TdmStatement) rows = tdm_db_prepare (db, get_walk (sort), error);
  g_autoptr (GArray) ids = tdm_id_vector_new (tdm_deal_facets_count_all (facets));
  g_autoptr (TdmIdSet) seen = tdm_id_set_new (facets->max_id);
  TdmStep step = TDM_STEP_ERROR;

  while (rows != NULL && (step = tdm_statement_step (rows, error)) == TDM_STEP_ROW)
    {
      guint32 id = (guint32) tdm_statement_get_number (rows, 0);

      if (tdm_deal_facets_get (facets, id) == 0)
        continue;
      tdm_id_set_add (seen, id);
      g_array_append_val (ids, id);
    }
  append_others (ids, facets, seen);

  return step == TDM_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

GArray *
tdm_deal_ranks_read (TdmDealIndex *index, TdmDb *db, TdmDealSort sort, GError **error)
{
  const TdmDealFacets *facets = tdm_deal_index_load_facets (index, db, error);

  if (facets == NULL)
    return NULL;

  switch (sort)
    {
    case TDM_DEAL_SORT_FAVORITE:
    case TDM_DEAL_SORT_TYPE:
    case TDM_DEAL_SORT_MICROSOFT:
      return read_by_facets (facets, sort);
    case TDM_DEAL_SORT_OWNER:
    case TDM_DEAL_SORT_CAMPAIGN:
    case TDM_DEAL_SORT_COUNTRY:
    case TDM_DEAL_SORT_SENDER:
      return read_by_names (index, db, facets, sort, error);
    default:
      return read_by_walk (db, facets, sort, error);
    }
}
