/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows what a file would do to the deals, and does it when the person says so. */

#pragma once

#include <adwaita.h>

#include "tdm-import-source.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_IMPORT_DIALOG (tdm_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmImportDialog, tdm_import_dialog, TDM, IMPORT_DIALOG, AdwDialog)

TdmImportDialog *tdm_import_dialog_new (TdmStore *store, TdmImportSource *source);

G_END_DECLS
