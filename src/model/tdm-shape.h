/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain structs described by a table of their members, so that copying, comparing, keeping as a draft and writing as
 * JSON are said once for all of them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A yes or no that may not be known yet. */
typedef enum
{
  TDM_TRUTH_UNKNOWN,
  TDM_TRUTH_NO,
  TDM_TRUTH_YES,
} TdmTruth;

/**
 * TdmMemberKind:
 * @TDM_MEMBER_TEXT: `char *`, NULL for no value; also money and percent, as decimal text
 * @TDM_MEMBER_TEXTS: `GStrv`, NULL and empty are the same
 * @TDM_MEMBER_NUMBER: `gint64`, 0 for none
 * @TDM_MEMBER_TRUTH: `TdmTruth`
 * @TDM_MEMBER_PARTS: `GPtrArray *` of structs of the shape @parts, never NULL in a struct of tdm_shape_new ()
 */
typedef enum
{
  TDM_MEMBER_TEXT,
  TDM_MEMBER_TEXTS,
  TDM_MEMBER_NUMBER,
  TDM_MEMBER_TRUTH,
  TDM_MEMBER_PARTS,
} TdmMemberKind;

typedef struct _TdmShape TdmShape;

/**
 * TdmMember:
 * @name: as in our own JSON
 * @field: the bit that stands for it in an order to change it; 0 where it is no member of its own
 */
typedef struct
{
  const char *name;
  TdmMemberKind kind;
  gsize offset;
  guint64 field;
  const TdmShape *parts;
} TdmMember;

/**
 * TdmShape:
 * @size: of the struct, in bytes
 * @free: frees one struct: lists need a function without data
 */
struct _TdmShape
{
  gsize size;
  GDestroyNotify free;
  const TdmMember *members;
  guint n_members;
};

#define TDM_SHAPE(Struct, members, free) { sizeof (Struct), free, members, G_N_ELEMENTS (members) }

gpointer tdm_shape_new (const TdmShape *self);
gpointer tdm_shape_copy (const TdmShape *self, gconstpointer value);
void tdm_shape_free (const TdmShape *self, gpointer value);
gboolean tdm_shape_equal (const TdmShape *self, gconstpointer a, gconstpointer b);
const TdmMember *tdm_shape_find (const TdmShape *self, const char *name);

/* The bits of the members that differ. */
guint64 tdm_shape_diff (const TdmShape *self, gconstpointer a, gconstpointer b);
/* Copies the members of @fields from @from into @to. */
void tdm_shape_apply (const TdmShape *self, gpointer to, gconstpointer from, guint64 fields);

/* Only members with a value are written; unknown keys are ignored when read, so a kept form outlives an upgrade. */
GVariant *tdm_shape_to_variant (const TdmShape *self, gconstpointer value);
gpointer tdm_shape_from_variant (const TdmShape *self, GVariant *variant);

/* Owns its elements. */
GPtrArray *tdm_shape_new_list (const TdmShape *self);
GPtrArray *tdm_shape_copy_list (const TdmShape *self, const GPtrArray *list);
gboolean tdm_shape_equal_lists (const TdmShape *self, const GPtrArray *a, const GPtrArray *b);

G_END_DECLS
