/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the deals of one customer come to: outcomes, and values by currency. */

#pragma once

#include "tdm-store-directory.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_FIGURES (tdm_customer_figures_get_type ())
/* Signal "changed": something was counted. */
G_DECLARE_FINAL_TYPE (TdmCustomerFigures, tdm_customer_figures, TDM, CUSTOMER_FIGURES, GObject)

TdmCustomerFigures *tdm_customer_figures_new (TdmStore *store);
void tdm_customer_figures_load (TdmCustomerFigures *self, gint64 customer_id);
char *tdm_customer_figures_dup_words (TdmCustomerFigures *self, const TdmCustomerEntry *entry);
/* The deals of a customer; @outcome (nullable): a token of TdmOutcome. */
TdmDealQuery *tdm_customer_figures_dup_query (gint64 customer_id, const char *outcome);

G_END_DECLS
