/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JSON file that is read element by element, and can be read again. */

#pragma once

#include "tdm-json-stream.h"

G_BEGIN_DECLS

typedef struct
{
  GFile *file;
  GFileInputStream *input;
  goffset size; /* bytes, 0 when unknown */
  TdmJsonStream *stream;
  guint64 place; /* of the last element, from 1 */
} TdmJsonFile;

TdmJsonFile *tdm_json_file_open (GFile *file, GError **error);
void tdm_json_file_free (TdmJsonFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmJsonFile, tdm_json_file_free)

gboolean tdm_json_file_rewind (TdmJsonFile *self, GError **error);
/* @element: (out) (nullable): NULL at the end. */
gboolean tdm_json_file_next (TdmJsonFile *self, yyjson_doc **element, GError **error);
double tdm_json_file_get_progress (TdmJsonFile *self);

G_END_DECLS
