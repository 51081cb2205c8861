/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole deal over all its tables. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Everything but the raw JSON, unless @with_raw. NOT_FOUND when there is no such deal. */
TdmDealRecord *tdm_deal_rows_load (TdmDb *db, gint64 id, gboolean with_raw, GError **error);

/* Writes a new deal and sets its id (kept when it is not 0). The customer has its id already. @import_key: 0 for
 * none. @searchable: FALSE leaves the search index to a later build. */
gboolean tdm_deal_rows_insert (
  TdmDb *db, TdmDealRecord *record, gint64 import_key, gboolean searchable, GError **error);
/* Writes the members named by @fields. The customer has its id already. */
gboolean tdm_deal_rows_save (TdmDb *db, const TdmDealRecord *record, TdmDealFields fields, GError **error);
/* Removes the deals of a range of ids and all that hangs on them, outbox and search index too. */
gboolean tdm_deal_rows_remove (TdmDb *db, gint64 first, gint64 last, GError **error);
/* Brings the search index up to date with what the tables say now, also for a deal that is gone. */
gboolean tdm_deal_rows_index_again (TdmDb *db, gint64 id, GError **error);

G_END_DECLS
