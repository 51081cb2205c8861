/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list of deals comes to, and what its filters can be set to. */

#pragma once

#include "tdm-deal-summary.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* Counts and totals of @query; a background read, so rows are shown before it. */
void tdm_store_summarize_deals_async (TdmStore *self,
                                      const TdmDealQuery *query,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
TdmDealSummary *tdm_store_summarize_deals_finish (TdmStore *self, GAsyncResult *result, GError **error);

/**
 * TdmFilterChoice:
 * @value: for TdmFilterTerm
 * @label: (nullable): what people call it when that is another text
 * @count: deals that have it
 */
typedef struct
{
  char *value;
  char *label;
  guint count;
} TdmFilterChoice;

void tdm_filter_choice_free (TdmFilterChoice *self);

/* The values a field has in this workspace, most deals first, at most @limit; @typed narrows by beginning
 * (element-type TdmFilterChoice). For currency, country, campaign, owner, tag, solution, sender, city, customer. */
void tdm_store_list_filter_choices_async (TdmStore *self,
                                          TdmFilterField field,
                                          const char *typed,
                                          guint limit,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
GPtrArray *tdm_store_list_filter_choices_finish (TdmStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
