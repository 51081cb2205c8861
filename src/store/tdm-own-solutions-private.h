/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The company's own solutions: offers that deals can name, and whether they are co-sell ready (M52). Database thread
 * only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"
#include "tdm-rulebook.h"

G_BEGIN_DECLS

/**
 * TdmOwnSolution:
 * @ready: co-sell ready, by the status that was recorded or by what its offer likely meets
 */
typedef struct
{
  TdmSolution *solution;
  gboolean ready;
} TdmOwnSolution;

/* (transfer full) (element-type TdmOwnSolution): ready ones first, each part by title */
GPtrArray *tdm_own_solutions_list (TdmDb *db, const TdmRulebook *rulebook, GError **error);

G_END_DECLS
