/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the draft share: a record, the place in the guide, and texts not yet added to a list. */

#pragma once

#include "tdm-deal-draft.h"

G_BEGIN_DECLS

struct _TdmDealDraft
{
  GObject parent_instance;

  TdmDealRecord *record; /* its contact is never NULL here; dup_record () drops an empty one */
  char *customer_query;
  gboolean new_customer;
  char *pending[TDM_N_PENDING_TEXTS];
  guint step;
  guint visited;         /* bit set of steps the user has seen */
  TdmDealRecord *habits; /* team and solutions as in the last deal, prefilled; NULL for none */
  TdmDealCheck check;    /* what the deal must have for what the form is about to do */
};

/* Without blanks around it; NULL when nothing is left. */
char *tdm_deal_draft_dup_value (const char *text);
/* Owns @record afterwards; nobody is told yet. */
void tdm_deal_draft_take_record (TdmDealDraft *self, TdmDealRecord *record);
/* Tells everybody that everything may be different. */
void tdm_deal_draft_notify_all (TdmDealDraft *self);

G_END_DECLS
