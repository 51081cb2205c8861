/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a job on the database thread changed, so that the index, the live deals and the windows hear of it. */

#pragma once

#include "tdm-db.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* More ids than this are told as "any number". */
#define TDM_CHANGE_LOG_MAX 500

/* For the running job. Nothing is told when the job fails. */
void tdm_db_note_change (TdmDb *db, TdmChangeKinds kinds);
/* A deal that was added, changed or removed. */
void tdm_db_note_deal (TdmDb *db, gint64 deal_id);
/* Any number of deals. */
void tdm_db_note_all_deals (TdmDb *db);

/* What was noted since the last call; NULL for nothing. */
TdmChange *tdm_db_take_change (TdmDb *db);

TdmChange *tdm_change_copy (const TdmChange *self);
void tdm_change_free (TdmChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmChange, tdm_change_free)

G_END_DECLS
