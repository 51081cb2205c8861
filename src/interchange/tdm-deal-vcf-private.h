/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people of deals as vCards (RFC 6350). */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* @seen: set of 64-bit keys of the people in the file already; everyone is in it once. */
void tdm_deal_vcf_add_deal (GString *text, const TdmDealRecord *record, GHashTable *seen);

G_END_DECLS
