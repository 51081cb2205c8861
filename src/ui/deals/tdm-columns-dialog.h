/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses the columns of the table of deals and their order, with pointer or keyboard. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_COLUMNS_DIALOG (tdm_columns_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmColumnsDialog, tdm_columns_dialog, TDM, COLUMNS_DIALOG, AdwDialog)

AdwDialog *tdm_columns_dialog_new (void);

G_END_DECLS
