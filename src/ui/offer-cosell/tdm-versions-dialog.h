/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions a document of an offer has had. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_VERSIONS_DIALOG (tdm_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmVersionsDialog, tdm_versions_dialog, TDM, VERSIONS_DIALOG, AdwDialog)

/* @from: where messages are shown when the sheet is gone */
TdmVersionsDialog *tdm_versions_dialog_new (TdmOfferEditor *editor, const char *kind, GtkWidget *from);

G_END_DECLS
