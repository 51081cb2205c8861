/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether Microsoft sells an offer, and what its type means for its plans. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_PLAN_TERMS (tdm_plan_terms_get_type ())
G_DECLARE_FINAL_TYPE (TdmPlanTerms, tdm_plan_terms, TDM, PLAN_TERMS, AdwPreferencesGroup)

GtkWidget *tdm_plan_terms_new (TdmOfferEditor *editor);
/* (transfer none): has no parent for types that Microsoft does not sell */
GtkWidget *tdm_plan_terms_get_switch (TdmPlanTerms *self);

G_END_DECLS
