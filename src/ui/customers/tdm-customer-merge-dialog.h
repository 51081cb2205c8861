/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which two entries of the directory become one. */

#pragma once

#include <adwaita.h>

#include "tdm-store-directory.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_MERGE_DIALOG (tdm_customer_merge_dialog_get_type ())
/* Signal "merged" (gint64 kept): the id of the entry that stays. Actions: customer-merge.keep (string "first" or
 * "second"), customer-merge.confirm, customer-merge.merge. */
G_DECLARE_FINAL_TYPE (
  TdmCustomerMergeDialog, tdm_customer_merge_dialog, TDM, CUSTOMER_MERGE_DIALOG, AdwDialog)

/* @like: (element-type TdmLikeCustomer): at least one */
AdwDialog *tdm_customer_merge_dialog_new (TdmStore *store, const TdmCustomerEntry *entry, GPtrArray *like);
/* What is said above the button: what moves, or why it cannot be. */
const char *tdm_customer_merge_dialog_get_explanation (TdmCustomerMergeDialog *self);

G_END_DECLS
