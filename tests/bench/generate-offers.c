/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tandem-generate-offers: fills a data folder with made-up offers, each with its documents.
 *
 *   tandem-generate-offers OFFERS --data-dir DIR */

#include <sqlite3.h>
#include <string.h>

#include "tdm-collation.h"
#include "tdm-generated-offers.h"
#include "tdm-language.h"
#include "tdm-store-offers.h"

static char *data_dir;

static const GOptionEntry entries[] = {
  { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &data_dir, "Fill this data folder", "DIR" },
  { NULL },
};

/* ---- the store ---- */

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
open_store (TdmStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_set_collation (store, tdm_collation_get_tag (), tdm_collation_key);
  tdm_store_open_async (store, NULL, keep_result_cb, &result);
  wait_for (&result);

  return tdm_store_open_finish (store, result, error);
}

static gboolean
import_offers (TdmStore *store, guint n_offers, GError **error)
{
  g_autoptr (GPtrArray) offers = tdm_shape_new_list (&tdm_offer_shape);
  g_autoptr (GAsyncResult) result = NULL;
  TdmOfferImport counts;

  for (guint i = 0; i < n_offers; i++)
    g_ptr_array_add (offers, tdm_generated_offer_new (i));
  tdm_store_import_offers_async (store, offers, TDM_OFFER_FIELDS_ALL, NULL, keep_result_cb, &result);
  wait_for (&result);

  return tdm_store_import_offers_finish (store, result, &counts, error);
}

static gboolean
save_company (TdmStore *store, GError **error)
{
  g_autoptr (TdmCompany) company = tdm_generated_company_new ();
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  tdm_store_save_company_async (store, company, NULL, keep_result_cb, &result);
  wait_for (&result);

  return tdm_store_change_finish (store, result, &receipt, error);
}

/* ---- documents ---- */

static gboolean
add_document (TdmStore *store, gint64 offer_id, guint number, GFile *file, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Document %u.pdf", number + 1);
  g_autofree char *content = g_strdup_printf ("%%PDF-1.4\n%s\n", name);
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  if (!g_file_replace_contents (file, content, strlen (content), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                error))
    return FALSE;

  tdm_store_add_document_async (store, offer_id, tdm_generated_document_get_kind (number), file, name, NULL,
                                NULL, keep_result_cb, &result);
  wait_for (&result);

  return tdm_store_change_finish (store, result, &receipt, error);
}

static gboolean
add_documents (TdmStore *store, gint64 offer_id, GError **error)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("tandem-XXXXXX.pdf", &stream, error);
  gboolean added = file != NULL;

  for (guint i = 0; added && i < TDM_GENERATED_N_DOCUMENTS; i++)
    added = add_document (store, offer_id, i, file, error);
  if (file != NULL)
    g_file_delete (file, NULL, NULL);

  return added;
}

/* The others have the documents of the first offer: ten thousand changes, each on disk, would take minutes. A third
 * lacks a one-pager, a fifth the diagram. */
static gboolean
spread_documents (const char *folder)
{
  static const char sql[] =
    "INSERT INTO offer_document (offer_id, kind, name, sha256, size, added, replaced, once)"
    " SELECT o.id, iif (other, 'case-study', d.kind), d.name, d.sha256, d.size, d.added, 0, iif (other, 0, "
    "d.once)"
    " FROM (SELECT o.id, d.id AS document, (o.id % 3 = 0 AND d.kind = 'one-pager') OR"
    " (o.id % 5 = 0 AND d.kind = 'architecture-diagram') AS other FROM offer o, offer_document d"
    " WHERE d.offer_id = 1 AND o.id > 1) o JOIN offer_document d ON d.id = o.document";
  g_autofree char *path = g_build_filename (folder, "tandem.db", NULL);
  sqlite3 *db = NULL;
  gboolean done = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
                  sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK;

  if (!done)
    g_printerr ("%s\n", sqlite3_errmsg (db));
  sqlite3_close (db);

  return done;
}

static gboolean
fill_folder (const char *folder, guint n_offers)
{
  g_autoptr (TdmStore) store = tdm_store_new (folder, TDM_STORE_DEFAULT);
  g_autoptr (GError) error = NULL;
  gboolean filled = open_store (store, &error) && import_offers (store, n_offers, &error) &&
                    save_company (store, &error) && add_documents (store, 1, &error);

  if (error != NULL)
    g_printerr ("%s\n", error->message);
  tdm_store_close (store);

  return filled && spread_documents (folder);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OFFERS");
  g_autoptr (GError) error = NULL;
  guint64 n_offers;

  tdm_language_init ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || data_dir == NULL ||
      !g_ascii_string_to_unsigned (argv[1], 10, 1, 100000, &n_offers, &error))
    {
      g_printerr ("usage: tandem-generate-offers OFFERS --data-dir DIR\n");
      return 2;
    }

  return fill_folder (data_dir, (guint) n_offers) ? 0 : 1;
}
