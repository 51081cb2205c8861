/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds out by its content whether a JSON file has offers in it, and reads them. */

#include "tdm-offer-file.h"

#include <string.h>

#include "tdm-archive-source.h"
#include "tdm-company-json.h"
#include "tdm-interchange-error.h"
#include "tdm-json-file-private.h"
#include "tdm-legacy-offers-private.h"
#include "tdm-offer-check.h"
#include "tdm-offer-json.h"
#include "tdm-product-ingestion-private.h"

#define ARCHIVE "archive"
#define MAX_OFFERS 100000
#define MAX_SHOWN 100 /* characters of a bad value that a rejection quotes */

typedef enum
{
  KIND_NONE,
  KIND_ARCHIVE,
  KIND_RESOURCES,
  KIND_LEGACY,
  KIND_OFFERS,
} Kind;

static const char *const kinds[] = {
  [KIND_ARCHIVE] = ARCHIVE,
  [KIND_RESOURCES] = "product-ingestion",
  [KIND_LEGACY] = "legacy-offers",
  [KIND_OFFERS] = "offers",
};

/* ---- rows ---- */

TdmOfferRow *
tdm_offer_row_new (guint64 place)
{
  TdmOfferRow *self = g_new0 (TdmOfferRow, 1);

  self->row = place;
  self->offer = tdm_offer_new ();
  return self;
}

void
tdm_offer_row_free (TdmOfferRow *self)
{
  g_clear_pointer (&self->offer, tdm_offer_free);
  g_free (self->column);
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

void
tdm_offer_row_reject (TdmOfferRow *self, const char *column, const char *value, const char *reason)
{
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  g_clear_pointer (&self->offer, tdm_offer_free);
  g_set_str (&self->column, column);
  g_set_str (&self->reason, reason);
  g_clear_pointer (&self->value, g_free);
  if (valid != NULL)
    self->value =
      g_utf8_strlen (valid, -1) > MAX_SHOWN ? g_utf8_substring (valid, 0, MAX_SHOWN) : g_strdup (valid);
}

/* The message begins with the member, which has a place of its own in the row. The value is the ID, wrong or not: by
 * it the offer is found in the file. */
static void
reject_by_error (TdmOfferRow *row, const GError *problem)
{
  g_autofree char *field = problem->domain == TDM_RULE_ERROR ? tdm_rule_error_dup_field (problem) : NULL;
  g_autofree char *offer_id = row->offer != NULL ? g_strdup (row->offer->offer_id) : NULL;
  const char *reason = problem->message;

  if (field != NULL && g_str_has_prefix (reason, field))
    reason += strlen (field) + strspn (reason + strlen (field), ": ");
  tdm_offer_row_reject (row, field, offer_id, reason);
}

/* One offer that breaks a rule must not keep the others out, and two with one ID would fight. */
static void
check_rows (GPtrArray *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      TdmOfferRow *row = rows->pdata[i];
      g_autoptr (GError) problem = NULL;

      if (row->offer == NULL)
        continue;
      if (row->offer->offer_id == NULL)
        tdm_offer_row_reject (row, "offerId", NULL, "must not be empty");
      else if (!tdm_offer_check (row->offer, &problem))
        reject_by_error (row, problem);
      else if (!g_hash_table_add (seen, row->offer->offer_id))
        {
          g_autofree char *offer_id = g_strdup (row->offer->offer_id);

          tdm_offer_row_reject (row, "offerId", offer_id, "stands twice in the file");
        }
    }
}

/* ---- elements ---- */

static Kind
find_element_kind (yyjson_val *object)
{
  if (!yyjson_is_obj (object))
    return KIND_NONE;
  if (tdm_legacy_offer_is_one (object))
    return KIND_LEGACY;
  if (tdm_products_is_resource (object))
    return KIND_RESOURCES;

  return yyjson_is_str (yyjson_obj_get (object, "offerId")) && yyjson_obj_get (object, "customer") == NULL
           ? KIND_OFFERS
           : KIND_NONE;
}

static TdmOfferRow *
read_offer (yyjson_val *object, TdmOfferJsonMode mode, guint64 place)
{
  TdmOfferRow *row = tdm_offer_row_new (place);
  g_autoptr (GError) problem = NULL;

  if (!tdm_offer_json_read (object, mode, row->offer, &row->fields, &problem))
    reject_by_error (row, problem);
  return row;
}

/* What a reading holds until its end: resources point into their documents. */
typedef struct
{
  TdmOfferFile *file;
  GPtrArray *docs;
  TdmProducts *products;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->products, tdm_products_free);
  g_clear_pointer (&self->docs, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
reject_element (Reading *reading, guint64 place)
{
  TdmOfferRow *row = tdm_offer_row_new (place);

  tdm_offer_row_reject (row, NULL, NULL, "not an offer");
  g_ptr_array_add (reading->file->rows, row);
}

/* Takes @element. Kinds may be mixed in a list of resources and nowhere else, but nobody is hurt if they are. */
static void
take_element (Reading *reading, yyjson_doc *element, guint64 place)
{
  yyjson_val *object = yyjson_doc_get_root (element);

  g_ptr_array_add (reading->docs, element);
  switch (find_element_kind (object))
    {
    case KIND_RESOURCES:
      tdm_products_add (reading->products, object, place);
      break;
    case KIND_LEGACY:
      g_ptr_array_add (reading->file->rows, tdm_legacy_offer_read (object, place));
      break;
    case KIND_OFFERS:
      g_ptr_array_add (reading->file->rows, read_offer (object, TDM_OFFER_JSON_NEW, place));
      break;
    case KIND_ARCHIVE:
    case KIND_NONE:
    default:
      reject_element (reading, place);
      break;
    }
}

static gboolean
take_elements (Reading *reading, TdmJsonFile *json, yyjson_doc *first, GError **error)
{
  yyjson_doc *element = first;

  while (element != NULL)
    {
      take_element (reading, element, json->place);
      if (json->place == MAX_OFFERS)
        {
          g_set_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_TOO_BIG, "more than %d offers",
                       MAX_OFFERS);
          return FALSE;
        }
      if (!tdm_json_file_next (json, &element, error))
        return FALSE;
    }

  tdm_products_finish (reading->products, reading->file->rows);
  return TRUE;
}

/* ---- archives ---- */

static gboolean
is_archive (TdmJsonFile *json)
{
  yyjson_val *header = tdm_json_stream_get_header (json->stream);

  return g_strcmp0 (yyjson_get_str (yyjson_obj_get (header, "format")), TDM_ARCHIVE_FORMAT) == 0 &&
         g_strcmp0 (tdm_json_stream_get_list_name (json->stream), "deals") == 0;
}

static gboolean
read_company (TdmOfferFile *self, yyjson_val *object, GError **error)
{
  if (!yyjson_is_obj (object))
    return TRUE;

  self->company = tdm_company_new ();
  return tdm_company_json_read (object, self->company, error);
}

/* FALSE without @error for an archive of deals alone. */
static gboolean
read_archive (TdmOfferFile *self, yyjson_val *header, GError **error)
{
  yyjson_val *offers = yyjson_obj_get (header, "offers");
  yyjson_val *object;
  size_t i, n;

  if (!yyjson_is_arr (offers))
    return FALSE;

  yyjson_arr_foreach (offers, i, n, object)
  {
    g_ptr_array_add (self->rows, read_offer (object, TDM_OFFER_JSON_ARCHIVE, i + 1));
  }

  return read_company (self, yyjson_obj_get (header, "company"), error);
}

/* ---- files ---- */

void
tdm_offer_file_free (TdmOfferFile *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->company, tdm_company_free);
  g_free (self);
}

gboolean
tdm_offer_file_has_deals (const TdmOfferFile *self)
{
  return g_str_equal (self->kind, ARCHIVE);
}

static TdmOfferFile *
file_new (GFile *file)
{
  TdmOfferFile *self = g_new0 (TdmOfferFile, 1);
  g_autofree char *name = g_file_get_basename (file);

  self->name = g_filename_display_name (name);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_row_free);
  return self;
}

static gboolean
read_elements (TdmOfferFile *self, TdmJsonFile *json, GError **error)
{
  g_auto (Reading) reading = { self };
  yyjson_doc *first = NULL;
  Kind kind;

  if (!tdm_json_file_next (json, &first, error))
    return FALSE;

  kind = first != NULL ? find_element_kind (yyjson_doc_get_root (first)) : KIND_NONE;
  if (kind == KIND_NONE)
    {
      g_clear_pointer (&first, yyjson_doc_free);
      return FALSE;
    }

  self->kind = kinds[kind];
  reading.docs = g_ptr_array_new_with_free_func ((GDestroyNotify) yyjson_doc_free);
  reading.products = tdm_products_new ();
  return take_elements (&reading, json, first, error);
}

static gboolean
read_json (TdmOfferFile *self, TdmJsonFile *json, GError **error)
{
  if (!is_archive (json))
    return read_elements (self, json, error);

  self->kind = ARCHIVE;
  return read_archive (self, tdm_json_stream_get_header (json->stream), error);
}

/* A file that is no JSON is no file of offers; why it cannot be read, whoever reads deals will say. */
static TdmJsonFile *
open_json (GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return NULL;

  return tdm_json_file_open (file, NULL);
}

/**
 * tdm_offer_file_open:
 * @offers: (out) (nullable) (transfer full): %NULL when there are none in it, and somebody else may read it
 *
 * Reads the offers of a file; of an archive its offers and the company, while its deals are not looked at.
 *
 * Returns: FALSE with @error when it is a file of offers that cannot be read to its end
 */
gboolean
tdm_offer_file_open (GFile *file, TdmOfferFile **offers, GError **error)
{
  g_autoptr (TdmJsonFile) json = open_json (file);
  g_autoptr (TdmOfferFile) self = NULL;
  g_autoptr (GError) problem = NULL;

  *offers = NULL;
  if (json == NULL)
    return TRUE;

  self = file_new (file);
  if (read_json (self, json, &problem))
    {
      check_rows (self->rows);
      *offers = g_steal_pointer (&self);
      return TRUE;
    }
  if (problem == NULL || self->kind == NULL)
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", self->name);
  return FALSE;
}
