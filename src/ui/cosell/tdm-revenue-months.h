/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Azure consumed revenue by month: the twelve months before this one, and this one. */

#pragma once

#include <adwaita.h>

#include "tdm-company.h"

G_BEGIN_DECLS

#define TDM_TYPE_REVENUE_MONTHS (tdm_revenue_months_get_type ())
G_DECLARE_FINAL_TYPE (TdmRevenueMonths, tdm_revenue_months, TDM, REVENUE_MONTHS, AdwExpanderRow)

/* Signal "changed": the user typed. */
GtkWidget *tdm_revenue_months_new (void);
void tdm_revenue_months_show (TdmRevenueMonths *self, const TdmCompany *company);
/* Puts what is typed into @company; months before those that are shown stay. */
void tdm_revenue_months_read (TdmRevenueMonths *self, TdmCompany *company);
gboolean tdm_revenue_months_check (TdmRevenueMonths *self);

G_END_DECLS
