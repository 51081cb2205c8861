/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries of the directory that may mean the same customer: candidates by the search index, then a close look. */

#include "tdm-customer-table-private.h"
#include "tdm-directory-table-private.h"
#include "tdm-likeness-private.h"
#include "tdm-name-likeness.h"
#include "tdm-search-table-private.h"
#include "tdm-search-text.h"

/* So many entries are looked at for each word of the name: common words find very many. */
#define HITS_PER_WORD 300
/* So many words of a name are asked for. */
#define MAX_WORDS 8
/* Letters at the beginning of a word that a slip behind them leaves as they are. */
#define STEM_LETTERS 3

typedef struct
{
  TdmDb *db;
  const TdmCustomer *wanted;
  char *name; /* folded */
  char *bare; /* without the legal form */
  char *city;
  char *duns;
  GHashTable *seen; /* ids */
  GPtrArray *found; /* TdmLikeCustomer */
} Hunt;

static void
hunt_clear (Hunt *self)
{
  g_free (self->name);
  g_free (self->bare);
  g_free (self->city);
  g_free (self->duns);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Hunt, hunt_clear)

void
tdm_like_customer_free (TdmLikeCustomer *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->customer, tdm_customer_free);
  g_free (self);
}

static gboolean
is_same_place (const Hunt *self, const TdmCustomer *candidate)
{
  g_autofree char *city = tdm_name_fold (candidate->city);

  return *city != '\0' && g_str_equal (city, self->city) &&
         g_strcmp0 (candidate->country, self->wanted->country) == 0;
}

/* Not known yet counts as the same. */
static gboolean
is_same_country (const Hunt *self, const TdmCustomer *candidate)
{
  const char *country = self->wanted->country;

  return country == NULL || candidate->country == NULL || g_str_equal (country, candidate->country);
}

static gboolean
compare (const Hunt *self, const TdmCustomer *candidate, TdmLikenessReason *reason)
{
  g_autofree char *duns = tdm_search_table_dup_duns_digits (candidate->duns);
  g_autofree char *name = tdm_name_fold (candidate->name);
  g_autofree char *bare = tdm_name_fold_company (candidate->name);

  /* Two numbers that differ are two business entities, whatever they are called (M27, M28). */
  if (duns != NULL && self->duns != NULL)
    {
      *reason = TDM_LIKENESS_SAME_DUNS;
      return g_str_equal (duns, self->duns);
    }

  if (g_str_equal (name, self->name))
    *reason = is_same_place (self, candidate) ? TDM_LIKENESS_SAME_NAME_AND_PLACE : TDM_LIKENESS_SAME_NAME;
  else
    *reason = TDM_LIKENESS_SIMILAR_NAME;

  return *name != '\0' && (*reason != TDM_LIKENESS_SIMILAR_NAME ||
                           (is_same_country (self, candidate) && tdm_name_is_like (bare, self->bare)));
}

static gboolean
look_at (Hunt *self, gint64 id, GError **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (TdmCustomer) candidate = NULL;
  TdmLikenessReason reason;
  TdmLikeCustomer *like;
  guint n_deals, n_open;

  if (id == self->wanted->id || !g_hash_table_add (self->seen, GSIZE_TO_POINTER ((gsize) id)))
    return TRUE;

  candidate = tdm_customer_table_load (self->db, id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (candidate == NULL || !compare (self, candidate, &reason))
    return TRUE;
  if (!tdm_directory_table_count (self->db, id, &n_deals, &n_open, error))
    return FALSE;
  if (n_deals == 0) /* left behind by an edit or an undo */
    return TRUE;

  like = g_new0 (TdmLikeCustomer, 1);
  like->customer = g_steal_pointer (&candidate);
  like->reason = reason;
  like->n_deals = n_deals;
  g_ptr_array_add (self->found, like);
  return TRUE;
}

static gboolean
look_for (Hunt *self, const char *match, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (
    self->db, "SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 LIMIT ?2", error);
  TdmStep step;

  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "ti", match, (gint64) HITS_PER_WORD);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    if (!look_at (self, tdm_statement_get_number (row, 0), error))
      return FALSE;

  return step == TDM_STEP_DONE;
}

/* A word with a slip in it is found by its beginning; the whole name goes first, so that its hits are never the ones
 * that are too many. */
static gboolean
look_for_words (Hunt *self, GError **error)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  tdm_text_append_tokens (tokens, self->bare);
  words = g_strsplit (tokens->str, " ", MAX_WORDS + 1);
  for (guint i = 0; words[i] != NULL && i < MAX_WORDS; i++)
    if (*words[i] != '\0')
      g_string_append_printf (all, "%sname : \"%s\"", all->len > 0 ? " AND " : "", words[i]);
  if (all->len == 0)
    return TRUE;
  if (!look_for (self, all->str, error))
    return FALSE;

  for (guint i = 0; words[i] != NULL && i < MAX_WORDS; i++)
    {
      gboolean is_long = g_utf8_strlen (words[i], -1) > STEM_LETTERS;
      g_autofree char *stem = is_long ? g_utf8_substring (words[i], 0, STEM_LETTERS) : NULL;
      g_autofree char *match = g_strdup_printf ("name : \"%s\"", words[i]);
      g_autofree char *wide = g_strdup_printf ("name : \"%s\" *", is_long ? stem : words[i]);

      if (*words[i] != '\0' && (!look_for (self, match, error) || (is_long && !look_for (self, wide, error))))
        return FALSE;
    }

  return TRUE;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const TdmLikeCustomer *left = *(TdmLikeCustomer *const *) a;
  const TdmLikeCustomer *right = *(TdmLikeCustomer *const *) b;

  if (left->reason != right->reason)
    return (int) left->reason - (int) right->reason;
  if (left->n_deals != right->n_deals)
    return left->n_deals > right->n_deals ? -1 : 1;
  return left->customer->id < right->customer->id ? -1 : 1;
}

GPtrArray *
tdm_likeness_find_customers (TdmDb *db, const TdmCustomer *customer, GError **error)
{
  g_auto (Hunt) hunt = {
    .db = db,
    .wanted = customer,
    .name = tdm_name_fold (customer->name),
    .bare = tdm_name_fold_company (customer->name),
    .city = tdm_name_fold (customer->city),
    .duns = tdm_search_table_dup_duns_digits (customer->duns),
    .seen = g_hash_table_new (NULL, NULL),
    .found = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_like_customer_free),
  };
  g_autofree char *by_number = hunt.duns != NULL ? g_strdup_printf ("duns : \"%s\"", hunt.duns) : NULL;

  if ((by_number != NULL && !look_for (&hunt, by_number, error)) || !look_for_words (&hunt, error))
    return NULL;

  g_ptr_array_sort (hunt.found, compare_found);
  return g_steal_pointer (&hunt.found);
}
