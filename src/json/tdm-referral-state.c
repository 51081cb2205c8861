/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose referral it is, who sent it and how far it got: what several members of it say only together. */

#include "tdm-referral-state-private.h"

#include "tdm-referral-json.h"
#include "tdm-referral-value-private.h"

#define MICROSOFT "msft"

/* ---- who and whose ---- */

yyjson_val *
tdm_referral_get_inviter (yyjson_val *referral)
{
  return yyjson_obj_get (yyjson_obj_get (referral, "inviteContext"), "invitedBy");
}

gboolean
tdm_referral_is_invited_by_microsoft (yyjson_val *referral)
{
  return tdm_referral_value_is (tdm_referral_get_inviter (referral), "organizationId", MICROSOFT);
}

gboolean
tdm_referral_is_invited_by_own (yyjson_val *referral)
{
  g_autofree char *own = tdm_referral_value_dup_line (referral, "organizationId");

  return own != NULL && tdm_referral_value_is (tdm_referral_get_inviter (referral), "organizationId", own);
}

gboolean
tdm_referral_is_invited_by_other (yyjson_val *referral)
{
  g_autofree char *inviter =
    tdm_referral_value_dup_line (tdm_referral_get_inviter (referral), "organizationId");

  return inviter != NULL && !tdm_referral_is_invited_by_own (referral) &&
         (tdm_referral_is_invited_by_microsoft (referral) ||
          tdm_referral_value_has (referral, "organizationId"));
}

gboolean
tdm_referral_is_for_microsoft (yyjson_val *referral)
{
  yyjson_val *targets = yyjson_obj_get (referral, "target");

  for (guint i = 0; i < tdm_referral_value_count (targets); i++)
    if (tdm_referral_value_is (tdm_referral_value_element (targets, i), "id", MICROSOFT))
      return TRUE;

  return FALSE;
}

static gboolean
is_only_for_microsoft (yyjson_val *referral)
{
  return tdm_referral_is_for_microsoft (referral) &&
         tdm_referral_value_count (yyjson_obj_get (referral, "target")) == 1;
}

/**
 * tdm_referral_json_is_microsoft_copy:
 *
 * Returns: whether this is not the company's own referral but the one Microsoft holds in the same engagement
 */
gboolean
tdm_referral_json_is_microsoft_copy (yyjson_val *referral)
{
  if (!yyjson_is_str (yyjson_obj_get (referral, "engagementId")))
    return FALSE;
  if (tdm_referral_value_is (referral, "organizationId", MICROSOFT) ||
      tdm_referral_value_is (referral, "organizationName", "Microsoft"))
    return TRUE;

  return is_only_for_microsoft (referral) && !tdm_referral_is_invited_by_microsoft (referral);
}

/**
 * tdm_referral_json_is_referral:
 *
 * Returns: whether @value looks like a referral, whole or not, rather than a patch, an error or a token
 */
gboolean
tdm_referral_json_is_referral (yyjson_val *value)
{
  static const char *const known[] = { "engagementId",  "customerProfile", "details",      "substatus",
                                       "inviteContext", "consent",         "qualification" };

  if (yyjson_obj_get (value, "error") != NULL || yyjson_obj_get (value, "access_token") != NULL)
    return FALSE;
  if (yyjson_is_str (yyjson_obj_get (value, "id")) && yyjson_obj_get (value, "status") != NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (tdm_referral_value_has (value, known[i]))
      return TRUE;

  return FALSE;
}

/* ---- stage and direction ---- */

gboolean
tdm_referral_find_outcome (yyjson_val *referral, TdmOutcome *outcome)
{
  static const struct
  {
    const char *token;
    TdmOutcome outcome;
  } known[] = { { "Won", TDM_OUTCOME_WON },
                { "Lost", TDM_OUTCOME_LOST },
                { "Declined", TDM_OUTCOME_DECLINED },
                { "Expired", TDM_OUTCOME_EXPIRED },
                { "Error", TDM_OUTCOME_ERROR } };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (tdm_referral_value_is (referral, "substatus", known[i].token))
      {
        *outcome = known[i].outcome;
        return TRUE;
      }

  return FALSE;
}

/* The status decides; when it is null or unknown, what the substatus implies. */
gboolean
tdm_referral_find_stage (yyjson_val *referral, TdmStage *stage)
{
  TdmOutcome outcome;

  if (tdm_referral_value_is (referral, "status", "New"))
    *stage = TDM_STAGE_RECEIVED;
  else if (tdm_referral_value_is (referral, "status", "Active"))
    *stage = TDM_STAGE_ACCEPTED;
  else if (tdm_referral_value_is (referral, "status", "Closed") ||
           tdm_referral_find_outcome (referral, &outcome))
    *stage = TDM_STAGE_ARCHIVED;
  else if (tdm_referral_value_is (referral, "substatus", "Accepted"))
    *stage = TDM_STAGE_ACCEPTED;
  else if (tdm_referral_value_is (referral, "substatus", "Pending") ||
           tdm_referral_value_is (referral, "substatus", "Received"))
    *stage = TDM_STAGE_RECEIVED;
  else
    return FALSE;

  return TRUE;
}

gboolean
tdm_referral_find_direction (yyjson_val *referral, TdmDirection *direction)
{
  if (tdm_referral_is_invited_by_own (referral) || tdm_referral_value_is (referral, "direction", "Outgoing"))
    *direction = TDM_DIRECTION_OUTBOUND;
  else if (tdm_referral_value_is (referral, "direction", "Incoming") ||
           tdm_referral_is_invited_by_other (referral))
    *direction = TDM_DIRECTION_INBOUND;
  else
    return FALSE;

  return TRUE;
}

/**
 * tdm_referral_json_guess_direction:
 *
 * Returns: the tab a new deal belongs to when nothing in it tells: waiting for an answer means somebody sent it
 */
TdmDirection
tdm_referral_json_guess_direction (yyjson_val *referral)
{
  TdmStage stage;
  TdmDirection direction;

  if (tdm_referral_find_direction (referral, &direction))
    return direction;
  if (tdm_referral_find_stage (referral, &stage) && stage == TDM_STAGE_RECEIVED)
    return TDM_DIRECTION_INBOUND;

  return TDM_DIRECTION_OUTBOUND;
}

/* A shared referral that came in, from nobody who is named, came from Microsoft. */
gboolean
tdm_referral_is_connected_to_microsoft (yyjson_val *referral)
{
  return tdm_referral_is_for_microsoft (referral) || tdm_referral_is_invited_by_microsoft (referral) ||
         (tdm_referral_value_is (referral, "direction", "Incoming") &&
          !tdm_referral_is_invited_by_other (referral) && !tdm_referral_is_invited_by_own (referral));
}

TdmMicrosoftStatus
tdm_referral_find_microsoft_status (yyjson_val *copy)
{
  static const TdmMicrosoftStatus by_outcome[] = {
    [TDM_OUTCOME_WON] = TDM_MICROSOFT_STATUS_WON,
    [TDM_OUTCOME_LOST] = TDM_MICROSOFT_STATUS_LOST,
    [TDM_OUTCOME_DECLINED] = TDM_MICROSOFT_STATUS_DECLINED,
    [TDM_OUTCOME_EXPIRED] = TDM_MICROSOFT_STATUS_EXPIRED,
    [TDM_OUTCOME_ERROR] = TDM_MICROSOFT_STATUS_NONE,
  };
  TdmOutcome outcome = TDM_OUTCOME_NONE;
  TdmStage stage;

  if (!tdm_referral_find_stage (copy, &stage))
    return TDM_MICROSOFT_STATUS_NONE;
  if (stage == TDM_STAGE_RECEIVED)
    return TDM_MICROSOFT_STATUS_PENDING;
  if (stage == TDM_STAGE_ACCEPTED)
    return TDM_MICROSOFT_STATUS_ACCEPTED;

  tdm_referral_find_outcome (copy, &outcome);
  return by_outcome[outcome];
}
