/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which documents an offer has, and had before. */

#include "tdm-document-kind-private.h"
#include "tdm-document-table-private.h"
#include "tdm-offer-walk-private.h"
#include "tdm-shape-row-private.h"
#include "tdm-store-error.h"

/* The members of the shape in their order. */
#define COLUMNS "id, kind, name, sha256, size, added, replaced, keep_until, url"

static TdmOfferDocument *
read_document (TdmStatement *row)
{
  TdmOfferDocument *document = tdm_shape_new (&tdm_offer_document_shape);

  tdm_shape_row_read (&tdm_offer_document_shape, row, 0, document);
  return document;
}

/* ---- of offers ---- */

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const TdmOfferDocument *left = a;
  const TdmOfferDocument *right = b;
  int order = tdm_document_kind_get_rank (left->kind) - tdm_document_kind_get_rank (right->kind);

  if (order != 0)
    return order;
  return left->id < right->id ? -1 : 1;
}

static void
sort_documents (GPtrArray *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      TdmOffer *offer = offers->pdata[i];

      g_ptr_array_sort_values (offer->documents, compare_documents);
      g_ptr_array_sort_values (offer->assets, compare_documents);
    }
}

static void
add_document (TdmOffer *offer, TdmStatement *row)
{
  TdmOfferDocument *document = read_document (row);

  g_ptr_array_add (tdm_document_kind_is_asset (document->kind) ? offer->assets : offer->documents, document);
}

gboolean
tdm_document_table_fill (TdmDb *db, GPtrArray *offers, GError **error)
{
  g_autoptr (TdmStatement) row = NULL;
  TdmOfferWalk walk = { offers, 0 };
  TdmStep step;

  if (offers->len == 0)
    return TRUE;

  row = tdm_db_prepare (db,
                        "SELECT " COLUMNS ", offer_id FROM offer_document"
                        " WHERE offer_id BETWEEN ? AND ? AND replaced = 0 ORDER BY offer_id",
                        error);
  if (row == NULL)
    return FALSE;

  tdm_offer_walk_bind (&walk, row);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    {
      TdmOffer *offer = tdm_offer_walk_to (&walk, tdm_statement_get_number (row, 9));

      if (offer != NULL)
        add_document (offer, row);
    }

  sort_documents (offers);
  return step == TDM_STEP_DONE;
}

GPtrArray *
tdm_document_table_list_versions (TdmDb *db, gint64 offer_id, const char *kind, GError **error)
{
  g_autoptr (GPtrArray) documents = tdm_shape_new_list (&tdm_offer_document_shape);
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT " COLUMNS " FROM offer_document WHERE offer_id = ? AND kind = ?"
                    " ORDER BY replaced = 0 DESC, added DESC, id DESC",
                    error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "it", offer_id, kind);
  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (documents, read_document (row));

  return step == TDM_STEP_DONE ? g_steal_pointer (&documents) : NULL;
}

/* ---- one ---- */

TdmOfferDocument *
tdm_document_table_load (TdmDb *db, gint64 id, gint64 *offer_id, GError **error)
{
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db, "SELECT " COLUMNS ", offer_id FROM offer_document WHERE id = ?", error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  tdm_statement_bind (row, "i", id);
  step = tdm_statement_step (row, error);
  if (step == TDM_STEP_DONE)
    g_set_error_literal (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND, "There is no such document");
  if (step != TDM_STEP_ROW)
    return NULL;

  if (offer_id != NULL)
    *offer_id = tdm_statement_get_number (row, 9);
  return read_document (row);
}

gboolean
tdm_document_table_add (TdmDb *db, gint64 offer_id, TdmOfferDocument *document, GError **error)
{
  if (!tdm_db_run (db, error,
                   "INSERT INTO offer_document (offer_id, kind, name, sha256, size, added, replaced,"
                   " keep_until, url, once) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   "itttiiitti", offer_id, document->kind, document->name, document->sha256, document->size,
                   document->added, document->replaced, document->keep_until, document->url,
                   (gint64) tdm_document_kind_stands_once (document->kind)))
    return FALSE;

  document->id = tdm_db_get_last_id (db);
  return TRUE;
}

gboolean
tdm_document_table_replace (TdmDb *db, gint64 id, gint64 replaced, GError **error)
{
  return tdm_db_run (db, error, "UPDATE offer_document SET replaced = ? WHERE id = ?", "ii", replaced, id);
}

gboolean
tdm_document_table_remove (TdmDb *db, gint64 id, GError **error)
{
  return tdm_db_run (db, error, "DELETE FROM offer_document WHERE id = ?", "i", id);
}

gboolean
tdm_document_table_keep_until (TdmDb *db, gint64 id, const char *day, GError **error)
{
  return tdm_db_run (db, error, "UPDATE offer_document SET keep_until = ? WHERE id = ?", "ti", day, id);
}

/* ---- files ---- */

static void
free_use (gpointer data)
{
  TdmDocumentUse *use = data;

  g_free (use->sha256);
  g_free (use->name);
  g_free (use->offer_id);
  g_free (use);
}

static TdmDocumentUse *
read_use (TdmStatement *row)
{
  TdmDocumentUse *use = g_new0 (TdmDocumentUse, 1);

  use->sha256 = tdm_statement_dup_text (row, 0);
  use->size = tdm_statement_get_number (row, 1);
  use->name = tdm_statement_dup_text (row, 2);
  use->offer_id = tdm_statement_dup_text (row, 3);
  return use;
}

GPtrArray *
tdm_document_table_list_files (TdmDb *db, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (free_use);
  g_autoptr (TdmStatement) row =
    tdm_db_prepare (db,
                    "SELECT d.sha256, d.size, d.name, o.offer_id, max (d.replaced = 0) FROM offer_document d"
                    " JOIN offer o ON o.id = d.offer_id WHERE d.sha256 IS NOT NULL"
                    " GROUP BY d.sha256 ORDER BY d.sha256",
                    error);
  TdmStep step;

  if (row == NULL)
    return NULL;

  while ((step = tdm_statement_step (row, error)) == TDM_STEP_ROW)
    g_ptr_array_add (uses, read_use (row));

  return step == TDM_STEP_DONE ? g_steal_pointer (&uses) : NULL;
}
