/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of a draft: its team, its solutions, and what is typed into the forms that add to them. */

#include "tdm-deal-draft-private.h"

static void
team_changed (TdmDealDraft *self)
{
  g_signal_emit_by_name (self, "team-changed");
  g_signal_emit_by_name (self, "changed");
}

void
tdm_deal_draft_add_person (TdmDealDraft *self, const TdmPerson *person)
{
  g_ptr_array_add (self->record->team, tdm_person_copy (person));
  team_changed (self);
}

void
tdm_deal_draft_replace_person (TdmDealDraft *self, guint position, const TdmPerson *person)
{
  g_return_if_fail (position < self->record->team->len);

  tdm_person_free (g_ptr_array_index (self->record->team, position));
  g_ptr_array_index (self->record->team, position) = tdm_person_copy (person);
  team_changed (self);
}

void
tdm_deal_draft_remove_person (TdmDealDraft *self, guint position)
{
  g_return_if_fail (position < self->record->team->len);

  g_ptr_array_remove_index (self->record->team, position);
  team_changed (self);
}

gboolean
tdm_deal_draft_has_person (TdmDealDraft *self, const TdmPerson *person)
{
  return g_ptr_array_find_with_equal_func (self->record->team, person, (GEqualFunc) tdm_person_equal, NULL);
}

static gboolean
find_solution (TdmDealDraft *self, const char *id, TdmSolutionKind kind, guint *position)
{
  for (guint i = 0; i < self->record->solutions->len; i++)
    {
      const TdmSolution *solution = g_ptr_array_index (self->record->solutions, i);

      if (solution->kind == kind && g_strcmp0 (solution->id, id) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
solutions_changed (TdmDealDraft *self)
{
  g_signal_emit_by_name (self, "solutions-changed");
  g_signal_emit_by_name (self, "changed");
}

void
tdm_deal_draft_add_solution (TdmDealDraft *self, const TdmSolution *solution)
{
  if (tdm_deal_draft_has_solution (self, solution->id, solution->kind))
    return;

  g_ptr_array_add (self->record->solutions, tdm_solution_copy (solution));
  solutions_changed (self);
}

void
tdm_deal_draft_remove_solution (TdmDealDraft *self, const char *id, TdmSolutionKind kind)
{
  guint position;

  if (!find_solution (self, id, kind, &position))
    return;

  g_ptr_array_remove_index (self->record->solutions, position);
  solutions_changed (self);
}

gboolean
tdm_deal_draft_has_solution (TdmDealDraft *self, const char *id, TdmSolutionKind kind)
{
  guint position;

  return find_solution (self, id, kind, &position);
}

const char *
tdm_deal_draft_get_pending (TdmDealDraft *self, TdmPendingText text)
{
  return self->pending[text];
}

void
tdm_deal_draft_set_pending (TdmDealDraft *self, TdmPendingText text, const char *value)
{
  g_autofree char *stripped = tdm_deal_draft_dup_value (value);

  if (g_set_str (&self->pending[text], stripped))
    g_signal_emit_by_name (self, "changed");
}
