/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of one deal in groups of rows: what it is about, customer, employees, solutions, record. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_DEAL_FACTS (tdm_deal_facts_get_type ())
G_DECLARE_FINAL_TYPE (TdmDealFacts, tdm_deal_facts, TDM, DEAL_FACTS, GtkBox)

/* Shows @record; it is not kept. */
void tdm_deal_facts_show (TdmDealFacts *self, TdmStore *store, const TdmDealRecord *record);

G_END_DECLS
