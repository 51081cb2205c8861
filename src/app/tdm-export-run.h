/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One export from the store into a file, a page of records at a time. */

#pragma once

#include "tdm-deal-export.h"
#include "tdm-store.h"

G_BEGIN_DECLS

void tdm_export_run_async (TdmStore *store,
                           const TdmDealQuery *query,
                           GArray *deal_ids,
                           const char *path,
                           TdmExportFormat format,
                           TdmExportFlags flags,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
/* @n_deals: (out) (optional): how many deals are in the file */
gboolean tdm_export_run_finish (TdmStore *store, GAsyncResult *result, guint *n_deals, GError **error);

G_END_DECLS
