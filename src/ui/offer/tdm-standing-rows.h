/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the overview about co-sell: what is recorded, what is expected, what is missing, what it brings. */

#pragma once

#include "tdm-filled-group.h"
#include "tdm-readiness.h"

G_BEGIN_DECLS

/* The status the offer likely meets, and a hint when another one is recorded (M151). */
void
tdm_standing_rows_fill_expected (TdmFilledGroup *group, const TdmOffer *offer, const TdmReadiness *readiness);
/* What the next status still asks for; each row leads to where it is put right. */
void tdm_standing_rows_fill_missing (TdmFilledGroup *group, const TdmReadiness *readiness);
/* What the offer has by its status (the recorded one, else the expected one), and what the next would bring. */
void tdm_standing_rows_fill_benefits (TdmFilledGroup *now,
                                      TdmFilledGroup *next,
                                      const TdmOffer *offer,
                                      const TdmReadiness *readiness);
/* Whether the recorded status is another one than the expected. */
gboolean tdm_standing_differs (const TdmOffer *offer, const TdmReadiness *readiness);

G_END_DECLS
