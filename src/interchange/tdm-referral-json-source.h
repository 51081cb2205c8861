/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from the JSON of the Referrals API: one referral, an array or a list envelope. */

#pragma once

#include "tdm-import-source.h"

G_BEGIN_DECLS

#define TDM_TYPE_REFERRAL_JSON_SOURCE (tdm_referral_json_source_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmReferralJsonSource, tdm_referral_json_source, TDM, REFERRAL_JSON_SOURCE, TdmImportSource)

TdmImportSource *tdm_referral_json_source_new (GFile *file, GError **error);

G_END_DECLS
