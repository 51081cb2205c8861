/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The section Contacts of Co-sell with Microsoft, and which places have none yet (M146). */

#pragma once

#include <adwaita.h>

#include "tdm-contact-dialog.h"
#include "tdm-offer-editor.h"

G_BEGIN_DECLS

#define TDM_TYPE_COSELL_CONTACTS (tdm_cosell_contacts_get_type ())
G_DECLARE_FINAL_TYPE (TdmCosellContacts, tdm_cosell_contacts, TDM, COSELL_CONTACTS, GtkBox)

GtkWidget *tdm_cosell_contacts_new (TdmOfferEditor *editor);
/* The sheet for a new contact. @role, @countries: (nullable): what it begins with. */
TdmContactDialog *
tdm_cosell_contacts_add (TdmCosellContacts *self, const char *role, const char *const *countries);
TdmContactDialog *tdm_cosell_contacts_edit (TdmCosellContacts *self, guint position);
void tdm_cosell_contacts_focus (TdmCosellContacts *self);

G_END_DECLS
