/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One customer: numbers and addresses, contacts of all its deals, the deals, and entries that may mean the same. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-list.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_PAGE (tdm_customer_page_get_type ())
/* Property: narrow. Actions: customer.edit, customer.merge, customer.new-deal. */
G_DECLARE_FINAL_TYPE (TdmCustomerPage, tdm_customer_page, TDM, CUSTOMER_PAGE, AdwNavigationPage)

TdmCustomerPage *tdm_customer_page_new (TdmStore *store);
void tdm_customer_page_show (TdmCustomerPage *self, gint64 customer_id);
gint64 tdm_customer_page_get_customer_id (TdmCustomerPage *self);
TdmDealList *tdm_customer_page_get_list (TdmCustomerPage *self);
/* Everything was read. */
gboolean tdm_customer_page_get_ready (TdmCustomerPage *self);

G_END_DECLS
