/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which the user records the facts of the own company. */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

/* Kind of the draft that keeps what is typed. */
#define TDM_COMPANY_DRAFT "company"

#define TDM_TYPE_COMPANY_DIALOG (tdm_company_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TdmCompanyDialog, tdm_company_dialog, TDM, COMPANY_DIALOG, AdwDialog)

/* Actions: "company.save". */
AdwDialog *tdm_company_dialog_new (TdmStore *store);
/* (nullable) (transfer none): the row of a fact, NULL for none of that name */
GtkWidget *tdm_company_dialog_get_fact (TdmCompanyDialog *self, const char *name);

G_END_DECLS
