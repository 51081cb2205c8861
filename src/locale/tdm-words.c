/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One whole string for each value: a translator sees the word where it stands. */

#include "tdm-words.h"

#include <glib/gi18n.h>

const char *
tdm_words_direction (TdmDirection direction)
{
  /* Translators: a deal that somebody sent to us, or that our company created and sent. */
  return direction == TDM_DIRECTION_INBOUND ? C_ ("direction of one deal", "Inbound")
                                            : C_ ("direction of one deal", "Outbound");
}

/**
 * tdm_words_stage:
 *
 * Returns: (transfer none): the stage of one deal (M62)
 */
const char *
tdm_words_stage (TdmStage stage)
{
  switch (stage)
    {
    case TDM_STAGE_RECEIVED:
      return C_ ("stage of one deal", "Received");
    case TDM_STAGE_ACCEPTED:
      return C_ ("stage of one deal", "Accepted");
    case TDM_STAGE_ARCHIVED:
      return C_ ("stage of one deal", "Archived");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_stage_filter:
 *
 * Returns: (transfer none): the stage as heading or filter for many deals
 */
const char *
tdm_words_stage_filter (TdmStage stage)
{
  switch (stage)
    {
    case TDM_STAGE_RECEIVED:
      return C_ ("stage filter", "Received");
    case TDM_STAGE_ACCEPTED:
      return C_ ("stage filter", "Accepted");
    case TDM_STAGE_ARCHIVED:
      return C_ ("stage filter", "Archived");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_outcome:
 *
 * Returns: (transfer none): how one deal ended; “No outcome yet” for none
 */
const char *
tdm_words_outcome (TdmOutcome outcome)
{
  switch (outcome)
    {
    case TDM_OUTCOME_NONE:
      return _ ("No outcome yet");
    case TDM_OUTCOME_WON:
      return C_ ("outcome of one deal", "Won");
    case TDM_OUTCOME_LOST:
      return C_ ("outcome of one deal", "Lost");
    case TDM_OUTCOME_DECLINED:
      return C_ ("outcome of one deal", "Declined");
    case TDM_OUTCOME_EXPIRED:
      return C_ ("outcome of one deal", "Expired");
    case TDM_OUTCOME_ERROR:
      /* Translators: the deal was closed because it was a mistake, for example a duplicate. */
      return C_ ("outcome of one deal", "Closed as error");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_outcome_filter:
 *
 * Returns: (transfer none): the outcome as heading or filter for many deals
 */
const char *
tdm_words_outcome_filter (TdmOutcome outcome)
{
  switch (outcome)
    {
    case TDM_OUTCOME_NONE:
      return C_ ("filter, many deals", "Open");
    case TDM_OUTCOME_WON:
      return C_ ("filter, many deals", "Won");
    case TDM_OUTCOME_LOST:
      return C_ ("filter, many deals", "Lost");
    case TDM_OUTCOME_DECLINED:
      return C_ ("filter, many deals", "Declined");
    case TDM_OUTCOME_EXPIRED:
      return C_ ("filter, many deals", "Expired");
    case TDM_OUTCOME_ERROR:
      return C_ ("filter, many deals", "Closed as error");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_deal_status:
 *
 * Returns: (transfer none): the one word for a chip: the outcome of an archived deal, else the stage
 */
const char *
tdm_words_deal_status (TdmStage stage, TdmOutcome outcome)
{
  if (stage == TDM_STAGE_ARCHIVED && outcome != TDM_OUTCOME_NONE)
    return tdm_words_outcome (outcome);

  return tdm_words_stage (stage);
}

const char *
tdm_words_deal_type (TdmDealType type)
{
  switch (type)
    {
    case TDM_DEAL_TYPE_PRIVATE:
      /* Translators: kind of deal: in the company's private pipeline, Microsoft sellers do not see it. */
      return C_ ("type of deal", "Private");
    case TDM_DEAL_TYPE_PARTNER_LED:
      /* Translators: kind of deal: the partner leads, Microsoft sellers may look. */
      return C_ ("type of deal", "Partner-led");
    case TDM_DEAL_TYPE_CO_SELL:
      /* Translators: kind of deal: sold together with Microsoft. */
      return C_ ("type of deal", "Co-sell");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_microsoft_status:
 *
 * Returns: (transfer none): what Microsoft answered to an invitation
 */
const char *
tdm_words_microsoft_status (TdmMicrosoftStatus status)
{
  switch (status)
    {
    case TDM_MICROSOFT_STATUS_NONE:
      return _ ("Microsoft is not invited");
    case TDM_MICROSOFT_STATUS_PENDING:
      return _ ("Waiting for Microsoft’s answer");
    case TDM_MICROSOFT_STATUS_ACCEPTED:
      return _ ("Microsoft accepted");
    case TDM_MICROSOFT_STATUS_DECLINED:
      return _ ("Microsoft declined");
    case TDM_MICROSOFT_STATUS_EXPIRED:
      return _ ("Microsoft did not answer in time");
    case TDM_MICROSOFT_STATUS_WON:
      return _ ("Microsoft reports it as won");
    case TDM_MICROSOFT_STATUS_LOST:
      return _ ("Microsoft reports it as lost");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tdm_words_sync_state (TdmSyncState state)
{
  switch (state)
    {
    case TDM_SYNC_STATE_LOCAL:
      return _ ("Only on this computer");
    case TDM_SYNC_STATE_SYNCED:
      /* Translators: this computer and Partner Center have the same. */
      return _ ("Up to date");
    case TDM_SYNC_STATE_WAITING:
      return _ ("Waiting to be sent");
    case TDM_SYNC_STATE_HELD:
      /* Translators: a change that waits a few seconds so that it can still be taken back. */
      return _ ("On hold before it is sent");
    case TDM_SYNC_STATE_CONFLICT:
      /* Translators: the deal was changed here and in Partner Center. */
      return _ ("Conflict");
    case TDM_SYNC_STATE_REFUSED:
      return _ ("Refused by Partner Center");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tdm_words_solution_kind:
 *
 * Returns: (transfer none): whose solution it is (M52–M54)
 */
const char *
tdm_words_solution_kind (TdmSolutionKind kind)
{
  switch (kind)
    {
    case TDM_SOLUTION_KIND_OWN:
      return _ ("Your company’s solution");
    case TDM_SOLUTION_KIND_MICROSOFT:
      return _ ("Microsoft solution");
    case TDM_SOLUTION_KIND_THIRD_PARTY:
      return _ ("Third-party solution");
    case TDM_SOLUTION_KIND_UNKNOWN:
      return C_ ("owner of a solution", "Unknown");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tdm_words_tab (TdmDealTab tab)
{
  switch (tab)
    {
    case TDM_DEAL_TAB_ALL:
      return _ ("All deals");
    case TDM_DEAL_TAB_INBOUND:
      /* Translators: tab with the opportunities that others sent to us. */
      return C_ ("tab", "Inbound");
    case TDM_DEAL_TAB_OUTBOUND:
      /* Translators: tab with the opportunities that we created. */
      return C_ ("tab", "Outbound");
    case TDM_DEAL_TAB_FAVORITES:
      return C_ ("tab", "Favorites");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tdm_words_sort (TdmDealSort sort)
{
  switch (sort)
    {
    case TDM_DEAL_SORT_EXPIRES:
      return _ ("Time left to answer");
    case TDM_DEAL_SORT_CLOSING:
      return _ ("Close date");
    case TDM_DEAL_SORT_VALUE:
      return _ ("Value");
    case TDM_DEAL_SORT_NAME:
      return _ ("Deal name");
    case TDM_DEAL_SORT_CUSTOMER:
      return _ ("Customer");
    case TDM_DEAL_SORT_UPDATED:
      return _ ("Last change");
    case TDM_DEAL_SORT_CREATED:
      /* Translators: the day on which a deal was created. */
      return C_ ("column", "Created");
    case TDM_DEAL_SORT_FAVORITE:
      return _ ("Favorites first");
    case TDM_DEAL_SORT_TYPE:
      return C_ ("column", "Type");
    case TDM_DEAL_SORT_MICROSOFT:
      return C_ ("column", "Microsoft’s answer");
    case TDM_DEAL_SORT_OWNER:
      return C_ ("column", "Owner");
    case TDM_DEAL_SORT_CAMPAIGN:
      return C_ ("column", "Campaign");
    case TDM_DEAL_SORT_COUNTRY:
      return C_ ("column", "Country");
    case TDM_DEAL_SORT_SENDER:
      return C_ ("column", "Sender");
    case TDM_DEAL_SORT_NEXT_STEP:
      return C_ ("column", "Next step");
    case TDM_DEAL_SORT_REFERRAL_ID:
      return C_ ("column", "Referral ID");
    case TDM_DEAL_SORT_CRM_ID:
      return C_ ("column", "CRM ID");
    default:
      g_return_val_if_reached ("");
    }
}
