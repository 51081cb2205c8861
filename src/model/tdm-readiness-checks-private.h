/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each check of a rulebook looks at. */

#pragma once

#include "tdm-readiness.h"

G_BEGIN_DECLS

typedef struct
{
  const TdmRulebook *rulebook;
  const TdmOffer *offer;
  const TdmCompany *company;
  const char *today; /* YYYY-MM-DD */
} TdmReadinessFacts;

/* Whether the requirement is one for this offer at all; if not, @reason says why. */
gboolean
tdm_requirement_applies (const TdmRequirement *self, const TdmReadinessFacts *facts, const char **reason);
/* Fills state, reason, subject, counts and place of the result of a requirement that applies. */
void tdm_requirement_judge (const TdmReadinessFacts *facts, TdmRequirementResult *result);
/* Where it is fixed, whatever its state. */
TdmOfferPlace tdm_requirement_get_place (const TdmRequirement *self);

G_END_DECLS
