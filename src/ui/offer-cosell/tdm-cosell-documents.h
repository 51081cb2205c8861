/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The section Documents of Co-sell with Microsoft (M145). */

#pragma once

#include <adwaita.h>

#include "tdm-drop-dialog.h"
#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_COSELL_DOCUMENTS (tdm_cosell_documents_get_type ())
G_DECLARE_FINAL_TYPE (TdmCosellDocuments, tdm_cosell_documents, TDM, COSELL_DOCUMENTS, GtkBox)

GtkWidget *tdm_cosell_documents_new (TdmOfferEditor *editor);
/* Files that were dropped or chosen, of any kind: the sheet that asks what they are. @files: (element-type GFile).
 * (transfer none) (nullable): NULL when there is none among them */
TdmDropDialog *tdm_cosell_documents_take_files (TdmCosellDocuments *self, GPtrArray *files);
void tdm_cosell_documents_set_narrow (TdmCosellDocuments *self, gboolean narrow);
/* The first mandatory document that is missing, else the first row. */
void tdm_cosell_documents_focus (TdmCosellDocuments *self);

G_END_DECLS
