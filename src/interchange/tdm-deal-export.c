/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes deals to a file, one after another, as CSV or as our archive. */

#include "tdm-deal-export.h"

#include "tdm-archive-source.h"
#include "tdm-deal-csv-private.h"
#include "tdm-deal-json.h"
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
  gboolean first;
};

static void
begin (TdmDealExport *self)
{
  if (self->format == TDM_EXPORT_JSON)
    {
      g_string_append_printf (self->text, "{\"format\":\"%s\",\"version\":%d,\"deals\":[", TDM_ARCHIVE_FORMAT,
                              TDM_ARCHIVE_VERSION);
      return;
    }

  if (self->flags & TDM_EXPORT_BYTE_ORDER_MARK)
    g_string_append (self->text, "\xEF\xBB\xBF");
  tdm_deal_csv_add_header (&self->csv, (self->flags & TDM_EXPORT_INCLUDE_PRIVATE) != 0);
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
  g_string_free (self->text, TRUE);
  g_free (self);
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
add_json (TdmDealExport *self, const TdmDealRecord *record, GPtrArray *timeline)
{
  TdmDealJsonFlags flags = TDM_DEAL_JSON_ARCHIVED;
  g_autofree char *deal = NULL;

  if ((self->flags & TDM_EXPORT_INCLUDE_PRIVATE) == 0)
    flags |= TDM_DEAL_JSON_NO_PRIVATE;

  deal = tdm_deal_json_write (record, timeline, flags);
  g_string_append (self->text, self->first ? "\n" : ",\n");
  g_string_append (self->text, deal);
  self->first = FALSE;
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
  if (self->format == TDM_EXPORT_JSON)
    add_json (self, record, timeline);
  else
    tdm_deal_csv_add_deal (&self->csv, record, (self->flags & TDM_EXPORT_INCLUDE_PRIVATE) != 0);

  return self->text->len < WRITE_CHUNK || flush (self, error);
}

/**
 * tdm_deal_export_finish:
 *
 * Ends the file. Freeing an export that was not finished leaves the old file as it was.
 */
gboolean
tdm_deal_export_finish (TdmDealExport *self, GError **error)
{
  if (self->format == TDM_EXPORT_JSON)
    g_string_append (self->text, "\n]}\n");

  return flush (self, error) && (self->file == NULL || tdm_safe_file_commit (self->file, error));
}
