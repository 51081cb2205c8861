/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Updates an import has decided on but not written: a later row of the same file may have the last word. */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/* So many are kept; the oldest are written then. Rows that change nothing are never kept. */
#define TDM_IMPORT_UPDATES_MAX 2000

/**
 * TdmImportUpdate:
 * @row: the row that has the last word so far
 * @before: the deal as it was before the file
 * @wanted: what the rows bring
 * @fields: which of @wanted
 */
typedef struct
{
  guint64 row;
  TdmDealRecord *before;
  TdmDealRecord *wanted;
  TdmDealFields fields;
} TdmImportUpdate;

void tdm_import_update_free (TdmImportUpdate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmImportUpdate, tdm_import_update_free)

typedef struct _TdmImportUpdates TdmImportUpdates;

TdmImportUpdates *tdm_import_updates_new (void);
void tdm_import_updates_free (TdmImportUpdates *self);
guint tdm_import_updates_get_n (TdmImportUpdates *self);
/* NULL when none is kept for this deal. */
TdmImportUpdate *tdm_import_updates_find (TdmImportUpdates *self, gint64 deal_id);
/* Takes @update. */
void tdm_import_updates_add (TdmImportUpdates *self, TdmImportUpdate *update);
void tdm_import_updates_remove (TdmImportUpdates *self, gint64 deal_id);
/* (transfer full): the one added first; NULL when there is none */
TdmImportUpdate *tdm_import_updates_pop (TdmImportUpdates *self);

G_END_DECLS
