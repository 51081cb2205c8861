/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Structs by the table of their members. */

#include "tdm-shape.h"

#define AT(value, member, Type) (*(Type *) G_STRUCT_MEMBER_P (value, (member)->offset))

/* ---- lists ---- */

/**
 * tdm_shape_new_list:
 *
 * Returns: (transfer full): an empty list that owns its elements
 */
GPtrArray *
tdm_shape_new_list (const TdmShape *self)
{
  return g_ptr_array_new_with_free_func (self->free);
}

GPtrArray *
tdm_shape_copy_list (const TdmShape *self, const GPtrArray *list)
{
  GPtrArray *copy = tdm_shape_new_list (self);

  for (guint i = 0; list != NULL && i < list->len; i++)
    g_ptr_array_add (copy, tdm_shape_copy (self, list->pdata[i]));

  return copy;
}

gboolean
tdm_shape_equal_lists (const TdmShape *self, const GPtrArray *a, const GPtrArray *b)
{
  guint n_a = a != NULL ? a->len : 0;
  guint n_b = b != NULL ? b->len : 0;

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (!tdm_shape_equal (self, a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/* ---- one member ---- */

static void
clear_member (const TdmMember *member, gpointer value)
{
  if (member->kind == TDM_MEMBER_TEXT)
    g_clear_pointer (&AT (value, member, char *), g_free);
  else if (member->kind == TDM_MEMBER_TEXTS)
    g_clear_pointer (&AT (value, member, GStrv), g_strfreev);
  else if (member->kind == TDM_MEMBER_PARTS)
    g_clear_pointer (&AT (value, member, GPtrArray *), g_ptr_array_unref);
}

static void
set_member (const TdmMember *member, gpointer to, gconstpointer from)
{
  clear_member (member, to);
  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      AT (to, member, char *) = g_strdup (AT (from, member, char *));
      break;
    case TDM_MEMBER_TEXTS:
      AT (to, member, GStrv) = g_strdupv (AT (from, member, GStrv));
      break;
    case TDM_MEMBER_NUMBER:
      AT (to, member, gint64) = AT (from, member, gint64);
      break;
    case TDM_MEMBER_TRUTH:
      AT (to, member, TdmTruth) = AT (from, member, TdmTruth);
      break;
    case TDM_MEMBER_PARTS:
      AT (to, member, GPtrArray *) = tdm_shape_copy_list (member->parts, AT (from, member, GPtrArray *));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
equal_texts (GStrv a, GStrv b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static gboolean
is_member_equal (const TdmMember *member, gconstpointer a, gconstpointer b)
{
  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      return g_strcmp0 (AT (a, member, char *), AT (b, member, char *)) == 0;
    case TDM_MEMBER_TEXTS:
      return equal_texts (AT (a, member, GStrv), AT (b, member, GStrv));
    case TDM_MEMBER_NUMBER:
      return AT (a, member, gint64) == AT (b, member, gint64);
    case TDM_MEMBER_TRUTH:
      return AT (a, member, TdmTruth) == AT (b, member, TdmTruth);
    case TDM_MEMBER_PARTS:
      return tdm_shape_equal_lists (member->parts, AT (a, member, GPtrArray *), AT (b, member, GPtrArray *));
    default:
      g_assert_not_reached ();
    }
}

/* ---- the whole ---- */

/**
 * tdm_shape_new:
 *
 * Returns: (transfer full): a struct without any value, its lists empty
 */
gpointer
tdm_shape_new (const TdmShape *self)
{
  gpointer value = g_malloc0 (self->size);

  for (guint i = 0; i < self->n_members; i++)
    if (self->members[i].kind == TDM_MEMBER_PARTS)
      AT (value, &self->members[i], GPtrArray *) = tdm_shape_new_list (self->members[i].parts);

  return value;
}

gpointer
tdm_shape_copy (const TdmShape *self, gconstpointer value)
{
  gpointer copy;

  if (value == NULL)
    return NULL;

  copy = g_malloc0 (self->size);
  for (guint i = 0; i < self->n_members; i++)
    set_member (&self->members[i], copy, value);

  return copy;
}

void
tdm_shape_free (const TdmShape *self, gpointer value)
{
  if (value == NULL)
    return;

  for (guint i = 0; i < self->n_members; i++)
    clear_member (&self->members[i], value);
  g_free (value);
}

gboolean
tdm_shape_equal (const TdmShape *self, gconstpointer a, gconstpointer b)
{
  for (guint i = 0; i < self->n_members; i++)
    if (!is_member_equal (&self->members[i], a, b))
      return FALSE;

  return TRUE;
}

const TdmMember *
tdm_shape_find (const TdmShape *self, const char *name)
{
  for (guint i = 0; i < self->n_members; i++)
    if (g_str_equal (self->members[i].name, name))
      return &self->members[i];

  return NULL;
}

guint64
tdm_shape_diff (const TdmShape *self, gconstpointer a, gconstpointer b)
{
  guint64 fields = 0;

  for (guint i = 0; i < self->n_members; i++)
    if (!is_member_equal (&self->members[i], a, b))
      fields |= self->members[i].field;

  return fields;
}

void
tdm_shape_apply (const TdmShape *self, gpointer to, gconstpointer from, guint64 fields)
{
  for (guint i = 0; i < self->n_members; i++)
    if (self->members[i].field & fields)
      set_member (&self->members[i], to, from);
}
