/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences: language, formats, style, and where the data is. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_PREFERENCES_DIALOG (tdm_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmPreferencesDialog, tdm_preferences_dialog, TDM, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *tdm_preferences_dialog_new (TdmStore *store);

G_END_DECLS
