/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The readiness of all offers on paper, or as a PDF file. */

#pragma once

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_REPORT (tdm_readiness_report_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessReport, tdm_readiness_report, TDM, READINESS_REPORT, GtkPrintOperation)

/* All offers of @list as they are now, in the paper size of the language or the one chosen in the print dialog. */
GtkPrintOperation *tdm_readiness_report_new (TdmReadinessList *list);

G_END_DECLS
