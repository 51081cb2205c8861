/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from our own JSON archive: everything comes back, also raw JSON and history. */

#include "tdm-archive-source.h"

#include <string.h>

#include "tdm-deal-json.h"
#include "tdm-interchange-error.h"
#include "tdm-json-file-private.h"
#include "tdm-private-words.h"
#include "tdm-rule-error.h"

struct _TdmArchiveSource
{
  TdmImportSource parent_instance;

  TdmJsonFile *file;
};

G_DEFINE_FINAL_TYPE (TdmArchiveSource, tdm_archive_source, TDM_TYPE_IMPORT_SOURCE)

/* The message begins with the member, which has a place of its own in the row. */
static void
reject (TdmImportRow *row, const GError *problem)
{
  const char *reason = problem->message;

  if (problem->domain == TDM_RULE_ERROR)
    row->column = tdm_rule_error_dup_field (problem);
  if (row->column != NULL && g_str_has_prefix (reason, row->column))
    reason += strlen (row->column) + strspn (reason + strlen (row->column), ": ");

  g_set_str (&row->reason, reason);
}

/* An archive made without private members has them as null: they must not wipe what a deal has here. */
static TdmDealFields
get_absent_private_fields (const TdmDealRecord *record)
{
  TdmDealFields absent = 0;

  if (record->private_words->notes == NULL)
    absent |= TDM_DEAL_FIELD_PRIVATE_NOTES;
  if (record->private_words->tags == NULL || g_strv_length (record->private_words->tags) == 0)
    absent |= TDM_DEAL_FIELD_TAGS;

  return absent;
}

static gboolean
tdm_archive_source_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmArchiveSource *self = TDM_ARCHIVE_SOURCE (source);
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  g_autoptr (yyjson_doc) element = NULL;
  g_autoptr (GError) problem = NULL;

  if (!tdm_json_file_next (self->file, &element, error) || element == NULL)
    return FALSE;

  row->row = self->file->place;
  if (tdm_deal_json_read (yyjson_doc_get_root (element), TDM_DEAL_JSON_ARCHIVE, record, &row->fields,
                          &row->timeline, &problem))
    {
      row->fields &= ~get_absent_private_fields (record);
      row->new_direction = record->direction;
      row->record = g_steal_pointer (&record);
    }
  else
    reject (row, problem);

  return TRUE;
}

static gboolean
tdm_archive_source_rewind (TdmImportSource *source, GError **error)
{
  return tdm_json_file_rewind (TDM_ARCHIVE_SOURCE (source)->file, error);
}

static double
tdm_archive_source_get_progress (TdmImportSource *source)
{
  return tdm_json_file_get_progress (TDM_ARCHIVE_SOURCE (source)->file);
}

static void
tdm_archive_source_finalize (GObject *object)
{
  g_clear_pointer (&TDM_ARCHIVE_SOURCE (object)->file, tdm_json_file_free);
  G_OBJECT_CLASS (tdm_archive_source_parent_class)->finalize (object);
}

static void
tdm_archive_source_class_init (TdmArchiveSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_archive_source_finalize;
  source_class->next = tdm_archive_source_next;
  source_class->rewind = tdm_archive_source_rewind;
  source_class->get_progress = tdm_archive_source_get_progress;
}

static void
tdm_archive_source_init (TdmArchiveSource *self)
{
}

static gboolean
check_version (TdmJsonStream *stream, GError **error)
{
  const char *version = yyjson_get_raw (yyjson_obj_get (tdm_json_stream_get_header (stream), "version"));

  if (version == NULL || g_ascii_strtoull (version, NULL, 10) <= TDM_ARCHIVE_VERSION)
    return TRUE;

  g_set_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_TOO_NEW,
               "made by a later version of Tandem (archive version %.10s)", version);
  return FALSE;
}

/**
 * tdm_archive_source_new:
 *
 * Returns: (transfer full): the source, or %NULL with @error when the file cannot be read or is too new
 */
TdmImportSource *
tdm_archive_source_new (GFile *file, GError **error)
{
  g_autoptr (TdmArchiveSource) self = g_object_new (TDM_TYPE_ARCHIVE_SOURCE, NULL);

  self->file = tdm_json_file_open (file, error);
  if (self->file == NULL || !check_version (self->file->stream, error))
    return NULL;

  tdm_import_source_set_kind (TDM_IMPORT_SOURCE (self), "archive");
  return TDM_IMPORT_SOURCE (g_steal_pointer (&self));
}
