/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One export from the store into a file, a page of records at a time. */

#pragma once

#include "tdm-deal-export.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmExportOrder:
 * @query: (nullable): which deals; %NULL with @deal_ids
 * @deal_ids: (nullable) (element-type guint32): these deals and no others, in this order
 * @columns: (nullable): headings of a table, see tdm_deal_export_set_columns (); %NULL for all
 *
 * What goes into a file.
 */
typedef struct
{
  const TdmDealQuery *query;
  GArray *deal_ids;
  TdmExportFormat format;
  TdmExportFlags flags;
  const char *const *columns;
} TdmExportOrder;

void tdm_export_run_async (TdmStore *store,
                           const TdmExportOrder *order,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
/* @n_deals: (out) (optional): how many deals are in the file */
gboolean tdm_export_run_finish (TdmStore *store, GAsyncResult *result, guint *n_deals, GError **error);

G_END_DECLS
