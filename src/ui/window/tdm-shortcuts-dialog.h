/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyboard shortcuts, listed for people. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TDM_TYPE_SHORTCUTS_DIALOG (tdm_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmShortcutsDialog, tdm_shortcuts_dialog, TDM, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *tdm_shortcuts_dialog_new (void);

G_END_DECLS
