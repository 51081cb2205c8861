/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A referral as Partner Center's Referrals API writes it, with all that is known to go wrong there. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-json-reader.h"

G_BEGIN_DECLS

/**
 * TdmReferralFault:
 * @member: path of the member, for example "details.dealValue"
 * @value: (nullable): what stood there
 * @reason: one plain English sentence part
 *
 * Why a referral cannot become a deal.
 */
typedef struct
{
  char *member;
  char *value;
  char *reason;
} TdmReferralFault;

void tdm_referral_fault_clear (TdmReferralFault *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmReferralFault, tdm_referral_fault_clear)

gboolean tdm_referral_json_read (yyjson_val *referral,
                                 TdmDealRecord *record,
                                 TdmDealFields *fields,
                                 TdmReferralFault *fault);
TdmDirection tdm_referral_json_guess_direction (yyjson_val *referral);

gboolean tdm_referral_json_is_referral (yyjson_val *value);
gboolean tdm_referral_json_is_microsoft_copy (yyjson_val *referral);
void tdm_referral_json_apply_microsoft_copy (yyjson_val *copy, TdmDealRecord *record, TdmDealFields *fields);

G_END_DECLS
