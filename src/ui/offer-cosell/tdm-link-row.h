/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A web address that belongs to the material of an offer: landing page, social channel. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_LINK_ROW (tdm_link_row_get_type ())
G_DECLARE_FINAL_TYPE (TdmLinkRow, tdm_link_row, TDM, LINK_ROW, AdwEntryRow)

GtkWidget *tdm_link_row_new (TdmOfferEditor *editor, const char *kind);
/* The line for what is wrong with the address; stands below the row. */
GtkWidget *tdm_link_row_get_message (TdmLinkRow *self);
/* Puts the address that stands in the row on the offer, or takes it off when it is empty. */
void tdm_link_row_apply (TdmLinkRow *self);

G_END_DECLS
