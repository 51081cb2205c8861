/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every verb that changes deals: what it writes, what it refuses in which stage, what it tells. */

#include "store-fixture.h"
#include "tdm-private-words.h"

#define GUID_A "0c5c3f7e-1111-4a4a-8b8b-000000000001"
#define GUID_B "0c5c3f7e-1111-4a4a-8b8b-000000000002"

static gint64
create (StoreFixture *fixture, const char *name)
{
  g_autoptr (TdmDealRecord) record = make_record (name);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_true (create_deal (fixture->store, record, &receipt, &error));
  g_assert_no_error (error);
  g_assert_cmpint (receipt.undo_id, >, 0);
  return receipt.deal_id;
}

static char *
outbox_actions (TdmStore *store)
{
  g_autoptr (GPtrArray) entries = list_outbox (store);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const TdmOutboxEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", entry->action, entry->state);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_create (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "First");
  g_autoptr (TdmDealRecord) sent = make_record ("First");
  g_autoptr (TdmDealRecord) loaded = load_deal_by_id (fixture->store, id);
  g_autofree char *kinds = list_timeline_kinds (fixture->store, id);
  g_autofree char *actions = outbox_actions (fixture->store);

  g_assert_cmpint (loaded->stage, ==, TDM_STAGE_ACCEPTED);
  g_assert_cmpint (loaded->direction, ==, TDM_DIRECTION_OUTBOUND);
  g_assert_cmpint (loaded->type, ==, TDM_DEAL_TYPE_PRIVATE);
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_LOCAL);
  g_assert_cmpint (loaded->deadline, ==, TDM_NO_TIME);
  g_assert_cmpint (loaded->created, >, 0);
  g_assert_cmpint (tdm_deal_record_diff (sent, loaded,
                                         TDM_DEAL_FIELDS_DETAILS | TDM_DEAL_FIELD_TEAM |
                                           TDM_DEAL_FIELD_SOLUTIONS | TDM_DEAL_FIELD_CUSTOMER |
                                           TDM_DEAL_FIELD_HELP | TDM_DEAL_FIELD_CONTACT),
                   ==, 0);
  g_assert_cmpstr (kinds, ==, "created");
  g_assert_cmpstr (actions, ==, "create:waiting");
  g_assert_cmpuint (count_found (fixture->store, "zazolc first"), ==, 1);
}

static void
test_create_co_sell (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("Shared");
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *actions = NULL;
  TdmReceipt receipt;

  record->help_requested = TRUE;
  g_assert_false (create_deal (fixture->store, record, &receipt, &error));
  g_assert_cmpuint (error->domain, ==, TDM_RULE_ERROR);
  g_clear_error (&error);

  record->help_kind = g_strdup ("GeneralOrOther");
  record->consent = TRUE;
  record->contact = tdm_person_new ("Jan", "Kowalski", "+48 500 100 200", "jan@example.com");
  g_assert_true (create_deal (fixture->store, record, &receipt, &error));
  g_assert_no_error (error);

  loaded = load_deal_by_id (fixture->store, receipt.deal_id);
  g_assert_cmpint (loaded->type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_cmpint (loaded->microsoft_status, ==, TDM_MICROSOFT_STATUS_PENDING);
  g_assert_cmpint (loaded->deadline, ==, loaded->invited + 14 * G_TIME_SPAN_DAY);
  g_assert_true (loaded->consent);
  g_assert_true (tdm_person_equal (loaded->contact, record->contact));

  /* Shared with Microsoft: it waits, so that it can be withdrawn (design §5). */
  actions = outbox_actions (fixture->store);
  g_assert_cmpstr (actions, ==, "create:held");
}

static void
test_create_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("No team");
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (record->team, 0);
  g_assert_false (create_deal (fixture->store, record, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_MISSING);

  ids = query_deals (fixture->store, query);
  entries = list_outbox (fixture->store);
  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_edit (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Before");
  g_autoptr (TdmDealRecord) values = make_record ("After");
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autofree char *kinds = NULL;
  g_autofree char *actions = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_set_str (&values->value, "99");
  g_ptr_array_add (values->team, tdm_person_new ("Ewa", "Zając", "+48 600 100 200", "ewa@example.com"));
  g_assert_true (
    edit_deal (fixture->store, id, values,
               TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_VALUE | TDM_DEAL_FIELD_NOTES | TDM_DEAL_FIELD_TEAM,
               &receipt, &error));
  g_assert_no_error (error);

  loaded = load_deal_by_id (fixture->store, id);
  kinds = list_timeline_kinds (fixture->store, id);
  actions = outbox_actions (fixture->store);
  g_assert_cmpstr (loaded->name, ==, "After");
  g_assert_cmpstr (loaded->value, ==, "99");
  g_assert_cmpuint (loaded->team->len, ==, 2);
  g_assert_cmpint (loaded->updated, >, loaded->created);
  g_assert_cmpstr (kinds, ==, "created edited:name edited:value edited:team");
  g_assert_cmpstr (actions, ==, "create:waiting edit:waiting");
  g_assert_cmpuint (count_found (fixture->store, "before"), ==, 0);
  g_assert_cmpuint (count_found (fixture->store, "after ewa"), ==, 1);
}

static void
test_edit_nothing (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Same");
  g_autoptr (TdmDealRecord) values = make_record ("Same");
  g_autoptr (GPtrArray) entries = NULL;
  TdmReceipt receipt;

  g_assert_true (edit_deal (fixture->store, id, values, TDM_DEAL_FIELDS_DETAILS, &receipt, NULL));
  g_assert_cmpint (receipt.undo_id, ==, 0);
  entries = list_outbox (fixture->store);
  g_assert_cmpuint (entries->len, ==, 1);
}

static void
test_edit_private (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = import_received_deal (fixture->store, GUID_A, TDM_NO_TIME);
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (TdmDealRecord) before = load_deal_by_id (fixture->store, id);
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  values->private_words->notes = g_strdup ("Call Ewa first");
  values->private_words->tags = g_strsplit ("big,spring", ",", -1);
  g_assert_true (edit_deal (fixture->store, id, values, TDM_DEAL_FIELDS_PRIVATE, NULL, &error));
  g_assert_no_error (error);

  loaded = load_deal_by_id (fixture->store, id);
  entries = list_outbox (fixture->store);
  g_assert_cmpstr (loaded->private_words->notes, ==, "Call Ewa first");
  g_assert_cmpstrv (loaded->private_words->tags, values->private_words->tags);
  g_assert_cmpint (loaded->updated, ==, before->updated);
  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_edit_refused (StoreFixture *fixture, gconstpointer data)
{
  gint64 own = create (fixture, "Own");
  gint64 received = import_received_deal (fixture->store, GUID_A, TDM_NO_TIME);
  g_autoptr (TdmDealRecord) values = make_record ("New name");
  g_autoptr (GError) error = NULL;

  g_assert_false (edit_deal (fixture->store, received, values, TDM_DEAL_FIELD_NAME, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_NOT_ACCEPTED);
  g_clear_error (&error);

  g_assert_false (edit_deal (fixture->store, own, values, TDM_DEAL_FIELD_STAGE, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_NOT_EDITABLE);
  g_clear_error (&error);

  g_clear_pointer (&values->name, g_free);
  g_assert_false (edit_deal (fixture->store, own, values, TDM_DEAL_FIELD_NAME, NULL, &error));
  g_assert_cmpuint (error->domain, ==, TDM_RULE_ERROR);
  g_clear_error (&error);

  g_assert_true (close_deal (fixture->store, own, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, &error));
  g_assert_false (edit_deal (fixture->store, own, values, TDM_DEAL_FIELD_VALUE, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ARCHIVED);
  g_clear_error (&error);

  g_assert_false (edit_deal (fixture->store, 4711, values, TDM_DEAL_FIELD_VALUE, NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
}

static void
test_edit_customer (StoreFixture *fixture, gconstpointer data)
{
  gint64 first = create (fixture, "First");
  gint64 second = create (fixture, "Second");
  g_autoptr (TdmDealRecord) values = make_record ("First");
  g_autoptr (TdmDealRecord) changed = NULL;
  g_autoptr (TdmDealRecord) other = NULL;
  g_autoptr (GError) error = NULL;

  other = load_deal_by_id (fixture->store, second);
  changed = load_deal_by_id (fixture->store, first);
  g_assert_cmpint (other->customer->id, ==, changed->customer->id);
  g_clear_pointer (&changed, tdm_deal_record_free);
  g_clear_pointer (&other, tdm_deal_record_free);

  g_set_str (&values->customer->name, "東京商事");
  g_assert_true (edit_deal (fixture->store, first, values, TDM_DEAL_FIELD_CUSTOMER, NULL, &error));
  g_assert_no_error (error);

  changed = load_deal_by_id (fixture->store, first);
  other = load_deal_by_id (fixture->store, second);
  g_assert_cmpstr (changed->customer->name, ==, "東京商事");
  g_assert_cmpstr (other->customer->name, ==, "Zażółć Gęślą sp. z o.o.");
  g_assert_cmpuint (count_found (fixture->store, "東京"), ==, 1);
  g_assert_cmpuint (count_found (fixture->store, "zazolc"), ==, 1);
}

static void
test_accept (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = import_received_deal (fixture->store, GUID_A, TDM_NO_TIME);
  g_autoptr (TdmDealRecord) values = make_record ("Accepted deal");
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autofree char *kinds = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_false (close_deal (fixture->store, id, TDM_DEAL_ACTION_WIN, NULL, -1, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_NOT_ACCEPTED);
  g_clear_error (&error);

  g_assert_true (accept_deal (fixture->store, id, values, TDM_DEAL_FIELD_NAME, &receipt, &error));
  g_assert_no_error (error);
  g_assert_false (receipt.past_deadline);

  loaded = load_deal (fixture->store, "0C5C3F7E-1111-4A4A-8B8B-000000000001", NULL, &error);
  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpint (loaded->stage, ==, TDM_STAGE_ACCEPTED);
  g_assert_cmpstr (loaded->name, ==, "Accepted deal");
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_WAITING);
  g_assert_cmpstr (kinds, ==, "imported accepted edited:name");

  g_assert_false (accept_deal (fixture->store, id, NULL, 0, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_NOT_RECEIVED);
}

static void
test_accept_late (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = import_received_deal (fixture->store, GUID_A, 1000);
  TdmReceipt receipt;

  g_assert_true (accept_deal (fixture->store, id, NULL, 0, &receipt, NULL));
  g_assert_true (receipt.past_deadline);
}

static void
test_decline (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = import_received_deal (fixture->store, GUID_A, TDM_NO_TIME);
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autofree char *kinds = NULL;
  g_autofree char *actions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (close_deal (fixture->store, id, TDM_DEAL_ACTION_DECLINE, NULL, -1, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_REASON);
  g_clear_error (&error);

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_DECLINE, "2", -1, NULL, &error));
  g_assert_no_error (error);
  loaded = load_deal_by_id (fixture->store, id);
  kinds = list_timeline_kinds (fixture->store, id);
  actions = outbox_actions (fixture->store);
  g_assert_cmpint (loaded->stage, ==, TDM_STAGE_ARCHIVED);
  g_assert_cmpint (loaded->outcome, ==, TDM_OUTCOME_DECLINED);
  g_assert_cmpstr (loaded->status_reason, ==, "Customer did not respond");
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_HELD);
  g_assert_cmpstr (kinds, ==, "imported declined");
  g_assert_cmpstr (actions, ==, "decline:held");
}

static void
test_close (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    TdmDealAction action;
    const char *reason;
    TdmOutcome outcome;
    const char *kinds;
  } cases[] = {
    { TDM_DEAL_ACTION_WIN, NULL, TDM_OUTCOME_WON, "created won" },
    { TDM_DEAL_ACTION_LOSE, "3", TDM_OUTCOME_LOST, "created lost" },
    { TDM_DEAL_ACTION_CLOSE_AS_ERROR, "7", TDM_OUTCOME_ERROR, "created error" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = create (fixture, "To close");
      g_autoptr (TdmDealRecord) loaded = NULL;
      g_autofree char *kinds = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (close_deal (fixture->store, id, cases[i].action, cases[i].reason, -1, NULL, &error));
      g_assert_no_error (error);
      loaded = load_deal_by_id (fixture->store, id);
      kinds = list_timeline_kinds (fixture->store, id);
      g_assert_cmpint (loaded->outcome, ==, cases[i].outcome);
      g_assert_cmpstr (kinds, ==, cases[i].kinds);

      g_assert_false (close_deal (fixture->store, id, cases[i].action, cases[i].reason, -1, NULL, &error));
      g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ARCHIVED);
    }
}

static void
test_invite (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "To invite");
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;
  TdmDealFields fields = TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP;

  g_assert_false (invite_microsoft (fixture->store, id, NULL, 0, NULL, &error));
  g_assert_cmpuint (error->domain, ==, TDM_RULE_ERROR);
  g_clear_error (&error);

  values->contact = tdm_person_new ("Jan", "Kowalski", "+48 500 100 200", "jan@example.com");
  values->consent = TRUE;
  values->help_requested = TRUE;
  values->help_kind = g_strdup ("QuotesOrLicensing");
  g_assert_true (invite_microsoft (fixture->store, id, values, fields, NULL, &error));
  g_assert_no_error (error);

  loaded = load_deal_by_id (fixture->store, id);
  g_assert_cmpint (loaded->type, ==, TDM_DEAL_TYPE_CO_SELL);
  g_assert_cmpint (loaded->microsoft_status, ==, TDM_MICROSOFT_STATUS_PENDING);
  g_assert_cmpint (loaded->deadline, >, 0);
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_HELD);

  g_assert_false (invite_microsoft (fixture->store, id, values, fields, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ALREADY_CO_SELL);
  g_clear_error (&error);

  id = import_received_deal (fixture->store, GUID_B, TDM_NO_TIME);
  g_assert_false (invite_microsoft (fixture->store, id, values, fields, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ANSWER_FIRST);
}

typedef struct
{
  TdmDeal *deal;
  gboolean favorite_when_changed;
  guint n_changes;
  TdmChangeKinds kinds;
} Seen;

static void
changed_cb (TdmStore *store, const TdmChange *change, Seen *seen)
{
  seen->n_changes++;
  seen->kinds |= change->kinds;
  seen->favorite_when_changed = tdm_deal_get_favorite (seen->deal);
}

/* The live object first, then the signal, then the caller. */
static void
test_favorite (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Heart");
  g_autoptr (TdmDeal) deal = tdm_store_get_deal (fixture->store, id);
  g_autoptr (TdmDeal) again = tdm_store_get_deal (fixture->store, id);
  g_autofree char *kinds = NULL;
  Seen seen = { .deal = deal };
  TdmReceipt receipt;

  g_assert_true (deal == again);
  while (!tdm_deal_get_loaded (deal))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (tdm_deal_get_name (deal), ==, "Heart");
  g_assert_cmpstr (tdm_deal_get_city (deal), ==, "Kraków");

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &seen);
  g_assert_true (set_favorite (fixture->store, id, TRUE, &receipt, NULL));
  g_assert_cmpuint (seen.n_changes, ==, 1);
  g_assert_true (seen.favorite_when_changed);
  g_assert_cmpint (seen.kinds, ==, TDM_CHANGE_DEALS | TDM_CHANGE_OUTBOX);
  g_assert_true (tdm_deal_get_favorite (deal));

  g_assert_true (set_favorite (fixture->store, id, TRUE, &receipt, NULL));
  g_assert_cmpint (receipt.undo_id, ==, 0);
  g_assert_cmpuint (seen.n_changes, ==, 1);
  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpstr (kinds, ==, "created favorite:favorite");
}

static void
test_live_deal_goes (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Short life");
  TdmDeal *deal = tdm_store_get_deal (fixture->store, id);

  /* Released before its rows arrive. */
  g_assert_finalize_object (deal);
  g_assert_true (set_favorite (fixture->store, id, TRUE, NULL, NULL));
}

static gboolean
share_deal (TdmStore *store,
            gint64 id,
            const TdmDealRecord *values,
            TdmDealFields fields,
            TdmReceipt *receipt,
            GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_share_deal_async (store, id, values, fields, -1, NULL, keep_result_cb, &result);
  return tdm_store_change_finish (store, wait_for_result (&result), receipt, error);
}

/* Partner-led: Microsoft sellers may see it, with the customer's word, and until the hold is over it can be withdrawn
 * (referrals-api.md §6.2, §6.4). */
static void
test_share (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = create (fixture, "Private");
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (TdmDealRecord) shared = NULL;
  g_autoptr (TdmDealRecord) back = NULL;
  g_autofree char *kinds = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  g_assert_false (share_deal (fixture->store, id, NULL, 0, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_CONSENT);
  g_clear_error (&error);
  values->consent = TRUE;
  g_assert_false (
    share_deal (fixture->store, id, values, TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_NOT_EDITABLE);
  g_clear_error (&error);

  g_assert_true (share_deal (fixture->store, id, values, TDM_DEAL_FIELD_CONSENT, &receipt, &error));
  g_assert_no_error (error);
  shared = load_deal_by_id (fixture->store, id);
  kinds = list_timeline_kinds (fixture->store, id);
  g_assert_cmpint (shared->type, ==, TDM_DEAL_TYPE_PARTNER_LED);
  g_assert_cmpint (shared->sync, ==, TDM_SYNC_STATE_HELD);
  g_assert_true (g_str_has_prefix (kinds, "created shared"));
  g_assert_false (share_deal (fixture->store, id, NULL, 0, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ALREADY_SHARED);
  g_clear_error (&error);

  g_assert_true (undo (fixture->store, receipt.undo_id, NULL));
  back = load_deal_by_id (fixture->store, id);
  g_assert_cmpint (back->type, ==, TDM_DEAL_TYPE_PRIVATE);
  g_assert_false (back->consent);

  g_assert_true (close_deal (fixture->store, id, TDM_DEAL_ACTION_WIN, NULL, 0, NULL, NULL));
  g_assert_false (share_deal (fixture->store, id, values, TDM_DEAL_FIELD_CONSENT, NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_ARCHIVED);
}

static void
test_create_partner_led (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (TdmDealRecord) record = make_record ("Led by us");
  g_autoptr (TdmDealRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  record->type = TDM_DEAL_TYPE_PARTNER_LED;
  g_assert_false (create_deal (fixture->store, record, &receipt, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_CONSENT);
  g_clear_error (&error);

  record->consent = TRUE;
  g_assert_true (create_deal (fixture->store, record, &receipt, &error));
  g_assert_no_error (error);
  loaded = load_deal_by_id (fixture->store, receipt.deal_id);
  g_assert_cmpint (loaded->type, ==, TDM_DEAL_TYPE_PARTNER_LED);
  g_assert_cmpint (loaded->microsoft_status, ==, TDM_MICROSOFT_STATUS_NONE);
  g_assert_cmpint (loaded->sync, ==, TDM_SYNC_STATE_HELD);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/verbs/" path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("create", test_create);
  ADD ("create/co-sell", test_create_co_sell);
  ADD ("create/refused", test_create_refused);
  ADD ("edit", test_edit);
  ADD ("edit/nothing", test_edit_nothing);
  ADD ("edit/private", test_edit_private);
  ADD ("edit/refused", test_edit_refused);
  ADD ("edit/customer", test_edit_customer);
  ADD ("accept", test_accept);
  ADD ("accept/late", test_accept_late);
  ADD ("decline", test_decline);
  ADD ("close", test_close);
  ADD ("invite", test_invite);
  ADD ("favorite", test_favorite);
  ADD ("live-deal-goes", test_live_deal_goes);
  ADD ("share", test_share);
  ADD ("create-partner-led", test_create_partner_led);

  return g_test_run ();
}
