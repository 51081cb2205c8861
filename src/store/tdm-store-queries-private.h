/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking for ids and list rows in the way a window needs it: something at once, and nothing when nothing changed. */

#pragma once

#include "tdm-deal-groups.h"
#include "tdm-store-private.h"

G_BEGIN_DECLS

/* The stamp of nothing that was ever answered. */
#define TDM_NO_STAMP G_MAXUINT64

/**
 * TdmDealQuestion:
 * @limit: 0 for all
 * @n_rows: for so many of the first ids the rows come along
 * @stamp: the stamp of the last answer to the same query, or %TDM_NO_STAMP
 * @hurry: the beginning alone will do where the whole would take longer than a frame
 */
typedef struct
{
  TdmStore *store; /* not owned; the task holds it */
  TdmDealQuery *query;
  guint limit;
  guint n_rows;
  guint64 stamp;
  gboolean hurry;
} TdmDealQuestion;

/**
 * TdmDealAnswer:
 * @ids: (nullable) (element-type guint32): %NULL when the answer is still that of the question's stamp
 * @rows: (element-type TdmDealRecord): rows of the first ids
 * @spans: (nullable) (element-type TdmGroupSpan): the groups of @ids, %NULL without grouping
 * @names: (nullable): what they are called
 * @complete: %FALSE when @ids is only the beginning
 */
typedef struct
{
  GArray *ids;
  GPtrArray *rows;
  GArray *spans;
  TdmGroupNames *names;
  gboolean complete;
  guint64 stamp;
} TdmDealAnswer;

void tdm_deal_answer_free (TdmDealAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealAnswer, tdm_deal_answer_free)

/* Copies @question. */
void tdm_store_ask_async (TdmStore *self,
                          const TdmDealQuestion *question,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data);
TdmDealAnswer *tdm_store_ask_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* The rows of some deals (element-type guint32); those that are gone are left out. Takes @ids. */
void tdm_store_load_rows_async (
  TdmStore *self, GArray *ids, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *tdm_store_load_rows_finish (TdmStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
