/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A struct with a shape as one variant and back: how a form is kept while it is typed. */

#include "tdm-shape.h"

#define AT(value, member, Type) (*(Type *) G_STRUCT_MEMBER_P (value, (member)->offset))

/* ---- writing ---- */

static GVariant *
build_parts (const TdmShape *shape, const GPtrArray *list)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < list->len; i++)
    g_variant_builder_add_value (&builder, tdm_shape_to_variant (shape, list->pdata[i]));

  return g_variant_builder_end (&builder);
}

/* NULL for a member without a value. */
static GVariant *
build_member (const TdmMember *member, gconstpointer value)
{
  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      return AT (value, member, char *) != NULL ? g_variant_new_string (AT (value, member, char *)) : NULL;
    case TDM_MEMBER_TEXTS:
      return AT (value, member, GStrv) != NULL
               ? g_variant_new_strv ((const char *const *) AT (value, member, GStrv), -1)
               : NULL;
    case TDM_MEMBER_NUMBER:
      return AT (value, member, gint64) != 0 ? g_variant_new_int64 (AT (value, member, gint64)) : NULL;
    case TDM_MEMBER_TRUTH:
      return AT (value, member, TdmTruth) != TDM_TRUTH_UNKNOWN
               ? g_variant_new_boolean (AT (value, member, TdmTruth) == TDM_TRUTH_YES)
               : NULL;
    case TDM_MEMBER_PARTS:
      return AT (value, member, GPtrArray *)->len > 0
               ? build_parts (member->parts, AT (value, member, GPtrArray *))
               : NULL;
    default:
      g_assert_not_reached ();
    }
}

/**
 * tdm_shape_to_variant:
 *
 * Returns: (transfer floating): a{sv} of the members that have a value
 */
GVariant *
tdm_shape_to_variant (const TdmShape *self, gconstpointer value)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < self->n_members; i++)
    {
      GVariant *member = build_member (&self->members[i], value);

      if (member != NULL)
        g_variant_builder_add (&builder, "{sv}", self->members[i].name, member);
    }

  return g_variant_builder_end (&builder);
}

/* ---- reading ---- */

static void
read_parts (const TdmShape *shape, GVariant *list, GPtrArray *parts)
{
  GVariantIter iter;
  GVariant *part;

  g_variant_iter_init (&iter, list);
  while ((part = g_variant_iter_next_value (&iter)) != NULL)
    {
      g_ptr_array_add (parts, tdm_shape_from_variant (shape, part));
      g_variant_unref (part);
    }
}

static void
read_member (const TdmMember *member, GVariant *variant, gpointer value)
{
  if (member->kind == TDM_MEMBER_TEXT && g_variant_is_of_type (variant, G_VARIANT_TYPE_STRING))
    AT (value, member, char *) = g_variant_dup_string (variant, NULL);
  else if (member->kind == TDM_MEMBER_TEXTS && g_variant_is_of_type (variant, G_VARIANT_TYPE_STRING_ARRAY))
    AT (value, member, GStrv) = g_variant_dup_strv (variant, NULL);
  else if (member->kind == TDM_MEMBER_NUMBER && g_variant_is_of_type (variant, G_VARIANT_TYPE_INT64))
    AT (value, member, gint64) = g_variant_get_int64 (variant);
  else if (member->kind == TDM_MEMBER_TRUTH && g_variant_is_of_type (variant, G_VARIANT_TYPE_BOOLEAN))
    AT (value, member, TdmTruth) = g_variant_get_boolean (variant) ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  else if (member->kind == TDM_MEMBER_PARTS && g_variant_is_of_type (variant, G_VARIANT_TYPE ("aa{sv}")))
    read_parts (member->parts, variant, AT (value, member, GPtrArray *));
}

/**
 * tdm_shape_from_variant:
 * @variant: a{sv}; what is unknown or of another type is left out
 *
 * Returns: (transfer full): the struct
 */
gpointer
tdm_shape_from_variant (const TdmShape *self, GVariant *variant)
{
  gpointer value = tdm_shape_new (self);

  for (guint i = 0; i < self->n_members; i++)
    {
      g_autoptr (GVariant) member = g_variant_lookup_value (variant, self->members[i].name, NULL);

      if (member != NULL)
        read_member (&self->members[i], member, value);
    }

  return value;
}
