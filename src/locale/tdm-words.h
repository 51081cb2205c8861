/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for what the model calls by number or token: stages, outcomes, kinds, fields. */

#pragma once

#include "tdm-deadline-words.h"
#include "tdm-deal-enums.h"
#include "tdm-deal-record.h"
#include "tdm-offer-words.h"
#include "tdm-person-words.h"
#include "tdm-reason-words.h"
#include "tdm-timeline-words.h"

G_BEGIN_DECLS

/* All answers are owned by the catalogue: do not free, do not keep across a change of language. */
const char *tdm_words_direction (TdmDirection direction);
const char *tdm_words_stage (TdmStage stage);
const char *tdm_words_outcome (TdmOutcome outcome);
const char *tdm_words_outcome_filter (TdmOutcome outcome);
const char *tdm_words_deal_status (TdmStage stage, TdmOutcome outcome);
const char *tdm_words_deal_type (TdmDealType type);
const char *tdm_words_microsoft_status (TdmMicrosoftStatus status);
const char *tdm_words_sync_state (TdmSyncState state);
const char *tdm_words_solution_kind (TdmSolutionKind kind);
const char *tdm_words_tab (TdmDealTab tab);
const char *tdm_words_stage_filter (TdmStage stage);
const char *tdm_words_sort (TdmDealSort sort);
const char *tdm_words_deal_field (const char *member);

G_END_DECLS
