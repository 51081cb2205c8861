/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typed members of one JSON object, with the path that a refusal names. */

#include "tdm-json-member-private.h"

#include <string.h>

#include "tdm-amount.h"
#include "tdm-clean-text.h"
#include "tdm-clock.h"
#include "tdm-date-text.h"

static void
append_path (GString *text, const TdmJsonPath *path)
{
  if (path == NULL)
    return;

  append_path (text, path->up);
  if (path->name == NULL)
    g_string_append_printf (text, "[%" G_GSIZE_FORMAT "]", path->index);
  else if (*path->name != '\0')
    g_string_append_printf (text, "%s%.100s", text->len > 0 ? "." : "", path->name);
}

/**
 * tdm_json_path_to_text:
 *
 * Returns: (transfer full): for example `team[0].email`
 */
char *
tdm_json_path_to_text (const TdmJsonPath *path)
{
  GString *text = g_string_new (NULL);

  append_path (text, path);
  return g_string_free (text, FALSE);
}

gboolean
tdm_json_refuse (const TdmJsonPath *path, TdmRuleError code, GError **error)
{
  g_autofree char *text = tdm_json_path_to_text (path);
  g_autofree char *field = g_utf8_make_valid (text, -1);

  tdm_rule_error_set (error, code, field);
  return FALSE;
}

typedef char *(*CleanFunc) (const char *text, gssize length);

static gboolean
take_cleaned (const TdmJsonPath *path, yyjson_val *value, CleanFunc clean, char **out, GError **error)
{
  g_clear_pointer (out, g_free);
  if (yyjson_is_null (value))
    return TRUE;
  if (!yyjson_is_str (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
  if (yyjson_get_len (value) > TDM_JSON_MAX_TEXT)
    return tdm_json_refuse (path, TDM_RULE_ERROR_TOO_LONG, error);

  *out = clean (yyjson_get_str (value), yyjson_get_len (value));
  return TRUE;
}

gboolean
tdm_json_take_line (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error)
{
  return take_cleaned (path, value, tdm_clean_line, out, error);
}

gboolean
tdm_json_take_text (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error)
{
  return take_cleaned (path, value, tdm_clean_text, out, error);
}

/* A string or a number: both as written. */
gboolean
tdm_json_take_amount (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error)
{
  g_autofree char *amount = NULL;

  if (yyjson_is_raw (value))
    amount = g_strdup (yyjson_get_raw (value));
  else if (!tdm_json_take_line (path, value, &amount, error))
    return FALSE;

  if (amount != NULL && !tdm_amount_is_valid (amount))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  g_free (*out);
  *out = g_steal_pointer (&amount);
  return TRUE;
}

/* Exactly @length capital letters. */
static gboolean
take_code (const TdmJsonPath *path, yyjson_val *value, gsize length, char **out, GError **error)
{
  g_autofree char *code = NULL;

  if (!tdm_json_take_line (path, value, &code, error))
    return FALSE;
  if (code != NULL && (strlen (code) != length || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != length))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  g_free (*out);
  *out = g_steal_pointer (&code);
  return TRUE;
}

gboolean
tdm_json_take_currency (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error)
{
  return take_code (path, value, 3, out, error);
}

gboolean
tdm_json_take_country (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error)
{
  return take_code (path, value, 2, out, error);
}

gboolean
tdm_json_take_date (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error)
{
  g_autofree char *date = NULL;

  if (!tdm_json_take_line (path, value, &date, error))
    return FALSE;
  if (date != NULL && !tdm_date_text_is_valid (date))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  g_free (*out);
  *out = g_steal_pointer (&date);
  return TRUE;
}

gboolean
tdm_json_take_instant (const TdmJsonPath *path, yyjson_val *value, gint64 *out, GError **error)
{
  *out = 0;
  if (yyjson_is_null (value))
    return TRUE;
  if (yyjson_is_str (value) && tdm_instant_from_text (yyjson_get_str (value), out))
    return TRUE;

  return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
}

gboolean
tdm_json_take_boolean (const TdmJsonPath *path, yyjson_val *value, gboolean *out, GError **error)
{
  if (!yyjson_is_bool (value) && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  *out = yyjson_is_true (value);
  return TRUE;
}

static const TdmJsonTextMember *
find_member (const TdmJsonTextMember *members, gsize n_members, const char *name)
{
  for (gsize i = 0; i < n_members; i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

gboolean
tdm_json_take_object (const TdmJsonPath *path,
                      yyjson_val *object,
                      const TdmJsonTextMember *members,
                      gsize n_members,
                      gpointer target,
                      GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  if (!yyjson_is_obj (object))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };
    const TdmJsonTextMember *member = find_member (members, n_members, here.name);

    if (member == NULL)
      return tdm_json_refuse (&here, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
    if (!member->take (&here, value, G_STRUCT_MEMBER_P (target, member->offset), error))
      return FALSE;
  }

  return TRUE;
}

void
tdm_json_add_text (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, const char *text)
{
  yyjson_mut_obj_add_val (doc, object, name,
                          text != NULL ? yyjson_mut_str (doc, text) : yyjson_mut_null (doc));
}

void
tdm_json_add_instant (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, gint64 instant)
{
  g_autofree char *text = tdm_instant_to_text (instant);

  yyjson_mut_obj_add_val (doc, object, name,
                          text != NULL ? yyjson_mut_strcpy (doc, text) : yyjson_mut_null (doc));
}
