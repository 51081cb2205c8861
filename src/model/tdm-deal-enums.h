/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closed vocabularies of a deal and their tokens: what the command line, the archive and the database call them. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  TDM_DIRECTION_INBOUND,
  TDM_DIRECTION_OUTBOUND,
} TdmDirection;

typedef enum
{
  TDM_STAGE_RECEIVED,
  TDM_STAGE_ACCEPTED,
  TDM_STAGE_ARCHIVED,
} TdmStage;
#define TDM_N_STAGES 3

typedef enum
{
  TDM_OUTCOME_NONE,
  TDM_OUTCOME_WON,
  TDM_OUTCOME_LOST,
  TDM_OUTCOME_DECLINED,
  TDM_OUTCOME_EXPIRED,
  TDM_OUTCOME_ERROR,
} TdmOutcome;

typedef enum
{
  TDM_DEAL_TYPE_PRIVATE,
  TDM_DEAL_TYPE_PARTNER_LED,
  TDM_DEAL_TYPE_CO_SELL,
} TdmDealType;

/* What Microsoft answered to an invitation. */
typedef enum
{
  TDM_MICROSOFT_STATUS_NONE,
  TDM_MICROSOFT_STATUS_PENDING,
  TDM_MICROSOFT_STATUS_ACCEPTED,
  TDM_MICROSOFT_STATUS_DECLINED,
  TDM_MICROSOFT_STATUS_EXPIRED,
  TDM_MICROSOFT_STATUS_WON,
  TDM_MICROSOFT_STATUS_LOST,
} TdmMicrosoftStatus;

typedef enum
{
  TDM_SYNC_STATE_LOCAL,
  TDM_SYNC_STATE_SYNCED,
  TDM_SYNC_STATE_WAITING,
  TDM_SYNC_STATE_HELD,
  TDM_SYNC_STATE_CONFLICT,
  TDM_SYNC_STATE_REFUSED,
} TdmSyncState;

typedef enum
{
  TDM_SOLUTION_KIND_UNKNOWN,
  TDM_SOLUTION_KIND_OWN,
  TDM_SOLUTION_KIND_MICROSOFT,
  TDM_SOLUTION_KIND_THIRD_PARTY,
} TdmSolutionKind;

/* The three tabs of Opportunities (M13). */
typedef enum
{
  TDM_DEAL_TAB_ALL, /* only for scripts: no tab chosen */
  TDM_DEAL_TAB_INBOUND,
  TDM_DEAL_TAB_OUTBOUND,
  TDM_DEAL_TAB_FAVORITES,
} TdmDealTab;
#define TDM_N_DEAL_TABS 4

typedef enum
{
  TDM_DEAL_SORT_EXPIRES,
  TDM_DEAL_SORT_CLOSING,
  TDM_DEAL_SORT_VALUE,
  TDM_DEAL_SORT_NAME,
  TDM_DEAL_SORT_CUSTOMER,
  TDM_DEAL_SORT_UPDATED,
  TDM_DEAL_SORT_CREATED,
  TDM_DEAL_SORT_FAVORITE, /* favorites first */
  TDM_DEAL_SORT_TYPE,
  TDM_DEAL_SORT_MICROSOFT, /* its status */
  TDM_DEAL_SORT_OWNER,     /* the first of the team, by name */
  TDM_DEAL_SORT_CAMPAIGN,
  TDM_DEAL_SORT_COUNTRY, /* of the customer, by its name in the language of the program */
  TDM_DEAL_SORT_SENDER,
  TDM_DEAL_SORT_NEXT_STEP, /* by its date */
  TDM_DEAL_SORT_REFERRAL_ID,
  TDM_DEAL_SORT_CRM_ID,
} TdmDealSort;
#define TDM_N_DEAL_SORTS 17

/* By what a list is divided. */
typedef enum
{
  TDM_DEAL_GROUP_NONE,
  TDM_DEAL_GROUP_STAGE,
  TDM_DEAL_GROUP_CUSTOMER,
  TDM_DEAL_GROUP_CAMPAIGN, /* M42 */
  TDM_DEAL_GROUP_OWNER,    /* the first of the team */
  TDM_DEAL_GROUP_CLOSE_MONTH,
} TdmDealGroup;
#define TDM_N_DEAL_GROUPS 6

GType tdm_direction_get_type (void);
GType tdm_stage_get_type (void);
GType tdm_outcome_get_type (void);
GType tdm_deal_type_get_type (void);
GType tdm_microsoft_status_get_type (void);
GType tdm_sync_state_get_type (void);
GType tdm_deal_tab_get_type (void);
GType tdm_deal_sort_get_type (void);
#define TDM_TYPE_DIRECTION (tdm_direction_get_type ())
#define TDM_TYPE_STAGE (tdm_stage_get_type ())
#define TDM_TYPE_OUTCOME (tdm_outcome_get_type ())
#define TDM_TYPE_DEAL_TYPE (tdm_deal_type_get_type ())
#define TDM_TYPE_MICROSOFT_STATUS (tdm_microsoft_status_get_type ())
#define TDM_TYPE_SYNC_STATE (tdm_sync_state_get_type ())
#define TDM_TYPE_DEAL_TAB (tdm_deal_tab_get_type ())
#define TDM_TYPE_DEAL_SORT (tdm_deal_sort_get_type ())

/* Tokens as in cli.md; NULL where the token is JSON null (no outcome, no Microsoft status, unknown kind). */
const char *tdm_direction_to_token (TdmDirection direction);
gboolean tdm_direction_from_token (const char *token, TdmDirection *direction);
const char *tdm_stage_to_token (TdmStage stage);
gboolean tdm_stage_from_token (const char *token, TdmStage *stage);
const char *tdm_outcome_to_token (TdmOutcome outcome);
gboolean tdm_outcome_from_token (const char *token, TdmOutcome *outcome);
const char *tdm_deal_type_to_token (TdmDealType type);
gboolean tdm_deal_type_from_token (const char *token, TdmDealType *type);
const char *tdm_microsoft_status_to_token (TdmMicrosoftStatus status);
gboolean tdm_microsoft_status_from_token (const char *token, TdmMicrosoftStatus *status);
const char *tdm_sync_state_to_token (TdmSyncState state);
gboolean tdm_sync_state_from_token (const char *token, TdmSyncState *state);
const char *tdm_solution_kind_to_token (TdmSolutionKind kind);
gboolean tdm_solution_kind_from_token (const char *token, TdmSolutionKind *kind);
const char *tdm_deal_tab_to_token (TdmDealTab tab);
gboolean tdm_deal_tab_from_token (const char *token, TdmDealTab *tab);
const char *tdm_deal_sort_to_token (TdmDealSort sort);
gboolean tdm_deal_sort_from_token (const char *token, TdmDealSort *sort);
const char *tdm_deal_group_to_token (TdmDealGroup group);
gboolean tdm_deal_group_from_token (const char *token, TdmDealGroup *group);

G_END_DECLS
