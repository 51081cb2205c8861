/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet that asks what each of the chosen files is. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_DROP_DIALOG (tdm_drop_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmDropDialog, tdm_drop_dialog, TDM, DROP_DIALOG, AdwDialog)

/* @files: (element-type GFile), one or more. Adds them to the offer; messages are shown at @from. */
TdmDropDialog *tdm_drop_dialog_new (TdmOfferEditor *editor, GPtrArray *files, GtkWidget *from);
/* (transfer none): kind chosen for a file; NULL when it is left out */
const char *tdm_drop_dialog_get_kind (TdmDropDialog *self, guint position);
void tdm_drop_dialog_set_kind (TdmDropDialog *self, guint position, const char *kind);
void tdm_drop_dialog_accept (TdmDropDialog *self);

G_END_DECLS
