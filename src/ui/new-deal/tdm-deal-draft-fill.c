/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft filled by the program: members of another deal, a clone, the habits of the last deal. */

#include "tdm-deal-draft-private.h"

/* What a clone takes over: everything about the deal, nothing about its life (ids, stage, history). */
#define CLONED_FIELDS                                                                                        \
  (TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS | TDM_DEAL_FIELD_CUSTOMER |      \
   TDM_DEAL_FIELD_CONTACT)
/* Of those, what another deal never shares with this one. */
#define OWN_FIELDS (TDM_DEAL_FIELD_CRM_ID | TDM_DEAL_FIELD_NOTES)

/* Nothing is left to be asked for the first time, so every step says whether something is missing. */
#define ALL_STEPS 0x7f

TdmDealCheck
tdm_deal_draft_get_purpose (TdmDealDraft *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_DRAFT (self), TDM_DEAL_CHECK_CREATE);

  return self->check;
}

/**
 * tdm_deal_draft_apply:
 * @from: another deal, not kept
 * @fields: which of its members the draft gets
 *
 * As if the user had typed them.
 */
void
tdm_deal_draft_apply (TdmDealDraft *self, const TdmDealRecord *from, TdmDealFields fields)
{
  g_return_if_fail (TDM_IS_DEAL_DRAFT (self));

  tdm_deal_record_apply (self->record, from, fields);
  if (self->record->contact == NULL)
    self->record->contact = tdm_person_new (NULL, NULL, NULL, NULL);
  tdm_deal_draft_notify_all (self);
  g_signal_emit_by_name (self, "changed");
}

/**
 * tdm_deal_draft_clone:
 * @from: the deal to begin with, not kept
 * @with_notes: whether its notes come along
 *
 * Replaces the draft by a new deal that is like @from: same customer, team and solutions, but without its ids,
 * its stage and its history. Consent and help are asked for anew: they were given for the other deal.
 */
void
tdm_deal_draft_clone (TdmDealDraft *self, const TdmDealRecord *from, gboolean with_notes)
{
  TdmDealFields fields = CLONED_FIELDS & ~OWN_FIELDS;

  g_return_if_fail (TDM_IS_DEAL_DRAFT (self));

  if (with_notes)
    fields |= TDM_DEAL_FIELD_NOTES;
  tdm_deal_draft_clear (self);
  g_set_str (&self->customer_query, from->customer->name);
  tdm_deal_draft_apply (self, from, fields);
  self->record->customer->id = from->customer->id;
  self->visited = ALL_STEPS;
}

#define HABIT_FIELDS (TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS)

/**
 * tdm_deal_draft_set_habits:
 * @habits: what the last deal had, copied
 *
 * Prefills team and solutions of an empty draft. They can be removed, and alone they are nothing to keep.
 */
void
tdm_deal_draft_set_habits (TdmDealDraft *self, const TdmDealRecord *habits)
{
  g_return_if_fail (TDM_IS_DEAL_DRAFT (self));

  g_clear_pointer (&self->habits, tdm_deal_record_free);
  self->habits = tdm_deal_record_copy (habits);
  tdm_deal_record_apply (self->record, habits, HABIT_FIELDS);
  tdm_deal_draft_notify_all (self);
}

/* Whether @fields, of team and solutions, stand as they were prefilled. */
gboolean
tdm_deal_draft_is_habit (TdmDealDraft *self, TdmDealFields fields)
{
  g_return_val_if_fail (TDM_IS_DEAL_DRAFT (self), FALSE);

  return self->habits != NULL && tdm_deal_record_diff (self->habits, self->record, fields) == 0;
}
