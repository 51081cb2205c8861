/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registering a won deal: a rule check and one transaction. */

#include "tdm-store-registrations.h"

#include "tdm-change-log-private.h"
#include "tdm-clock.h"
#include "tdm-deal-change-private.h"
#include "tdm-deal-history-private.h"
#include "tdm-deal-rows-private.h"
#include "tdm-deal-rules.h"
#include "tdm-draft-table-private.h"
#include "tdm-registration-check.h"
#include "tdm-rules.h"
#include "tdm-store-private.h"

typedef struct
{
  gint64 deal_id;
  TdmRegistration *form;
  int hold_seconds;
} RegisterOrder;

static void
free_order (gpointer data)
{
  RegisterOrder *order = data;

  tdm_registration_free (order->form);
  g_free (order);
}

char *
tdm_registration_dup_draft_kind (gint64 deal_id)
{
  return g_strdup_printf ("register-%" G_GINT64_FORMAT, deal_id);
}

char *
tdm_registration_dup_made_kind (gint64 deal_id)
{
  return g_strdup_printf ("registered-%" G_GINT64_FORMAT, deal_id);
}

/**
 * tdm_timeline_find_won:
 * @timeline: (element-type TdmTimelineEntry): oldest first
 *
 * Returns: the last time it was won; %TDM_NO_TIME when that happened elsewhere
 */
gint64
tdm_timeline_find_won (GPtrArray *timeline)
{
  for (guint i = timeline->len; i-- > 0;)
    {
      const TdmTimelineEntry *entry = timeline->pdata[i];

      if (g_str_equal (entry->kind, "won"))
        return entry->at;
    }

  return TDM_NO_TIME;
}

/* Only what the form itself gets wrong stands in the way: whether the deal is eligible, the server decides. */
static gboolean
may_register (const TdmDealChange *change, const TdmRegistration *form, GError **error)
{
  TdmDealState state = tdm_deal_record_get_state (change->before);
  const TdmRegistration *there = change->before->registration;
  TdmRegistrationFacts facts = { change->before, form, TDM_NO_TIME, tdm_clock_now () };

  if (!tdm_deal_rules_may (&state, TDM_DEAL_ACTION_REGISTER, error))
    return FALSE;
  if (there != NULL && !tdm_registration_state_is_editable (there->state))
    {
      tdm_rule_error_set (error, TDM_RULE_ERROR_REGISTERED, NULL);
      return FALSE;
    }

  return tdm_registration_require (&facts, error);
}

static void
lay_form_over (TdmDealRecord *record, const TdmRegistration *form, gint64 now)
{
  if (record->registration == NULL)
    {
      record->registration = tdm_registration_new ();
      record->registration->registered = now;
    }

  tdm_registration_apply_form (record->registration, form);
}

static gboolean
save_registration (TdmDealChange *change, TdmVerb *verb, GError **error)
{
  change->fields = TDM_DEAL_FIELD_REGISTRATION | TDM_DEAL_FIELD_UPDATED;
  change->after->updated = verb->now;
  tdm_db_note_deal (verb->db, change->after->id);
  return tdm_deal_rows_save (verb->db, change->after, change->fields, error) &&
         tdm_deal_history_add (verb->db, change->after->id, verb->now, "registered", NULL, NULL, NULL, NULL,
                               error);
}

static gboolean
turn_draft (TdmDb *db, gint64 deal_id, const TdmRegistration *form, gint64 now, GError **error)
{
  g_autofree char *draft_kind = tdm_registration_dup_draft_kind (deal_id);
  g_autofree char *made_kind = tdm_registration_dup_made_kind (deal_id);
  g_autoptr (GVariant) content = g_variant_ref_sink (tdm_registration_to_variant (form));

  tdm_db_note_change (db, TDM_CHANGE_DRAFTS);
  return tdm_draft_table_put (db, draft_kind, NULL, now, error) &&
         tdm_draft_table_put (db, made_kind, content, now, error);
}

static gboolean
post_registration (TdmVerb *verb, const RegisterOrder *order, const TdmDealChange *change, GError **error)
{
  int hold = order->hold_seconds >= 0 ? order->hold_seconds : tdm_rules_get ()->hold_seconds;
  TdmOutboxAdd entry = {
    .deal_id = order->deal_id,
    .action = "register",
    .fields = TDM_DEAL_FIELD_REGISTRATION,
    .base_etag = change->before->etag,
    .until = hold > 0 ? verb->now + hold * G_TIME_SPAN_SECOND : TDM_NO_TIME,
  };

  return tdm_verb_post (verb, &entry, error);
}

static gpointer
register_deal_job (TdmDb *db, gpointer data, GError **error)
{
  const RegisterOrder *order = data;
  g_auto (TdmDealChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_deal_change_load (&change, db, order->deal_id, NULL, 0, error) ||
      !may_register (&change, order->form, error))
    return NULL;

  lay_form_over (change.after, order->form, tdm_clock_now ());
  if (tdm_deal_record_diff (change.before, change.after, TDM_DEAL_FIELD_REGISTRATION) == 0)
    return tdm_receipt_new (order->deal_id, 0);

  if (!tdm_verb_begin (&verb, db, error) || !save_registration (&change, &verb, error) ||
      !tdm_verb_keep (&verb, "register", order->deal_id, error) ||
      !turn_draft (db, order->deal_id, order->form, verb.now, error) ||
      !post_registration (&verb, order, &change, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->deal_id, verb.undo_id);
}

/**
 * tdm_store_register_deal_async:
 * @form: contract and solution; what Microsoft says is ignored
 * @hold_seconds: how long it can be withdrawn, 0 for not at all, −1 for the default
 *
 * Registers a won deal (M91), or changes its registration while that is possible (M92). The deal stays archived.
 * Finished by tdm_store_change_finish ().
 */
void
tdm_store_register_deal_async (TdmStore *self,
                               gint64 deal_id,
                               const TdmRegistration *form,
                               int hold_seconds,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  RegisterOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && form != NULL);

  order = g_new0 (RegisterOrder, 1);
  order->deal_id = deal_id;
  order->form = tdm_registration_copy (form);
  order->hold_seconds = hold_seconds;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_register_deal_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, register_deal_job, g_free);
}
