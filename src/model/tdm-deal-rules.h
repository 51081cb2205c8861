/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may be done with a deal now, and which members must be there: pure functions without state. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-rule-error.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_DEAL_ACTION_EDIT,         /* the six details, team, solutions (M86–M88) */
  TDM_DEAL_ACTION_EDIT_PRIVATE, /* private notes and tags: any stage */
  TDM_DEAL_ACTION_EDIT_CUSTOMER,
  TDM_DEAL_ACTION_ACCEPT,
  TDM_DEAL_ACTION_DECLINE,
  TDM_DEAL_ACTION_WIN,
  TDM_DEAL_ACTION_LOSE,
  TDM_DEAL_ACTION_CLOSE_AS_ERROR,
  TDM_DEAL_ACTION_INVITE_MICROSOFT,
  TDM_DEAL_ACTION_SET_FAVORITE,
  TDM_DEAL_ACTION_REGISTER,
  TDM_DEAL_ACTION_SHARE, /* let Microsoft sellers see a private deal: it becomes partner-led */
} TdmDealAction;
#define TDM_N_DEAL_ACTIONS 12

/* All that the rules look at. */
typedef struct
{
  TdmStage stage;
  TdmOutcome outcome;
  TdmDealType type;
  TdmDirection direction;
} TdmDealState;

TdmDealState tdm_deal_record_get_state (const TdmDealRecord *self);

/**
 * tdm_deal_rules_may:
 *
 * The one place that says whether a deal in @state allows @action (M12, M66, M86–M95, design §5). The window
 * greys out by it, the store refuses by it, the command line and the importer answer with it.
 *
 * Returns: %FALSE and %TDM_RULE_ERROR with the reason when it is refused
 */
gboolean tdm_deal_rules_may (const TdmDealState *state, TdmDealAction action, GError **error);

/* The action that changes the members @fields needs, refused by name if a member may never be edited. */
gboolean tdm_deal_rules_may_edit (const TdmDealState *state, TdmDealFields fields, GError **error);

/* What a record must have for what is about to be done. */
typedef enum
{
  TDM_DEAL_CHECK_CREATE, /* new deal: M24–M61 and the stricter set of referrals-api.md §6.1 */
  TDM_DEAL_CHECK_EDIT,   /* after an edit: what is there must be well-formed, name and team stay */
  TDM_DEAL_CHECK_ACCEPT, /* a name and one complete team member (cli.md) */
  TDM_DEAL_CHECK_INVITE, /* contact, consent, kind of help */
  TDM_DEAL_CHECK_SHARE,  /* consent: Microsoft sellers may see the deal (referrals-api.md §6.4) */
  TDM_DEAL_CHECK_IMPORT, /* well-formed where there is a value; nothing is mandatory */
} TdmDealCheck;

/**
 * tdm_deal_rules_check:
 *
 * Returns: (transfer full) (element-type TdmProblem): every problem, in the order of the form; empty when all is well
 */
GPtrArray *tdm_deal_rules_check (const TdmDealRecord *record, TdmDealCheck check);
/* The first problem of tdm_deal_rules_check () as an error. */
gboolean tdm_deal_rules_require (const TdmDealRecord *record, TdmDealCheck check, GError **error);

/* The same, but only about the members @fields brings: what was wrong before the change does not stop it. */
gboolean tdm_deal_rules_require_members (const TdmDealRecord *record,
                                         TdmDealCheck check,
                                         TdmDealFields fields,
                                         GError **error);

/**
 * tdm_deal_rules_get_max_length:
 * @field: member path as in the JSON of a deal: "customer.name", "team[3].email"; "note" for one of the history
 *
 * The service publishes no lengths (referrals-api.md §14). These keep a pasted file out of a member and are far
 * beyond what anybody types; no text is ever cut.
 *
 * Returns: the most characters it may have
 */
guint tdm_deal_rules_get_max_length (const char *field);
/* A text that stands alone and must be there: MISSING or TOO_LONG of @field. */
gboolean tdm_deal_rules_require_text (const char *field, const char *text, GError **error);

/* Single members, for forms that check a field as it is left (E34). Each NULL or empty text is invalid. */
gboolean tdm_email_is_valid (const char *email);
gboolean tdm_phone_is_valid (const char *phone);
gboolean tdm_date_is_valid (const char *date);          /* a real day, YYYY-MM-DD */
gboolean tdm_country_code_is_valid (const char *code);  /* of data/rules/countries.ini */
gboolean tdm_currency_code_is_valid (const char *code); /* of data/rules/currencies.ini */
gboolean tdm_duns_is_valid (const char *duns);          /* nine digits, dashes and blanks ignored */
gboolean tdm_guid_is_valid (const char *guid);
gboolean tdm_offer_id_is_valid (const char *offer_id);

G_END_DECLS
