/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to do about a field that the rules do not accept, in a sentence that stands at the field. */

#pragma once

#include "tdm-rule-error.h"

G_BEGIN_DECLS

char *tdm_new_deal_problem_text (const char *field, TdmRuleError code);

/* Whether problem path @field is about @path or something inside it: "team" covers "team[0].email". */
gboolean tdm_new_deal_problem_is_in (const char *field, const char *path);

G_END_DECLS
