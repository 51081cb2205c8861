/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registering a won deal: what is written, what is refused and by which rule, undo and drafts (M91, M92, M95). */

#include "list-source.h"
#include "store-fixture.h"
#include "tdm-clock.h"
#include "tdm-registration-check.h"
#include "tdm-store-registrations.h"

/* TANDEM_NOW of this program: a day after the deal was signed. */
#define NOW "2024-03-20T10:00:00Z"

static gint64
create_won (StoreFixture *fixture)
{
  g_autoptr (TdmDealRecord) record = make_record ("Signed");
  TdmReceipt receipt;

  g_assert_true (create_deal (fixture->store, record, &receipt, NULL));
  g_assert_true (close_deal (fixture->store, receipt.deal_id, TDM_DEAL_ACTION_WIN, NULL, 0, &receipt, NULL));
  return receipt.deal_id;
}

static TdmRegistration *
make_form (StoreFixture *fixture, gint64 id)
{
  g_autoptr (TdmDealRecord) record = load_deal_by_id (fixture->store, id);
  TdmRegistration *form = tdm_registration_new_for_deal (record);

  if (form->solution.id == NULL)
    form->solution.id = g_strdup (((TdmSolution *) record->solutions->pdata[0])->id);
  form->contract.term = TDM_CONTRACT_TERM_PERPETUAL;
  form->contract.sign_day = g_strdup ("2024-03-20");
  form->contract.start_day = g_strdup ("2024-03-20");
  form->solution.on_azure = TDM_ANSWER_YES;
  form->solution.deployed_on = TDM_DEPLOYED_ON_PARTNER;
  form->solution.pricing = TDM_PRICING_OTHER;
  return form;
}

static gboolean
register_deal (
  StoreFixture *fixture, gint64 id, const TdmRegistration *form, TdmReceipt *receipt, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_register_deal_async (fixture->store, id, form, 0, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (fixture->store, wait_for_result (&result), receipt, error);
}

static GVariant *
load_draft (StoreFixture *fixture, const char *kind)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_load_draft_async (fixture->store, kind, NULL, keep_result_cb, &result);
  return tdm_store_load_draft_finish (fixture->store, wait_for_result (&result), NULL);
}

static void
test_register (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create_won (fixture);
  g_autoptr (TdmRegistration) form = make_form (fixture, id);
  g_autoptr (TdmDealRecord) record = NULL;
  g_autoptr (GPtrArray) outbox = NULL;
  g_autoptr (GVariant) made = NULL;
  g_autofree char *made_kind = tdm_registration_dup_made_kind (id);
  g_autofree char *kinds = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (register_deal (fixture, id, form, &receipt, &error));
  g_assert_no_error (error);
  g_assert_cmpint (receipt.undo_id, >, 0);
  store_fixture_reopen (fixture);

  record = load_deal_by_id (fixture->store, id);
  g_assert_nonnull (record->registration);
  g_assert_cmpint (record->stage, ==, TDM_STAGE_ARCHIVED);
  g_assert_cmpint (record->registration->registered, ==, tdm_clock_now ());
  form->registered = record->registration->registered;
  g_assert_true (tdm_registration_equal (record->registration, form));
  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpstr (kinds, ==, "created won registered");
  outbox = list_outbox (fixture->store);
  g_assert_cmpstr (((TdmOutboxEntry *) outbox->pdata[outbox->len - 1])->action, ==, "register");
  g_assert_nonnull (made = load_draft (fixture, made_kind));
}

static void
test_undo (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create_won (fixture);
  g_autoptr (TdmRegistration) form = make_form (fixture, id);
  g_autoptr (TdmDealRecord) record = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) before = list_outbox (fixture->store);
  g_autoptr (GPtrArray) after = NULL;
  TdmReceipt receipt;

  g_assert_true (register_deal (fixture, id, form, &receipt, NULL));
  tdm_store_undo_async (fixture->store, receipt.undo_id, NULL, keep_result_cb, &result);
  g_assert_true (tdm_store_undo_finish (fixture->store, wait_for_result (&result), NULL));
  record = load_deal_by_id (fixture->store, id);
  g_assert_null (record->registration);
  after = list_outbox (fixture->store);
  g_assert_cmpuint (after->len, ==, before->len);
}

/* Over one that is not taken yet; the same form again is nothing. */
static void
test_change (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create_won (fixture);
  g_autoptr (TdmRegistration) form = make_form (fixture, id);
  g_autoptr (TdmDealRecord) record = NULL;
  TdmReceipt receipt;

  g_assert_true (register_deal (fixture, id, form, &receipt, NULL));
  g_assert_true (register_deal (fixture, id, form, &receipt, NULL));
  g_assert_cmpint (receipt.undo_id, ==, 0);
  g_set_str (&form->contract.value, "99999.50");
  g_assert_true (register_deal (fixture, id, form, &receipt, NULL));
  g_assert_cmpint (receipt.undo_id, >, 0);
  record = load_deal_by_id (fixture->store, id);
  g_assert_cmpstr (record->registration->contract.value, ==, "99999.50");
}

static void
assert_refused (
  StoreFixture *fixture, gint64 id, const TdmRegistration *form, TdmRuleError code, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *named = NULL;
  TdmReceipt receipt;

  g_assert_false (register_deal (fixture, id, form, &receipt, &error));
  g_assert_error (error, TDM_RULE_ERROR, (int) code);
  named = tdm_rule_error_dup_field (error);
  g_assert_cmpstr (named, ==, field);
}

static void
test_refusals (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) open = make_record ("Open");
  gint64 id = create_won (fixture);
  g_autoptr (TdmRegistration) form = make_form (fixture, id);
  TdmReceipt receipt;

  g_assert_true (create_deal (fixture->store, open, &receipt, NULL));
  assert_refused (fixture, receipt.deal_id, form, TDM_RULE_ERROR_NOT_WON, NULL);

  g_set_str (&form->contract.sign_day, "2024-03-21");
  assert_refused (fixture, id, form, TDM_RULE_ERROR_IN_FUTURE, "contract.signDate");
  g_set_str (&form->contract.sign_day, "2024-03-19");
  assert_refused (fixture, id, form, TDM_RULE_ERROR_TOO_EARLY, "contract.signDate");
  g_set_str (&form->contract.sign_day, "2024-03-20");
  form->solution.on_azure = TDM_ANSWER_NO;
  assert_refused (fixture, id, form, TDM_RULE_ERROR_NOT_ELIGIBLE, "solution.deployedOnAzure");
}

/* A sheet that was open when the program was killed. */
static void
test_draft (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create_won (fixture);
  g_autoptr (TdmRegistration) form = make_form (fixture, id);
  g_autoptr (TdmRegistration) back = NULL;
  g_autofree char *kind = tdm_registration_dup_draft_kind (id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) content = NULL;
  TdmReceipt receipt;

  tdm_store_save_draft_async (fixture->store, kind, tdm_registration_to_variant (form), NULL, keep_result_cb,
                              &result);
  g_assert_true (tdm_store_save_draft_finish (fixture->store, wait_for_result (&result), NULL));
  g_clear_object (&result);
  store_fixture_reopen (fixture);
  content = load_draft (fixture, kind);
  back = tdm_registration_from_variant (content);
  g_assert_true (tdm_registration_equal (back, form));

  g_assert_true (register_deal (fixture, id, form, &receipt, NULL));
  g_assert_null (load_draft (fixture, kind));
}

/* An archive gives a registration back with all that Microsoft said, and taking the import back takes it too. */
static void
test_import (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ListSource) rows = LIST_SOURCE (list_source_new ());
  g_autoptr (TdmDealRecord) record = make_record ("Kept");
  g_autoptr (TdmDealRecord) back = NULL;
  g_autoptr (TdmImportReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (GError) error = NULL;

  record->stage = TDM_STAGE_ARCHIVED;
  record->outcome = TDM_OUTCOME_WON;
  record->registration = tdm_registration_new_for_deal (record);
  record->registration->state = TDM_REGISTRATION_STATE_ACTION_REQUIRED;
  record->registration->reason = g_strdup ("Which tenant?");
  record->registration->registered = tdm_clock_now ();
  record->registration->reached[TDM_REGISTRATION_STATE_REVIEW_PENDING] = tdm_clock_now () - 1;
  record->registration->reached[TDM_REGISTRATION_STATE_CLOSED] = tdm_clock_now () + 1;
  record->registration->marketplace_validation = TDM_MARKETPLACE_VALIDATION_FAILED;
  list_source_add (rows, record, LIST_SOURCE_ALL_FIELDS | TDM_DEAL_FIELD_REGISTRATION);
  tdm_store_import_async (fixture->store, TDM_IMPORT_SOURCE (rows), TDM_IMPORT_DEFAULT, NULL, NULL, NULL,
                          keep_result_cb, &result);
  report = tdm_store_import_finish (fixture->store, wait_for_result (&result), NULL);
  g_assert_cmpuint (report->created, ==, 1);
  back = load_deal_by_id (fixture->store, 1);
  g_assert_true (tdm_registration_equal (back->registration, record->registration));

  tdm_store_undo_async (fixture->store, report->undo_id, NULL, keep_result_cb, &undone);
  g_assert_true (tdm_store_undo_finish (fixture->store, wait_for_result (&undone), NULL));
  g_assert_null (load_deal (fixture->store, "1", NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/registrations/" name, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("TANDEM_NOW", NOW, TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("register", test_register);
  ADD ("undo", test_undo);
  ADD ("change", test_change);
  ADD ("refusals", test_refusals);
  ADD ("draft", test_draft);
  ADD ("import", test_import);

  return g_test_run ();
}
