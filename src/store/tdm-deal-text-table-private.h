/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long or rare members of a deal, and the referral as it was received. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

#define TDM_DEAL_FIELDS_LONG                                                                                 \
  (TDM_DEAL_FIELD_NOTES | TDM_DEAL_FIELD_PRIVATE_NOTES | TDM_DEAL_FIELD_TAGS | TDM_DEAL_FIELD_CRM_ID |       \
   TDM_DEAL_FIELD_CAMPAIGN_ID | TDM_DEAL_FIELD_STATUS_REASON | TDM_DEAL_FIELD_HELP |                         \
   TDM_DEAL_FIELD_NEXT_STEP)

gboolean tdm_deal_text_table_load (TdmDb *db, TdmDealRecord *record, GError **error);
/* A record without any of these members has no row. */
gboolean tdm_deal_text_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);

gboolean tdm_raw_table_load (TdmDb *db, TdmDealRecord *record, GError **error);
gboolean tdm_raw_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);

G_END_DECLS
