/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts of a listing: support, engineering, and CSP program. */

#pragma once

#include "tdm-offer-editor.h"
#include "tdm-part-dialog.h"

G_BEGIN_DECLS

#define TDM_TYPE_LISTING_CONTACTS (tdm_listing_contacts_get_type ())
G_DECLARE_FINAL_TYPE (TdmListingContacts, tdm_listing_contacts, TDM, LISTING_CONTACTS, AdwPreferencesGroup)

GtkWidget *tdm_listing_contacts_new (TdmOfferEditor *editor);
/* The sheet for a role of tdm_offer_get_listing_roles (). Returns: (transfer none) (nullable) */
TdmPartDialog *tdm_listing_contacts_open (TdmListingContacts *self, const char *role);

G_END_DECLS
