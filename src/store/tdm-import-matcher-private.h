/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the deal that a file row means. Database thread only. */

#pragma once

#include "tdm-db.h"
#include "tdm-deal-record.h"

G_BEGIN_DECLS

/**
 * TdmImportMatcher:
 *
 * A referral id is the best name of a deal. A row without one means a deal without one: by the instant of
 * creation
 * and the name when the row brings it (an archive), else by the fingerprint of the row that made the deal,
 * so that
 * the same file again makes no second one.
 */
typedef struct _TdmImportMatcher TdmImportMatcher;

TdmImportMatcher *tdm_import_matcher_new (TdmDb *db);
void tdm_import_matcher_free (TdmImportMatcher *self);

/* From now on without the indexes of the table of deals. */
gboolean tdm_import_matcher_load_all (TdmImportMatcher *self, GError **error);

/**
 * tdm_import_matcher_find:
 * @id: (out): 0 for none
 * @import_key: (out): to be stored with a deal that is made for this row
 */
gboolean tdm_import_matcher_find (TdmImportMatcher *self,
                                  const TdmDealRecord *record,
                                  TdmDealFields fields,
                                  gint64 *id,
                                  gint64 *import_key,
                                  GError **error);
/* A deal was made for a row. */
void tdm_import_matcher_add (TdmImportMatcher *self,
                             const TdmDealRecord *record,
                             TdmDealFields fields,
                             gint64 import_key);

G_END_DECLS
