/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an offer is available, and which of these places still lack a contact. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_COVERAGE_GROUP (tdm_coverage_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmCoverageGroup, tdm_coverage_group, TDM, COVERAGE_GROUP, AdwPreferencesGroup)

/* Activates "contacts.add" ((sas): role, countries) of a widget above. */
GtkWidget *tdm_coverage_group_new (TdmOfferEditor *editor);
GtkWidget *tdm_coverage_group_get_geographies (TdmCoverageGroup *self);

G_END_DECLS
