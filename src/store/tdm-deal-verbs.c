/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the verbs of deals do: each a rule check and one transaction. Database thread only. */

#include "tdm-change-log-private.h"
#include "tdm-clock.h"
#include "tdm-customer-table-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-deal-history-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-deal-table-private.h"
#include "tdm-deal-verbs-private.h"
#include "tdm-rules.h"
#include "tdm-undo-table-private.h"
#include "tdm-verb-private.h"

/* How long it waits on this computer, never past the time by which it must be answered. */
static gint64
hold_until (const TdmDealRecord *before, int hold_seconds, gint64 now)
{
  int seconds = hold_seconds >= 0 ? hold_seconds : tdm_rules_get ()->hold_seconds;
  gint64 until = now + seconds * G_TIME_SPAN_SECOND;

  if (seconds == 0)
    return TDM_NO_TIME;
  if (before->deadline != TDM_NO_TIME && before->deadline > now)
    return MIN (until, before->deadline);
  return until;
}

/* ---- create ---- */

static TdmDealRecord *
make_own_deal (const TdmDealRecord *values, gint64 now)
{
  TdmDealRecord *record = tdm_deal_record_copy (values);

  record->id = 0;
  g_clear_pointer (&record->referral_id, g_free);
  g_clear_pointer (&record->engagement_id, g_free);
  g_clear_pointer (&record->status_reason, g_free);
  g_clear_pointer (&record->sender, g_free);
  g_clear_pointer (&record->etag, g_free);
  g_clear_pointer (&record->raw_json, g_free);
  record->direction = TDM_DIRECTION_OUTBOUND;
  record->stage = TDM_STAGE_ACCEPTED;
  record->outcome = TDM_OUTCOME_NONE;
  if (record->help_requested)
    record->type = TDM_DEAL_TYPE_CO_SELL;
  else if (record->type != TDM_DEAL_TYPE_PARTNER_LED)
    record->type = TDM_DEAL_TYPE_PRIVATE;
  record->microsoft_status =
    record->help_requested ? TDM_MICROSOFT_STATUS_PENDING : TDM_MICROSOFT_STATUS_NONE;
  record->invited = record->help_requested ? now : TDM_NO_TIME;
  record->expiration = TDM_NO_TIME;
  record->created = now;
  record->updated = now;
  return record;
}

gpointer
tdm_create_deal_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_autoptr (TdmDealRecord) record = make_own_deal (order->values, tdm_clock_now ());
  g_auto (TdmVerb) verb = { 0 };
  TdmOutboxAdd entry = { .action = "create" };

  if (!tdm_deal_rules_require (record, TDM_DEAL_CHECK_CREATE, error) || !tdm_verb_begin (&verb, db, error) ||
      !tdm_customer_table_resolve (db, record->customer, error) ||
      !tdm_deal_rows_insert (db, record, 0, TRUE, error) ||
      !tdm_deal_history_add (db, record->id, verb.now, "created", NULL, NULL, NULL, NULL, error))
    return NULL;

  entry.deal_id = record->id;
  if (record->type !=
      TDM_DEAL_TYPE_PRIVATE) /* shared with Microsoft: not to be taken back once it has left (design §5) */
    entry.until = hold_until (record, -1, verb.now);
  tdm_db_note_deal (db, record->id);
  tdm_db_note_change (db, TDM_CHANGE_CUSTOMERS);
  if (!tdm_verb_keep (&verb, "create", record->id, error) || !tdm_verb_post (&verb, &entry, error) ||
      !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (record->id, verb.undo_id);
}

/* ---- edit ---- */

static gboolean
may_log (const TdmDealChange *change, const TdmDealOrder *order, GError **error)
{
  return (order->note == NULL || tdm_deal_rules_require_text ("note", order->note, error)) &&
         (order->fields == 0 || tdm_deal_change_may_edit (change, order->fields, error));
}

/* What was said or done, before what follows from it. */
static gboolean
write_edits (const TdmDealChange *change, const TdmDealOrder *order, const TdmVerb *verb, GError **error)
{
  if (order->note != NULL && !tdm_deal_history_add (verb->db, order->deal_id, verb->now, "note", NULL, NULL,
                                                    NULL, order->note, error))
    return FALSE;

  return tdm_deal_history_add_edits (verb->db, change->before, change->after, order->fields, verb->now,
                                     error);
}

gpointer
tdm_edit_deal_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_auto (TdmDealChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_deal_change_load (&change, db, order->deal_id, order->values, order->fields, error) ||
      !may_log (&change, order, error))
    return NULL;
  if (order->note == NULL && tdm_deal_record_diff (change.before, change.after, order->fields) == 0)
    return tdm_receipt_new (order->deal_id, 0);

  if (!tdm_verb_begin (&verb, db, error) || !tdm_deal_change_save (&change, &verb, error) ||
      !write_edits (&change, order, &verb, error) ||
      !tdm_verb_keep (&verb, order->note != NULL ? "note" : "edit", order->deal_id, error) ||
      !tdm_deal_change_post_edit (&change, &verb, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->deal_id, verb.undo_id);
}

/* ---- accept ---- */

static gboolean
may_accept (const TdmDealChange *change, TdmDealFields fields, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (change->before);

  if (!tdm_deal_rules_may (&state, TDM_DEAL_ACTION_ACCEPT, error))
    return FALSE;

  /* Members come along as in an edit right after. */
  state.stage = TDM_STAGE_ACCEPTED;
  return tdm_deal_rules_may_edit (&state, fields, error) &&
         tdm_deal_rules_require (change->after, TDM_DEAL_CHECK_ACCEPT, error) &&
         tdm_deal_rules_require_members (change->after, TDM_DEAL_CHECK_EDIT, fields, error);
}

gpointer
tdm_accept_deal_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_auto (TdmDealChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };
  TdmOutboxAdd entry = { .deal_id = order->deal_id, .action = "accept" };
  TdmReceipt *receipt;

  if (!tdm_deal_change_load (&change, db, order->deal_id, order->values, order->fields, error) ||
      !may_accept (&change, order->fields, error) || !tdm_verb_begin (&verb, db, error))
    return NULL;

  change.after->stage = TDM_STAGE_ACCEPTED;
  entry.base_etag = change.before->etag;
  if (!tdm_deal_change_save (&change, &verb, error) ||
      !tdm_deal_history_add (db, order->deal_id, verb.now, "accepted", NULL, NULL, NULL, NULL, error) ||
      !tdm_deal_history_add_edits (db, change.before, change.after, order->fields, verb.now, error) ||
      !tdm_verb_keep (&verb, "accept", order->deal_id, error))
    return NULL;

  entry.fields = change.fields & ~TDM_DEAL_FIELDS_PRIVATE;
  if (!tdm_verb_post (&verb, &entry, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  receipt = tdm_receipt_new (order->deal_id, verb.undo_id);
  receipt->past_deadline = change.before->deadline != TDM_NO_TIME && change.before->deadline < verb.now;
  return receipt;
}

/* ---- decline, win, lose, close as error ---- */

static const struct
{
  TdmDealAction action;
  TdmOutcome outcome;
  const char *token; /* in timeline and outbox */
  const TdmCode *(*find_reason) (const char *text);
} closings[] = {
  { TDM_DEAL_ACTION_DECLINE, TDM_OUTCOME_DECLINED, "decline", tdm_rules_find_close_reason },
  { TDM_DEAL_ACTION_WIN, TDM_OUTCOME_WON, "won", NULL },
  { TDM_DEAL_ACTION_LOSE, TDM_OUTCOME_LOST, "lost", tdm_rules_find_close_reason },
  { TDM_DEAL_ACTION_CLOSE_AS_ERROR, TDM_OUTCOME_ERROR, "error", tdm_rules_find_error_reason },
};

static gboolean
close_record (TdmDealChange *change, guint closing, const char *reason, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (change->before);
  const TdmCode *code = NULL;

  if (!tdm_deal_rules_may (&state, closings[closing].action, error))
    return FALSE;

  if (closings[closing].find_reason != NULL)
    {
      code = reason != NULL ? closings[closing].find_reason (reason) : NULL;
      if (code == NULL)
        {
          tdm_rule_error_set (error, TDM_RULE_ERROR_REASON, "reason");
          return FALSE;
        }
    }

  change->after->stage = TDM_STAGE_ARCHIVED;
  change->after->outcome = closings[closing].outcome;
  g_set_str (&change->after->status_reason, code != NULL ? code->label : NULL);
  return TRUE;
}

static gboolean
post_held (
  TdmVerb *verb, const TdmDealOrder *order, const TdmDealChange *change, const char *action, GError **error)
{
  TdmOutboxAdd entry = {
    .deal_id = order->deal_id,
    .action = action,
    .fields = change->fields & ~TDM_DEAL_FIELDS_PRIVATE,
    .note = order->note,
    .base_etag = change->before->etag,
    .until = hold_until (change->before, order->hold_seconds, verb->now),
  };

  return tdm_verb_post (verb, &entry, error);
}

static guint
find_closing (TdmDealAction action)
{
  for (guint i = 0; i < G_N_ELEMENTS (closings); i++)
    if (closings[i].action == action)
      return i;

  g_return_val_if_reached (0);
}

gpointer
tdm_close_deal_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_auto (TdmDealChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };
  guint closing = find_closing (order->action);
  const char *told = tdm_outcome_to_token (closings[closing].outcome);

  if (!tdm_deal_change_load (&change, db, order->deal_id, order->values, order->fields, error) ||
      !close_record (&change, closing, order->reason, error) || !tdm_verb_begin (&verb, db, error) ||
      !tdm_deal_change_save (&change, &verb, error) ||
      !tdm_deal_history_add (db, order->deal_id, verb.now, told, NULL, NULL, change.after->status_reason,
                             order->note, error) ||
      !tdm_verb_keep (&verb, closings[closing].token, order->deal_id, error) ||
      !post_held (&verb, order, &change, closings[closing].token, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->deal_id, verb.undo_id);
}

/* ---- invite Microsoft ---- */

#define FIELDS_OF_INVITATION (TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_CONSENT | TDM_DEAL_FIELD_HELP)

static gboolean
require_known_fields (TdmDealFields fields, TdmDealFields known, GError **error)
{
  TdmDealFields strange = fields & ~known;

  if (strange == 0)
    return TRUE;

  tdm_rule_error_set (error, TDM_RULE_ERROR_NOT_EDITABLE, tdm_deal_fields_get_first_member (strange));
  return FALSE;
}

static gboolean
invite_record (TdmDealChange *change, TdmDealFields fields, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (change->before);

  if (!tdm_deal_rules_may (&state, TDM_DEAL_ACTION_INVITE_MICROSOFT, error) ||
      !require_known_fields (fields, FIELDS_OF_INVITATION, error))
    return FALSE;

  change->after->help_requested = TRUE;
  change->after->type = TDM_DEAL_TYPE_CO_SELL;
  change->after->microsoft_status = TDM_MICROSOFT_STATUS_PENDING;
  change->after->invited = tdm_clock_now ();
  return tdm_deal_rules_require (change->after, TDM_DEAL_CHECK_INVITE, error);
}

gpointer
tdm_invite_microsoft_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_auto (TdmDealChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_deal_change_load (&change, db, order->deal_id, order->values, order->fields, error) ||
      !invite_record (&change, order->fields, error) || !tdm_verb_begin (&verb, db, error) ||
      !tdm_deal_change_save (&change, &verb, error) ||
      !tdm_deal_history_add (db, order->deal_id, verb.now, "invited", NULL, NULL, NULL,
                             change.after->help_notes, error) ||
      !tdm_deal_history_add_edits (db, change.before, change.after, order->fields, verb.now, error) ||
      !tdm_verb_keep (&verb, "invite", order->deal_id, error) ||
      !post_held (&verb, order, &change, "invite", error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->deal_id, verb.undo_id);
}

/* ---- let Microsoft sellers see it ---- */

#define FIELDS_OF_SHARING (TDM_DEAL_FIELD_CONTACT | TDM_DEAL_FIELD_CONSENT)

static gboolean
share_record (TdmDealChange *change, TdmDealFields fields, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (change->before);

  if (!tdm_deal_rules_may (&state, TDM_DEAL_ACTION_SHARE, error) ||
      !require_known_fields (fields, FIELDS_OF_SHARING, error))
    return FALSE;

  change->after->type = TDM_DEAL_TYPE_PARTNER_LED;
  return tdm_deal_rules_require (change->after, TDM_DEAL_CHECK_SHARE, error);
}

gpointer
tdm_share_deal_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_auto (TdmDealChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_deal_change_load (&change, db, order->deal_id, order->values, order->fields, error) ||
      !share_record (&change, order->fields, error) || !tdm_verb_begin (&verb, db, error) ||
      !tdm_deal_change_save (&change, &verb, error) ||
      !tdm_deal_history_add (db, order->deal_id, verb.now, "shared", NULL, NULL, NULL, NULL, error) ||
      !tdm_deal_history_add_edits (db, change.before, change.after, order->fields, verb.now, error) ||
      !tdm_verb_keep (&verb, "share", order->deal_id, error) ||
      !post_held (&verb, order, &change, "share", error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->deal_id, verb.undo_id);
}

/* ---- the heart ---- */

/* The quickest verb and the most frequent one: no recording, because its two kinds say all that undo must know. */
gpointer
tdm_set_favorite_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDealOrder *order = data;
  g_autoptr (TdmDealRecord) before = tdm_deal_table_load_row (db, order->deal_id, error);
  g_auto (TdmVerb) verb = { 0 };
  TdmOutboxAdd entry = { .deal_id = order->deal_id, .action = "favorite", .fields = TDM_DEAL_FIELD_FAVORITE };

  if (before == NULL)
    return NULL;
  if (before->favorite == order->favorite)
    return tdm_receipt_new (order->deal_id, 0);

  entry.base_etag = before->etag;
  tdm_db_note_deal (db, order->deal_id);
  if (!tdm_verb_begin_known (&verb, db, error) ||
      !tdm_deal_table_set_favorite (db, order->deal_id, order->favorite, error) ||
      !tdm_deal_history_add (db, order->deal_id, verb.now, "favorite", "favorite",
                             order->favorite ? "false" : "true", order->favorite ? "true" : "false", NULL,
                             error) ||
      !tdm_verb_keep (&verb, order->favorite ? TDM_UNDO_FAVORITE : TDM_UNDO_UNFAVORITE, order->deal_id,
                      error) ||
      !tdm_verb_post (&verb, &entry, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->deal_id, verb.undo_id);
}
