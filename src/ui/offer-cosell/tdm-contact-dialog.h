/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet for one contact of an offer. */

#pragma once

#include <adwaita.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_CONTACT_DIALOG (tdm_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmContactDialog, tdm_contact_dialog, TDM, CONTACT_DIALOG, AdwDialog)

/* Position of a contact that does not exist yet. */
#define TDM_CONTACT_NEW G_MAXUINT

/* @position: in the contacts of the working copy, or TDM_CONTACT_NEW; @start: (nullable): what a new one begins with,
 * copied. Writes into the working copy when it is accepted. */
TdmContactDialog *
tdm_contact_dialog_new (TdmOfferEditor *editor, guint position, const TdmOfferContact *start);
/* Whether the contact was taken; else the fields say what is wrong. */
gboolean tdm_contact_dialog_accept (TdmContactDialog *self);
/* Off the offer. */
void tdm_contact_dialog_remove (TdmContactDialog *self);
/* (transfer full): what stands in the form */
TdmOfferContact *tdm_contact_dialog_dup_contact (TdmContactDialog *self);
/* Puts other values into the form. */
void tdm_contact_dialog_fill (TdmContactDialog *self, const TdmOfferContact *contact);

G_END_DECLS
