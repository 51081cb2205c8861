/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Azure consumed revenue of the trailing twelve months against USD 100,000 (M133). */

#pragma once

#include <adwaita.h>

#include "tdm-company.h"

G_BEGIN_DECLS

#define TDM_TYPE_REVENUE_TRACKER (tdm_revenue_tracker_get_type ())
G_DECLARE_FINAL_TYPE (TdmRevenueTracker, tdm_revenue_tracker, TDM, REVENUE_TRACKER, AdwPreferencesRow)

GtkWidget *tdm_revenue_tracker_new (void);
/* @company: only looked at now */
void tdm_revenue_tracker_show (TdmRevenueTracker *self, const TdmCompany *company);

G_END_DECLS
