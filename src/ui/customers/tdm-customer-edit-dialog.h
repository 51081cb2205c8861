/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which the entry of a customer is edited. */

#pragma once

#include <adwaita.h>

#include "tdm-store-directory.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_EDIT_DIALOG (tdm_customer_edit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmCustomerEditDialog, tdm_customer_edit_dialog, TDM, CUSTOMER_EDIT_DIALOG, AdwDialog)

AdwDialog *tdm_customer_edit_dialog_new (TdmStore *store, const TdmCustomer *customer);

/* For tests. @member: "name", "addressLine1", "addressLine2", "postalCode", "city", "state", "duns". */
GtkEditable *tdm_customer_edit_dialog_get_field (TdmCustomerEditDialog *self, const char *member);
/* (nullable): why the store refused. */
const char *tdm_customer_edit_dialog_get_refusal (TdmCustomerEditDialog *self);

G_END_DECLS
