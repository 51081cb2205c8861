/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Structs with a shape as JSON and back. A table says of each member only that it is text; which kind of text, its
 * name says. */

#include "tdm-shape-json-private.h"

#include "tdm-clock.h"
#include "tdm-offer.h"

#define AT(value, member, Type) (*(Type *) G_STRUCT_MEMBER_P (value, (member)->offset))

/* ---- texts ---- */

typedef gboolean (*TakeFunc) (const TdmJsonPath *path, yyjson_val *value, char **out, GError **error);

typedef struct
{
  const char *name;
  TakeFunc take;
} TextKind;

/* What is not here is one line. */
static const TextKind text_kinds[] = {
  { "description", tdm_json_take_text }, { "gettingStarted", tdm_json_take_text },
  { "note", tdm_json_take_text },        { "price", tdm_json_take_amount },
  { "usd", tdm_json_take_amount },       { "currency", tdm_json_take_currency },
  { "on", tdm_json_take_date },          { "keepUntil", tdm_json_take_date },
  { "recordedOn", tdm_json_take_date },
};

/* Partner Center's words for the roles, as the template of the contacts has them. */
static const char *const role_labels[][2] = {
  { "Partner sales", "partner-sales" },
  { "Partner technical sales", "partner-technical-sales" },
  { "Partner marketing", "partner-marketing" },
  { "Partner customer success manager", "partner-customer-success" },
  { "Partner customer success", "partner-customer-success" },
};

static gboolean
take_text (const TdmJsonPath *path, yyjson_val *value, const char *name, char **out, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_kinds); i++)
    if (g_str_equal (text_kinds[i].name, name))
      return text_kinds[i].take (path, value, out, error);

  return tdm_json_take_line (path, value, out, error);
}

static gboolean
take_texts (const TdmJsonPath *path, yyjson_val *value, GStrv *out, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  yyjson_val *element;
  size_t i, n;

  if (!yyjson_is_arr (value) && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_arr_foreach (value, i, n, element)
  {
    TdmJsonPath here = { path, NULL, i };
    char *text = NULL;

    if (!tdm_json_take_line (&here, element, &text, error))
      return FALSE;
    if (text == NULL)
      return tdm_json_refuse (&here, TDM_RULE_ERROR_INVALID, error);
    g_strv_builder_take (builder, text);
  }

  g_strfreev (*out);
  *out = g_strv_builder_end (builder);
  return TRUE;
}

/* ---- numbers and answers ---- */

static gboolean
is_instant (const char *name)
{
  static const char *const names[] = { "added", "replaced", "created", "updated", NULL };

  return g_strv_contains (names, name);
}

static gboolean
take_number (const TdmJsonPath *path, yyjson_val *value, const char *name, gint64 *out, GError **error)
{
  if (is_instant (name))
    return tdm_json_take_instant (path, value, out, error);

  *out = 0;
  if (yyjson_is_null (value))
    return TRUE;
  if (!yyjson_is_raw (value) ||
      !g_ascii_string_to_signed (yyjson_get_raw (value), 10, 0, G_MAXINT64, out, NULL))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  return TRUE;
}

static gboolean
take_truth (const TdmJsonPath *path, yyjson_val *value, TdmTruth *out, GError **error)
{
  gboolean answer;

  if (!tdm_json_take_boolean (path, value, &answer, error))
    return FALSE;

  if (yyjson_is_null (value))
    *out = TDM_TRUTH_UNKNOWN;
  else
    *out = answer ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  return TRUE;
}

/* ---- parts ---- */

typedef struct
{
  const TdmShape *shape;
  const char *alias;
  const char *name;
} Alias;

static const Alias aliases[] = {
  { &tdm_choice_shape, "area", "value" },     { &tdm_choice_shape, "subAreas", "subs" },
  { &tdm_choice_shape, "industry", "value" }, { &tdm_choice_shape, "verticals", "subs" },
  { &tdm_offer_plan_shape, "id", "planId" },
};

static const TdmMember *
find_member (const TdmShape *shape, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (aliases[i].shape == shape && g_str_equal (aliases[i].alias, name))
      return tdm_shape_find (shape, aliases[i].name);

  return tdm_shape_find (shape, name);
}

/* A plan or an area may be its first member alone. */
static const TdmMember *
find_short_member (const TdmShape *shape)
{
  return shape == &tdm_offer_plan_shape || shape == &tdm_choice_shape ? &shape->members[0] : NULL;
}

static gboolean
take_members (
  const TdmJsonPath *path, yyjson_val *object, const TdmShape *shape, gpointer part, GError **error)
{
  yyjson_val *key, *value;
  size_t i, n;

  yyjson_obj_foreach (object, i, n, key, value)
  {
    TdmJsonPath here = { path, yyjson_get_str (key), 0 };
    const TdmMember *member = find_member (shape, here.name);

    if (member == NULL)
      return tdm_json_refuse (&here, TDM_RULE_ERROR_UNKNOWN_MEMBER, error);
    if (!tdm_shape_json_take_member (&here, value, member, part, error))
      return FALSE;
  }

  return TRUE;
}

/* Labels become tokens; what is neither is refused. */
static gboolean
take_role (const TdmJsonPath *path, TdmOfferContact *contact, GError **error)
{
  TdmJsonPath here = { path, "role", 0 };

  if (contact->role == NULL || g_strv_contains (tdm_offer_get_contact_roles (), contact->role))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (role_labels); i++)
    if (g_ascii_strcasecmp (contact->role, role_labels[i][0]) == 0)
      {
        g_set_str (&contact->role, role_labels[i][1]);
        return TRUE;
      }

  return tdm_json_refuse (&here, TDM_RULE_ERROR_INVALID, error);
}

static gboolean
take_part (const TdmJsonPath *path, yyjson_val *value, const TdmShape *shape, gpointer part, GError **error)
{
  const TdmMember *only = find_short_member (shape);

  if (yyjson_is_str (value) && only != NULL)
    return tdm_shape_json_take_member (path, value, only, part, error);
  if (!yyjson_is_obj (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);
  if (!take_members (path, value, shape, part, error))
    return FALSE;

  return shape != &tdm_offer_contact_shape || take_role (path, part, error);
}

static gboolean
take_parts (
  const TdmJsonPath *path, yyjson_val *value, const TdmShape *shape, GPtrArray **out, GError **error)
{
  g_autoptr (GPtrArray) parts = tdm_shape_new_list (shape);
  yyjson_val *element;
  size_t i, n;

  if (!yyjson_is_arr (value) && !yyjson_is_null (value))
    return tdm_json_refuse (path, TDM_RULE_ERROR_INVALID, error);

  yyjson_arr_foreach (value, i, n, element)
  {
    TdmJsonPath here = { path, NULL, i };
    gpointer part = tdm_shape_new (shape);

    g_ptr_array_add (parts, part);
    if (!take_part (&here, element, shape, part, error))
      return FALSE;
  }

  g_clear_pointer (out, g_ptr_array_unref);
  *out = g_steal_pointer (&parts);
  return TRUE;
}

gboolean
tdm_shape_json_take_member (
  const TdmJsonPath *path, yyjson_val *value, const TdmMember *member, gpointer target, GError **error)
{
  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      return take_text (path, value, member->name, &AT (target, member, char *), error);
    case TDM_MEMBER_TEXTS:
      return take_texts (path, value, &AT (target, member, GStrv), error);
    case TDM_MEMBER_NUMBER:
      return take_number (path, value, member->name, &AT (target, member, gint64), error);
    case TDM_MEMBER_TRUTH:
      return take_truth (path, value, &AT (target, member, TdmTruth), error);
    case TDM_MEMBER_PARTS:
      return take_parts (path, value, member->parts, &AT (target, member, GPtrArray *), error);
    default:
      g_assert_not_reached ();
    }
}

/* ---- writing ---- */

static yyjson_mut_val *
build_texts (yyjson_mut_doc *doc, GStrv texts)
{
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (; texts != NULL && *texts != NULL; texts++)
    yyjson_mut_arr_add_str (doc, array, *texts);

  return array;
}

static yyjson_mut_val *
build_parts (yyjson_mut_doc *doc, const TdmShape *shape, const GPtrArray *parts)
{
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < parts->len; i++)
    yyjson_mut_arr_append (array, tdm_shape_json_build (doc, shape, parts->pdata[i]));

  return array;
}

static yyjson_mut_val *
build_number (yyjson_mut_doc *doc, const char *name, gint64 number)
{
  g_autofree char *instant = NULL;

  if (number == 0)
    return yyjson_mut_null (doc);
  if (!is_instant (name))
    return yyjson_mut_sint (doc, number);

  instant = tdm_instant_to_text (number);
  return yyjson_mut_strcpy (doc, instant);
}

yyjson_mut_val *
tdm_shape_json_build_member (yyjson_mut_doc *doc, const TdmMember *member, gconstpointer value)
{
  const char *text;
  TdmTruth truth;

  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      text = AT (value, member, char *);
      return text != NULL ? yyjson_mut_str (doc, text) : yyjson_mut_null (doc);
    case TDM_MEMBER_TEXTS:
      return build_texts (doc, AT (value, member, GStrv));
    case TDM_MEMBER_NUMBER:
      return build_number (doc, member->name, AT (value, member, gint64));
    case TDM_MEMBER_TRUTH:
      truth = AT (value, member, TdmTruth);
      return truth != TDM_TRUTH_UNKNOWN ? yyjson_mut_bool (doc, truth == TDM_TRUTH_YES)
                                        : yyjson_mut_null (doc);
    case TDM_MEMBER_PARTS:
      return build_parts (doc, member->parts, AT (value, member, GPtrArray *));
    default:
      g_assert_not_reached ();
    }
}

yyjson_mut_val *
tdm_shape_json_build (yyjson_mut_doc *doc, const TdmShape *shape, gconstpointer value)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  for (guint i = 0; i < shape->n_members; i++)
    yyjson_mut_obj_add_val (doc, object, shape->members[i].name,
                            tdm_shape_json_build_member (doc, &shape->members[i], value));

  return object;
}
