/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds out what kind of file somebody wants to import, by what is in it: names tell nothing. */

#include "tdm-import-open.h"

#include <string.h>

#include "tdm-archive-source.h"
#include "tdm-bulk-csv-source.h"
#include "tdm-csv-table-private.h"
#include "tdm-download-csv-source.h"
#include "tdm-interchange-error.h"
#include "tdm-json-file-private.h"
#include "tdm-referral-json-source.h"
#include "tdm-referral-json.h"

#define FIRST_BYTES 4096

/* Sets the one line that says why, with the file's name in front. */
static void
name_file (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  g_prefix_error (error, "%s: ", shown);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS,
                       "not a file that Tandem can import");
  return FALSE;
}

/* No FIFO, no device: reading one could block for ever (R37). */
static gboolean
check_regular (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;

  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR || refuse (error);
}

/* The first byte that is neither byte order mark nor white space; 0 for none. */
static gboolean
read_first_byte (GFile *file, char *first, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  char bytes[FIRST_BYTES];
  gsize n, at;

  *first = '\0';
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, sizeof bytes, &n, NULL, error))
    return FALSE;

  at = n >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  while (at < n && g_ascii_isspace (bytes[at]))
    at++;
  if (at < n)
    *first = bytes[at];

  return TRUE;
}

/* ---- JSON ---- */

typedef enum
{
  JSON_UNKNOWN,
  JSON_REFERRALS,
  JSON_ARCHIVE,
} JsonKind;

/* An empty list is a list of referrals too: of none. */
static gboolean
is_referral_list (TdmJsonFile *file, GError **error)
{
  g_autoptr (yyjson_doc) first = NULL;

  if (!tdm_json_file_next (file, &first, error))
    return FALSE;

  return first == NULL || tdm_referral_json_is_referral (yyjson_doc_get_root (first)) || refuse (error);
}

/* A referral alone has an id, or it is a request to create one. */
static gboolean
is_single_referral (TdmJsonFile *file, GError **error)
{
  yyjson_val *object = tdm_json_stream_get_header (file->stream);

  return (tdm_referral_json_is_referral (object) && yyjson_is_str (yyjson_obj_get (object, "id"))) ||
         refuse (error);
}

static JsonKind
find_json_kind (GFile *file, GError **error)
{
  g_autoptr (TdmJsonFile) json = tdm_json_file_open (file, error);
  yyjson_val *header;
  const char *format;

  if (json == NULL)
    return JSON_UNKNOWN;

  header = tdm_json_stream_get_header (json->stream);
  format = yyjson_get_str (yyjson_obj_get (header, "format"));
  if (tdm_json_stream_get_shape (json->stream) == TDM_JSON_SHAPE_OBJECT)
    return is_single_referral (json, error) ? JSON_REFERRALS : JSON_UNKNOWN;
  if (g_strcmp0 (tdm_json_stream_get_list_name (json->stream), "deals") != 0)
    return is_referral_list (json, error) ? JSON_REFERRALS : JSON_UNKNOWN;
  if (g_strcmp0 (format, TDM_ARCHIVE_FORMAT) == 0)
    return JSON_ARCHIVE;

  refuse (error);
  return JSON_UNKNOWN;
}

static TdmImportSource *
open_json (GFile *file, GError **error)
{
  switch (find_json_kind (file, error))
    {
    case JSON_REFERRALS:
      return tdm_referral_json_source_new (file, error);
    case JSON_ARCHIVE:
      return tdm_archive_source_new (file, error);
    case JSON_UNKNOWN:
    default:
      return NULL;
    }
}

/* ---- CSV ---- */

static gboolean
has_any (TdmCsvTable *table, const char *const *names)
{
  for (; *names != NULL; names++)
    if (tdm_csv_table_has (table, *names))
      return TRUE;

  return FALSE;
}

static TdmImportSource *
open_csv (GFile *file, const char *encoding, GError **error)
{
  static const char *const bulk[] = { "deal name", "partner referral status", "estimated close date", NULL };
  static const char *const leads[] = { "lead type", "lead currency", "lead value", "lead source", NULL };
  static const char *const co_sell[] = { "deal type", "deal direction", "deal currency", NULL };
  g_autoptr (TdmCsvTable) table = tdm_csv_table_open (file, encoding, error);

  if (table == NULL)
    return NULL;
  if (has_any (table, bulk))
    return tdm_bulk_csv_source_new (file, encoding, error);
  if (tdm_csv_table_has (table, "referral id") && has_any (table, leads))
    return tdm_download_csv_source_new (file, encoding, TDM_DOWNLOAD_LEADS, error);
  if (tdm_csv_table_has (table, "referral id") && has_any (table, co_sell))
    return tdm_download_csv_source_new (file, encoding, TDM_DOWNLOAD_CO_SELL, error);

  refuse (error);
  return NULL;
}

static TdmImportSource *
open_any (GFile *file, const char *encoding, GError **error)
{
  char first;

  if (!check_regular (file, error) || !read_first_byte (file, &first, error))
    return NULL;

  return first == '{' || first == '[' ? open_json (file, error) : open_csv (file, encoding, error);
}

/**
 * tdm_import_open:
 * @encoding: (nullable): of a CSV file; %NULL for UTF-8, or UTF-16 with a byte order mark
 *
 * Decides by the content of @file what it is: Partner Center's bulk CSV, a download CSV, JSON of the Referrals API
 * or our own archive.
 *
 * Returns: (transfer full): its rows, or %NULL with an @error whose message begins with the name of the file
 */
TdmImportSource *
tdm_import_open (GFile *file, const char *encoding, GError **error)
{
  TdmImportSource *source = open_any (file, encoding, error);

  if (source == NULL)
    {
      name_file (file, error);
      return NULL;
    }

  if (tdm_import_source_get_file_name (source) == NULL)
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = g_filename_display_name (name);

      tdm_import_source_set_file_name (source, shown);
    }

  return source;
}
