/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where an error becomes a sentence for people. */

#pragma once

#include "tdm-rule-error.h"

G_BEGIN_DECLS

char *tdm_error_text (const GError *error);
char *tdm_problem_text (const TdmProblem *problem);
const char *tdm_rule_error_text (TdmRuleError code);

G_END_DECLS
