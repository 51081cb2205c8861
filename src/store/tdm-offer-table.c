/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers. */

#include "tdm-db-private.h"
#include "tdm-document-table-private.h"
#include "tdm-offer-parts-table-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-shape-row-private.h"
#include "tdm-store-error.h"

/* The members of the shape in their order, without lists of parts. */
#define SELECT_OFFER                                                                                         \
  "SELECT id, offer_id, name, alias, type, solution_type, solution_id, status, phase, live, changed,"        \
  " summary, description, getting_started, keywords, categories, csp, transactable, geographies, platforms," \
  " segments, recorded_status, recorded_on, created,"                                                        \
  " max (updated, coalesce ((SELECT max (at) FROM offer_event e WHERE e.offer_id = offer.id), 0)) FROM "     \
  "offer "

static const char put_offer[] =
  "INSERT INTO offer (id, offer_id, name, alias, type, solution_type, solution_id, status, phase, live,"
  " changed, summary, description, getting_started, keywords, categories, csp, transactable, geographies,"
  " platforms, segments, recorded_status, recorded_on, created, updated)"
  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  " ON CONFLICT (id) DO UPDATE SET name = excluded.name, alias = excluded.alias, solution_type = "
  "excluded.solution_type,"
  " solution_id = excluded.solution_id, status = excluded.status, phase = excluded.phase,"
  " live = excluded.live, changed = excluded.changed, summary = excluded.summary,"
  " description = excluded.description, getting_started = excluded.getting_started,"
  " keywords = excluded.keywords, categories = excluded.categories, csp = excluded.csp,"
  " transactable = excluded.transactable, geographies = excluded.geographies,"
  " platforms = excluded.platforms, segments = excluded.segments,"
  " recorded_status = excluded.recorded_status, recorded_on = excluded.recorded_on";

/* ---- reading ---- */

static gboolean
read_offers (TdmStatement *row, GPtrArray *offers, GError **error)
{
  TdmStep step;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmOffer *offer = tdm_offer_new ();

      tdm_shape_row_read (&tdm_offer_shape, row, 0, offer);
      g_ptr_array_add (offers, offer);
    }

  return step == TDM_STEP_DONE;
}

static gboolean
fill_offers (TdmDb *db, GPtrArray *offers, GError **error)
{
  return tdm_offer_parts_load (db, offers, error) && tdm_document_table_fill (db, offers, error);
}

/* Offers are some hundreds: their order is made here, by the keys of titles. */
typedef struct
{
  guint8 *key;
  gsize length;
  TdmOffer *offer;
} KeyedOffer;

static int
compare_titles (gconstpointer a, gconstpointer b)
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
sort_by_title (TdmDb *db, GPtrArray *offers)
{
  g_autoptr (GArray) keyed = g_array_new (FALSE, FALSE, sizeof (KeyedOffer));

  g_array_set_clear_func (keyed, clear_keyed_offer);
  for (guint i = 0; i < offers->len; i++)
    {
      KeyedOffer entry = { .offer = g_ptr_array_index (offers, i) };

      entry.key = tdm_db_make_name_key (db, tdm_offer_get_title (entry.offer), &entry.length);
      g_array_append_val (keyed, entry);
    }

  g_array_sort (keyed, compare_titles);
  for (guint i = 0; i < keyed->len; i++)
    offers->pdata[i] = g_array_index (keyed, KeyedOffer, i).offer;
}

GPtrArray *
tdm_offer_table_list (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, SELECT_OFFER "ORDER BY id", error);

  if (row == NULL || !read_offers (row, offers, error) || !fill_offers (db, offers, error))
    return NULL;

  sort_by_title (db, offers);
  return g_steal_pointer (&offers);
}

/* The offer the statement finds. */
static TdmOffer *
load_one (TdmDb *db, TdmStatement *row, GError **error)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);

  if (!read_offers (row, offers, error) || !fill_offers (db, offers, error))
    return NULL;
  if (offers->len > 0)
    return g_ptr_array_steal_index (offers, 0);

  g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such offer");
  return NULL;
}

/* An Offer ID may be all digits: the local number wins, then the Offer ID. */
TdmOffer *
tdm_offer_table_load (TdmDb *db, const char *reference, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, SELECT_OFFER "WHERE id = ?1 OR offer_id = ?2 ORDER BY id = ?1 DESC LIMIT 1", error);
  guint64 number = 0;

  if (row == NULL)
    return NULL;

  g_ascii_string_to_unsigned (reference, 10, 1, G_MAXINT64, &number, NULL);
  tdm_statement_bind (row, "it", (gint64) number, reference);
  return load_one (db, row, error);
}

TdmOffer *
tdm_offer_table_load_by_id (TdmDb *db, gint64 id, GError **error)
{
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, SELECT_OFFER "WHERE id = ?", error);

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", id);
  return load_one (db, row, error);
}

gboolean
tdm_offer_table_find (TdmDb *db, const char *offer_id, gint64 *id, GError **error)
{
  return tdm_db_get_number (db, 0, id, error, "SELECT id FROM offer WHERE offer_id = ?", "t", offer_id);
}

/* ---- writing ---- */

gboolean
tdm_offer_table_put (TdmDb *db, TdmOffer *offer, TdmOfferFields fields, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TdmStatement) row = tdm_db_prepare (db, put_offer, error);

  if (row == NULL)
    return FALSE;

  tdm_shape_row_bind (&tdm_offer_shape, row, 1, offer, texts);
  if (offer->id == 0)
    tdm_statement_bind_null (row, 1);
  if (!tdm_statement_run (row, error))
    return FALSE;

  if (offer->id == 0)
    offer->id = tdm_db_get_last_id (db);
  return tdm_offer_parts_put (db, offer, fields, error);
}
