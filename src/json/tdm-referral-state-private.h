/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose referral it is, who sent it and how far it got. */

#pragma once

#include "tdm-deal-enums.h"
#include "tdm-json-reader.h"

G_BEGIN_DECLS

yyjson_val *tdm_referral_get_inviter (yyjson_val *referral);
gboolean tdm_referral_is_invited_by_microsoft (yyjson_val *referral);
gboolean tdm_referral_is_invited_by_own (yyjson_val *referral);
gboolean tdm_referral_is_invited_by_other (yyjson_val *referral);
/* It is meant for Microsoft, alone or among others. */
gboolean tdm_referral_is_for_microsoft (yyjson_val *referral);
gboolean tdm_referral_is_connected_to_microsoft (yyjson_val *referral);

/* Each is FALSE when nothing tells. */
gboolean tdm_referral_find_outcome (yyjson_val *referral, TdmOutcome *outcome);
gboolean tdm_referral_find_stage (yyjson_val *referral, TdmStage *stage);
gboolean tdm_referral_find_direction (yyjson_val *referral, TdmDirection *direction);
/* What Microsoft answered, from its copy. */
TdmMicrosoftStatus tdm_referral_find_microsoft_status (yyjson_val *copy);

G_END_DECLS
