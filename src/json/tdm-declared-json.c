/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts that only the user knows as members of a JSON object. */

#include "tdm-declared-json-private.h"

#define YES "yes"
#define NO "no"

/* ---- reading ---- */

static gboolean
take_fact (const TdmJsonPath *path, yyjson_val *value, TdmFactKind kind, char **out, GError **error)
{
  if (kind == TDM_FACT_AMOUNT)
    return tdm_json_take_amount (path, value, out, error);
  if (kind == TDM_FACT_DAY)
    return tdm_json_take_date (path, value, out, error);
  if (kind == TDM_FACT_ANSWER_OR_TEXT || kind == TDM_FACT_ANSWER)
    if (yyjson_is_bool (value))
      {
        g_set_str (out, yyjson_is_true (value) ? YES : NO);
        return TRUE;
      }
  if (kind == TDM_FACT_ANSWER && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  return tdm_json_take_line (path, value, out, error);
}

gboolean
tdm_declared_json_take_value (
  const TdmJsonPath *path, yyjson_val *value, const TdmFactMember *fact, GPtrArray *facts, GError **error)
{
  g_autofree char *text = NULL;

  if (!take_fact (path, value, fact->kind, &text, error))
    return FALSE;

  if (text == NULL || g_strcmp0 (tdm_declared_get (facts, fact->name), text) != 0)
    tdm_declared_set (facts, fact->name, text, NULL, NULL);
  return TRUE;
}

static gboolean
is_known (const TdmFactMember *members, gsize n_members, const char *name)
{
  for (gsize i = 0; i < n_members; i++)
    if (g_str_equal (members[i].name, name))
      return TRUE;

  return FALSE;
}

static gboolean
take_detail (const TdmJsonPath *path, yyjson_val *object, GPtrArray *facts, GError **error)
{
  static const TdmJsonTextMember members[] = {
    { "on", tdm_json_take_date, G_STRUCT_OFFSET (TdmDeclared, on) },
    { "note", tdm_json_take_text, G_STRUCT_OFFSET (TdmDeclared, note) },
  };
  TdmDeclared *fact = (TdmDeclared *) tdm_declared_find (facts, path->name);

  if (yyjson_is_null (object))
    return TRUE;
  if (fact == NULL)
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  return tdm_json_take_object (path, object, members, G_N_ELEMENTS (members), fact, error);
}

gboolean
tdm_declared_json_take_details (const TdmJsonPath *path,
                                yyjson_val *object,
                                const TdmFactMember *members,
                                gsize n_members,
                                GPtrArray *facts,
                                GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  if (yyjson_is_null (object))
    return TRUE;
  if (!yyjson_is_obj (object))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };

    if (!is_known (members, n_members, here.name))
      return tdm_json_refuse (&here, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
    if (!take_detail (&here, value, facts, error))
      return FALSE;
  }

  return TRUE;
}

/* ---- writing ---- */

static yyjson_mut_val *
build_value (yyjson_mut_doc *doc, TdmFactKind kind, const char *value)
{
  gboolean may_be_answer = kind == TDM_FACT_ANSWER || kind == TDM_FACT_ANSWER_OR_TEXT;

  if (value == NULL)
    return yyjson_mut_null (doc);
  if (may_be_answer && (g_str_equal (value, YES) || g_str_equal (value, NO)))
    return yyjson_mut_bool (doc, g_str_equal (value, YES));

  return yyjson_mut_str (doc, value);
}

void
tdm_declared_json_add_value (yyjson_mut_doc *doc,
                             yyjson_mut_val *object,
                             const TdmFactMember *fact,
                             const GPtrArray *facts)
{
  yyjson_mut_obj_add_val (doc, object, fact->name,
                          build_value (doc, fact->kind, tdm_declared_get (facts, fact->name)));
}

yyjson_mut_val *
tdm_declared_json_build_details (yyjson_mut_doc *doc, const GPtrArray *facts)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  for (guint i = 0; i < facts->len; i++)
    {
      const TdmDeclared *fact = facts->pdata[i];
      yyjson_mut_val *detail = yyjson_mut_obj_add_obj (doc, object, fact->name);

      tdm_json_add_text (doc, detail, "on", fact->on);
      tdm_json_add_text (doc, detail, "note", fact->note);
    }

  return object;
}
