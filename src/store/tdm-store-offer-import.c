/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several offers of a file at once. */

#include "tdm-offer-change-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-store-offers.h"
#include "tdm-store-private.h"
#include "tdm-verb-private.h"

typedef struct
{
  GPtrArray *offers;
  TdmOfferFields fields;
} ImportOrder;

static void
free_order (gpointer data)
{
  ImportOrder *order = data;

  g_ptr_array_unref (order->offers);
  g_free (order);
}

/* "offers[2].summary": which of the file it is about. */
static void
name_offer (GError **error, guint position)
{
  g_autofree char *field = NULL;
  g_autofree char *path = NULL;
  int code;

  if (error == NULL || *error == NULL || (*error)->domain != TDM_RULE_ERROR)
    return;

  field = tdm_rule_error_dup_field (*error);
  path = field != NULL ? g_strdup_printf ("offers[%u].%s", position, field)
                       : g_strdup_printf ("offers[%u]", position);
  code = (*error)->code;
  g_clear_error (error);
  tdm_rule_error_set (error, (TdmRuleError) code, path);
}

/* What is fixed stays as it is here: files name types in other words. */
static gboolean
prepare (TdmOfferChange *change, TdmDb *db, const TdmOffer *values, TdmOfferFields fields, GError **error)
{
  gint64 id = 0;

  if (values->offer_id != NULL && !tdm_offer_table_find (db, values->offer_id, &id, error))
    return FALSE;
  if (id == 0)
    return tdm_offer_change_create (change, db, values, error);

  if (!tdm_offer_change_load (change, db, id, error))
    return FALSE;
  if ((fields & TDM_OFFER_FIELD_ALIAS) != 0)
    tdm_offer_change_learn_alias (change, values);
  return tdm_offer_change_apply (change, values, fields & ~(TdmOfferFields) TDM_OFFER_FIELDS_FIXED, error);
}

static gboolean
import_offer (
  TdmVerb *verb, const TdmOffer *values, TdmOfferFields fields, TdmOfferImport *counts, GError **error)
{
  g_auto (TdmOfferChange) change = { NULL };

  if (!prepare (&change, verb->db, values, fields, error))
    return FALSE;
  if (change.fields == 0)
    {
      counts->unchanged++;
      return TRUE;
    }

  if (tdm_offer_change_is_new (&change))
    counts->created++;
  else
    counts->updated++;
  return tdm_offer_change_save (&change, verb->db, verb->now, error);
}

static gpointer
import_offers_job (TdmDb *db, gpointer data, GError **error)
{
  const ImportOrder *order = data;
  g_autofree TdmOfferImport *counts = g_new0 (TdmOfferImport, 1);
  g_auto (TdmVerb) verb = { 0 };
  g_autoptr (GError) import_error = NULL;

  if (!tdm_verb_begin (&verb, db, error))
    return NULL;

  for (guint i = 0; i < order->offers->len; i++)
    if (!import_offer (&verb, order->offers->pdata[i], order->fields, counts, &import_error))
      {
        name_offer (&import_error, i);
        g_propagate_error (error, g_steal_pointer (&import_error));
        return NULL;
      }

  if (counts->created + counts->updated > 0)
    {
      if (!tdm_verb_keep (&verb, "import-offers", 0, error) || !tdm_verb_commit (&verb, error))
        return NULL;
      counts->undo_id = verb.undo_id;
    }

  return g_steal_pointer (&counts);
}

/**
 * tdm_store_import_offers_async:
 * @offers: (element-type TdmOffer): those whose Offer ID exists are changed, the others are made
 * @fields: which members of existing ones change; what is fixed after creation stays, but for an alias that was not
 *   known yet
 *
 * All or none: the first value that is refused names the place in @offers as "offers[2].summary". Documents are not
 * brought by a file.
 */
void
tdm_store_import_offers_async (TdmStore *self,
                               GPtrArray *offers,
                               TdmOfferFields fields,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  ImportOrder *order;
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (self) && offers != NULL);

  order = g_new0 (ImportOrder, 1);
  order->offers = tdm_shape_copy_list (&tdm_offer_shape, offers);
  order->fields = fields;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_store_import_offers_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_run (self, TDM_JOB_WRITE, task, import_offers_job, g_free);
}

/**
 * tdm_store_import_offers_finish:
 * @counts: (out) (optional): what was done
 *
 * Returns: whether all of it is on disk
 */
gboolean
tdm_store_import_offers_finish (TdmStore *self, GAsyncResult *result, TdmOfferImport *counts, GError **error)
{
  g_autofree TdmOfferImport *answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer != NULL && counts != NULL)
    *counts = *answer;
  return answer != NULL;
}
