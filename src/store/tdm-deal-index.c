/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the database thread keeps in memory of every deal: two bytes of facets, and ids in sorted order. */

#include "tdm-deal-index.h"
#include "tdm-clock.h"
#include "tdm-deal-amounts.h"
#include "tdm-deal-filter.h"
#include "tdm-deal-groups.h"
#include "tdm-deal-ranks-private.h"
#include "tdm-facet-reader-private.h"
#include "tdm-id-vector.h"
#include "tdm-store-error.h"

/* Four megabytes each at a million deals. Filters by amounts and days may keep some more. */
#define MAX_ORDERS 3
#define MAX_ORDERS_OF_FILTERS 5
/* A change of more deals is cheaper read anew. */
#define MAX_APPLIED 256
/* Of a walk with a time budget: some tens of microseconds. */
#define ROWS_BETWEEN_LOOKS 32
/* One deal in so many found: from here on all are walked. */
#define MANY_FOUND 4

/* Columns have no index of their own for these: tdm_deal_ranks_read () reads the order, and only what can be said of
 * two deals at once keeps it when one of them changes. */
#define BEFORE(of_a, of_b)                                                                                   \
  "SELECT (" of_a ", a.id) < (" of_b ", b.id) FROM deal AS a, deal AS b WHERE a.id = ?1 AND b.id = ?2"
#define TEXT_OF(column, deal) "(SELECT " column " FROM deal_text WHERE deal_id = " deal ".id)"

static const struct
{
  const char *key;       /* NULL for those */
  const char *select;    /* every id in order; answered by the index of the key alone */
  const char *before;    /* whether one deal stands before another; NULL when a change says nothing of it */
  const char *walk;      /* id and facets in order */
  const char *walk_back; /* and from the end */
  const char *reaches;   /* whether a deal's key is a bound or behind it */
} sorts[TDM_N_DEAL_SORTS] = {
#define SORT(key)                                                                                            \
  { key,                                                                                                     \
    "SELECT id FROM deal ORDER BY " key ", id",                                                              \
    BEFORE ("a." key, "b." key),                                                                             \
    "SELECT id, " TDM_FACET_SQL " FROM deal ORDER BY " key ", id",                                           \
    "SELECT id, " TDM_FACET_SQL " FROM deal ORDER BY " key " DESC, id DESC",                                 \
    "SELECT " key " >= ?1 FROM deal WHERE id = ?2" }
  [TDM_DEAL_SORT_EXPIRES] = SORT ("deadline"),
  [TDM_DEAL_SORT_CLOSING] = SORT ("close_date"),
  [TDM_DEAL_SORT_VALUE] = SORT ("value_key"),
  [TDM_DEAL_SORT_NAME] = SORT ("name_key"),
  [TDM_DEAL_SORT_CUSTOMER] = SORT ("customer_key"),
  [TDM_DEAL_SORT_UPDATED] = SORT ("updated"),
  [TDM_DEAL_SORT_CREATED] = SORT ("created"),
  [TDM_DEAL_SORT_FAVORITE] = { .before = BEFORE ("1 - a.favorite", "1 - b.favorite") },
  [TDM_DEAL_SORT_TYPE] = { .before = BEFORE ("a.type", "b.type") },
  /* No answer is 0 and comes last. */
  [TDM_DEAL_SORT_MICROSOFT] = { .before =
                                  BEFORE ("(a.microsoft_status + 7) % 8", "(b.microsoft_status + 7) % 8") },
  [TDM_DEAL_SORT_NEXT_STEP] = { .before = BEFORE ("ifnull(" TEXT_OF ("next_step_date", "a") ", '~')",
                                                  "ifnull(" TEXT_OF ("next_step_date", "b") ", '~')") },
  [TDM_DEAL_SORT_REFERRAL_ID] = { .before = BEFORE ("a.referral_id IS NULL, ifnull(a.referral_id, '')",
                                                    "b.referral_id IS NULL, ifnull(b.referral_id, '')") },
  [TDM_DEAL_SORT_CRM_ID] = { .before = BEFORE (
                               TEXT_OF ("crm_id", "a") " IS NULL, ifnull(" TEXT_OF ("crm_id", "a") ", '')",
                               TEXT_OF ("crm_id", "b") " IS NULL, ifnull(" TEXT_OF ("crm_id", "b") ", '')") },
#undef SORT
#undef TEXT_OF
#undef BEFORE
};

typedef struct
{
  GArray *ids;    /* guint32, NULL when not kept */
  guint64 used;   /* for the choice of what is given up */
  guint64 change; /* the last change that may have touched this order */

  guint32 *positions; /* by id, made when a search needs them */
} Order;

struct _TdmDealIndex
{
  gboolean has_facets;
  TdmDealFacets facets;
  Order orders[TDM_N_DEAL_SORTS];
  guint64 uses;

  /* Changes are counted from 1; the last one that touched anything, directions and stages, hearts. */
  guint64 change;
  guint64 facet_change;
  guint64 favorite_change;
  char *today;     /* of the last stamp that depends on the day */
  guint64 moments; /* stamps given that nothing is kept for */

  TdmTermSets *sets;
  TdmDealGroups *groups;
  TdmDealAmounts *amounts;
};

TdmDealIndex *
tdm_deal_index_new (void)
{
  TdmDealIndex *self = g_new0 (TdmDealIndex, 1);

  self->sets = tdm_term_sets_new ();
  self->groups = tdm_deal_groups_new ();
  self->amounts = tdm_deal_amounts_new ();

  return self;
}

static void
clear_order (Order *order)
{
  g_clear_pointer (&order->ids, g_array_unref);
  g_clear_pointer (&order->positions, g_free);
}

static void
forget_order (TdmDealIndex *self, Order *order)
{
  clear_order (order);
  order->change = self->change;
}

void
tdm_deal_index_free (TdmDealIndex *self)
{
  tdm_deal_index_reset (self);
  tdm_term_sets_free (self->sets);
  tdm_deal_groups_free (self->groups);
  tdm_deal_amounts_free (self->amounts);
  g_free (self->today);
  g_free (self);
}

void
tdm_deal_index_reset (TdmDealIndex *self)
{
  self->change++;
  self->facet_change = self->favorite_change = self->change;
  self->has_facets = FALSE;
  tdm_deal_facets_clear (&self->facets);
  tdm_deal_groups_clear (self->groups);
  tdm_deal_amounts_clear (self->amounts);

  for (guint i = 0; i < TDM_N_DEAL_SORTS; i++)
    forget_order (self, &self->orders[i]);
}

/* ---- reading ---- */

static gboolean
load_facets (TdmDealIndex *self, TdmDb *db, GError **error)
{
  if (!self->has_facets)
    self->has_facets = tdm_facet_reader_read (db, &self->facets, error);

  return self->has_facets;
}

static GArray *
read_order (TdmDealIndex *self, TdmDb *db, guint sort, GError **error)
{
  g_autoptr (TdmStatement) statement = tdm_db_prepare (db, sorts[sort].select, error);
  g_autoptr (GArray) ids = tdm_id_vector_new (tdm_deal_facets_count_all (&self->facets));
  TdmStep step = TDM_STEP_ERROR;

  while (statement != NULL && (step = tdm_statement_step (statement, error)) == TDM_STEP_ROW)
    {
      guint32 id = (guint32) tdm_statement_get_number (statement, 0);

      g_array_append_val (ids, id);
    }

  return step == TDM_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GArray *
load_ids (TdmDealIndex *self, TdmDb *db, guint sort, GError **error)
{
  return sorts[sort].select != NULL ? read_order (self, db, sort, error)
                                    : tdm_deal_ranks_read (self, db, sort, error);
}

/* Gives orders up, the longest unused ones, until one more makes no more than @max_orders. */
static void
make_room (TdmDealIndex *self, guint max_orders)
{
  Order *oldest = NULL;
  guint n = 0;

  for (guint i = 0; i < TDM_N_DEAL_SORTS; i++)
    {
      Order *order = &self->orders[i];

      if (order->ids == NULL)
        continue;
      if (oldest == NULL || order->used < oldest->used)
        oldest = order;
      n++;
    }

  if (n < max_orders)
    return;

  clear_order (oldest);
  make_room (self, max_orders);
}

gboolean
tdm_deal_index_is_ready (TdmDealIndex *self, TdmDealSort sort)
{
  return self->has_facets && self->orders[sort].ids != NULL;
}

gboolean
tdm_deal_index_can_peek (TdmDealSort sort)
{
  return sorts[sort].walk != NULL;
}

static gboolean
load_order (TdmDealIndex *self, TdmDb *db, guint sort, guint max_orders, GError **error)
{
  Order *order = &self->orders[sort];

  if (!load_facets (self, db, error))
    return FALSE;

  if (order->ids == NULL)
    {
      make_room (self, max_orders);
      order->ids = load_ids (self, db, sort, error);
    }
  order->used = ++self->uses;

  return order->ids != NULL;
}

gboolean
tdm_deal_index_prepare (TdmDealIndex *self, TdmDb *db, const TdmDealQuery *query, GError **error)
{
  gboolean has_terms = query->terms != NULL && query->terms->len > 0;

  return load_order (self, db, query->sort, has_terms ? MAX_ORDERS_OF_FILTERS : MAX_ORDERS, error);
}

/* Reads some rows of a walk; what the last step said. */
static TdmStep
walk_some (TdmStatement *walk, const TdmDealQuery *query, guint limit, GArray *ids, GError **error)
{
  TdmStep step = TDM_STEP_ROW;

  for (guint i = 0; i < ROWS_BETWEEN_LOOKS && ids->len < limit; i++)
    {
      guint32 id;

      step = tdm_statement_step (walk, error);
      if (step != TDM_STEP_ROW)
        break;

      id = (guint32) tdm_statement_get_number (walk, 0);
      if (tdm_deal_facet_passes ((guint16) tdm_statement_get_number (walk, 1), query))
        g_array_append_val (ids, id);
    }

  return step;
}

GArray *
tdm_deal_index_peek (
  TdmDb *db, const TdmDealQuery *query, guint limit, gint64 budget, gboolean *complete, GError **error)
{
  const char *sql = query->reverse ? sorts[query->sort].walk_back : sorts[query->sort].walk;
  g_autoptr (TdmStatement) walk = tdm_db_prepare (db, sql, error);
  g_autoptr (GArray) ids = tdm_id_vector_new (limit);
  gint64 end = g_get_monotonic_time () + budget;
  TdmStep step = walk != NULL ? TDM_STEP_ROW : TDM_STEP_ERROR;

  while (step == TDM_STEP_ROW && ids->len < limit && g_get_monotonic_time () < end)
    step = walk_some (walk, query, limit, ids, error);
  *complete = step == TDM_STEP_DONE;

  return step != TDM_STEP_ERROR ? g_steal_pointer (&ids) : NULL;
}

/* ---- changes ---- */

/* The facet word of a deal as it is now, 0 when it is gone, -1 when it cannot be read. */
static int
read_facet (TdmDb *db, guint32 id)
{
  gint64 word;

  if (!tdm_db_get_number (db, 0, &word, NULL, "SELECT " TDM_FACET_SQL " FROM deal WHERE id = ?1", "i",
                          (gint64) id))
    return -1;

  return (int) word;
}

static gboolean
apply_facet (TdmDealIndex *self, TdmDb *db, guint32 id)
{
  int word = read_facet (db, id);
  guint16 changed;

  if (word < 0)
    return FALSE;

  changed = tdm_deal_facets_set (&self->facets, id, (guint16) word) ^ (guint16) word;
  if (changed & TDM_FACET_FAVORITE)
    self->favorite_change = self->change;
  if (changed & ~TDM_FACET_FAVORITE)
    self->facet_change = self->change;

  return TRUE;
}

typedef struct
{
  TdmStatement *statement;
  gboolean failed;
} Comparison;

static gboolean
stands_before (guint32 a, guint32 b, gpointer data)
{
  Comparison *comparison = data;
  TdmStatement *statement = comparison->statement;
  gboolean before;

  tdm_statement_bind (statement, "ii", (gint64) a, (gint64) b);
  comparison->failed |= tdm_statement_step (statement, NULL) != TDM_STEP_ROW;
  before = !comparison->failed && tdm_statement_get_number (statement, 0);
  tdm_statement_reset (statement);

  return before;
}

/* A search by keys is faster than a look at a million ids. The neighbours are looked at again, because
 * the search may have met the deal itself at a place that is right no more. */
static gboolean
stands_right (const GArray *ids, guint32 id, Comparison *comparison)
{
  guint position = tdm_id_vector_find_place (ids, id, stands_before, comparison);

  if (position >= ids->len || g_array_index (ids, guint32, position) != id)
    return FALSE;

  return (position == 0 || stands_before (g_array_index (ids, guint32, position - 1), id, comparison)) &&
         (position + 1 == ids->len ||
          stands_before (id, g_array_index (ids, guint32, position + 1), comparison));
}

/* Takes the changed deals out of the order and puts those that are still there where they belong now. */
static void
place_again (
  TdmDealIndex *self, GArray *ids, const TdmIdSet *changed, GArray *deal_ids, Comparison *comparison)
{
  tdm_id_vector_remove (ids, changed);
  for (guint i = 0; i < deal_ids->len && !comparison->failed; i++)
    {
      guint32 id = (guint32) g_array_index (deal_ids, gint64, i);

      if (tdm_deal_facets_get (&self->facets, id) != 0)
        tdm_id_vector_insert (ids, id, stands_before, comparison);
    }
}

static gboolean
apply_to_order (TdmDealIndex *self, TdmDb *db, guint sort, const TdmIdSet *changed, GArray *deal_ids)
{
  Order *order = &self->orders[sort];
  const char *before = sorts[sort].before;
  g_autoptr (TdmStatement) statement = before != NULL ? tdm_db_prepare (db, before, NULL) : NULL;
  Comparison comparison = { statement, statement == NULL };
  guint32 first = (guint32) g_array_index (deal_ids, gint64, 0);

  if (comparison.failed)
    return FALSE;

  /* Most changes are of one deal and touch one order at most. */
  if (deal_ids->len == 1 && tdm_deal_facets_get (&self->facets, first) != 0 &&
      stands_right (order->ids, first, &comparison))
    return TRUE;

  place_again (self, order->ids, changed, deal_ids, &comparison);
  g_clear_pointer (&order->positions, g_free);
  order->change = self->change;

  return !comparison.failed;
}

static GArray *
dup_unique (GArray *deal_ids, TdmIdSet *set)
{
  GArray *unique = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < deal_ids->len; i++)
    {
      gint64 id = g_array_index (deal_ids, gint64, i);

      if (!tdm_id_set_contains (set, (guint32) id))
        g_array_append_val (unique, id);
      tdm_id_set_add (set, (guint32) id);
    }

  return unique;
}

static gboolean
apply_to_facets (TdmDealIndex *self, TdmDb *db, GArray *deal_ids)
{
  for (guint i = 0; i < deal_ids->len; i++)
    if (!apply_facet (self, db, (guint32) g_array_index (deal_ids, gint64, i)))
      return FALSE;

  return TRUE;
}

void
tdm_deal_index_apply_change (TdmDealIndex *self, TdmDb *db, GArray *deal_ids)
{
  g_autoptr (TdmIdSet) set = tdm_id_set_new (self->facets.max_id);
  g_autoptr (GArray) unique = NULL;

  if (deal_ids == NULL || deal_ids->len > MAX_APPLIED || !self->has_facets)
    {
      tdm_deal_index_reset (self);
      return;
    }
  if (deal_ids->len == 0)
    return;

  self->change++;
  unique = dup_unique (deal_ids, set);
  if (!apply_to_facets (self, db, unique))
    {
      tdm_deal_index_reset (self);
      return;
    }

  tdm_deal_amounts_apply_change (self->amounts, db, unique);
  for (guint sort = 0; sort < TDM_N_DEAL_SORTS; sort++)
    if (self->orders[sort].ids == NULL || !apply_to_order (self, db, sort, set, unique))
      forget_order (self, &self->orders[sort]);
}

/* ---- answers ---- */

static const guint32 *
get_positions (TdmDealIndex *self, Order *order)
{
  if (order->positions != NULL)
    return order->positions;

  /* One search at a time: the positions of other orders would only cost memory. */
  for (guint i = 0; i < TDM_N_DEAL_SORTS; i++)
    g_clear_pointer (&self->orders[i].positions, g_free);

  order->positions = g_new0 (guint32, (gsize) self->facets.max_id + 1);
  for (guint i = 0; i < order->ids->len; i++)
    order->positions[g_array_index (order->ids, guint32, i)] = i;

  return order->positions;
}

GArray *
tdm_deal_index_list (
  TdmDealIndex *self, const TdmDealQuery *query, const TdmFacetMask *mask, const TdmIdSet *found, guint limit)
{
  Order *order = &self->orders[query->sort];

  g_return_val_if_fail (tdm_deal_index_is_ready (self, query->sort), NULL);

  /* Jumping about for many costs more than a look at all. */
  if (found == NULL || tdm_id_set_get_size (found) > order->ids->len / MANY_FOUND)
    return tdm_deal_facets_filter (&self->facets, order->ids, mask, found, query->reverse, limit);

  return tdm_deal_facets_filter_found (&self->facets, order->ids, get_positions (self, order), mask, found,
                                       query->reverse, limit);
}

/* ---- ranges ---- */

/* The first place in the order whose deal reaches the bound that is bound to @reaches. */
static guint
find_bound (const GArray *ids, TdmStatement *reaches, gboolean *failed)
{
  guint low = 0;
  guint high = ids->len;

  while (low < high && !*failed)
    {
      guint middle = low + (high - low) / 2;

      tdm_statement_bind_number (reaches, 2, g_array_index (ids, guint32, middle));
      *failed = tdm_statement_step (reaches, NULL) != TDM_STEP_ROW;
      if (!*failed && tdm_statement_get_number (reaches, 0))
        high = middle;
      else
        low = middle + 1;
      tdm_statement_reset (reaches);
    }

  return low;
}

static guint
find_order (const char *key)
{
  guint sort = 0;

  while (g_strcmp0 (sorts[sort].key, key) != 0)
    g_return_val_if_fail (++sort < TDM_N_DEAL_SORTS, 0);

  return sort;
}

gboolean
tdm_deal_index_add_between (
  TdmDealIndex *self, TdmDb *db, const char *key, TdmIdSet *set, GError **error, const char *types, ...)
{
  guint sort = find_order (key);
  g_autoptr (TdmStatement) reaches = NULL;
  guint bounds[2];
  gboolean failed = FALSE;
  va_list values;

  if (!load_order (self, db, sort, MAX_ORDERS_OF_FILTERS, error) ||
      (reaches = tdm_db_prepare (db, sorts[sort].reaches, error)) == NULL)
    return FALSE;

  va_start (values, types);
  for (guint i = 0; i < 2; i++)
    {
      if (types[i] == 'i')
        tdm_statement_bind_number (reaches, 1, va_arg (values, gint64));
      else
        tdm_statement_bind_text (reaches, 1, va_arg (values, const char *));
      bounds[i] = find_bound (self->orders[sort].ids, reaches, &failed);
    }
  va_end (values);

  if (failed)
    {
      g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_FAILED,
                           "A deal of the order cannot be read");
      return FALSE;
    }
  if (bounds[0] < bounds[1])
    tdm_id_set_add_all (set, &g_array_index (self->orders[sort].ids, guint32, bounds[0]),
                        bounds[1] - bounds[0]);

  return TRUE;
}

const TdmDealFacets *
tdm_deal_index_load_facets (TdmDealIndex *self, TdmDb *db, GError **error)
{
  return load_facets (self, db, error) ? &self->facets : NULL;
}

gboolean
tdm_deal_index_count (TdmDealIndex *self, TdmDb *db, TdmDealCounts *counts, GError **error)
{
  TdmFacetMask mask;

  if (!load_facets (self, db, error))
    return FALSE;

  tdm_facet_mask_init (&mask, NULL);
  tdm_deal_facets_count (&self->facets, &mask, NULL, counts);

  return TRUE;
}

guint32
tdm_deal_index_get_max_id (TdmDealIndex *self)
{
  return self->facets.max_id;
}

TdmTermSets *
tdm_deal_index_get_term_sets (TdmDealIndex *self)
{
  return self->sets;
}

TdmDealGroups *
tdm_deal_index_get_groups (TdmDealIndex *self)
{
  return self->groups;
}

TdmDealAmounts *
tdm_deal_index_get_amounts (TdmDealIndex *self)
{
  return self->amounts;
}

guint64
tdm_deal_index_get_change (TdmDealIndex *self)
{
  return self->change;
}

void
tdm_deal_index_note_surroundings (TdmDealIndex *self)
{
  self->change++;
  forget_order (self, &self->orders[TDM_DEAL_SORT_COUNTRY]);
}

/* At midnight "today" is another day, and nothing else needs to have happened. */
static void
look_at_day (TdmDealIndex *self)
{
  g_autofree char *today = tdm_clock_dup_today ();

  if (g_set_str (&self->today, today))
    self->change++;
}

/* What a hold makes of a deal's sync state ends by the clock. */
static gboolean
depends_on_moment (const TdmDealQuery *query)
{
  for (guint i = 0; query->terms != NULL && i < query->terms->len; i++)
    if (((const TdmFilterTerm *) query->terms->pdata[i])->field == TDM_FILTER_SYNC)
      return TRUE;

  return FALSE;
}

guint64
tdm_deal_index_get_stamp (TdmDealIndex *self, const TdmDealQuery *query)
{
  gboolean has_terms = query->terms != NULL && query->terms->len > 0;
  guint64 stamp;

  if (has_terms)
    look_at_day (self);
  if (depends_on_moment (query))
    return G_MAXUINT64 - ++self->moments;
  if (query->search != NULL || has_terms || query->group != TDM_DEAL_GROUP_NONE)
    return self->change;

  stamp = MAX (self->facet_change, self->orders[query->sort].change);
  if (query->tab == TDM_DEAL_TAB_FAVORITES)
    stamp = MAX (stamp, self->favorite_change);

  return stamp;
}
