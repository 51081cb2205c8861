/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts of deals that no row of a list carries: owner, campaign, next step, numbers. Read a batch at a time, and only
 * while a column shows them. */

#include "tdm-deal-extras.h"

#include "tdm-person-words.h"
#include "tdm-private-words.h"

/* GTK keeps some 200 rows bound, of which all may ask in one frame. */
#define BATCH 256
/* So many are kept, about a megabyte; then they are asked for anew. */
#define MAX_KEPT 4096

struct _TdmDealExtras
{
  GObject parent_instance;

  TdmStore *store;
  GHashTable *extras; /* id → TdmDealExtra */
  GHashTable *wanted; /* set of ids */
  guint idle;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (TdmDealExtras, tdm_deal_extras, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
extra_free (gpointer data)
{
  TdmDealExtra *extra = data;

  g_free (extra->owner);
  g_free (extra->campaign);
  g_free (extra->next_step);
  g_free (extra->referral_id);
  g_free (extra->crm_id);
  g_free (extra);
}

static TdmDealExtra *
extra_new (const TdmDealRecord *record)
{
  TdmDealExtra *extra = g_new0 (TdmDealExtra, 1);

  if (record->team->len > 0)
    {
      const TdmPerson *owner = g_ptr_array_index (record->team, 0);

      extra->owner = tdm_words_person_name (owner, NULL);
    }
  extra->campaign = g_strdup (record->campaign_id);
  extra->next_step = g_strdup (record->private_words->next_step);
  extra->referral_id = g_strdup (record->referral_id);
  extra->crm_id = g_strdup (record->crm_id);
  extra->created = record->created;

  return extra;
}

/* ---- loading ---- */

static void load_soon (TdmDealExtras *self);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmDealExtras) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = tdm_store_load_deals_finish (TDM_STORE (source), result, &error);

  self->loading = FALSE;
  if (records == NULL)
    {
      g_info ("Texts of deals could not be read: %s", error->message);
      return;
    }

  if (g_hash_table_size (self->extras) > MAX_KEPT)
    g_hash_table_remove_all (self->extras);
  for (guint i = 0; i < records->len; i++)
    {
      const TdmDealRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (self->extras, GUINT_TO_POINTER ((guint32) record->id), extra_new (record));
    }
  g_signal_emit (self, signals[CHANGED], 0);
  load_soon (self);
}

static gboolean
load_cb (gpointer data)
{
  TdmDealExtras *self = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer id;

  self->idle = 0;
  g_hash_table_iter_init (&iter, self->wanted);
  while (ids->len < BATCH && g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint32 number = GPOINTER_TO_UINT (id);

      g_array_append_val (ids, number);
      g_hash_table_iter_remove (&iter);
    }
  self->loading = TRUE;
  tdm_store_load_deals_async (self->store, (const guint32 *) ids->data, ids->len, FALSE, NULL, loaded_cb,
                              g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
load_soon (TdmDealExtras *self)
{
  if (self->idle == 0 && !self->loading && g_hash_table_size (self->wanted) > 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, load_cb, self, NULL);
}

static void
store_changed_cb (TdmDealExtras *self, const TdmChange *change)
{
  if ((change->kinds & TDM_CHANGE_DEALS) == 0 || g_hash_table_size (self->extras) == 0)
    return;

  if (change->deal_ids == NULL)
    g_hash_table_remove_all (self->extras);
  for (guint i = 0; change->deal_ids != NULL && i < change->deal_ids->len; i++)
    g_hash_table_remove (self->extras,
                         GUINT_TO_POINTER ((guint32) g_array_index (change->deal_ids, gint64, i)));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the object ---- */

static void
tdm_deal_extras_finalize (GObject *object)
{
  TdmDealExtras *self = TDM_DEAL_EXTRAS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_hash_table_unref (self->extras);
  g_hash_table_unref (self->wanted);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_deal_extras_parent_class)->finalize (object);
}

static void
tdm_deal_extras_class_init (TdmDealExtrasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_extras_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_DEAL_EXTRAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_deal_extras_init (TdmDealExtras *self)
{
  self->extras = g_hash_table_new_full (NULL, NULL, NULL, extra_free);
  self->wanted = g_hash_table_new (NULL, NULL);
}

TdmDealExtras *
tdm_deal_extras_new (TdmStore *store)
{
  TdmDealExtras *self = g_object_new (TDM_TYPE_DEAL_EXTRAS, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

const TdmDealExtra *
tdm_deal_extras_get (TdmDealExtras *self, gint64 deal_id)
{
  const TdmDealExtra *extra;

  g_return_val_if_fail (TDM_IS_DEAL_EXTRAS (self), NULL);

  extra = g_hash_table_lookup (self->extras, GUINT_TO_POINTER ((guint32) deal_id));
  if (extra == NULL)
    {
      g_hash_table_add (self->wanted, GUINT_TO_POINTER ((guint32) deal_id));
      load_soon (self);
    }

  return extra;
}
