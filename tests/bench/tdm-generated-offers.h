/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up offers, the same ones in every run. */

#pragma once

#include "tdm-company.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

#define TDM_GENERATED_N_DOCUMENTS 20

/* Every type in turn; texts of the usual length, four plans, eight contacts in several countries, facts. A third lacks
 * the facts, a quarter the geographies, a fifth the listing. Documents come by verbs of their own. */
TdmOffer *tdm_generated_offer_new (guint number);
/* A kind for each of the documents an offer has: those that stand once, then of each as many as are allowed. */
const char *tdm_generated_document_get_kind (guint number);
TdmCompany *tdm_generated_company_new (void);

G_END_DECLS
