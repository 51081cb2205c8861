/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row of one document of an offer, or of a kind that has none yet. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-parts.h"
#include "tdm-rulebook.h"

G_BEGIN_DECLS

#define TDM_TYPE_DOCUMENT_ROW (tdm_document_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmDocumentRow, tdm_document_row, TDM, DOCUMENT_ROW, AdwActionRow)

/* Its buttons activate the actions "documents.add" (s: kind), "documents.open", "documents.remove",
 * "documents.keep-until" (x: document), "documents.versions" (s: kind) of a widget above. */
GtkWidget *tdm_document_row_new (const char *kind);
/* @document: (nullable): none of the kind yet; @today: YYYY-MM-DD */
void tdm_document_row_show (TdmDocumentRow *self,
                            const TdmOfferDocument *document,
                            guint n_versions,
                            const TdmRulebook *rulebook,
                            const char *today);
/* In little room Add and Replace stand in the menu only. */
void tdm_document_row_set_narrow (TdmDocumentRow *self, gboolean narrow);
const char *tdm_document_row_get_kind (TdmDocumentRow *self);
gboolean tdm_document_row_has_document (TdmDocumentRow *self);

G_END_DECLS
