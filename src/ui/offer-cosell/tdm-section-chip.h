/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a section of Co-sell with Microsoft stands, as a chip. */

#pragma once

#include "tdm-chip.h"
#include "tdm-offer-check.h"

G_BEGIN_DECLS

void tdm_section_chip_show (TdmChip *chip,
                            TdmOfferSection section,
                            const TdmOffer *offer,
                            const TdmRulebook *rulebook);

G_END_DECLS
