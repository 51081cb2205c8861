/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes deals to a file, one after another, in the format that was asked for. */

#include "tdm-deal-export.h"

#include "tdm-archive-source.h"
#include "tdm-company-json.h"
#include "tdm-deal-columns-private.h"
#include "tdm-deal-csv-private.h"
#include "tdm-deal-ics-private.h"
#include "tdm-deal-json.h"
#include "tdm-deal-vcf-private.h"
#include "tdm-deal-xlsx-private.h"
#include "tdm-offer-json.h"
#include "tdm-safe-file-private.h"

#define WRITE_CHUNK ((gsize) 256 * 1024) /* bytes gathered before they are written */

struct _TdmDealExport
{
  TdmExportFormat format;
  TdmExportFlags flags;
  TdmSafeFile *file; /* (nullable): NULL when the stream is the caller's */
  GOutputStream *stream;
  GString *text; /* not written yet */
  TdmCsvWriter csv;
  TdmSheet *xlsx;       /* NULL until the first deal */
  GPtrArray *columns;   /* const TdmDealColumn, of a table; NULL until the first deal when all are wanted */
  GHashTable *people;   /* keys of those in the vCards */
  char *answer, *close; /* the words of a calendar */
  GPtrArray *offers;    /* (nullable): TdmOffer, for the archive */
  TdmCompany *company;  /* (nullable): for the archive */
  gboolean begun;       /* the list of deals of the archive, or the rows of the CSV */
  gboolean first;
};

static const char *const tokens[TDM_N_EXPORT_FORMATS] = {
  [TDM_EXPORT_CSV] = "csv", [TDM_EXPORT_JSON] = "json", [TDM_EXPORT_XLSX] = "xlsx",
  [TDM_EXPORT_ICS] = "ics", [TDM_EXPORT_VCF] = "vcf",
};

const char *
tdm_export_format_to_token (TdmExportFormat format)
{
  g_return_val_if_fail ((guint) format < TDM_N_EXPORT_FORMATS, NULL);

  return tokens[format];
}

gboolean
tdm_export_format_from_token (const char *token, TdmExportFormat *format)
{
  for (guint i = 0; i < TDM_N_EXPORT_FORMATS; i++)
    if (g_strcmp0 (tokens[i], token) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
with_private (TdmDealExport *self)
{
  return (self->flags & TDM_EXPORT_INCLUDE_PRIVATE) != 0;
}

static void
begin (TdmDealExport *self)
{
  switch (self->format)
    {
    case TDM_EXPORT_ICS:
      tdm_deal_ics_begin (self->text);
      break;
    case TDM_EXPORT_VCF:
      self->people = g_hash_table_new (NULL, NULL);
      break;
    case TDM_EXPORT_CSV:
    case TDM_EXPORT_JSON:
    case TDM_EXPORT_XLSX:
    default:
      break;
    }
}

static const GPtrArray *
ensure_columns (TdmDealExport *self)
{
  if (self->columns == NULL)
    self->columns = tdm_deal_columns_choose (NULL, with_private (self));

  return self->columns;
}

static void
begin_csv (TdmDealExport *self)
{
  if (self->begun)
    return;

  self->begun = TRUE;
  if (self->flags & TDM_EXPORT_BYTE_ORDER_MARK)
    g_string_append (self->text, "\xEF\xBB\xBF");
  tdm_deal_csv_add_header (&self->csv, ensure_columns (self));
}

/**
 * tdm_deal_export_new_for_stream:
 *
 * Writes into @stream, which stays open.
 */
TdmDealExport *
tdm_deal_export_new_for_stream (GOutputStream *stream, TdmExportFormat format, TdmExportFlags flags)
{
  TdmDealExport *self = g_new0 (TdmDealExport, 1);

  self->format = format;
  self->flags = flags;
  self->stream = g_object_ref (stream);
  self->text = g_string_sized_new (WRITE_CHUNK);
  self->csv.text = self->text;
  self->answer = g_strdup ("%s");
  self->close = g_strdup ("%s");
  self->first = TRUE;
  begin (self);
  return self;
}

/**
 * tdm_deal_export_new_for_path:
 * @path: a file name; what is there is replaced when tdm_deal_export_finish() is called, and not before
 *
 * Returns: (transfer full): the export, or %NULL with @error when nothing can be written there
 */
TdmDealExport *
tdm_deal_export_new_for_path (const char *path, TdmExportFormat format, TdmExportFlags flags, GError **error)
{
  TdmSafeFile *file = tdm_safe_file_open (path, error);
  TdmDealExport *self;

  if (file == NULL)
    return NULL;

  self = tdm_deal_export_new_for_stream (tdm_safe_file_get_stream (file), format, flags);
  self->file = file;
  return self;
}

void
tdm_deal_export_free (TdmDealExport *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->file, tdm_safe_file_free);
  g_clear_pointer (&self->xlsx, tdm_sheet_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->company, tdm_company_free);
  g_free (self->answer);
  g_free (self->close);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * tdm_deal_export_set_calendar_words:
 *
 * Before the first deal; without them the events have the plain names of their deals.
 */
void
tdm_deal_export_set_calendar_words (TdmDealExport *self, const TdmCalendarWords *words)
{
  g_set_str (&self->answer, words->answer);
  g_set_str (&self->close, words->close);
}

/**
 * tdm_deal_export_set_columns:
 * @names: headings of our tables, in this order; those of private words only count where these are wanted
 *
 * Before the first deal: a table has these columns and no others. Other formats take no notice.
 */
void
tdm_deal_export_set_columns (TdmDealExport *self, const char *const *names)
{
  g_return_if_fail (!self->begun && self->xlsx == NULL);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = tdm_deal_columns_choose (names, with_private (self));
}

/**
 * tdm_deal_export_set_offers:
 * @offers: (element-type TdmOffer): all of them
 *
 * Before the first deal: what an archive has beside its deals. The files of documents are not in it, only what they
 * are; a backup has them.
 */
void
tdm_deal_export_set_offers (TdmDealExport *self, GPtrArray *offers, const TdmCompany *company)
{
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->company, tdm_company_free);
  self->offers = g_ptr_array_ref (offers);
  self->company = tdm_company_copy (company);
}

static gboolean
flush (TdmDealExport *self, GError **error)
{
  if (!g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, NULL, error))
    return FALSE;

  g_string_truncate (self->text, 0);
  return TRUE;
}

static void
add_json_member (TdmDealExport *self, const char *name, yyjson_mut_val *value)
{
  g_autofree char *text = yyjson_mut_val_write (value, YYJSON_WRITE_NOFLAG, NULL);

  g_string_append_printf (self->text, ",\n\"%s\":%s", name, text);
}

static void
add_json_offers (TdmDealExport *self)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *offers = yyjson_mut_arr (doc);

  if (self->offers == NULL)
    return;

  for (guint i = 0; i < self->offers->len; i++)
    yyjson_mut_arr_append (offers, tdm_offer_json_build (doc, self->offers->pdata[i], NULL));
  add_json_member (self, "offers", offers);
  add_json_member (self, "company", tdm_company_json_build (doc, self->company));
}

/* What stands before the deals is known only when the first one comes. */
static void
begin_json (TdmDealExport *self)
{
  if (self->begun)
    return;

  self->begun = TRUE;
  g_string_append_printf (self->text, "{\"format\":\"%s\",\"version\":%d", TDM_ARCHIVE_FORMAT,
                          TDM_ARCHIVE_VERSION);
  add_json_offers (self);
  g_string_append (self->text, ",\"deals\":[");
}

static void
add_json (TdmDealExport *self, const TdmDealRecord *record, GPtrArray *timeline)
{
  TdmDealJsonFlags flags = TDM_DEAL_JSON_ARCHIVED;
  g_autofree char *deal = NULL;

  if (!with_private (self))
    flags |= TDM_DEAL_JSON_NO_PRIVATE;

  begin_json (self);
  deal = tdm_deal_json_write (record, timeline, flags);
  g_string_append (self->text, self->first ? "\n" : ",\n");
  g_string_append (self->text, deal);
  self->first = FALSE;
}

static void
add_ics (TdmDealExport *self, const TdmDealRecord *record)
{
  const TdmCalendarWords words = { self->answer, self->close };

  tdm_deal_ics_add_deal (self->text, record, &words, with_private (self));
}

/* A workbook is begun late, because beginning it can fail. */
static gboolean
ensure_xlsx (TdmDealExport *self, GError **error)
{
  if (self->xlsx == NULL)
    self->xlsx = tdm_deal_xlsx_new (ensure_columns (self), error);

  return self->xlsx != NULL;
}

static gboolean
add_xlsx (TdmDealExport *self, const TdmDealRecord *record, GError **error)
{
  if (!ensure_xlsx (self, error))
    return FALSE;

  tdm_deal_xlsx_add_deal (self->xlsx, record, ensure_columns (self));
  return TRUE;
}

/**
 * tdm_deal_export_add:
 * @timeline: (nullable) (element-type TdmTimelineEntry): the history, for the archive
 *
 * Adds one deal. Deals come out in the order they are added; memory does not grow with them.
 */
gboolean
tdm_deal_export_add (TdmDealExport *self, const TdmDealRecord *record, GPtrArray *timeline, GError **error)
{
  switch (self->format)
    {
    case TDM_EXPORT_CSV:
      begin_csv (self);
      tdm_deal_csv_add_deal (&self->csv, record, ensure_columns (self));
      break;
    case TDM_EXPORT_JSON:
      add_json (self, record, timeline);
      break;
    case TDM_EXPORT_XLSX:
      return add_xlsx (self, record, error);
    case TDM_EXPORT_ICS:
      add_ics (self, record);
      break;
    case TDM_EXPORT_VCF:
      tdm_deal_vcf_add_deal (self->text, record, self->people);
      break;
    default:
      g_return_val_if_reached (FALSE);
    }

  return self->text->len < WRITE_CHUNK || flush (self, error);
}

static gboolean
end (TdmDealExport *self, GError **error)
{
  if (self->format == TDM_EXPORT_XLSX)
    return ensure_xlsx (self, error) && tdm_sheet_finish (self->xlsx, self->stream, error);

  if (self->format == TDM_EXPORT_CSV)
    begin_csv (self);
  else if (self->format == TDM_EXPORT_JSON)
    {
      begin_json (self);
      g_string_append (self->text, "\n]}\n");
    }
  else if (self->format == TDM_EXPORT_ICS)
    tdm_deal_ics_end (self->text);

  return flush (self, error);
}

/**
 * tdm_deal_export_finish:
 *
 * Ends the file. Freeing an export that was not finished leaves the old file as it was.
 */
gboolean
tdm_deal_export_finish (TdmDealExport *self, GError **error)
{
  return end (self, error) && (self->file == NULL || tdm_safe_file_commit (self->file, error));
}
