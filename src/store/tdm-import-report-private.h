/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an import did, row by row. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

/* Results that are no rejections: enough for a preview, bounded for a million rows. */
#define TDM_IMPORT_RESULTS_KEPT 1000

TdmImportReport *tdm_import_report_new (void);

/* Counts the row and keeps what is worth keeping. @name is read from @record, which may be NULL. */
void tdm_import_report_add (TdmImportReport *self,
                            TdmImportAction action,
                            const char *file,
                            guint64 row,
                            const TdmDealRecord *record,
                            TdmDealFields changes);
void tdm_import_report_add_rejection (TdmImportReport *self,
                                      const char *file,
                                      guint64 row,
                                      const TdmDealRecord *record,
                                      const char *column,
                                      const char *value,
                                      const char *reason);
/* By row: what was decided late stands where it belongs. */
void tdm_import_report_sort (TdmImportReport *self);

G_END_DECLS
