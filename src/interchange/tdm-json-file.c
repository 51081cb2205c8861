/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JSON file that is read element by element, and can be read again. */

#include "tdm-json-file-private.h"

static gboolean
start (TdmJsonFile *self, GError **error)
{
  static const char *const list_names[] = { "value", "items", "deals", NULL };
  g_autoptr (GFileInfo) info = NULL;

  self->input = g_file_read (self->file, NULL, error);
  if (self->input == NULL)
    return FALSE;

  info = g_file_input_stream_query_info (self->input, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  self->size = info != NULL ? g_file_info_get_size (info) : 0;
  self->stream = tdm_json_stream_new (G_INPUT_STREAM (self->input), list_names, TDM_JSON_DEFAULT_MAX_SIZE);
  self->place = 0;
  return tdm_json_stream_open (self->stream, error);
}

TdmJsonFile *
tdm_json_file_open (GFile *file, GError **error)
{
  g_autoptr (TdmJsonFile) self = g_new0 (TdmJsonFile, 1);

  self->file = g_object_ref (file);
  return start (self, error) ? g_steal_pointer (&self) : NULL;
}

void
tdm_json_file_free (TdmJsonFile *self)
{
  g_clear_pointer (&self->stream, tdm_json_stream_free);
  g_clear_object (&self->input);
  g_clear_object (&self->file);
  g_free (self);
}

gboolean
tdm_json_file_rewind (TdmJsonFile *self, GError **error)
{
  g_clear_pointer (&self->stream, tdm_json_stream_free);
  g_clear_object (&self->input);
  return start (self, error);
}

gboolean
tdm_json_file_next (TdmJsonFile *self, yyjson_doc **element, GError **error)
{
  if (!tdm_json_stream_next (self->stream, element, error))
    return FALSE;

  self->place += *element != NULL;
  return TRUE;
}

double
tdm_json_file_get_progress (TdmJsonFile *self)
{
  if (self->size == 0)
    return -1.0;

  return CLAMP ((double) tdm_json_stream_get_offset (self->stream) / (double) self->size, 0.0, 1.0);
}
