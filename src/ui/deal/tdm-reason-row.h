/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One reason to choose, with the number key that chooses it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_REASON_ROW (tdm_reason_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmReasonRow, tdm_reason_row, TDM, REASON_ROW, AdwActionRow)

/* Signal "chosen": its radio button was set. */

GtkWidget *tdm_reason_row_new (const char *label, const char *code, int number, TdmReasonRow *group);
const char *tdm_reason_row_get_code (TdmReasonRow *self);
gboolean tdm_reason_row_get_chosen (TdmReasonRow *self);
void tdm_reason_row_set_chosen (TdmReasonRow *self, gboolean chosen);

G_END_DECLS
