/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How an offer stands, as chips: in publication, and in co-sell. */

#pragma once

#include "tdm-chip.h"
#include "tdm-offer-check.h"

G_BEGIN_DECLS

/* @status: token of the publication of an offer */
void tdm_chip_show_offer_status (TdmChip *chip, const char *status);
/* @status: (nullable): token of a rulebook; a status this rulebook does not know is calm */
void tdm_chip_show_cosell_status (TdmChip *chip, const TdmRulebook *rulebook, const char *status);
/* The icon of a section of the form: a full one when it is complete. */
const char *tdm_section_status_get_icon (TdmSectionStatus status);
/* The icon of a requirement (shape alone is enough). */
const char *tdm_requirement_state_get_icon (TdmRequirementState state);

G_END_DECLS
