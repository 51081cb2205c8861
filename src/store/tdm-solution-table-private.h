/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solutions: what each deal names, and the directory of all that were ever named. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

gboolean tdm_solution_table_load (TdmDb *db, TdmDealRecord *record, GError **error);
/* @fresh: the deal has no rows here yet */
gboolean tdm_solution_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error);

/* (transfer full) (element-type TdmSolution): what forms suggest: the company's own from its offers, Microsoft's
 * from the rules, and all others that deals named (M52–M54) */
GPtrArray *tdm_solution_table_list_known (TdmDb *db, GError **error);

G_END_DECLS
