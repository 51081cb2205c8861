/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sheets that end or show a deal say: before, on the button, and after. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-deal-sheet.h"

G_BEGIN_DECLS

const char *tdm_deal_close_words_title (TdmDealSheet sheet);
const char *tdm_deal_close_words_button (TdmDealSheet sheet);
const char *tdm_deal_close_words_done (TdmDealSheet sheet);
const char *tdm_deal_close_words_note (TdmDealSheet sheet);
char *tdm_deal_close_words_consequence (TdmDealSheet sheet, const TdmDealRecord *record);
char *tdm_deal_close_words_hold (int seconds);

G_END_DECLS
