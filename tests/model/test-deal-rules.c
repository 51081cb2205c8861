/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every stage × outcome × type × direction × action against a table written out from the requirements. */

#include "tdm-deal-rules.h"

/* One line per action; each cell is what happens to (stage, direction, type). R: received, A: accepted, X: archived.
 * Own deals: private, partner-led, co-sell; then received ones alike. 0 is yes, else the refusal. */
#define NR (1 + TDM_RULE_ERROR_NOT_RECEIVED)
#define NA (1 + TDM_RULE_ERROR_NOT_ACCEPTED)
#define AR (1 + TDM_RULE_ERROR_ARCHIVED)
#define AF (1 + TDM_RULE_ERROR_ANSWER_FIRST)
#define NO (1 + TDM_RULE_ERROR_NOT_OWN)
#define CS (1 + TDM_RULE_ERROR_ALREADY_CO_SELL)
#define SH (1 + TDM_RULE_ERROR_SHARED)
#define AS (1 + TDM_RULE_ERROR_ALREADY_SHARED)
#define NW (1 + TDM_RULE_ERROR_NOT_WON)

typedef struct
{
  TdmDealAction action;
  int received[6];
  int accepted[6];
  int archived[6]; /* any outcome but won */
  int won[6];
} Row;

/* clang-format off */
static const Row expected[] = {
  /*                                      received: own pvt, led, co; inbound       accepted                     archived                     won */
  { TDM_DEAL_ACTION_EDIT,             { NA, NA, NA, NA, NA, NA }, {  0,  0,  0,  0,  0,  0 }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_EDIT_PRIVATE,     {  0,  0,  0,  0,  0,  0 }, {  0,  0,  0,  0,  0,  0 }, {  0,  0,  0,  0,  0,  0 }, {  0,  0,  0,  0,  0,  0 } },
  { TDM_DEAL_ACTION_EDIT_CUSTOMER,    { NA, NA, NA, NA, NA, NA }, {  0, SH, SH, SH, SH, SH }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_ACCEPT,           {  0,  0,  0,  0,  0,  0 }, { NR, NR, NR, NR, NR, NR }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_DECLINE,          {  0,  0,  0,  0,  0,  0 }, { NR, NR, NR, NR, NR, NR }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_WIN,              { NA, NA, NA, NA, NA, NA }, {  0,  0,  0,  0,  0,  0 }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_LOSE,             { NA, NA, NA, NA, NA, NA }, {  0,  0,  0,  0,  0,  0 }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_CLOSE_AS_ERROR,   { NA, NA, NA, NA, NA, NA }, {  0,  0,  0,  0,  0,  0 }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_INVITE_MICROSOFT, { AF, AF, AF, AF, AF, AF }, {  0,  0, CS, NO, NO, CS }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
  { TDM_DEAL_ACTION_SET_FAVORITE,     {  0,  0,  0,  0,  0,  0 }, {  0,  0,  0,  0,  0,  0 }, {  0,  0,  0,  0,  0,  0 }, {  0,  0,  0,  0,  0,  0 } },
  { TDM_DEAL_ACTION_REGISTER,         { NW, NW, NW, NW, NW, NW }, { NW, NW, NW, NW, NW, NW }, { NW, NW, NW, NW, NW, NW }, {  0,  0,  0,  0,  0,  0 } },
  { TDM_DEAL_ACTION_SHARE,            { AF, AF, AF, AF, AF, AF }, {  0, AS, CS, NO, AS, CS }, { AR, AR, AR, AR, AR, AR }, { AR, AR, AR, AR, AR, AR } },
};
/* clang-format on */

static int
look_up (const Row *row, const TdmDealState *state)
{
  int column = (state->direction == TDM_DIRECTION_INBOUND ? 3 : 0) + (int) state->type;

  if (state->stage == TDM_STAGE_RECEIVED)
    return row->received[column];
  if (state->stage == TDM_STAGE_ACCEPTED)
    return row->accepted[column];

  return state->outcome == TDM_OUTCOME_WON ? row->won[column] : row->archived[column];
}

static void
check_cell (const Row *row, const TdmDealState *state)
{
  g_autoptr (GError) error = NULL;
  int answer = look_up (row, state);

  if (answer == 0)
    {
      g_assert_true (tdm_deal_rules_may (state, row->action, &error));
      g_assert_no_error (error);
    }
  else
    {
      g_assert_false (tdm_deal_rules_may (state, row->action, &error));
      g_assert_error (error, TDM_RULE_ERROR, answer - 1);
    }
}

static void
test_every_cell (void)
{
  int cells = 0;

  for (gsize a = 0; a < G_N_ELEMENTS (expected); a++)
    for (int stage = 0; stage < TDM_N_STAGES; stage++)
      for (int outcome = 0; outcome <= TDM_OUTCOME_ERROR; outcome++)
        for (int type = 0; type <= TDM_DEAL_TYPE_CO_SELL; type++)
          for (int direction = 0; direction <= TDM_DIRECTION_OUTBOUND; direction++, cells++)
            {
              TdmDealState state = { (TdmStage) stage, (TdmOutcome) outcome, (TdmDealType) type,
                                     (TdmDirection) direction };

              check_cell (&expected[a], &state);
            }

  g_assert_cmpint (G_N_ELEMENTS (expected), ==, TDM_N_DEAL_ACTIONS);
  g_assert_cmpint (cells, ==, TDM_N_DEAL_ACTIONS * TDM_N_STAGES * 6 * 3 * 2);
}

typedef struct
{
  TdmStage stage;
  TdmDealType type;
  TdmDealFields fields;
  int answer;        /* as above */
  const char *field; /* the member the refusal names */
} EditCase;

static const EditCase edits[] = {
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELDS_DETAILS, 0, NULL },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_CO_SELL, TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS, 0, NULL },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELD_CUSTOMER | TDM_DEAL_FIELD_CONTACT, 0, NULL },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_CO_SELL, TDM_DEAL_FIELD_CUSTOMER, SH, NULL },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PARTNER_LED, TDM_DEAL_FIELD_CONTACT, SH, NULL },
  { TDM_STAGE_RECEIVED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELD_NAME, NA, NULL },
  { TDM_STAGE_RECEIVED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELDS_PRIVATE, 0, NULL },
  { TDM_STAGE_ARCHIVED, TDM_DEAL_TYPE_CO_SELL, TDM_DEAL_FIELDS_PRIVATE, 0, NULL },
  { TDM_STAGE_ARCHIVED, TDM_DEAL_TYPE_CO_SELL, TDM_DEAL_FIELDS_PRIVATE | TDM_DEAL_FIELD_NOTES, AR, NULL },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_STAGE,
    1 + TDM_RULE_ERROR_NOT_EDITABLE, "stage" },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELD_CONSENT, 1 + TDM_RULE_ERROR_NOT_EDITABLE,
    "consent" },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELD_HELP, 1 + TDM_RULE_ERROR_NOT_EDITABLE, "help" },
  { TDM_STAGE_ACCEPTED, TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_FIELD_FAVORITE, 1 + TDM_RULE_ERROR_NOT_EDITABLE,
    "favorite" },
};

static void
test_edited_members (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      TdmDealState state = { edits[i].stage, TDM_OUTCOME_NONE, edits[i].type, TDM_DIRECTION_OUTBOUND };
      g_autoptr (GError) error = NULL;
      g_autofree char *field = NULL;

      g_assert_cmpint (tdm_deal_rules_may_edit (&state, edits[i].fields, &error), ==, edits[i].answer == 0);
      if (edits[i].answer == 0)
        continue;

      g_assert_error (error, TDM_RULE_ERROR, edits[i].answer - 1);
      field = tdm_rule_error_dup_field (error);
      g_assert_cmpstr (field, ==, edits[i].field);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/deal-rules/every-cell", test_every_cell);
  g_test_add_func ("/model/deal-rules/edited-members", test_edited_members);
  return g_test_run ();
}
