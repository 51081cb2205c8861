/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps a draft in the store while it is typed, so that it outlives the dialog and the program. */

#pragma once

#include "tdm-deal-draft.h"
#include "tdm-store.h"

G_BEGIN_DECLS

typedef enum
{
  TDM_KEEPER_EMPTY,  /* nothing typed, nothing kept */
  TDM_KEEPER_BUSY,   /* typed, not on disk yet */
  TDM_KEEPER_KEPT,   /* what is typed is on disk */
  TDM_KEEPER_FAILED, /* the store could not write */
} TdmKeeperState;

#define TDM_TYPE_DRAFT_KEEPER (tdm_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TdmDraftKeeper, tdm_draft_keeper, TDM, DRAFT_KEEPER, GObject)

/* Signals: "state-changed"; "loaded" once, when the draft of last time (or none) is there. */
TdmDraftKeeper *tdm_draft_keeper_new (TdmStore *store, TdmDealDraft *draft);

void tdm_draft_keeper_load (TdmDraftKeeper *self);
void tdm_draft_keeper_flush (TdmDraftKeeper *self);
void tdm_draft_keeper_finish (TdmDraftKeeper *self, gint64 deal_id);
TdmKeeperState tdm_draft_keeper_get_state (TdmDraftKeeper *self);
const GError *tdm_draft_keeper_get_error (TdmDraftKeeper *self);

G_END_DECLS
