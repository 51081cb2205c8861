/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts are listed first, then the deals they are about are looked up: a form that its deal does not allow any more
 * is of no use. */

#include "tdm-today-drafts.h"

#include "tdm-deal-rules.h"
#include "tdm-today-draft.h"

typedef struct
{
  GHashTable *offer_titles; /* NULL for none */
  GPtrArray *drafts;        /* TdmDraftEntry */
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->offer_titles, g_hash_table_unref);
  g_clear_pointer (&order->drafts, g_ptr_array_unref);
  g_free (order);
}

static void
free_items (gpointer data)
{
  g_ptr_array_unref (data);
}

static const TdmDealRecord *
find_record (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (((const TdmDealRecord *) g_ptr_array_index (records, i))->id == id)
      return g_ptr_array_index (records, i);

  return NULL;
}

/* A deal that is gone, or has moved on elsewhere, has no use for its form any more. */
static TdmTodayItem *
deal_draft_new (
  TdmStore *store, const TdmDraftEntry *draft, TdmDealAction action, gint64 deal_id, GPtrArray *records)
{
  const TdmDealRecord *record = find_record (records, deal_id);
  g_autoptr (TdmDeal) deal = NULL;
  TdmDealState state;

  if (record == NULL)
    return NULL;

  state = tdm_deal_record_get_state (record);
  if (!tdm_deal_rules_may (&state, action, NULL))
    return NULL;

  deal = tdm_store_get_deal (store, (guint32) deal_id);

  return tdm_today_item_new_draft (deal, draft->kind, draft->saved);
}

static TdmTodayItem *
offer_draft_new (const Order *order, const TdmDraftEntry *draft, gint64 offer_id)
{
  const char *title =
    order->offer_titles != NULL ? g_hash_table_lookup (order->offer_titles, &offer_id) : NULL;

  return title != NULL ? tdm_today_item_new_offer_draft (offer_id, title, draft->kind, draft->saved) : NULL;
}

/* Returns: (transfer full) (nullable): NULL for a note of the program to itself */
static TdmTodayItem *
item_new (TdmStore *store, const Order *order, const TdmDraftEntry *draft, GPtrArray *records)
{
  TdmDealAction action;
  gint64 id;

  if (tdm_today_draft_is_offer (draft->kind, &id))
    return offer_draft_new (order, draft, id);
  if (tdm_today_draft_parse (draft->kind, &action, &id))
    return deal_draft_new (store, draft, action, id, records);
  if (tdm_today_draft_get_form (draft->kind) != NULL)
    return tdm_today_item_new_draft (NULL, draft->kind, draft->saved);

  return NULL;
}

static void
deals_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Order *order = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < order->drafts->len; i++)
    {
      TdmTodayItem *item =
        item_new (TDM_STORE (source), order, g_ptr_array_index (order->drafts, i), records);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  g_task_return_pointer (task, g_steal_pointer (&items), free_items);
}

static GArray *
get_deal_ids (const GPtrArray *drafts)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < drafts->len; i++)
    {
      const TdmDraftEntry *draft = g_ptr_array_index (drafts, i);
      TdmDealAction action;
      gint64 deal_id;

      if (tdm_today_draft_parse (draft->kind, &action, &deal_id))
        {
          guint32 id = (guint32) deal_id;

          g_array_append_val (ids, id);
        }
    }

  return ids;
}

static void
drafts_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Order *order = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GArray) ids = NULL;

  order->drafts = tdm_store_list_drafts_finish (TDM_STORE (source), result, &error);
  if (order->drafts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  ids = get_deal_ids (order->drafts);
  tdm_store_load_deals_async (TDM_STORE (source), (const guint32 *) ids->data, ids->len, FALSE,
                              g_task_get_cancellable (task), deals_loaded_cb, g_object_ref (task));
}

void
tdm_today_drafts_load_async (TdmStore *store,
                             GHashTable *offer_titles,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;
  Order *order;

  g_return_if_fail (TDM_IS_STORE (store));

  order = g_new0 (Order, 1);
  order->offer_titles = offer_titles != NULL ? g_hash_table_ref (offer_titles) : NULL;
  task = g_task_new (store, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_today_drafts_load_async);
  g_task_set_task_data (task, order, free_order);
  tdm_store_list_drafts_async (store, NULL, cancellable, drafts_listed_cb, task);
}

GPtrArray *
tdm_today_drafts_load_finish (TdmStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
