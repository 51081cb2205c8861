/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A live deal: one object per id, on the main thread, that widgets bind to. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-deal-rules.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL (tdm_deal_get_type ())
G_DECLARE_FINAL_TYPE (TdmDeal, tdm_deal, TDM, DEAL, GObject)

/* Properties, all read-only for widgets and notified on a real change only: id (int64), loaded (boolean), name,
 * customer-name, country, city, value, currency, close-date (string or NULL), deadline, created, updated
 * (int64, µs UTC or 0), direction, stage, outcome, deal-type, microsoft-status, sync-state (enums),
 * favorite (boolean), sender. A deal that is not loaded yet has only its id. */

/* For the store alone. */
TdmDeal *tdm_deal_new (gint64 id);
void tdm_deal_update (TdmDeal *self, const TdmDealRecord *record);
void tdm_deal_set_favorite (TdmDeal *self, gboolean favorite);

gint64 tdm_deal_get_id (TdmDeal *self);
gboolean tdm_deal_get_loaded (TdmDeal *self);
const char *tdm_deal_get_name (TdmDeal *self);
const char *tdm_deal_get_customer_name (TdmDeal *self);
const char *tdm_deal_get_country (TdmDeal *self);
const char *tdm_deal_get_city (TdmDeal *self);
const char *tdm_deal_get_value (TdmDeal *self);
const char *tdm_deal_get_currency (TdmDeal *self);
const char *tdm_deal_get_close_date (TdmDeal *self);
const char *tdm_deal_get_sender (TdmDeal *self);
gint64 tdm_deal_get_deadline (TdmDeal *self);
gint64 tdm_deal_get_updated (TdmDeal *self);
TdmDirection tdm_deal_get_direction (TdmDeal *self);
TdmStage tdm_deal_get_stage (TdmDeal *self);
TdmOutcome tdm_deal_get_outcome (TdmDeal *self);
TdmDealType tdm_deal_get_deal_type (TdmDeal *self);
TdmMicrosoftStatus tdm_deal_get_microsoft_status (TdmDeal *self);
TdmSyncState tdm_deal_get_sync_state (TdmDeal *self);
gboolean tdm_deal_get_favorite (TdmDeal *self);
TdmDealState tdm_deal_get_state (TdmDeal *self);

G_END_DECLS
