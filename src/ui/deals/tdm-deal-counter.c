/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many deals each tab has in each stage, counted anew after changes. */

#include "tdm-deal-counter.h"

struct _TdmDealCounter
{
  GObject parent_instance;

  TdmStore *store;
  TdmDealCounts counts;
  gboolean ready;
  gboolean counting;
  gboolean again; /* something changed while counting */
};

G_DEFINE_FINAL_TYPE (TdmDealCounter, tdm_deal_counter, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void count (TdmDealCounter *self);

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealCounter) self = data;
  g_autoptr (GError) error = NULL;

  self->counting = FALSE;
  if (!tdm_store_count_deals_finish (TDM_STORE (source), result, &self->counts, &error))
    {
      g_info ("The deals could not be counted: %s", error->message);
      return;
    }

  self->ready = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->again)
    count (self);
}

/* One question at a time: a sync that changes much asks once more at its end, not a hundred times. */
static void
count (TdmDealCounter *self)
{
  self->again = self->counting;
  if (self->counting)
    return;

  self->counting = TRUE;
  tdm_store_count_deals_async (self->store, NULL, counted_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmDealCounter *self, const TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_DEALS)
    count (self);
}

static void
tdm_deal_counter_finalize (GObject *object)
{
  g_clear_object (&TDM_DEAL_COUNTER (object)->store);

  G_OBJECT_CLASS (tdm_deal_counter_parent_class)->finalize (object);
}

static void
tdm_deal_counter_class_init (TdmDealCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_counter_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_DEAL_COUNTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_deal_counter_init (TdmDealCounter *self)
{
}

/**
 * tdm_deal_counter_new:
 * @store: held
 *
 * Returns: (transfer full): counting already. Main thread.
 */
TdmDealCounter *
tdm_deal_counter_new (TdmStore *store)
{
  TdmDealCounter *self = g_object_new (TDM_TYPE_DEAL_COUNTER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::counts-ready", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  count (self);

  return self;
}

gboolean
tdm_deal_counter_get_ready (TdmDealCounter *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_COUNTER (self), FALSE);

  return self->ready;
}

/* In all stages together. */
guint
tdm_deal_counter_get (TdmDealCounter *self, TdmDealTab tab)
{
  g_return_val_if_fail (TDM_IS_DEAL_COUNTER (self), 0);

  return tdm_deal_counts_get (&self->counts, tab, 0);
}

/* Valid until the next signal; all 0 before the first. */
const TdmDealCounts *
tdm_deal_counter_get_counts (TdmDealCounter *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_COUNTER (self), NULL);

  return &self->counts;
}
