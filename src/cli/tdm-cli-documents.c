/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The co-sell material of an offer: documents and links. */

#include <glib/gi18n.h>

#include "tdm-cli-offer-view.h"
#include "tdm-cli-verbs.h"
#include "tdm-cli-wait.h"
#include "tdm-offer-check.h"
#include "tdm-offer-words.h"

static gboolean
is_kind (const char *kind)
{
  return g_strv_contains (tdm_offer_get_document_kinds (), kind) ||
         g_strv_contains (tdm_offer_get_asset_kinds (), kind);
}

static int
refuse_kind (TdmCliRun *run, const char *kind)
{
  g_autofree char *documents = g_strjoinv (", ", (char **) tdm_offer_get_document_kinds ());
  g_autofree char *assets = g_strjoinv (", ", (char **) tdm_offer_get_asset_kinds ());
  /* Translators: %s lists the kinds of documents as they are typed. */
  g_autofree char *text =
    g_strdup_printf (_ ("There is no such kind of document, only %s, %s."), documents, assets);

  return tdm_cli_refuse (run, kind, text);
}

/* @done: a sentence with %s for the kind. */
static int
report_document (TdmCliRun *run, gint64 offer_id, const char *done, const char *kind)
{
  g_auto (GStrv) parts = g_strsplit (done, "%s", 2);
  g_autofree char *text = g_strjoinv (tdm_words_document_kind (kind), parts);

  return tdm_cli_report_offer (run, offer_id, text);
}

/* ---- adding ---- */

/* Advice is never a refusal (offers-and-cosell.md §4.2). */
static void
warn_of_file (TdmCliRun *run, const char *kind, const char *file, GFile *location)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
    location, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME, 0, NULL, NULL);
  const char *advice;

  if (info == NULL)
    return;

  advice =
    tdm_offer_document_get_advice (kind, g_file_info_get_display_name (info), g_file_info_get_size (info));
  if (advice != NULL)
    tdm_cli_warn (run, file, tdm_words_document_advice (advice));
}

static gboolean
add_file (
  TdmCliRun *run, gint64 offer_id, const char *kind, const char *file, const char *keep_until, GError **error)
{
  g_autofree char *path = tdm_cli_get_path (run, file);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  tdm_store_add_document_async (run->store, offer_id, kind, location, NULL, keep_until, NULL,
                                tdm_cli_ready_cb, &result);
  if (!tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, error))
    return FALSE;

  warn_of_file (run, kind, file, location);
  return TRUE;
}

static gboolean
add_link (TdmCliRun *run, gint64 offer_id, const char *kind, const char *url, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  tdm_store_add_link_async (run->store, offer_id, kind, url, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, error);
}

/**
 * tdm_cli_add_document:
 *
 * `add-document OFFER KIND FILE|URL [--keep-until DAY]`: a relative file is looked for in the caller's folder, also
 * when the window does it.
 */
int
tdm_cli_add_document (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0], *kind = options->arguments[1], *what = options->arguments[2];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = NULL;
  gboolean done;

  if (!is_kind (kind))
    return refuse_kind (run, kind);

  offer = tdm_cli_load_offer (run, reference, &error);
  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);

  if (tdm_offer_is_link_kind (kind))
    done = add_link (run, offer->id, kind, what, &error);
  else
    done = add_file (run, offer->id, kind, what, options->keep_until, &error);
  if (!done)
    return tdm_cli_fail (run, what, error);

  return report_document (run, offer->id,
                          /* Translators: %s is a kind of document. */
                          _ ("Added: %s"), kind);
}

/* ---- removing ---- */

/* By the checksum of a file, or the address of a link. */
static const TdmOfferDocument *
find_document (const GPtrArray *documents, const char *kind, const char *what)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const TdmOfferDocument *document = documents->pdata[i];

      if (!g_str_equal (document->kind, kind))
        continue;
      if (g_strcmp0 (document->url, what) == 0 ||
          (document->sha256 != NULL && g_ascii_strcasecmp (document->sha256, what) == 0))
        return document;
    }

  return NULL;
}

static gboolean
remove_document (TdmCliRun *run, gint64 document_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  tdm_store_remove_document_async (run->store, document_id, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, error);
}

/**
 * tdm_cli_remove_document:
 *
 * `remove-document OFFER KIND SHA256|URL`
 */
int
tdm_cli_remove_document (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0], *kind = options->arguments[1], *what = options->arguments[2];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = NULL;
  const TdmOfferDocument *document;

  if (!is_kind (kind))
    return refuse_kind (run, kind);

  offer = tdm_cli_load_offer (run, reference, &error);
  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);

  document = find_document (offer->documents, kind, what);
  if (document == NULL)
    document = find_document (offer->assets, kind, what);
  if (document == NULL)
    return tdm_cli_refuse (run, what, _ ("The offer has no such document."));
  if (!remove_document (run, document->id, &error))
    return tdm_cli_fail (run, what, error);

  return report_document (run, offer->id,
                          /* Translators: %s is a kind of document. */
                          _ ("Removed: %s"), kind);
}
