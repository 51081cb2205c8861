/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The instants that follow from the days of a form: what the checklist and the check of the form share. */

#pragma once

#include "tdm-registration.h"

G_BEGIN_DECLS

/* A contract carries a day, so it is the day of the creation or of the later invitation that counts, from its
 * first instant; TDM_NO_TIME when neither is known. */
gint64 tdm_registration_get_earliest_signature (const TdmDealRecord *record);
/* When it reached Microsoft, else @now: what is there was in time or was not, the clock does not run on for it. */
gint64 tdm_registration_get_moment (const TdmDealRecord *record, gint64 now);
/* Signature plus 60 days, or a year for pay-as-you-go; TDM_NO_TIME without a signature. */
gint64 tdm_registration_get_last_instant (const TdmRegistration *form);
/* Start plus 90 days; TDM_NO_TIME without a start. */
gint64 tdm_registration_get_start_limit (const TdmRegistration *form);

G_END_DECLS
