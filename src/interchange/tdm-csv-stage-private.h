/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage of a deal from Partner Center's two status words. */

#pragma once

#include "tdm-deal-enums.h"

G_BEGIN_DECLS

gboolean tdm_csv_stage_from_status (const char *status, TdmStage *stage);
/* NULL when @substatus goes with @stage, else why not. */
const char *tdm_csv_stage_check_substatus (TdmStage *stage, const char *substatus, TdmOutcome *outcome);
/* One column that holds either word. */
gboolean tdm_csv_stage_from_word (const char *word, TdmStage *stage, TdmOutcome *outcome);
gboolean tdm_csv_microsoft_status_from_word (const char *word, TdmMicrosoftStatus *status);

G_END_DECLS
