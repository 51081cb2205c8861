/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One import on its way: matches rows with deals, writes them and counts. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-import-keys-private.h"
#include "tdm-store.h"

G_BEGIN_DECLS

typedef struct _TdmImport TdmImport;

/* Begins inside the caller's transaction. */
TdmImport *tdm_import_new (TdmDb *db, const char *file, TdmImportFlags flags);
void tdm_import_free (TdmImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmImport, tdm_import_free)

/* Looks at what is there; before the first row. */
gboolean tdm_import_begin (TdmImport *self, GError **error);
/* One row; a rejection is no error. @row keeps nothing that is needed later. */
gboolean tdm_import_take_row (TdmImport *self, TdmImportRow *row, GError **error);
/* After the last row, in a dry run too: the last row about a deal had the last word, so what was decided is written. */
gboolean tdm_import_end_rows (TdmImport *self, GError **error);
/* Builds what was put off, and what undo needs; the caller commits. Not for a dry run. */
gboolean tdm_import_finish (TdmImport *self, GError **error);

/* What was done so far; the import's own. */
const TdmImportReport *tdm_import_get_report (TdmImport *self);
/* (transfer full): once */
TdmImportReport *tdm_import_take_report (TdmImport *self);

G_END_DECLS
