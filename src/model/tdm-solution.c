/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solutions of a deal as values. */

#include "tdm-deal-record.h"

/**
 * tdm_solution_new:
 * @id: (nullable): the id Partner Center knows it by
 * @name: (nullable): what people call it
 * @kind: whose solution it is
 *
 * Returns: (transfer full): a solution with copies of the texts
 */
TdmSolution *
tdm_solution_new (const char *id, const char *name, TdmSolutionKind kind)
{
  TdmSolution *self = g_new (TdmSolution, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->kind = kind;
  return self;
}

TdmSolution *
tdm_solution_copy (const TdmSolution *self)
{
  return self != NULL ? tdm_solution_new (self->id, self->name, self->kind) : NULL;
}

void
tdm_solution_free (TdmSolution *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/**
 * tdm_solution_equal:
 * @a: (nullable):
 * @b: (nullable):
 *
 * Returns: whether id, name and kind are the same
 */
gboolean
tdm_solution_equal (const TdmSolution *a, const TdmSolution *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->kind == b->kind && g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->name, b->name) == 0;
}
