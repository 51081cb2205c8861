/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often a close date was moved, and by how much in all (U9). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmDealSlips:
 * @moves: times the close date was changed from one day to another
 * @days: days from the first to the last of them; negative for earlier
 */
typedef struct
{
  guint moves;
  int days;
} TdmDealSlips;

/* @timeline: (element-type TdmTimelineEntry): oldest first */
TdmDealSlips tdm_deal_slips_count (GPtrArray *timeline);
/* NULL when the date was never moved. */
char *tdm_deal_slips_dup_words (TdmDealSlips slips);

G_END_DECLS
