/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the verbs of customers do, as jobs for the database thread. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Takes a TdmCustomer and gives a TdmReceipt. */
gpointer tdm_edit_customer_job (TdmDb *db, gpointer data, GError **error);

typedef struct
{
  gint64 kept;
  gint64 merged;
} TdmMergeOrder;

/* Takes a TdmMergeOrder and gives a TdmReceipt. */
gpointer tdm_merge_customers_job (TdmDb *db, gpointer data, GError **error);

G_END_DECLS
