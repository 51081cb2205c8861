/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the search tables hold: the tokens of each deal and each customer. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Columns of deal_search, in their order. */
typedef enum
{
  TDM_SEARCH_NAME,
  TDM_SEARCH_CUSTOMER,
  TDM_SEARCH_NOTES,
  TDM_SEARCH_CODES,
  TDM_SEARCH_PEOPLE,
} TdmSearchColumn;
#define TDM_N_SEARCH_COLUMNS 5

/* The members that are searched. */
#define TDM_DEAL_FIELDS_SEARCHED                                                                             \
  (TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_NOTES | TDM_DEAL_FIELD_CRM_ID |            \
   TDM_DEAL_FIELD_CAMPAIGN_ID | TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_CONTACT)

/* Appends the tokens of one column. Phone numbers and all private members stay out. */
void tdm_search_table_append_tokens (GString *out, const TdmDealRecord *record, TdmSearchColumn column);

/* @fresh: there is no row of this id yet */
gboolean tdm_search_table_put_deal (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);
gboolean tdm_search_table_remove_deal (TdmDb *db, gint64 id, GError **error);
/* A D-U-N-S number without dashes and blanks, as it is searched; NULL for what is none. (transfer full) */
char *tdm_search_table_dup_duns_digits (const char *duns);
gboolean
tdm_search_table_put_customer (TdmDb *db, const TdmCustomer *customer, gboolean fresh, GError **error);
gboolean tdm_search_table_remove_customer (TdmDb *db, gint64 id, GError **error);

G_END_DECLS
