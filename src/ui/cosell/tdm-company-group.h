/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of the company, in short, with what they likely meet; each opens the dialog where they are recorded. */

#pragma once

#include <adwaita.h>

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_COMPANY_GROUP (tdm_company_group_get_type ())
G_DECLARE_FINAL_TYPE (TdmCompanyGroup, tdm_company_group, TDM, COMPANY_GROUP, AdwPreferencesGroup)

GtkWidget *tdm_company_group_new (void);
void tdm_company_group_set_list (TdmCompanyGroup *self, TdmReadinessList *list);
/* Values beside the titles, or below them where there is no room. */
void tdm_company_group_set_narrow (TdmCompanyGroup *self, gboolean narrow);

/* (transfer full) (nullable): the value of a fact as people read it */
char *tdm_company_dup_fact_words (const TdmCompany *company, const char *name);

G_END_DECLS
