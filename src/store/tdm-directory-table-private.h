/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers as people page through it. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-store-directory.h"

G_BEGIN_DECLS

/* (transfer full) (element-type guint32): customers that have a deal, by name. @typed NULL for all. */
GArray *tdm_directory_table_query (TdmDb *db, const char *typed, GError **error);
/* (transfer full): NULL without error when there is none of that number */
TdmCustomerEntry *tdm_directory_table_load (TdmDb *db, gint64 id, GError **error);
gboolean tdm_directory_table_count (TdmDb *db, gint64 id, guint *n_deals, guint *n_open, GError **error);

G_END_DECLS
