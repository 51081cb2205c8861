/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters, orders, groups and sums the slow and plain way: one look at every record. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-deal-summary.h"

G_BEGIN_DECLS

gboolean oracle_matches (const TdmDealRecord *deal, const TdmFilterTerm *term);
/* Tab, stages, search and all terms. */
gboolean oracle_passes (const TdmDealRecord *deal, const TdmDealQuery *query);
/* Key of the group a deal is in; NULL for none. */
char *oracle_get_group_key (const TdmDealRecord *deal, TdmDealGroup group);
/* (element-type TdmDealRecord) the deals that pass, not owned */
GPtrArray *oracle_list (const GPtrArray *deals, const TdmDealQuery *query);
/* A value some deal has in the field, or "" (transfer full). */
char *oracle_pick_value (const TdmDealRecord *deal, TdmFilterField field);

G_END_DECLS
