/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows what the shown deals come to: counts and totals, some time after the rows. */

#include "tdm-deal-summarizer.h"

#include "tdm-store-summary.h"

/* Long enough that typing and a burst of changes ask once. */
#define DELAY_MS 120

struct _TdmDealSummarizer
{
  GObject parent_instance;

  TdmStore *store;
  TdmDealQuery *query;
  TdmDealSummary *summary;
  GHashTable *groups; /* key ("" for no value) → TdmDealGroupInfo of summary */
  GCancellable *cancellable;
  guint delay_id;
};

G_DEFINE_FINAL_TYPE (TdmDealSummarizer, tdm_deal_summarizer, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
take (TdmDealSummarizer *self, TdmDealSummary *summary)
{
  g_hash_table_remove_all (self->groups);
  g_clear_pointer (&self->summary, tdm_deal_summary_free);
  self->summary = summary;
  for (guint i = 0; i < summary->groups->len; i++)
    {
      TdmDealGroupInfo *group = g_ptr_array_index (summary->groups, i);

      g_hash_table_insert (self->groups, group->key != NULL ? group->key : (char *) "", group);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
summarized_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealSummarizer) self = data;
  g_autoptr (GError) error = NULL;
  TdmDealSummary *summary = tdm_store_summarize_deals_finish (TDM_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&summary, tdm_deal_summary_free);
      return;
    }

  g_clear_object (&self->cancellable);
  if (summary != NULL)
    take (self, summary);
  else
    g_info ("The deals could not be summed up: %s", error->message);
}

static void
stop (TdmDealSummarizer *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
ask_cb (gpointer data)
{
  TdmDealSummarizer *self = data;

  self->delay_id = 0;
  stop (self);
  self->cancellable = g_cancellable_new ();
  tdm_store_summarize_deals_async (self->store, self->query, self->cancellable, summarized_cb,
                                   g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
ask_soon (TdmDealSummarizer *self)
{
  if (self->delay_id == 0)
    self->delay_id = g_timeout_add (DELAY_MS, ask_cb, self);
}

static void
store_changed_cb (TdmDealSummarizer *self, const TdmChange *change)
{
  if ((change->kinds & TDM_CHANGE_DEALS) != 0 && self->query != NULL)
    ask_soon (self);
}

static void
tdm_deal_summarizer_dispose (GObject *object)
{
  TdmDealSummarizer *self = TDM_DEAL_SUMMARIZER (object);

  stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_summarizer_parent_class)->dispose (object);
}

static void
tdm_deal_summarizer_finalize (GObject *object)
{
  TdmDealSummarizer *self = TDM_DEAL_SUMMARIZER (object);

  g_hash_table_unref (self->groups);
  g_clear_pointer (&self->summary, tdm_deal_summary_free);
  tdm_deal_query_free (self->query);

  G_OBJECT_CLASS (tdm_deal_summarizer_parent_class)->finalize (object);
}

static void
tdm_deal_summarizer_class_init (TdmDealSummarizerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_deal_summarizer_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_summarizer_finalize;

  signals[CHANGED] = g_signal_new ("changed", TDM_TYPE_DEAL_SUMMARIZER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tdm_deal_summarizer_init (TdmDealSummarizer *self)
{
  self->groups = g_hash_table_new (g_str_hash, g_str_equal);
}

TdmDealSummarizer *
tdm_deal_summarizer_new (TdmStore *store)
{
  TdmDealSummarizer *self = g_object_new (TDM_TYPE_DEAL_SUMMARIZER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
tdm_deal_summarizer_set_query (TdmDealSummarizer *self, const TdmDealQuery *query)
{
  g_return_if_fail (TDM_IS_DEAL_SUMMARIZER (self));

  tdm_deal_query_free (self->query);
  self->query = tdm_deal_query_copy (query);
  ask_soon (self);
}

const TdmDealSummary *
tdm_deal_summarizer_get (TdmDealSummarizer *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_SUMMARIZER (self), NULL);

  return self->summary;
}

/**
 * tdm_deal_summarizer_get_group_totals:
 * @key: (nullable): of TdmDealGroupInfo
 */
const GPtrArray *
tdm_deal_summarizer_get_group_totals (TdmDealSummarizer *self, const char *key)
{
  const TdmDealGroupInfo *group;

  g_return_val_if_fail (TDM_IS_DEAL_SUMMARIZER (self), NULL);

  group = g_hash_table_lookup (self->groups, key != NULL ? key : "");

  return group != NULL ? group->totals : NULL;
}
