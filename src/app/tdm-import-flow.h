/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From files a person chose, dropped or named to the import dialog, one after another. */

#pragma once

#include <gio/gio.h>

#include "tdm-application.h"

G_BEGIN_DECLS

#define TDM_TYPE_IMPORT_FLOW (tdm_import_flow_get_type ())
G_DECLARE_FINAL_TYPE (TdmImportFlow, tdm_import_flow, TDM, IMPORT_FLOW, GObject)

TdmImportFlow *tdm_import_flow_new (TdmApplication *application);
void tdm_import_flow_choose_files (TdmImportFlow *self);
void tdm_import_flow_add_file (TdmImportFlow *self, GFile *file);
void tdm_import_flow_open_sample (TdmImportFlow *self);

G_END_DECLS
