/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong in each part of an offer, for the check of a save and for the status of its section. */

#pragma once

#include "tdm-offer-check.h"

G_BEGIN_DECLS

/* Each adds TdmProblem to @problems: values that are not of their kind or beyond a limit, not what is missing. */
void tdm_offer_judge_identity (const TdmOffer *offer, GPtrArray *problems);
void tdm_offer_judge_listing (const TdmOffer *offer, GPtrArray *problems);
void tdm_offer_judge_plans (const TdmOffer *offer, GPtrArray *problems);
void tdm_offer_judge_csp (const TdmOffer *offer, GPtrArray *problems);
/* @max_areas, @max_subs: 0 for no limit */
void tdm_offer_judge_cosell_listing (const TdmOffer *offer, int max_areas, int max_subs, GPtrArray *problems);
void tdm_offer_judge_contacts (const TdmOffer *offer, GPtrArray *problems);
void tdm_offer_judge_facts (const TdmOffer *offer, GPtrArray *problems);
/* Documents of @kind, current ones. */
guint tdm_offer_count_documents (const GPtrArray *documents, const char *kind);
/* Too many of a kind, and links that are none. */
void tdm_offer_judge_documents (const GPtrArray *documents, GPtrArray *problems);

void tdm_offer_report (GPtrArray *problems, const char *field, TdmRuleError code);

G_END_DECLS
