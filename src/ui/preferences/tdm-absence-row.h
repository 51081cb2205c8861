/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One absence: its days, and what it is. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"
#include "tdm-work-calendar.h"

G_BEGIN_DECLS

#define TDM_TYPE_ABSENCE_ROW (tdm_absence_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmAbsenceRow, tdm_absence_row, TDM, ABSENCE_ROW, AdwExpanderRow)

GtkWidget *tdm_absence_row_new (TdmStore *store, const TdmAbsence *absence);
gint64 tdm_absence_row_get_id (TdmAbsenceRow *self);
/* The absence changed elsewhere. */
void tdm_absence_row_set_absence (TdmAbsenceRow *self, const TdmAbsence *absence);

G_END_DECLS
