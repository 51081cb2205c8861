/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers: listing, loading, creating, changing. */

#include "tdm-deal-change-private.h"
#include "tdm-offer-change-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

typedef struct
{
  TdmOffer *offer;
  TdmOfferFields fields;
} OfferOrder;

static void
free_order (gpointer data)
{
  OfferOrder *order = data;

  tdm_offer_free (order->offer);
  g_free (order);
}

/* Ends a verb about one offer. */
static TdmReceipt *
finish_change (TdmVerb *verb, const char *kind, gint64 offer_id, GError **error)
{
  if (!tdm_verb_keep (verb, kind, 0, error) || !tdm_verb_commit (verb, error))
    return NULL;

  return tdm_receipt_new (offer_id, verb->undo_id);
}

static gpointer
create_offer (TdmDb *db, const TdmOffer *values, GError **error)
{
  g_auto (TdmOfferChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_offer_change_create (&change, db, values, error) || !tdm_verb_begin (&verb, db, error) ||
      !tdm_offer_change_save (&change, db, verb.now, error))
    return NULL;

  return finish_change (&verb, "create-offer", change.after->id, error);
}

static gpointer
edit_offer (TdmDb *db, const TdmOffer *values, TdmOfferFields fields, GError **error)
{
  g_auto (TdmOfferChange) change = { NULL };
  g_auto (TdmVerb) verb = { 0 };

  if (!tdm_offer_change_load (&change, db, values->id, error) ||
      !tdm_offer_change_apply (&change, values, fields, error))
    return NULL;
  if (change.fields == 0)
    return tdm_receipt_new (values->id, 0);

  if (!tdm_verb_begin (&verb, db, error) || !tdm_offer_change_save (&change, db, verb.now, error))
    return NULL;

  return finish_change (&verb, "edit-offer", values->id, error);
}

static gpointer
save_offer_job (TdmDb *db, gpointer data, GError **error)
{
  const OfferOrder *order = data;

  return order->offer->id == 0 ? create_offer (db, order->offer, error)
                               : edit_offer (db, order->offer, order->fields, error);
}

/**
 * tdm_store_save_offer_async:
 * @offer: id 0 creates; else the offer of that number changes
 * @fields: which members change; a new offer takes all
 *
 * An Offer ID that exists is refused as DUPLICATE; ID, alias and type of an offer never change. A value that
 * tdm_offer_check () does not like is refused by its field. The status counts as read in Partner Center. Nothing is
 * written, and the receipt has no undo id, when no member differs. Finished by tdm_store_change_finish ().
 */
void
tdm_store_save_offer_async (TdmStore *self,
                            const TdmOffer *offer,
                            TdmOfferFields fields,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  OfferOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && offer != NULL);

  order = g_new0 (OfferOrder, 1);
  order->offer = tdm_offer_copy (offer);
  order->fields = fields;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_save_offer_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, save_offer_job, g_free);
}

static gpointer
list_offers_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_offer_table_list (db, error);
}

void
tdm_store_list_offers_async (TdmStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_list_offers_async);
  tdm_store_run (self, TDM_JOB_READ, task, list_offers_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tdm_store_list_offers_finish:
 *
 * Returns: (transfer full) (element-type TdmOffer): by title
 */
GPtrArray *
tdm_store_list_offers_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_offer_job (TdmDb *db, gpointer data, GError **error)
{
  return tdm_offer_table_load (db, data, error);
}

/**
 * tdm_store_load_offer_async:
 * @reference: the local number or the Offer ID
 */
void
tdm_store_load_offer_async (TdmStore *self,
                            const char *reference,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && reference != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_load_offer_async);
  g_task_set_task_data (task, g_strdup (reference), g_free);
  tdm_store_run (self, TDM_JOB_READ, task, load_offer_job, (GDestroyNotify) tdm_offer_free);
}

/**
 * tdm_store_load_offer_finish:
 *
 * Returns: (transfer full): the offer, or NOT_FOUND
 */
TdmOffer *
tdm_store_load_offer_finish (TdmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
