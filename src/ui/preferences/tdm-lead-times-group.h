/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long before a deadline the user is reminded. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_LEAD_TIMES_GROUP (tdm_lead_times_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmLeadTimesGroup, tdm_lead_times_group, TDM, LEAD_TIMES_GROUP, AdwPreferencesGroup)

G_END_DECLS
