/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invented deals and offers to try the program with, in each of its languages and always fresh. */

#pragma once

#include "tdm-company.h"
#include "tdm-import-source.h"
#include "tdm-offer.h"

G_BEGIN_DECLS

#define TDM_TYPE_SAMPLE_WORKSPACE (tdm_sample_workspace_get_type ())
G_DECLARE_FINAL_TYPE (TdmSampleWorkspace, tdm_sample_workspace, TDM, SAMPLE_WORKSPACE, TdmImportSource)

TdmImportSource *tdm_sample_workspace_new (const char *language, gint64 now);
GPtrArray *tdm_sample_workspace_get_offers (TdmSampleWorkspace *self);
const TdmCompany *tdm_sample_workspace_get_company (TdmSampleWorkspace *self);

G_END_DECLS
