/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows a stored document in another program. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store-offers.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_OPEN_PROGRAM,
  TDM_OPEN_FOLDER,
} TdmOpenWay;

/* Opens a read-only copy under the name the document came with; errors are shown at @from. */
void tdm_document_open (TdmStore *store, const TdmOfferDocument *document, TdmOpenWay way, GtkWidget *from);
/* (transfer full): where that copy lies */
GFile *tdm_document_get_copy (const TdmOfferDocument *document);

G_END_DECLS
