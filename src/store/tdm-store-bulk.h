/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change to many deals: one transaction, one undo. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmBulkEdit:
 * @values: (nullable): where the values stand; %NULL when @fields is 0
 * @fields: of @values, what every deal gets: what tdm_store_edit_deal_async () takes
 * @add_tags: (nullable): tags every deal gets
 * @remove_tags: (nullable): tags no deal keeps
 * @set_favorite: whether @favorite is meant
 * @move_close_days: days to move each close date by, instead of a fixed one; 0 for not at all. A deal without a
 *   close date keeps none.
 */
typedef struct
{
  const TdmDealRecord *values;
  TdmDealFields fields;
  const char *const *add_tags;
  const char *const *remove_tags;
  gboolean set_favorite;
  gboolean favorite;
  int move_close_days;
} TdmBulkEdit;

typedef struct
{
  gint64 deal_id;
  char *name;
  GError *error; /* the rule that refused it */
} TdmBulkRefusal;

/**
 * TdmBulkReceipt:
 * @changed: deals that are different now
 * @unchanged: deals that had it already
 * @refused: (element-type TdmBulkRefusal): deals that may not; the others were changed
 * @undo_id: takes all of it back; 0 when nothing changed
 */
typedef struct
{
  guint changed;
  guint unchanged;
  GPtrArray *refused;
  gint64 undo_id;
} TdmBulkReceipt;

void tdm_bulk_receipt_free (TdmBulkReceipt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmBulkReceipt, tdm_bulk_receipt_free)

/* Copies @edit and @ids. @dry_run tells what would happen and changes nothing. 1,000 deals in 2 s at most. */
void tdm_store_edit_deals_async (TdmStore *self,
                                 const guint32 *ids,
                                 guint n_ids,
                                 const TdmBulkEdit *edit,
                                 gboolean dry_run,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
TdmBulkReceipt *tdm_store_edit_deals_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* Writes a note into the history of a deal: a call, a meeting. It never leaves this computer and is allowed in any
 * stage, also archived. Finish with tdm_store_change_finish (). */
void tdm_store_add_note_async (TdmStore *self,
                               gint64 deal_id,
                               const char *text,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);

G_END_DECLS
