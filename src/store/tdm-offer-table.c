/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers. */

#include "tdm-db-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-store-error.h"

#define SELECT_OFFER                                                                                         \
  "SELECT id, offer_id, name, alias, type, solution_type, status, solution_id, created, updated FROM offer "

static TdmOffer *
read_offer (TdmStatement *row)
{
  TdmOffer *offer = tdm_offer_new ();

  offer->id = tdm_statement_get_number (row, 0);
  offer->offer_id = tdm_statement_dup_text (row, 1);
  offer->name = tdm_statement_dup_text (row, 2);
  offer->alias = tdm_statement_dup_text (row, 3);
  offer->type = tdm_statement_dup_text (row, 4);
  offer->solution_type = tdm_statement_dup_text (row, 5);
  offer->status = tdm_statement_dup_text (row, 6);
  offer->solution_id = tdm_statement_dup_text (row, 7);
  offer->created = tdm_statement_get_number (row, 8);
  offer->updated = tdm_statement_get_number (row, 9);
  return offer;
}

/* Offers are some dozens: their order is made here, by the keys of names. */
typedef struct
{
  guint8 *key;
  gsize length;
  TdmOffer *offer;
} KeyedOffer;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const KeyedOffer *left = a;
  const KeyedOffer *right = b;
  int order = memcmp (left->key, right->key, MIN (left->length, right->length));

  if (order != 0)
    return order;
  if (left->length != right->length)
    return left->length < right->length ? -1 : 1;
  return left->offer->id < right->offer->id ? -1 : 1;
}

static void
clear_keyed_offer (gpointer data)
{
  g_free (((KeyedOffer *) data)->key);
}

static void
sort_by_name (TdmDb *db, GPtrArray *offers)
{
  g_autoptr (GArray) keyed = g_array_new (FALSE, FALSE, sizeof (KeyedOffer));

  g_array_set_clear_func (keyed, clear_keyed_offer);
  for (guint i = 0; i < offers->len; i++)
    {
      KeyedOffer entry = { .offer = g_ptr_array_index (offers, i) };

      entry.key = tdm_db_make_name_key (db, entry.offer->name, &entry.length);
      g_array_append_val (keyed, entry);
    }

  g_array_sort (keyed, compare_names);
  for (guint i = 0; i < keyed->len; i++)
    offers->pdata[i] = g_array_index (keyed, KeyedOffer, i).offer;
}

GPtrArray *
tdm_offer_table_list (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_free);
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, SELECT_OFFER "ORDER BY id", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (offers, read_offer (row));
  if (step == TDM_STEP_ERROR)
    return NULL;

  sort_by_name (db, offers);
  return g_steal_pointer (&offers);
}

/* An Offer ID may be all digits: the local number wins, then the Offer ID. */
TdmOffer *
tdm_offer_table_load (TdmDb *db, const char *reference, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, SELECT_OFFER "WHERE id = ?1 OR offer_id = ?2 ORDER BY id = ?1 DESC LIMIT 1", error);
  guint64 number = 0;
  TdmStep step;

  if (row == NULL)
    return NULL;

  g_ascii_string_to_unsigned (reference, 10, 1, G_MAXINT64, &number, NULL);
  tdm_statement_bind (row, "it", (gint64) number, reference);
  step = tdm_statement_step (row, error);
  if (step == TDM_STEP_ROW)
    return read_offer (row);

  if (step == TDM_STEP_DONE)
    g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such offer");
  return NULL;
}

gboolean
tdm_offer_table_is_taken (TdmDb *db, const char *offer_id, gint64 id, gboolean *taken, GError **error)
{
  gint64 found;

  if (!tdm_db_get_number (db, 0, &found, error, "SELECT id FROM offer WHERE offer_id = ? AND id <> ?", "ti",
                          offer_id, id))
    return FALSE;

  *taken = found != 0;
  return TRUE;
}

gboolean
tdm_offer_table_put (TdmDb *db, TdmOffer *offer, GError **error)
{
  if (offer->id != 0)
    return tdm_db_run (db, error,
                       "UPDATE offer SET name = ?, alias = ?, solution_type = ?, status = ?, solution_id = ?,"
                       " updated = ? WHERE id = ?",
                       "tttttii", offer->name, offer->alias, offer->solution_type, offer->status,
                       offer->solution_id, offer->updated, offer->id);

  if (!tdm_db_run (
        db, error,
        "INSERT INTO offer (offer_id, name, alias, type, solution_type, status, solution_id, created,"
        " updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "tttttttii", offer->offer_id, offer->name, offer->alias, offer->type, offer->solution_type,
        offer->status, offer->solution_id, offer->created, offer->updated))
    return FALSE;

  offer->id = tdm_db_get_last_id (db);
  return TRUE;
}
