/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mail about a deal, begun for the user in the mail program of the desktop. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store.h"

G_BEGIN_DECLS

/* Whom one writes to about the deal: the contact, else the first employee with an address; NULL for nobody. */
const TdmPerson *tdm_deal_mail_get_addressee (const TdmDealRecord *record);
/* "mailto:" with subject and body; nothing private gets into it. */
char *tdm_deal_mail_dup_uri (const TdmDealRecord *record, const TdmPerson *person);
/* Opens it, and the sheet that writes a line of it into the timeline. */
void tdm_deal_mail_begin (GtkWidget *parent,
                          TdmStore *store,
                          const TdmDealRecord *record,
                          const TdmPerson *person);
/* What the timeline says of it. */
char *tdm_deal_mail_dup_note (const TdmDealRecord *record, const TdmPerson *person);

G_END_DECLS
