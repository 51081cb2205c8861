/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dates of deals as a calendar (RFC 5545). */

#pragma once

#include "tdm-deal-export.h"

G_BEGIN_DECLS

void tdm_deal_ics_begin (GString *text);
void tdm_deal_ics_add_deal (GString *text,
                            const TdmDealRecord *record,
                            const TdmCalendarWords *words,
                            gboolean with_private);
void tdm_deal_ics_end (GString *text);

G_END_DECLS
