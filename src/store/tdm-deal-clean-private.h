/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings what a file or a form says into the form the tables hold. */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* Empty texts become no value, GUIDs lower case, empty people go. */
void tdm_deal_clean (TdmDealRecord *record);
void tdm_customer_clean (TdmCustomer *customer);

G_END_DECLS
