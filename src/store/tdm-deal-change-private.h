/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal before and after a change, as the verbs of deals share it. Database thread only. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-store.h"
#include "tdm-verb-private.h"

G_BEGIN_DECLS

/**
 * TdmDealChange:
 * @fields: what of it really differs, after tdm_deal_change_save ()
 */
typedef struct
{
  TdmDealRecord *before;
  TdmDealRecord *after;
  TdmDealFields fields;
} TdmDealChange;

/* @values is nullable when @fields is 0. NOT_FOUND when there is no such deal. */
gboolean tdm_deal_change_load (TdmDealChange *self,
                               TdmDb *db,
                               gint64 deal_id,
                               const TdmDealRecord *values,
                               TdmDealFields fields,
                               GError **error);
/* Whether the rules let @fields change to what they are in @self->after. */
gboolean tdm_deal_change_may_edit (const TdmDealChange *self, TdmDealFields fields, GError **error);
/* Writes what differs, its customer and its place in the search index. */
gboolean tdm_deal_change_save (TdmDealChange *self, TdmVerb *verb, GError **error);
/* After tdm_verb_keep (): the entry for the outbox, none when only private members changed. */
gboolean tdm_deal_change_post_edit (const TdmDealChange *self, TdmVerb *verb, GError **error);
void tdm_deal_change_clear (TdmDealChange *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmDealChange, tdm_deal_change_clear)

/* (transfer full): freed with g_free () */
TdmReceipt *tdm_receipt_new (gint64 deal_id, gint64 undo_id);

G_END_DECLS
