/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that never leave this computer: copies, changes and differences. */

#include "tdm-private-words.h"

static const struct
{
  TdmDealFields field;
  gsize offset;
} texts[] = {
  { TDM_DEAL_FIELD_PRIVATE_NOTES, G_STRUCT_OFFSET (TdmPrivateWords, notes) },
  { TDM_DEAL_FIELD_NEXT_STEP, G_STRUCT_OFFSET (TdmPrivateWords, next_step) },
  { TDM_DEAL_FIELD_NEXT_STEP, G_STRUCT_OFFSET (TdmPrivateWords, next_step_date) },
};

#define TEXT_AT(self, i) G_STRUCT_MEMBER (char *, (self), texts[i].offset)

static const char *
text_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static const char *const *
tags_or_none (GStrv tags)
{
  static const char *const none[] = { NULL };

  return tags != NULL ? (const char *const *) tags : none;
}

TdmPrivateWords *
tdm_private_words_new (void)
{
  return g_new0 (TdmPrivateWords, 1);
}

TdmPrivateWords *
tdm_private_words_copy (const TdmPrivateWords *self)
{
  TdmPrivateWords *copy = tdm_private_words_new ();

  tdm_private_words_apply (copy, self, TDM_DEAL_FIELDS_PRIVATE);
  return copy;
}

void
tdm_private_words_free (TdmPrivateWords *self)
{
  if (self == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (TEXT_AT (self, i));
  g_strfreev (self->tags);
  g_free (self);
}

gboolean
tdm_private_words_is_empty (const TdmPrivateWords *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (text_or_null (TEXT_AT (self, i)) != NULL)
      return FALSE;

  return *tags_or_none (self->tags) == NULL;
}

void
tdm_private_words_apply (TdmPrivateWords *self, const TdmPrivateWords *from, TdmDealFields fields)
{
  if (self == from)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if ((fields & texts[i].field) != 0)
      g_set_str (&TEXT_AT (self, i), text_or_null (TEXT_AT (from, i)));

  if ((fields & TDM_DEAL_FIELD_TAGS) != 0)
    {
      g_strfreev (self->tags);
      self->tags = *tags_or_none (from->tags) != NULL ? g_strdupv (from->tags) : NULL;
    }
}

TdmDealFields
tdm_private_words_diff (const TdmPrivateWords *a, const TdmPrivateWords *b)
{
  TdmDealFields differ = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (text_or_null (TEXT_AT (a, i)), text_or_null (TEXT_AT (b, i))) != 0)
      differ |= texts[i].field;

  if (!g_strv_equal (tags_or_none (a->tags), tags_or_none (b->tags)))
    differ |= TDM_DEAL_FIELD_TAGS;

  return differ;
}
