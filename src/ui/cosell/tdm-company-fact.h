/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for one fact of the company: its value, the day it is of, where it comes from. */

#pragma once

#include <adwaita.h>

#include "tdm-company.h"

G_BEGIN_DECLS

#define TDM_TYPE_COMPANY_FACT (tdm_company_fact_get_type ())
G_DECLARE_FINAL_TYPE (TdmCompanyFact, tdm_company_fact, TDM, COMPANY_FACT, AdwExpanderRow)

/* Signal "changed": the user typed. @name: see tdm_company_get_fact_names (). */
GtkWidget *tdm_company_fact_new (const char *name);
const char *tdm_company_fact_get_name (TdmCompanyFact *self);
/* Reads the fact of its name out of @company; no signal. */
void tdm_company_fact_show (TdmCompanyFact *self, const TdmCompany *company);
/* Puts what is typed into @company, also what is no value of the fact: it is kept as a draft like that. */
void tdm_company_fact_read (TdmCompanyFact *self, TdmCompany *company);
/* Whether what is typed can be saved; the fields say why not. */
gboolean tdm_company_fact_check (TdmCompanyFact *self);
void tdm_company_fact_focus (TdmCompanyFact *self);

G_END_DECLS
