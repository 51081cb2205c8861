/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the offers of the sample workspace into the store. Its documents are real files, made here. */

#include "tdm-sample-fill.h"

#include <glib/gstdio.h>

#include "tdm-rule-error.h"
#include "tdm-sample-pdf-private.h"
#include "tdm-sample-workspace-private.h"
#include "tdm-store-offers.h"
#include "tdm-store-wait-private.h"

typedef struct
{
  TdmStore *store;
  TdmStoreWait wait;
  GHashTable *ids; /* Offer ID → gint64 of an offer that was made now */
  char *folder;    /* of the files before they are stored */
} Fill;

static void
fill_clear (Fill *fill)
{
  tdm_store_wait_clear (&fill->wait);
  g_clear_pointer (&fill->ids, g_hash_table_unref);
  if (fill->folder != NULL)
    g_rmdir (fill->folder);
  g_free (fill->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fill, fill_clear)

static gboolean
finish_change (Fill *fill, TdmReceipt *receipt, GError **error)
{
  return tdm_store_change_finish (fill->store, tdm_store_wait_end (&fill->wait), receipt, error);
}

/* ---- offers ---- */

static gboolean
save_offer (Fill *fill, const TdmOffer *offer, GError **error)
{
  g_autoptr (GError) problem = NULL;
  TdmReceipt receipt;

  tdm_store_save_offer_async (fill->store, offer, TDM_OFFER_FIELDS_ALL, NULL, tdm_store_wait_ready_cb,
                              tdm_store_wait_begin (&fill->wait));
  if (finish_change (fill, &receipt, &problem))
    {
      g_hash_table_insert (fill->ids, g_strdup (offer->offer_id),
                           g_memdup2 (&receipt.deal_id, sizeof receipt.deal_id));
      return TRUE;
    }
  if (g_error_matches (problem, TDM_RULE_ERROR, TDM_RULE_ERROR_DUPLICATE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
save_offers (Fill *fill, GPtrArray *offers, GError **error)
{
  for (guint i = 0; i < offers->len; i++)
    if (!save_offer (fill, offers->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* ---- documents ---- */

static gboolean
add_link (Fill *fill, gint64 offer_id, const char *kind, const char *url, GError **error)
{
  TdmReceipt receipt;

  tdm_store_add_link_async (fill->store, offer_id, kind, url, NULL, tdm_store_wait_ready_cb,
                            tdm_store_wait_begin (&fill->wait));
  return finish_change (fill, &receipt, error);
}

static gboolean
add_stored_file (Fill *fill, gint64 offer_id, yyjson_val *document, GFile *file, GError **error)
{
  TdmReceipt receipt;

  tdm_store_add_document_async (fill->store, offer_id, yyjson_get_str (yyjson_obj_get (document, "kind")),
                                file, NULL, yyjson_get_str (yyjson_obj_get (document, "keepUntil")), NULL,
                                tdm_store_wait_ready_cb, tdm_store_wait_begin (&fill->wait));
  return finish_change (fill, &receipt, error);
}

static gboolean
add_file (Fill *fill, gint64 offer_id, yyjson_val *document, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (fill->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) pdf = tdm_sample_pdf_new (name);
  gboolean done = g_file_set_contents (path, pdf->str, (gssize) pdf->len, error) &&
                  add_stored_file (fill, offer_id, document, file, error);

  g_unlink (path);
  return done;
}

static gboolean
add_document (Fill *fill, yyjson_val *document, GError **error)
{
  const char *name = yyjson_get_str (yyjson_obj_get (document, "name"));
  const char *url = yyjson_get_str (yyjson_obj_get (document, "url"));
  const gint64 *id = g_hash_table_lookup (fill->ids, yyjson_get_str (yyjson_obj_get (document, "offer")));

  if (id == NULL)
    return TRUE;

  return url != NULL ? add_link (fill, *id, yyjson_get_str (yyjson_obj_get (document, "kind")), url, error)
                     : add_file (fill, *id, document, name, error);
}

static gboolean
add_documents (Fill *fill, yyjson_val *documents, GError **error)
{
  yyjson_val *document;
  size_t i, n;

  fill->folder = g_dir_make_tmp ("tandem-sample-XXXXXX", error);
  if (fill->folder == NULL)
    return FALSE;

  yyjson_arr_foreach (documents, i, n, document)
  {
    if (!add_document (fill, document, error))
      return FALSE;
  }

  return TRUE;
}

/* ---- the company ---- */

/* What somebody said of the own company stays. */
static gboolean
save_company (Fill *fill, const TdmCompany *company, GError **error)
{
  g_autoptr (TdmCompany) old = NULL;
  TdmReceipt receipt;

  tdm_store_load_company_async (fill->store, NULL, tdm_store_wait_ready_cb,
                                tdm_store_wait_begin (&fill->wait));
  old = tdm_store_load_company_finish (fill->store, tdm_store_wait_end (&fill->wait), error);
  if (old == NULL)
    return FALSE;
  if (old->facts->len > 0 || old->months->len > 0)
    return TRUE;

  tdm_store_save_company_async (fill->store, company, NULL, tdm_store_wait_ready_cb,
                                tdm_store_wait_begin (&fill->wait));
  return finish_change (fill, &receipt, error);
}

gboolean
tdm_sample_fill_offers (TdmStore *store, TdmSampleWorkspace *sample, GError **error)
{
  g_auto (Fill)
    fill = { store, { NULL }, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), NULL };

  return save_offers (&fill, tdm_sample_workspace_get_offers (sample), error) &&
         add_documents (&fill, tdm_sample_workspace_get_documents (sample), error) &&
         save_company (&fill, tdm_sample_workspace_get_company (sample), error);
}
