/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the deal page says about registering the deal: when Won is safe, then the live checklist and the way on. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_REGISTRATION_GROUP (tdm_registration_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmRegistrationGroup, tdm_registration_group, TDM, REGISTRATION_GROUP, GtkBox)

GtkWidget *tdm_registration_group_new (TdmStore *store);
/* @record is copied; NULL for no deal. Invisible when there is nothing to say. */
void tdm_registration_group_set_record (TdmRegistrationGroup *self, const TdmDealRecord *record);

G_END_DECLS
