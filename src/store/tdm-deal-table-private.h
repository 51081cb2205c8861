/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of deals: the narrow rows that lists show. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/**
 * tdm_deal_table_load_rows:
 *
 * What lists show, without long texts, people and solutions: name, customer, money, dates, state. A page of
 * 128
 * takes some hundred microseconds.
 *
 * Returns: (nullable) (transfer full) (element-type TdmDealRecord): in the order of @ids; ids that are gone
 * are
 *   left out. %NULL on error.
 */
GPtrArray *tdm_deal_table_load_rows (TdmDb *db, const gint64 *ids, guint n_ids, GError **error);
/* One such row; NOT_FOUND when there is none. */
TdmDealRecord *tdm_deal_table_load_row (TdmDb *db, gint64 id, GError **error);

/* The local number or the referral GUID; NOT_FOUND when there is none. */
gboolean tdm_deal_table_find (TdmDb *db, const char *reference, gint64 *id, GError **error);

/* @record->id 0 takes the next number and sets it. The customer is a row already. */
gboolean tdm_deal_table_insert (TdmDb *db, TdmDealRecord *record, gint64 import_key, GError **error);
gboolean tdm_deal_table_update (TdmDb *db, const TdmDealRecord *record, GError **error);
/* Alone, because nothing else of the row and one index only changes. */
gboolean tdm_deal_table_set_favorite (TdmDb *db, gint64 id, gboolean favorite, GError **error);

/* The text by which deals sort by value: currency, then amount; none comes last. */
char *tdm_deal_table_dup_value_key (const char *value, const char *currency);

G_END_DECLS
