/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of an offer: share on Azure, billed revenue, what the diagram shows. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_COSELL_FACTS (tdm_cosell_facts_get_type ())
G_DECLARE_FINAL_TYPE (TdmCosellFacts, tdm_cosell_facts, TDM, COSELL_FACTS, AdwPreferencesGroup)

GtkWidget *tdm_cosell_facts_new (TdmOfferEditor *editor);
void tdm_cosell_facts_focus (TdmCosellFacts *self);

G_END_DECLS
