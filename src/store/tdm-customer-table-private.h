/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers: one row is one business entity. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* A row whose members all equal, 0 for none. Never by name alone (M27). */
gboolean tdm_customer_table_find_equal (TdmDb *db, const TdmCustomer *customer, gint64 *id, GError **error);
/* A row with the same name and D-U-N-S number, 0 for none. */
gboolean tdm_customer_table_find_by_duns (TdmDb *db, const TdmCustomer *customer, gint64 *id, GError **error);
/* NULL without error when there is none. */
TdmCustomer *tdm_customer_table_load (TdmDb *db, gint64 id, GError **error);

/* Sets @customer->id. Not recorded for undo, because other deals may use the row since. */
gboolean tdm_customer_table_insert (TdmDb *db, TdmCustomer *customer, GError **error);
gboolean tdm_customer_table_update (TdmDb *db, const TdmCustomer *customer, GError **error);
/* Those that no deal names: after an import was taken back. Otherwise they stay, for the undo of an edit. */
gboolean tdm_customer_table_remove_unused (TdmDb *db, GError **error);

/**
 * tdm_customer_table_resolve:
 *
 * Finds or makes the row of a customer somebody entered and sets @customer->id, 0 for a customer without any
 * member.
 */
gboolean tdm_customer_table_resolve (TdmDb *db, TdmCustomer *customer, GError **error);

/* (transfer full) (element-type TdmCustomer): see tdm_store_suggest_customers_async () */
GPtrArray *
tdm_customer_table_suggest (TdmDb *db, const char *country, const char *typed, guint limit, GError **error);

gboolean tdm_customer_is_empty (const TdmCustomer *customer);

G_END_DECLS
