/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of registrations: a row holds the form and what Microsoft says to it. */

#include "tdm-registration-table-private.h"

#include "tdm-registration.h"

#define COLUMNS                                                                                              \
  "type, state, marketplace_validation, reason, registration_id, contract_value, contract_currency, term,"   \
  " sign_day, start_day, end_day, solution_id, solution_value, solution_currency, eligible, on_azure,"       \
  " deployed_on, pricing, marketplace, marketplace_day, registered, review_pending, action_required,"        \
  " approved, passed, failed, closed"

static void
read_contract (TdmContract *contract, TdmStatement *row)
{
  contract->value = tdm_statement_dup_text (row, 5);
  contract->currency = tdm_statement_dup_text (row, 6);
  contract->term = (TdmContractTerm) tdm_statement_get_number (row, 7);
  contract->sign_day = tdm_statement_dup_text (row, 8);
  contract->start_day = tdm_statement_dup_text (row, 9);
  contract->end_day = tdm_statement_dup_text (row, 10);
}

static void
read_solution (TdmRegisteredSolution *solution, TdmStatement *row)
{
  solution->id = tdm_statement_dup_text (row, 11);
  solution->value = tdm_statement_dup_text (row, 12);
  solution->currency = tdm_statement_dup_text (row, 13);
  solution->eligible = (TdmAnswer) tdm_statement_get_number (row, 14);
  solution->on_azure = (TdmAnswer) tdm_statement_get_number (row, 15);
  solution->deployed_on = (TdmDeployedOn) tdm_statement_get_number (row, 16);
  solution->pricing = (TdmPricing) tdm_statement_get_number (row, 17);
  solution->marketplace = (TdmAnswer) tdm_statement_get_number (row, 18);
  solution->marketplace_day = tdm_statement_dup_text (row, 19);
}

static TdmRegistration *
read_row (TdmStatement *row)
{
  TdmRegistration *self = tdm_registration_new ();

  g_free (self->type);
  self->type = tdm_statement_dup_text (row, 0);
  tdm_registration_state_from_token (tdm_statement_get_text (row, 1), &self->state);
  self->marketplace_validation = (TdmMarketplaceValidation) tdm_statement_get_number (row, 2);
  self->reason = tdm_statement_dup_text (row, 3);
  self->registration_id = tdm_statement_dup_text (row, 4);
  read_contract (&self->contract, row);
  read_solution (&self->solution, row);
  self->registered = tdm_statement_get_number (row, 20);
  for (int state = TDM_REGISTRATION_STATE_REVIEW_PENDING; state < TDM_N_REGISTRATION_STATES; state++)
    self->reached[state] = tdm_statement_get_number (row, 20 + state);

  return self;
}

gboolean
tdm_registration_table_load (TdmDb *db, TdmDealRecord *record, GError **error)
{
  g_autoptr (TdmStatement) row = NULL;
  TdmStep step;

  /* Only a won deal has one, and most deals are read without ever asking. */
  if (record->outcome != TDM_OUTCOME_WON)
    return TRUE;

  row = tdm_db_prepare (db, "SELECT " COLUMNS " FROM registration WHERE deal_id = ?", error);
  if (row == NULL)
    return FALSE;

  tdm_statement_bind (row, "i", record->id);
  step = tdm_statement_step (row, error);
  if (step == TDM_STEP_ROW)
    record->registration = read_row (row);
  return step != TDM_STEP_ERROR;
}

gboolean
tdm_registration_table_put (TdmDb *db, const TdmDealRecord *record, gboolean fresh, GError **error)
{
  static const char sql[] =
    "INSERT OR REPLACE INTO registration (deal_id, " COLUMNS ") VALUES"
    " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  const TdmRegistration *self = record->registration;
  const TdmContract *contract;
  const TdmRegisteredSolution *solution;

  if (self == NULL)
    return fresh || tdm_db_run (db, error, "DELETE FROM registration WHERE deal_id = ?", "i", record->id);

  contract = &self->contract;
  solution = &self->solution;
  return tdm_db_run (
    db, error, sql, "ittittttittttttiiiiitiiiiiii", record->id, self->type,
    tdm_registration_state_to_token (self->state), (gint64) self->marketplace_validation, self->reason,
    self->registration_id, contract->value, contract->currency, (gint64) contract->term, contract->sign_day,
    contract->start_day, contract->end_day, solution->id, solution->value, solution->currency,
    (gint64) solution->eligible, (gint64) solution->on_azure, (gint64) solution->deployed_on,
    (gint64) solution->pricing, (gint64) solution->marketplace, solution->marketplace_day, self->registered,
    self->reached[TDM_REGISTRATION_STATE_REVIEW_PENDING],
    self->reached[TDM_REGISTRATION_STATE_ACTION_REQUIRED], self->reached[TDM_REGISTRATION_STATE_APPROVED],
    self->reached[TDM_REGISTRATION_STATE_PASSED], self->reached[TDM_REGISTRATION_STATE_FAILED],
    self->reached[TDM_REGISTRATION_STATE_CLOSED]);
}
