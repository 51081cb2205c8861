/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers as a file: a table for spreadsheets, or an archive of offers alone. */

#pragma once

#include "tdm-deal-export.h"
#include "tdm-readiness.h"

G_BEGIN_DECLS

/* @format: CSV, XLSX or JSON. @readiness: (element-type TdmReadiness): one for each of @offers, in their order. */
gboolean tdm_offer_export_write (GOutputStream *stream,
                                 TdmExportFormat format,
                                 TdmExportFlags flags,
                                 GPtrArray *offers,
                                 GPtrArray *readiness,
                                 GError **error);
/* What is at @path is replaced whole. */
gboolean tdm_offer_export_write_path (const char *path,
                                      TdmExportFormat format,
                                      TdmExportFlags flags,
                                      GPtrArray *offers,
                                      GPtrArray *readiness,
                                      GError **error);

G_END_DECLS
