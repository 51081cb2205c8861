/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One business entity to choose: its address, and the D-U-N-S number that tells it from the others (M28). */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_ROW (tdm_customer_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmCustomerRow, tdm_customer_row, TDM, CUSTOMER_ROW, AdwActionRow)

/* Signal "chosen": the user made this entity the customer. @group: (nullable): another row of the list. */
TdmCustomerRow *tdm_customer_row_new (const TdmCustomer *customer, TdmCustomerRow *group);
const TdmCustomer *tdm_customer_row_get_customer (TdmCustomerRow *self);
void tdm_customer_row_set_chosen (TdmCustomerRow *self, gboolean chosen);

char *tdm_customer_row_dup_number (const TdmCustomer *customer);

G_END_DECLS
