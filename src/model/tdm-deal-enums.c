/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table per vocabulary: value, token and GType come from the same place. */

#include "tdm-deal-enums.h"

/* Defines the GType and both token functions of one enumeration. A value without token has "" as nick and
 * reads as NULL: it is JSON null on the outside. */
#define TDM_DEFINE_TOKENS(Type, type_name, ...)                                                              \
  static const GEnumValue type_name##_values[] = { __VA_ARGS__, { 0, NULL, NULL } };                         \
                                                                                                             \
  GType type_name##_get_type (void)                                                                          \
  {                                                                                                          \
    static gsize type = 0;                                                                                   \
    if (g_once_init_enter (&type))                                                                           \
      g_once_init_leave (&type, g_enum_register_static (#Type, type_name##_values));                         \
    return type;                                                                                             \
  }                                                                                                          \
                                                                                                             \
  const char *type_name##_to_token (Type value)                                                              \
  {                                                                                                          \
    return token_of (type_name##_values, (int) value);                                                       \
  }                                                                                                          \
                                                                                                             \
  gboolean type_name##_from_token (const char *token, Type *value)                                           \
  {                                                                                                          \
    int found;                                                                                               \
    if (!value_of (type_name##_values, token, &found))                                                       \
      return FALSE;                                                                                          \
    *value = (Type) found;                                                                                   \
    return TRUE;                                                                                             \
  }

static const char *
token_of (const GEnumValue *values, int value)
{
  for (; values->value_name != NULL; values++)
    if (values->value == value)
      return *values->value_nick != '\0' ? values->value_nick : NULL;

  g_return_val_if_reached (NULL);
}

static gboolean
value_of (const GEnumValue *values, const char *token, int *value)
{
  for (; values->value_name != NULL; values++)
    if (g_str_equal (values->value_nick, token != NULL ? token : ""))
      {
        *value = values->value;
        return TRUE;
      }

  return FALSE;
}

#define V(value, token) { value, #value, token }

/* clang-format off */
TDM_DEFINE_TOKENS (TdmDirection, tdm_direction,
                   V (TDM_DIRECTION_INBOUND, "inbound"),
                   V (TDM_DIRECTION_OUTBOUND, "outbound"))

TDM_DEFINE_TOKENS (TdmStage, tdm_stage,
                   V (TDM_STAGE_RECEIVED, "received"),
                   V (TDM_STAGE_ACCEPTED, "accepted"),
                   V (TDM_STAGE_ARCHIVED, "archived"))

TDM_DEFINE_TOKENS (TdmOutcome, tdm_outcome,
                   V (TDM_OUTCOME_NONE, ""),
                   V (TDM_OUTCOME_WON, "won"),
                   V (TDM_OUTCOME_LOST, "lost"),
                   V (TDM_OUTCOME_DECLINED, "declined"),
                   V (TDM_OUTCOME_EXPIRED, "expired"),
                   V (TDM_OUTCOME_ERROR, "error"))

TDM_DEFINE_TOKENS (TdmDealType, tdm_deal_type,
                   V (TDM_DEAL_TYPE_PRIVATE, "private"),
                   V (TDM_DEAL_TYPE_PARTNER_LED, "partner-led"),
                   V (TDM_DEAL_TYPE_CO_SELL, "co-sell"))

TDM_DEFINE_TOKENS (TdmMicrosoftStatus, tdm_microsoft_status,
                   V (TDM_MICROSOFT_STATUS_NONE, ""),
                   V (TDM_MICROSOFT_STATUS_PENDING, "pending"),
                   V (TDM_MICROSOFT_STATUS_ACCEPTED, "accepted"),
                   V (TDM_MICROSOFT_STATUS_DECLINED, "declined"),
                   V (TDM_MICROSOFT_STATUS_EXPIRED, "expired"),
                   V (TDM_MICROSOFT_STATUS_WON, "won"),
                   V (TDM_MICROSOFT_STATUS_LOST, "lost"))

TDM_DEFINE_TOKENS (TdmSyncState, tdm_sync_state,
                   V (TDM_SYNC_STATE_LOCAL, "local"),
                   V (TDM_SYNC_STATE_SYNCED, "synced"),
                   V (TDM_SYNC_STATE_WAITING, "waiting"),
                   V (TDM_SYNC_STATE_HELD, "held"),
                   V (TDM_SYNC_STATE_CONFLICT, "conflict"),
                   V (TDM_SYNC_STATE_REFUSED, "refused"))

static const GEnumValue tdm_solution_kind_values[] = {
  V (TDM_SOLUTION_KIND_UNKNOWN, ""),
  V (TDM_SOLUTION_KIND_OWN, "own"),
  V (TDM_SOLUTION_KIND_MICROSOFT, "microsoft"),
  V (TDM_SOLUTION_KIND_THIRD_PARTY, "third-party"),
  { 0, NULL, NULL },
};

static const GEnumValue tdm_deal_group_values[] = {
  V (TDM_DEAL_GROUP_NONE, ""),
  V (TDM_DEAL_GROUP_STAGE, "stage"),
  V (TDM_DEAL_GROUP_CUSTOMER, "customer"),
  V (TDM_DEAL_GROUP_CAMPAIGN, "campaign"),
  V (TDM_DEAL_GROUP_OWNER, "owner"),
  V (TDM_DEAL_GROUP_CLOSE_MONTH, "close-month"),
  { 0, NULL, NULL },
};

TDM_DEFINE_TOKENS (TdmDealTab, tdm_deal_tab,
                   V (TDM_DEAL_TAB_ALL, ""),
                   V (TDM_DEAL_TAB_INBOUND, "inbound"),
                   V (TDM_DEAL_TAB_OUTBOUND, "outbound"),
                   V (TDM_DEAL_TAB_FAVORITES, "favorites"))

TDM_DEFINE_TOKENS (TdmDealSort, tdm_deal_sort,
                   V (TDM_DEAL_SORT_EXPIRES, "expires"),
                   V (TDM_DEAL_SORT_CLOSING, "closing"),
                   V (TDM_DEAL_SORT_VALUE, "value"),
                   V (TDM_DEAL_SORT_NAME, "name"),
                   V (TDM_DEAL_SORT_CUSTOMER, "customer"),
                   V (TDM_DEAL_SORT_UPDATED, "updated"),
                   V (TDM_DEAL_SORT_CREATED, "created"),
                   V (TDM_DEAL_SORT_FAVORITE, "favorite"),
                   V (TDM_DEAL_SORT_TYPE, "type"),
                   V (TDM_DEAL_SORT_MICROSOFT, "microsoft"),
                   V (TDM_DEAL_SORT_OWNER, "owner"),
                   V (TDM_DEAL_SORT_CAMPAIGN, "campaign"),
                   V (TDM_DEAL_SORT_COUNTRY, "country"),
                   V (TDM_DEAL_SORT_SENDER, "sender"),
                   V (TDM_DEAL_SORT_NEXT_STEP, "next-step"),
                   V (TDM_DEAL_SORT_REFERRAL_ID, "referral-id"),
                   V (TDM_DEAL_SORT_CRM_ID, "crm-id"))
/* clang-format on */

const char *
tdm_solution_kind_to_token (TdmSolutionKind kind)
{
  return token_of (tdm_solution_kind_values, (int) kind);
}

gboolean
tdm_solution_kind_from_token (const char *token, TdmSolutionKind *kind)
{
  int found;

  if (!value_of (tdm_solution_kind_values, token, &found))
    return FALSE;

  *kind = (TdmSolutionKind) found;
  return TRUE;
}

const char *
tdm_deal_group_to_token (TdmDealGroup group)
{
  return token_of (tdm_deal_group_values, (int) group);
}

gboolean
tdm_deal_group_from_token (const char *token, TdmDealGroup *group)
{
  int found;

  if (!value_of (tdm_deal_group_values, token, &found))
    return FALSE;

  *group = (TdmDealGroup) found;
  return TRUE;
}
