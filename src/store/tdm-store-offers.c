/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers: listing, loading, creating, changing. */

#include "tdm-change-log-private.h"
#include "tdm-clock.h"
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

static gboolean
refuse (GError **error, TdmRuleError code, const char *field)
{
  tdm_rule_error_set (error, code, field);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
is_known (const char *const *known, const char *token)
{
  return g_strv_contains (known, token);
}

static gboolean
check_new_offer (TdmDb *db, const TdmOffer *offer, GError **error)
{
  gboolean taken;

  if (is_blank (offer->offer_id))
    return refuse (error, TDM_RULE_ERROR_MISSING, "offerId");
  if (!tdm_offer_id_is_valid (offer->offer_id))
    return refuse (error, TDM_RULE_ERROR_INVALID, "offerId");
  if (is_blank (offer->type))
    return refuse (error, TDM_RULE_ERROR_MISSING, "type");
  if (!tdm_offer_table_is_taken (db, offer->offer_id, 0, &taken, error))
    return FALSE;

  return !taken || refuse (error, TDM_RULE_ERROR_DUPLICATE, "offerId");
}

/* Types nobody knows yet are kept; statuses are our own words (cli.md). */
static gboolean
check_offer (const TdmOffer *offer, GError **error)
{
  if (is_blank (offer->name))
    return refuse (error, TDM_RULE_ERROR_MISSING, "name");
  if (!is_known (tdm_offer_get_statuses (), offer->status))
    return refuse (error, TDM_RULE_ERROR_INVALID, "status");
  if (offer->solution_type != NULL && !is_known (tdm_offer_get_solution_types (), offer->solution_type))
    return refuse (error, TDM_RULE_ERROR_INVALID, "solutionType");

  return TRUE;
}

static void
set_text (char **member, const char *text)
{
  g_set_str (member, is_blank (text) ? NULL : text);
}

static void
apply_fields (TdmOffer *offer, const TdmOffer *values, TdmOfferFields fields)
{
  if (fields & TDM_OFFER_FIELD_NAME)
    set_text (&offer->name, values->name);
  if (fields & TDM_OFFER_FIELD_ALIAS)
    set_text (&offer->alias, values->alias);
  if (fields & TDM_OFFER_FIELD_STATUS)
    set_text (&offer->status, is_blank (values->status) ? "draft" : values->status);
  if (fields & TDM_OFFER_FIELD_SOLUTION_ID)
    set_text (&offer->solution_id, values->solution_id);
  if (fields & TDM_OFFER_FIELD_SOLUTION_TYPE)
    set_text (&offer->solution_type, values->solution_type);
}

#define FIELDS_TO_CHANGE                                                                                     \
  (TDM_OFFER_FIELD_NAME | TDM_OFFER_FIELD_ALIAS | TDM_OFFER_FIELD_STATUS | TDM_OFFER_FIELD_SOLUTION_ID |     \
   TDM_OFFER_FIELD_SOLUTION_TYPE)

static TdmOffer *
make_new (TdmDb *db, const TdmOffer *values, gint64 now, GError **error)
{
  TdmOffer *offer;

  if (!check_new_offer (db, values, error))
    return NULL;

  offer = tdm_offer_new ();
  offer->offer_id = g_strdup (values->offer_id);
  offer->type = g_strdup (values->type);
  offer->created = now;
  apply_fields (offer, values, FIELDS_TO_CHANGE);
  return offer;
}

/* Offer ID and type are fixed; the same value again is no change. */
static TdmOffer *
make_changed (TdmDb *db, const TdmOffer *values, TdmOfferFields fields, GError **error)
{
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, values->id);
  TdmOffer *offer = tdm_offer_table_load (db, reference, error);
  const char *fixed = NULL;

  if (offer == NULL)
    return NULL;

  if ((fields & TDM_OFFER_FIELD_OFFER_ID) && g_strcmp0 (offer->offer_id, values->offer_id) != 0)
    fixed = "offerId";
  else if ((fields & TDM_OFFER_FIELD_TYPE) && g_strcmp0 (offer->type, values->type) != 0)
    fixed = "type";
  if (fixed == NULL)
    {
      apply_fields (offer, values, fields);
      return offer;
    }

  refuse (error, TDM_RULE_ERROR_NOT_EDITABLE, fixed);
  tdm_offer_free (offer);
  return NULL;
}

static TdmReceipt *
write_offer (TdmDb *db, TdmOffer *offer, gboolean is_new, GError **error)
{
  g_auto (TdmVerb) verb = { 0 };
  TdmReceipt *receipt;

  if (!tdm_verb_begin (&verb, db, error))
    return NULL;

  offer->updated = verb.now;
  tdm_db_note_change (db, TDM_CHANGE_OFFERS);
  if (!tdm_offer_table_put (db, offer, error) ||
      !tdm_verb_keep (&verb, is_new ? "create-offer" : "edit-offer", 0, error) ||
      !tdm_verb_commit (&verb, error))
    return NULL;

  receipt = g_new0 (TdmReceipt, 1);
  receipt->deal_id = offer->id;
  receipt->undo_id = verb.undo_id;
  return receipt;
}

static gpointer
save_offer_job (TdmDb *db, gpointer data, GError **error)
{
  const OfferOrder *order = data;
  gboolean is_new = order->offer->id == 0;
  TdmOffer *offer = is_new ? make_new (db, order->offer, tdm_clock_now (), error)
                           : make_changed (db, order->offer, order->fields, error);
  TdmReceipt *receipt = NULL;

  if (offer != NULL && check_offer (offer, error))
    receipt = write_offer (db, offer, is_new, error);

  tdm_offer_free (offer);
  return receipt;
}

/**
 * tdm_store_save_offer_async:
 * @offer: id 0 creates; else the offer of that number changes
 * @fields: which members change; a new offer takes all
 *
 * An Offer ID that exists is refused as DUPLICATE; ID and type of an offer never change. Finished by
 * tdm_store_change_finish ().
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
 * Returns: (transfer full) (element-type TdmOffer): by name
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
