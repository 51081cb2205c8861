/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The criteria of a registration, each with icon and word, what decides and what to do (U7). */

#pragma once

#include <adwaita.h>

#include "tdm-registration-check.h"

G_BEGIN_DECLS

#define TDM_TYPE_REGISTRATION_CHECKLIST (tdm_registration_checklist_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmRegistrationChecklist, tdm_registration_checklist, TDM, REGISTRATION_CHECKLIST, AdwPreferencesGroup)

GtkWidget *tdm_registration_checklist_new (void);
/* Judges anew; rows stay where they are, so that nobody loses the place. */
void tdm_registration_checklist_show (TdmRegistrationChecklist *self, const TdmRegistrationFacts *facts);
/* Once, where room is short: what is met stands behind one row. */
void tdm_registration_checklist_fold (TdmRegistrationChecklist *self);
/* What stands on a line, for tests: "Met". */
const char *tdm_registration_checklist_get_word (TdmRegistrationChecklist *self, TdmCriterionId id);

G_END_DECLS
