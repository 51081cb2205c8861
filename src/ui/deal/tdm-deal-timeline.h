/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of one deal, newest first. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"
#include "tdm-timeline-entry.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_TIMELINE (tdm_deal_timeline_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealTimeline, tdm_deal_timeline, TDM, DEAL_TIMELINE, GtkBox)

/* @entries: (element-type TdmTimelineEntry): oldest first. An answer that is due stands on top. */
void tdm_deal_timeline_show (TdmDealTimeline *self, const TdmDealRecord *record, GPtrArray *entries);

G_END_DECLS
