/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second step of the guide: whom to talk to at the customer (M31, M32). */

#pragma once

#include "tdm-new-deal-step.h"

G_BEGIN_DECLS

#define TDM_TYPE_NEW_DEAL_CONTACT (tdm_new_deal_contact_get_type ())
G_DECLARE_FINAL_TYPE (TdmNewDealContact, tdm_new_deal_contact, TDM, NEW_DEAL_CONTACT, TdmNewDealStep)

G_END_DECLS
