/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a deal stands, as one chip: what is due first, else its stage or outcome. */

#pragma once

#include "tdm-chip.h"
#include "tdm-deal.h"

G_BEGIN_DECLS

/* @now in microseconds UTC. */
void tdm_chip_show_deal (TdmChip *chip, TdmDeal *deal, gint64 now);
void tdm_chip_show_record (TdmChip *chip, const TdmDealRecord *record, gint64 now);
/* Only how long is left to answer. */
void tdm_chip_show_deadline (TdmChip *chip, gint64 deadline, gint64 now);
/* By how much the close date of an accepted deal is over. */
void tdm_chip_show_overdue (TdmChip *chip, const char *close_date, gint64 now);

gboolean tdm_deal_is_overdue (TdmDeal *deal, gint64 now);

G_END_DECLS
