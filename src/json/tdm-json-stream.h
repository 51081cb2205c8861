/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The elements of a JSON list of any length, one after another, in bounded memory. */

#pragma once

#include "tdm-json-reader.h"

G_BEGIN_DECLS

/**
 * TdmJsonShape:
 * @TDM_JSON_SHAPE_OBJECT: one object: the only element
 * @TDM_JSON_SHAPE_ARRAY: an array
 * @TDM_JSON_SHAPE_LIST: an object around a list, for example `{"value": […]}`
 */
typedef enum
{
  TDM_JSON_SHAPE_OBJECT,
  TDM_JSON_SHAPE_ARRAY,
  TDM_JSON_SHAPE_LIST,
} TdmJsonShape;

typedef struct _TdmJsonStream TdmJsonStream;

TdmJsonStream *tdm_json_stream_new (GInputStream *input, const char *const *list_names, gsize max_size);
void tdm_json_stream_free (TdmJsonStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmJsonStream, tdm_json_stream_free)

gboolean tdm_json_stream_open (TdmJsonStream *self, GError **error);
gboolean tdm_json_stream_next (TdmJsonStream *self, yyjson_doc **element, GError **error);

TdmJsonShape tdm_json_stream_get_shape (TdmJsonStream *self);
const char *tdm_json_stream_get_list_name (TdmJsonStream *self);
yyjson_val *tdm_json_stream_get_header (TdmJsonStream *self);
guint64 tdm_json_stream_get_offset (TdmJsonStream *self);

G_END_DECLS
