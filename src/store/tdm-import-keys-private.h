/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deal a file row means: fingerprints of what identifies it, eight bytes a deal. */

#pragma once

#include "tdm-deal-record.h"

G_BEGIN_DECLS

/**
 * TdmImportKeys:
 *
 * A hash table from fingerprints to ids without the keys themselves: a hit is a candidate that the caller
 * compares
 * with the database. Stands in for the indexes while a big import goes without them.
 */
typedef struct _TdmImportKeys TdmImportKeys;

TdmImportKeys *tdm_import_keys_new (void);
void tdm_import_keys_free (TdmImportKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmImportKeys, tdm_import_keys_free)

void tdm_import_keys_add (TdmImportKeys *self, guint64 fingerprint, guint32 id);
/* The next candidate, 0 for no more; @cursor begins with 0. */
guint32 tdm_import_keys_next (const TdmImportKeys *self, guint64 fingerprint, guint *cursor);

/* By referral id; by the instant of creation and the name; by all that the row says. None is 0. */
guint64 tdm_fingerprint_of_referral (const char *referral_id);
guint64 tdm_fingerprint_of_creation (gint64 created, const char *name);
/* Stored in the database (deal.import_key), so it never changes. */
guint64 tdm_fingerprint_of_content (const TdmDealRecord *record, TdmDealFields fields);

G_END_DECLS
