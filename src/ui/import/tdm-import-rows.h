/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the import preview: columns and where they go, deals and what happens to them. */

#pragma once

#include <adwaita.h>

#include "tdm-import-source.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* What kind of file it is, for people. */
const char *tdm_import_rows_get_kind_words (const char *kind);
void tdm_import_rows_fill_columns (AdwExpanderRow *row, GPtrArray *columns);
/* Shows the count of @action and the first rows of it. */
void
tdm_import_rows_fill_results (AdwExpanderRow *row, const TdmImportReport *report, TdmImportAction action);

G_END_DECLS
