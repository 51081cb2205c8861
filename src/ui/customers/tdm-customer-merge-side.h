/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of the two entries on the sheet that merges them. */

#pragma once

#include <adwaita.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

#define TDM_TYPE_CUSTOMER_MERGE_SIDE (tdm_customer_merge_side_get_type ())
/* Signal "chosen": the user keeps this one. */
G_DECLARE_FINAL_TYPE (TdmCustomerMergeSide, tdm_customer_merge_side, TDM, CUSTOMER_MERGE_SIDE, AdwBin)

void tdm_customer_merge_side_group (TdmCustomerMergeSide *self, TdmCustomerMergeSide *other);
/* @other: what it is compared with; members that differ stand out. */
void tdm_customer_merge_side_show (TdmCustomerMergeSide *self,
                                   const TdmCustomer *customer,
                                   const TdmCustomer *other,
                                   guint n_deals);
void tdm_customer_merge_side_set_kept (TdmCustomerMergeSide *self, gboolean kept);

G_END_DECLS
