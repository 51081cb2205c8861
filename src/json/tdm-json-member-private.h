/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typed members of one JSON object, with the path that a refusal names. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-rule-error.h"

G_BEGIN_DECLS

/**
 * TdmJsonPath:
 * @up: (nullable): the object or array this is in
 * @name: (nullable): member name, %NULL for an element of an array
 * @index: place in the array
 *
 * Lives on the stack; written out only when something is refused.
 */
typedef struct _TdmJsonPath TdmJsonPath;
struct _TdmJsonPath
{
  const TdmJsonPath *up;
  const char *name;
  gsize index;
};

char *tdm_json_path_to_text (const TdmJsonPath *path);
/* Always FALSE, so that callers can return it. */
gboolean tdm_json_refuse (const TdmJsonPath *path, TdmRuleError code, GError **error);

/* Each replaces *@out; JSON null clears it. FALSE with @error when the value is not of its kind. */
gboolean tdm_json_take_line (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
gboolean tdm_json_take_text (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
gboolean tdm_json_take_amount (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
gboolean tdm_json_take_currency (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
gboolean tdm_json_take_country (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
gboolean tdm_json_take_date (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
gboolean tdm_json_take_instant (const TdmJsonPath *path, yyjson_val *value, gint64 *out, GError **error);
gboolean tdm_json_take_boolean (const TdmJsonPath *path, yyjson_val *value, gboolean *out, GError **error);

/* One member that an object may have and what reads it into @target. */
typedef struct
{
  const char *name;
  gboolean (*take) (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);
  gsize offset; /* of the char * in the target struct */
} TdmJsonTextMember;

/* Reads an object with only text members; a member that is not in @members is refused by name. */
gboolean tdm_json_take_object (const TdmJsonPath *path,
                               yyjson_val *object,
                               const TdmJsonTextMember *members,
                               gsize n_members,
                               gpointer target,
                               GError **error);

/* For writing: text or null. @text must live as long as @doc is built. */
void tdm_json_add_text (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, const char *text);
void tdm_json_add_instant (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, gint64 instant);

G_END_DECLS
