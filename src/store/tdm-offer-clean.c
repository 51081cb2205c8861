/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings what a form or a file says into the form the tables hold. */

#include "tdm-offer-clean-private.h"

#define AT(value, member, Type) (*(Type *) G_STRUCT_MEMBER_P (value, (member)->offset))

static void
clean_text (char **text)
{
  if (*text != NULL && **text == '\0')
    g_clear_pointer (text, g_free);
}

/* A list stands one a line in its column. */
static void
clean_texts (GStrv *texts)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (char **text = *texts; text != NULL && *text != NULL; text++)
    {
      g_strdelimit (*text, "\r\n", ' ');
      if (**text != '\0')
        g_strv_builder_add (kept, *text);
    }

  g_strfreev (*texts);
  *texts = g_strv_builder_end (kept);
  if (**texts == NULL)
    g_clear_pointer (texts, g_strfreev);
}

static gboolean
is_empty (const TdmShape *shape, gconstpointer part)
{
  g_autofree gpointer nothing = g_malloc0 (shape->size);

  return tdm_shape_equal (shape, part, nothing);
}

static void
clean_parts (const TdmShape *shape, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len;)
    {
      tdm_shape_clean (shape, parts->pdata[i]);
      if (is_empty (shape, parts->pdata[i]))
        g_ptr_array_remove_index (parts, i);
      else
        i++;
    }
}

void
tdm_shape_clean (const TdmShape *shape, gpointer value)
{
  for (guint i = 0; i < shape->n_members; i++)
    {
      const TdmMember *member = &shape->members[i];

      if (member->kind == TDM_MEMBER_TEXT)
        clean_text (&AT (value, member, char *));
      else if (member->kind == TDM_MEMBER_TEXTS)
        clean_texts (&AT (value, member, GStrv));
      else if (member->kind == TDM_MEMBER_PARTS)
        clean_parts (member->parts, AT (value, member, GPtrArray *));
    }
}
