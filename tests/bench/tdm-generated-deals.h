/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up deals in five languages, the same for the same seed: what tests and benchmarks run on. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-import-source.h"

G_BEGIN_DECLS

/* Of a hundred deals 50 are English, 15 Japanese, 12 Chinese, 10 Korean and 13 Polish; a fifth as many customers
 * as deals; a third of the deals has notes, one in forty a heart. */
TdmDealRecord *tdm_generated_deal_new (guint64 seed, guint64 number, guint64 n_deals);

#define TDM_TYPE_GENERATED_SOURCE (tdm_generated_source_get_type ())
G_DECLARE_FINAL_TYPE (TdmGeneratedSource, tdm_generated_source, TDM, GENERATED_SOURCE, TdmImportSource)

/* An import source of @n_deals generated deals, numbered from 0. */
TdmImportSource *tdm_generated_source_new (guint64 seed, guint64 n_deals);

G_END_DECLS
