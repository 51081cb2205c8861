/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deal a form is about to create: every member a property widgets bind to, and nothing typed is ever lost. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-deal-rules.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_DRAFT (tdm_deal_draft_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealDraft, tdm_deal_draft, TDM, DEAL_DRAFT, GObject)

/* What is typed into a form that adds to a list, before it is added. It belongs to the draft as well. */
typedef enum
{
  TDM_PENDING_FIRST_NAME,
  TDM_PENDING_LAST_NAME,
  TDM_PENDING_PHONE,
  TDM_PENDING_EMAIL,
  TDM_PENDING_POSITION, /* of the person being edited, as a decimal number; none for a new one */
  TDM_PENDING_SOLUTION_ID,
  TDM_PENDING_SOLUTION_NAME,
} TdmPendingText;
#define TDM_N_PENDING_TEXTS 7

TdmDealDraft *tdm_deal_draft_new (void);
TdmDealDraft *tdm_deal_draft_new_for_deal (const TdmDealRecord *record, TdmDealCheck check);

/* The values as they stand, bad ones too; owned by the draft and valid until the next change. */
const TdmDealRecord *tdm_deal_draft_get_record (TdmDealDraft *self);
TdmDealRecord *tdm_deal_draft_dup_record (TdmDealDraft *self);
GPtrArray *tdm_deal_draft_check (TdmDealDraft *self);
TdmDealCheck tdm_deal_draft_get_purpose (TdmDealDraft *self);
void tdm_deal_draft_apply (TdmDealDraft *self, const TdmDealRecord *from, TdmDealFields fields);
void tdm_deal_draft_clone (TdmDealDraft *self, const TdmDealRecord *from, gboolean with_notes);
void tdm_deal_draft_set_habits (TdmDealDraft *self, const TdmDealRecord *habits);
gboolean tdm_deal_draft_is_habit (TdmDealDraft *self, TdmDealFields fields);
gboolean tdm_deal_draft_is_empty (TdmDealDraft *self);
void tdm_deal_draft_clear (TdmDealDraft *self);

guint tdm_deal_draft_get_step (TdmDealDraft *self);
void tdm_deal_draft_set_step (TdmDealDraft *self, guint step);
gboolean tdm_deal_draft_get_visited (TdmDealDraft *self, guint step);

gboolean tdm_deal_draft_has_customer (TdmDealDraft *self);
gboolean tdm_deal_draft_get_new_customer (TdmDealDraft *self);
void tdm_deal_draft_choose_customer (TdmDealDraft *self, const TdmCustomer *customer);
void tdm_deal_draft_start_customer (TdmDealDraft *self);
void tdm_deal_draft_forget_customer (TdmDealDraft *self);

void tdm_deal_draft_add_person (TdmDealDraft *self, const TdmPerson *person);
void tdm_deal_draft_replace_person (TdmDealDraft *self, guint position, const TdmPerson *person);
void tdm_deal_draft_remove_person (TdmDealDraft *self, guint position);
gboolean tdm_deal_draft_has_person (TdmDealDraft *self, const TdmPerson *person);

void tdm_deal_draft_add_solution (TdmDealDraft *self, const TdmSolution *solution);
void tdm_deal_draft_remove_solution (TdmDealDraft *self, const char *id, TdmSolutionKind kind);
gboolean tdm_deal_draft_has_solution (TdmDealDraft *self, const char *id, TdmSolutionKind kind);

const char *tdm_deal_draft_get_pending (TdmDealDraft *self, TdmPendingText text);
void tdm_deal_draft_set_pending (TdmDealDraft *self, TdmPendingText text, const char *value);

GVariant *tdm_deal_draft_to_variant (TdmDealDraft *self);
gboolean tdm_deal_draft_restore (TdmDealDraft *self, GVariant *variant);

G_END_DECLS
