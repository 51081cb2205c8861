/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads JSON from anywhere outside: refuses what could hurt us and keeps every number as it was written. */

#pragma once

#include <gio/gio.h>
#include <yyjson.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (yyjson_doc, yyjson_doc_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (yyjson_mut_doc, yyjson_mut_doc_free)

#define TDM_JSON_DEFAULT_MAX_SIZE ((gsize) 64 * 1024 * 1024) /* bytes */
#define TDM_JSON_MAX_DEPTH 64
#define TDM_JSON_MAX_TEXT ((gsize) 1024 * 1024) /* bytes of one member of a deal */

/**
 * TdmJsonError:
 * @TDM_JSON_ERROR_TOO_BIG: more bytes than allowed
 * @TDM_JSON_ERROR_TOO_DEEP: nested deeper than %TDM_JSON_MAX_DEPTH
 * @TDM_JSON_ERROR_SYNTAX: not JSON
 * @TDM_JSON_ERROR_ENCODING: invalid UTF-8 or a lone surrogate
 * @TDM_JSON_ERROR_NUL: a string with a NUL character
 * @TDM_JSON_ERROR_DUPLICATE: a member that stands twice in one object
 * @TDM_JSON_ERROR_NOT_OURS: JSON, but none of the shapes we read
 *
 * Members with a wrong value are refused with a `TDM_RULE_ERROR`, which names the member.
 */
typedef enum
{
  TDM_JSON_ERROR_TOO_BIG,
  TDM_JSON_ERROR_TOO_DEEP,
  TDM_JSON_ERROR_SYNTAX,
  TDM_JSON_ERROR_ENCODING,
  TDM_JSON_ERROR_NUL,
  TDM_JSON_ERROR_DUPLICATE,
  TDM_JSON_ERROR_NOT_OURS,
} TdmJsonError;

#define TDM_JSON_ERROR (tdm_json_error_quark ())
GQuark tdm_json_error_quark (void);

yyjson_doc *tdm_json_read (const char *text, gsize length, gsize max_size, GError **error);
yyjson_doc *
tdm_json_read_stream (GInputStream *stream, gsize max_size, GCancellable *cancellable, GError **error);
gboolean tdm_json_check_depth (const char *text, gsize length, guint max_depth, GError **error);

char *tdm_json_write (yyjson_val *value);

G_END_DECLS
