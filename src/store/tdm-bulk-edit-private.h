/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change to many deals, as a job for the database thread. */

#pragma once

#include "tdm-db.h"
#include "tdm-store-bulk.h"

G_BEGIN_DECLS

/**
 * TdmBulkOrder:
 * @edit: its pointers are the order's own
 * @ids: (element-type gint64): each once
 */
typedef struct
{
  TdmBulkEdit edit;
  GArray *ids;
  gboolean dry_run;
} TdmBulkOrder;

/* Takes a TdmBulkOrder and gives a TdmBulkReceipt. */
gpointer tdm_bulk_edit_job (TdmDb *db, gpointer data, GError **error);

G_END_DECLS
