/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values of all deals, eight bytes each, for exact sums. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-summary.h"

G_BEGIN_DECLS

/**
 * TdmDealAmounts:
 *
 * Read when a sum is asked for and given up when none was for a while. Database thread only.
 */
typedef struct _TdmDealAmounts TdmDealAmounts;

TdmDealAmounts *tdm_deal_amounts_new (void);
void tdm_deal_amounts_free (TdmDealAmounts *self);

/* Reads them when they are not there: some 150 ms at a million deals. */
gboolean tdm_deal_amounts_prepare (TdmDealAmounts *self, TdmDb *db, GError **error);
/* These deals changed (element-type gint64). */
void tdm_deal_amounts_apply_change (TdmDealAmounts *self, TdmDb *db, const GArray *deal_ids);
void tdm_deal_amounts_clear (TdmDealAmounts *self);
/* A question was asked that needs no sums. */
void tdm_deal_amounts_note_idle (TdmDealAmounts *self);

/**
 * tdm_deal_amounts_sum:
 * @n_without: (out) (optional): deals without a value
 *
 * Returns: (transfer full) (element-type TdmMoneyTotal): one for each currency, most deals first
 */
GPtrArray *tdm_deal_amounts_sum (TdmDealAmounts *self, const guint32 *ids, guint n_ids, guint *n_without);

G_END_DECLS
