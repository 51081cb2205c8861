/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Updates an import has decided on but not written. */

#include "tdm-import-updates-private.h"

struct _TdmImportUpdates
{
  GHashTable *by_deal; /* id → TdmImportUpdate */
  GQueue order;        /* ids as pointers */
};

static gpointer
key_of (gint64 deal_id)
{
  return GSIZE_TO_POINTER ((gsize) deal_id);
}

void
tdm_import_update_free (TdmImportUpdate *self)
{
  if (self == NULL)
    return;

  tdm_deal_record_free (self->before);
  tdm_deal_record_free (self->wanted);
  g_free (self);
}

TdmImportUpdates *
tdm_import_updates_new (void)
{
  TdmImportUpdates *self = g_new0 (TdmImportUpdates, 1);

  self->by_deal = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) tdm_import_update_free);
  g_queue_init (&self->order);
  return self;
}

void
tdm_import_updates_free (TdmImportUpdates *self)
{
  g_hash_table_unref (self->by_deal);
  g_queue_clear (&self->order);
  g_free (self);
}

guint
tdm_import_updates_get_n (TdmImportUpdates *self)
{
  return g_hash_table_size (self->by_deal);
}

TdmImportUpdate *
tdm_import_updates_find (TdmImportUpdates *self, gint64 deal_id)
{
  return g_hash_table_lookup (self->by_deal, key_of (deal_id));
}

void
tdm_import_updates_add (TdmImportUpdates *self, TdmImportUpdate *update)
{
  g_hash_table_insert (self->by_deal, key_of (update->before->id), update);
  g_queue_push_tail (&self->order, key_of (update->before->id));
}

void
tdm_import_updates_remove (TdmImportUpdates *self, gint64 deal_id)
{
  g_hash_table_remove (self->by_deal, key_of (deal_id));
  g_queue_remove (&self->order, key_of (deal_id));
}

TdmImportUpdate *
tdm_import_updates_pop (TdmImportUpdates *self)
{
  gpointer key = g_queue_pop_head (&self->order);
  gpointer update = NULL;

  if (key != NULL)
    g_hash_table_steal_extended (self->by_deal, key, NULL, &update);
  return update;
}
