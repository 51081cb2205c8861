/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers: who they are, and how many deals each has (M27–M29). */

#pragma once

#include <adwaita.h>

#include "tdm-customer-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMERS_PAGE (tdm_customers_page_get_type ())
/* Property: narrow. */
G_DECLARE_FINAL_TYPE (TdmCustomersPage, tdm_customers_page, TDM, CUSTOMERS_PAGE, AdwNavigationPage)

TdmCustomersPage *tdm_customers_page_new (TdmStore *store);
TdmCustomerList *tdm_customers_page_get_list (TdmCustomersPage *self);
void tdm_customers_page_set_search (TdmCustomersPage *self, const char *text);

G_END_DECLS
