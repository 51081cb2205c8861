/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Generated deals as Partner Center's bulk CSV would have them. */

#pragma once

#include <stdio.h>

#include "tdm-deal-record.h"

G_BEGIN_DECLS

void tdm_generated_csv_write_header (FILE *file);
void tdm_generated_csv_write_deal (FILE *file, const TdmDealRecord *deal);

G_END_DECLS
