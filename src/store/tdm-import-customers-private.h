/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds or makes the customers of imported rows. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

typedef struct _TdmImportCustomers TdmImportCustomers;

TdmImportCustomers *tdm_import_customers_new (TdmDb *db);
void tdm_import_customers_free (TdmImportCustomers *self);

/**
 * tdm_import_customers_resolve:
 *
 * Sets @customer->id: the entity whose members all equal; or the one of the same name and D-U-N-S number when
 * nothing the row says contradicts it, which then learns what it lacked; else a new one. Never by name
 * alone (M27).
 */
gboolean tdm_import_customers_resolve (TdmImportCustomers *self, TdmCustomer *customer, GError **error);

/* The customer of a deal that exists, after a row: a file that brings only some members does not empty the others.
 * (transfer full) */
TdmCustomer *tdm_import_customers_merge (const TdmCustomer *before, const TdmCustomer *row);

G_END_DECLS
