/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days on which the user is away. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_ABSENCES_GROUP (tdm_absences_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmAbsencesGroup, tdm_absences_group, TDM, ABSENCES_GROUP, AdwPreferencesGroup)

void tdm_absences_group_set_store (TdmAbsencesGroup *self, TdmStore *store);

G_END_DECLS
