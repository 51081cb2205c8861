/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The windowed list of customers: ordered ids, and entries read as rows ask for them. */

#pragma once

#include "tdm-customer-item.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_LIST (tdm_customer_list_get_type ())
/* A GListModel of TdmCustomerItem on the main thread. Property: loading (boolean). */
G_DECLARE_FINAL_TYPE (TdmCustomerList, tdm_customer_list, TDM, CUSTOMER_LIST, GObject)

TdmCustomerList *tdm_customer_list_new (TdmStore *store);
/* @search: (nullable): as typed. The old rows stay until the answer is there. */
void tdm_customer_list_set_search (TdmCustomerList *self, const char *search);
const char *tdm_customer_list_get_search (TdmCustomerList *self);
gboolean tdm_customer_list_get_loading (TdmCustomerList *self);

G_END_DECLS
