/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One customer of the directory: an object per id that rows bind to. Main thread. */

#pragma once

#include "tdm-store-directory.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_ITEM (tdm_customer_item_get_type ())
/* Signal "changed": the entry was read, or is another one. */
G_DECLARE_FINAL_TYPE (TdmCustomerItem, tdm_customer_item, TDM, CUSTOMER_ITEM, GObject)

TdmCustomerItem *tdm_customer_item_new (guint32 id);
guint32 tdm_customer_item_get_id (TdmCustomerItem *self);
/* (nullable) until it was read */
const TdmCustomerEntry *tdm_customer_item_get_entry (TdmCustomerItem *self);
void tdm_customer_item_take_entry (TdmCustomerItem *self, TdmCustomerEntry *entry);

G_END_DECLS
