/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The live deals: one object per id as long as somebody holds it. Main thread only. */

#include "tdm-deal-table-private.h"
#include "tdm-store-private.h"

/* What a weak reference must know to forget its deal. */
typedef struct
{
  TdmLiveDeals *owner;
  TdmDeal *deal;
  gint64 id;
} LiveDeal;

struct _TdmLiveDeals
{
  GHashTable *deals; /* id → LiveDeal; the deal itself is not held */
  GArray *asked;     /* gint64: what the next job loads */
};

static gpointer
id_key (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static void
forget_deal_cb (gpointer data, GObject *where_the_deal_was)
{
  LiveDeal *live = data;

  g_hash_table_remove (live->owner->deals, id_key (live->id));
}

TdmLiveDeals *
tdm_live_deals_new (void)
{
  TdmLiveDeals *self = g_new0 (TdmLiveDeals, 1);

  self->deals = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
tdm_live_deals_free (TdmLiveDeals *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->deals);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_object_weak_unref (G_OBJECT (((LiveDeal *) value)->deal), forget_deal_cb, value);

  g_hash_table_unref (self->deals);
  g_array_unref (self->asked);
  g_free (self);
}

static LiveDeal *
find_live (TdmStore *self, gint64 id)
{
  return g_hash_table_lookup (tdm_store_get_live_deals (self)->deals, id_key (id));
}

TdmDeal *
tdm_store_ensure_deal (TdmStore *self, gint64 deal_id)
{
  TdmLiveDeals *all = tdm_store_get_live_deals (self);
  LiveDeal *live = find_live (self, deal_id);

  if (live != NULL)
    return g_object_ref (live->deal);

  live = g_new0 (LiveDeal, 1);
  live->owner = all;
  live->id = deal_id;
  live->deal = tdm_deal_new (deal_id);
  g_object_weak_ref (G_OBJECT (live->deal), forget_deal_cb, live);
  g_hash_table_insert (all->deals, id_key (deal_id), live);
  return live->deal;
}

void
tdm_store_update_deals (TdmStore *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      TdmDealRecord *record = g_ptr_array_index (records, i);
      LiveDeal *live = find_live (self, record->id);
      g_autoptr (TdmDeal) deal = live != NULL ? g_object_ref (live->deal) : NULL;

      if (deal != NULL)
        tdm_deal_update (deal, record);
    }
}

static gpointer
load_rows_job (TdmDb *db, gpointer data, GError **error)
{
  GArray *ids = data;

  return tdm_deal_table_load_rows (db, (const gint64 *) (void *) ids->data, ids->len, error);
}

static void
rows_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_task_propagate_pointer (G_TASK (result), &error);

  if (records != NULL)
    tdm_store_update_deals (TDM_STORE (source), records);
  else
    g_info ("Deals could not be read: %s", error->message);
}

static void
load_rows (TdmStore *self, GArray *ids)
{
  GTask *task = g_task_new (self, NULL, rows_loaded_cb, NULL);

  g_task_set_source_tag (task, load_rows);
  g_task_set_task_data (task, ids, (GDestroyNotify) g_array_unref);
  tdm_store_run (self, TDM_JOB_READ, task, load_rows_job, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
load_asked_cb (gpointer data)
{
  TdmStore *self = data;
  TdmLiveDeals *all = tdm_store_get_live_deals (self);

  load_rows (self, g_steal_pointer (&all->asked));
  all->asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  return G_SOURCE_REMOVE;
}

/**
 * tdm_store_get_deal:
 * @deal_id: local number
 *
 * There is one object per id as long as somebody holds it; the store keeps it up to date. It is blank until
 * its rows
 * arrive. Main thread.
 *
 * Returns: (transfer full): the deal
 */
TdmDeal *
tdm_store_get_deal (TdmStore *self, gint64 deal_id)
{
  TdmDeal *deal;
  GArray *asked;

  g_return_val_if_fail (TDM_IS_STORE (self), NULL);

  deal = tdm_store_ensure_deal (self, deal_id);
  if (tdm_deal_get_loaded (deal))
    return deal;

  /* All deals asked for in this turn of the main loop come with one job. */
  asked = tdm_store_get_live_deals (self)->asked;
  g_array_append_val (asked, deal_id);
  if (asked->len == 1)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, load_asked_cb, g_object_ref (self), g_object_unref);

  return deal;
}

void
tdm_store_reload_live_deals (TdmStore *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, tdm_store_get_live_deals (self)->deals);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (tdm_deal_get_loaded (((LiveDeal *) value)->deal))
      g_array_append_val (ids, ((LiveDeal *) value)->id);

  if (ids->len > 0)
    load_rows (self, g_steal_pointer (&ids));
}
