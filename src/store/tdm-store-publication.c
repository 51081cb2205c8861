/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The moves of an offer's publication, and its history. */

#include "tdm-deal-change-private.h"
#include "tdm-offer-change-private.h"
#include "tdm-offer-history-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-change-log-private.h"
#include "tdm-store-offers.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

typedef struct
{
  gint64 offer_id;
  TdmPublicationMove move;
  char *rulebook;
} MoveOrder;

static void
free_order (gpointer data)
{
  MoveOrder *order = data;

  g_free (order->rulebook);
  g_free (order);
}

static const TdmRulebook *
find_rulebook (const char *id, GError **error)
{
  const TdmRulebook *rulebook = id != NULL ? tdm_rulebook_find (id) : tdm_rulebook_get_default ();

  if (rulebook == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "rulebook");
  return rulebook;
}

static gboolean
check_move (const TdmOffer *offer, const MoveOrder *order, GError **error)
{
  const TdmRulebook *rulebook = find_rulebook (order->rulebook, error);

  if (rulebook == NULL || !tdm_publication_may (offer, order->move, error))
    return FALSE;

  return order->move != TDM_PUBLICATION_PUBLISH || tdm_offer_may_publish (offer, rulebook, error);
}

static gboolean
save_move (TdmOfferChange *change, TdmVerb *verb, TdmPublicationMove move, GError **error)
{
  tdm_db_note_change (verb->db, TDM_CHANGE_OFFERS);
  return tdm_offer_table_put (verb->db, change->after, (TdmOfferFields) 0, error) &&
         tdm_offer_history_add (verb->db, change->after->id, verb->now, tdm_publication_move_to_token (move),
                                NULL, change->before->status, change->after->status, error);
}

static gpointer
move_offer_job (TdmDb *db, gpointer data, GError **error)
{
  const MoveOrder *order = data;
  g_auto (TdmOfferChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_offer_change_load (&change, db, order->offer_id, error) ||
      !check_move (change.before, order, error))
    return NULL;

  tdm_publication_apply (change.after, order->move);
  if (!tdm_verb_begin (&verb, db, error) || !save_move (&change, &verb, order->move, error) ||
      !tdm_verb_keep (&verb, "move-offer", 0, error) || !tdm_verb_commit (&verb, error))
    return NULL;

  return tdm_receipt_new (order->offer_id, verb.undo_id);
}

/**
 * tdm_store_move_offer_async:
 * @move: what happens to its publication (offers-and-cosell.md §2)
 * @rulebook: (nullable): whose mandatory pages must be complete to publish; %NULL for the newest
 *
 * Refused where the move is none from the status the offer has. Finished by tdm_store_change_finish ().
 */
void
tdm_store_move_offer_async (TdmStore *self,
                            gint64 offer_id,
                            TdmPublicationMove move,
                            const char *rulebook,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  MoveOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  order = g_new0 (MoveOrder, 1);
  order->offer_id = offer_id;
  order->move = move;
  order->rulebook = g_strdup (rulebook);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_move_offer_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, move_offer_job, g_free);
}

/* ---- history ---- */

static gpointer
load_history_job (TdmDb *db, gpointer data, GError **error)
{
  const gint64 *offer_id = data;

  return tdm_offer_history_list (db, *offer_id, error);
}

void
tdm_store_load_offer_history_async (
  TdmStore *self, gint64 offer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_offer_history_async);
  g_task_set_task_data (task, g_memdup2 (&offer_id, sizeof offer_id), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_history_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_load_offer_history_finish:
 *
 * Returns: (transfer full) (element-type TdmOfferEvent): newest first
 */
GPtrArray *
tdm_store_load_offer_history_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
