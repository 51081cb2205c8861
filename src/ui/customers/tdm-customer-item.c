/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One customer of the directory. */

#include "tdm-customer-item.h"

struct _TdmCustomerItem
{
  GObject parent_instance;

  guint32 id;
  TdmCustomerEntry *entry;
};

G_DEFINE_FINAL_TYPE (TdmCustomerItem, tdm_customer_item, G_TYPE_OBJECT)

static guint changed_signal;

static void
tdm_customer_item_finalize (GObject *object)
{
  g_clear_pointer (&TDM_CUSTOMER_ITEM (object)->entry, tdm_customer_entry_free);

  G_OBJECT_CLASS (tdm_customer_item_parent_class)->finalize (object);
}

static void
tdm_customer_item_class_init (TdmCustomerItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_customer_item_finalize;

  changed_signal =
    g_signal_new ("changed", TDM_TYPE_CUSTOMER_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_customer_item_init (TdmCustomerItem *self)
{
}

/* Blank as yet. */
TdmCustomerItem *
tdm_customer_item_new (guint32 id)
{
  TdmCustomerItem *self = g_object_new (TDM_TYPE_CUSTOMER_ITEM, NULL);

  self->id = id;

  return self;
}

guint32
tdm_customer_item_get_id (TdmCustomerItem *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_ITEM (self), 0);

  return self->id;
}

const TdmCustomerEntry *
tdm_customer_item_get_entry (TdmCustomerItem *self)
{
  g_return_val_if_fail (TDM_IS_CUSTOMER_ITEM (self), NULL);

  return self->entry;
}

static gboolean
entries_equal (const TdmCustomerEntry *a, const TdmCustomerEntry *b)
{
  return a->n_deals == b->n_deals && a->n_open == b->n_open && tdm_customer_equal (a->customer, b->customer);
}

/* @entry: (transfer full) */
void
tdm_customer_item_take_entry (TdmCustomerItem *self, TdmCustomerEntry *entry)
{
  g_return_if_fail (TDM_IS_CUSTOMER_ITEM (self));

  if (self->entry != NULL && entries_equal (self->entry, entry))
    {
      tdm_customer_entry_free (entry);
      return;
    }

  g_clear_pointer (&self->entry, tdm_customer_entry_free);
  self->entry = entry;
  g_signal_emit (self, changed_signal, 0);
}
