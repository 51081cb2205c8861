/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for co-sell: rulebooks, statuses, requirements, reasons, steps and benefits, in the manner of each
 * programme year. By tokens of the model; an unknown token is answered as it is. */

#pragma once

#include "tdm-readiness.h"

G_BEGIN_DECLS

/* "2021 program (February)"; what the choice of rulebooks shows. */
const char *tdm_words_rulebook (const char *id);
/* One sentence: which documents it states and from when. */
const char *tdm_words_rulebook_about (const char *id);

const char *tdm_words_cosell_status (const char *token);
/* What the status means, one short line (M105): "Visible to Microsoft sellers". */
const char *tdm_words_cosell_status_about (const char *token);

/* By @words of the requirement. Short: heading of a column of the board, two words at most. */
const char *tdm_words_requirement (const char *words);
const char *tdm_words_requirement_short (const char *words);
/* The rule as the programme of that year says it, one or two sentences. */
const char *tdm_words_requirement_about (const char *words);
const char *tdm_words_requirement_state (TdmRequirementState state);
/* (transfer full) (nullable): why, as a sentence: “Sales contacts are missing for Japan and Poland.” */
char *tdm_words_readiness_reason (const TdmRequirementResult *result);
/* (transfer full): what to do next about it, for a row: “Add a pitch deck” */
char *tdm_words_requirement_fix (const TdmRequirementResult *result);

const char *tdm_words_benefit (const char *token);
const char *tdm_words_benefit_about (const char *token);
const char *tdm_words_step (const char *token);
const char *tdm_words_step_about (const char *token);
const char *tdm_words_step_types (const char *token);
/* What a link for further reading leads to: “Certification policies”. */
const char *tdm_words_further (const char *token);

/* Facts of the company and of an offer, by name: "goldCompetency", "azurePercent". */
const char *tdm_words_fact (const char *name);

G_END_DECLS
