/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Structs with a shape as rows. */

#include "tdm-shape-row-private.h"

#define AT(value, member, Type) (*(Type *) G_STRUCT_MEMBER_P (value, (member)->offset))

/* ---- lists of texts ---- */

char *
tdm_texts_to_column (const char *const *texts)
{
  return texts != NULL && *texts != NULL ? g_strjoinv ("\n", (char **) texts) : NULL;
}

GStrv
tdm_texts_from_column (const char *column)
{
  return column != NULL ? g_strsplit (column, "\n", -1) : NULL;
}

/* ---- reading ---- */

static void
read_member (const TdmMember *member, TdmStatement *row, int column, gpointer value)
{
  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      AT (value, member, char *) = tdm_statement_dup_text (row, column);
      break;
    case TDM_MEMBER_TEXTS:
      AT (value, member, GStrv) = tdm_texts_from_column (tdm_statement_get_text (row, column));
      break;
    case TDM_MEMBER_NUMBER:
      AT (value, member, gint64) = tdm_statement_get_number (row, column);
      break;
    case TDM_MEMBER_TRUTH:
      AT (value, member, TdmTruth) = (TdmTruth) tdm_statement_get_number (row, column);
      break;
    case TDM_MEMBER_PARTS:
    default:
      g_assert_not_reached ();
    }
}

int
tdm_shape_row_read (const TdmShape *shape, TdmStatement *row, int column, gpointer value)
{
  for (guint i = 0; i < shape->n_members; i++)
    if (shape->members[i].kind != TDM_MEMBER_PARTS)
      read_member (&shape->members[i], row, column++, value);

  return column;
}

/* ---- writing ---- */

static void
bind_texts (TdmStatement *row, int parameter, GStrv values, GPtrArray *texts)
{
  char *joined = tdm_texts_to_column ((const char *const *) values);

  if (joined != NULL)
    g_ptr_array_add (texts, joined);
  tdm_statement_bind_text (row, parameter, joined);
}

static void
bind_member (const TdmMember *member, TdmStatement *row, int parameter, gconstpointer value, GPtrArray *texts)
{
  switch (member->kind)
    {
    case TDM_MEMBER_TEXT:
      tdm_statement_bind_text (row, parameter, AT (value, member, char *));
      break;
    case TDM_MEMBER_TEXTS:
      bind_texts (row, parameter, AT (value, member, GStrv), texts);
      break;
    case TDM_MEMBER_NUMBER:
      tdm_statement_bind_number (row, parameter, AT (value, member, gint64));
      break;
    case TDM_MEMBER_TRUTH:
      tdm_statement_bind_number (row, parameter, AT (value, member, TdmTruth));
      break;
    case TDM_MEMBER_PARTS:
    default:
      g_assert_not_reached ();
    }
}

int
tdm_shape_row_bind (
  const TdmShape *shape, TdmStatement *row, int parameter, gconstpointer value, GPtrArray *texts)
{
  for (guint i = 0; i < shape->n_members; i++)
    if (shape->members[i].kind != TDM_MEMBER_PARTS)
      bind_member (&shape->members[i], row, parameter++, value, texts);

  return parameter;
}
