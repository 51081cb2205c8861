/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs that change deals, as the windows and the command line call them. */

#include "tdm-deal-clean-private.h"
#include "tdm-deal-verbs-private.h"
#include "tdm-store-private.h"

static void
free_order (gpointer data)
{
  TdmDealOrder *order = data;

  tdm_deal_record_free (order->values);
  g_free (order->reason);
  g_free (order->note);
  g_free (order);
}

static TdmDealOrder *
new_order (gint64 deal_id, const TdmDealRecord *values, TdmDealFields fields)
{
  TdmDealOrder *order = g_new0 (TdmDealOrder, 1);

  order->deal_id = deal_id;
  order->values = tdm_deal_record_copy (values);
  order->fields = values != NULL ? fields : 0;
  order->hold_seconds = -1;
  if (order->values != NULL)
    tdm_deal_clean (order->values);
  return order;
}

static void
run_order (TdmStore *self,
           TdmDealOrder *order,
           TdmStoreJobFunc job,
           gpointer source_tag,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, job, g_free);
}

/**
 * tdm_store_create_deal_async:
 * @record: what the form holds; members only the program sets are ignored
 *
 * Creates an own deal (M20–M61, M89): accepted and outbound; co-sell when @record's help is requested, partner-led
 * when its type says so, else private. What is shared is held first. Refused with the first problem of
 * %TDM_DEAL_CHECK_CREATE. Finished by tdm_store_change_finish ().
 */
void
tdm_store_create_deal_async (TdmStore *self,
                             const TdmDealRecord *record,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self) && record != NULL);

  run_order (self, new_order (0, record, 0), tdm_create_deal_job, tdm_store_create_deal_async, cancellable,
             callback, data);
}

/**
 * tdm_store_edit_deal_async:
 * @values: where the new values stand
 * @fields: which of them
 *
 * Edits members as the stage allows (M86–M88, M95). Nothing is written, and the receipt has no undo id,
 * when no
 * member differs. Finished by tdm_store_change_finish ().
 */
void
tdm_store_edit_deal_async (TdmStore *self,
                           gint64 deal_id,
                           const TdmDealRecord *values,
                           TdmDealFields fields,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self) && values != NULL);

  run_order (self, new_order (deal_id, values, fields), tdm_edit_deal_job, tdm_store_edit_deal_async,
             cancellable, callback, data);
}

/**
 * tdm_store_log_deal_async:
 * @note: (nullable): what was said or done; blanks around it are dropped
 * @values: where the new values stand
 * @fields: which of them, private ones only when nothing is to leave
 *
 * Writes a note into the history and edits members along with it, as one change with one undo. Refused as by
 * tdm_store_add_note_async () and tdm_store_edit_deal_async (). Finished by tdm_store_change_finish ().
 */
void
tdm_store_log_deal_async (TdmStore *self,
                          gint64 deal_id,
                          const char *note,
                          const TdmDealRecord *values,
                          TdmDealFields fields,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  TdmDealOrder *order;

  g_return_if_fail (TDM_IS_STORE (self) && values != NULL);

  order = new_order (deal_id, values, fields);
  order->note = note != NULL ? g_strstrip (g_strdup (note)) : NULL;
  run_order (self, order, tdm_edit_deal_job, tdm_store_log_deal_async, cancellable, callback, data);
}

/**
 * tdm_store_accept_deal_async:
 * @values: (nullable): members that are edited along with it
 * @fields: which of them
 *
 * Accepts a received deal (M66). Past its deadline too: the server decides, and the receipt says so.
 * Finished by
 * tdm_store_change_finish ().
 */
void
tdm_store_accept_deal_async (TdmStore *self,
                             gint64 deal_id,
                             const TdmDealRecord *values,
                             TdmDealFields fields,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (TDM_IS_STORE (self));

  run_order (self, new_order (deal_id, values, fields), tdm_accept_deal_job, tdm_store_accept_deal_async,
             cancellable, callback, data);
}

/**
 * tdm_store_close_deal_async:
 * @action: %TDM_DEAL_ACTION_DECLINE, WIN, LOSE or CLOSE_AS_ERROR
 * @reason: (nullable): code, number or label of the rules; none for WIN
 * @note: (nullable): goes into the history and to the outbox
 * @hold_seconds: how long it can be withdrawn, 0 for not at all, −1 for the default; never past the answer
 * window
 *
 * Archives a deal (M66, M90, M93). Finished by tdm_store_change_finish ().
 */
void
tdm_store_close_deal_async (TdmStore *self,
                            gint64 deal_id,
                            TdmDealAction action,
                            const char *reason,
                            const char *note,
                            int hold_seconds,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  TdmDealOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = new_order (deal_id, NULL, 0);
  order->action = action;
  order->reason = g_strdup (reason);
  order->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  order->hold_seconds = hold_seconds;
  run_order (self, order, tdm_close_deal_job, tdm_store_close_deal_async, cancellable, callback, data);
}

/**
 * tdm_store_invite_microsoft_async:
 * @values: (nullable): what is missing of contact, consent and help
 * @fields: which of them
 * @hold_seconds: as in tdm_store_close_deal_async ()
 *
 * Turns an own private or partner-led deal into co-sell (M9, M33). Finished by tdm_store_change_finish ().
 */
void
tdm_store_invite_microsoft_async (TdmStore *self,
                                  gint64 deal_id,
                                  const TdmDealRecord *values,
                                  TdmDealFields fields,
                                  int hold_seconds,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  TdmDealOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = new_order (deal_id, values, fields);
  order->hold_seconds = hold_seconds;
  run_order (self, order, tdm_invite_microsoft_job, tdm_store_invite_microsoft_async, cancellable, callback,
             data);
}

/**
 * tdm_store_share_deal_async:
 * @values: (nullable): what is missing of contact and consent
 * @fields: which of them
 * @hold_seconds: as in tdm_store_close_deal_async ()
 *
 * Turns an own private deal into a partner-led one: Microsoft sellers may see it, none is asked for help. The
 * customer's consent is needed as for an invitation (M33). Finished by tdm_store_change_finish ().
 */
void
tdm_store_share_deal_async (TdmStore *self,
                            gint64 deal_id,
                            const TdmDealRecord *values,
                            TdmDealFields fields,
                            int hold_seconds,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  TdmDealOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = new_order (deal_id, values, fields);
  order->hold_seconds = hold_seconds;
  run_order (self, order, tdm_share_deal_job, tdm_store_share_deal_async, cancellable, callback, data);
}

/**
 * tdm_store_set_deal_favorite_async:
 * @favorite: whether the deal has a heart then
 *
 * In any stage (M15–M19). Nothing is written when it is so already. Finished by tdm_store_change_finish ().
 */
void
tdm_store_set_deal_favorite_async (TdmStore *self,
                                   gint64 deal_id,
                                   gboolean favorite,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  TdmDealOrder *order;

  g_return_if_fail (TDM_IS_STORE (self));

  order = new_order (deal_id, NULL, 0);
  order->favorite = favorite != FALSE;
  run_order (self, order, tdm_set_favorite_job, tdm_store_set_deal_favorite_async, cancellable, callback,
             data);
}

/**
 * tdm_store_change_finish:
 * @receipt: (out) (optional): what was done
 *
 * Fails with a %TDM_RULE_ERROR when the rules refuse it, with NOT_FOUND, FULL or another %TDM_STORE_ERROR
 * otherwise;
 * nothing was changed then.
 *
 * Returns: whether the change is on disk
 */
gboolean
tdm_store_change_finish (TdmStore *self, GAsyncResult *result, TdmReceipt *receipt, GError **error)
{
  g_autofree TdmReceipt *answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer != NULL && receipt != NULL)
    *receipt = *answer;
  return answer != NULL;
}
