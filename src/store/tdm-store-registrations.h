/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registering a won deal. */

#pragma once

#include "tdm-registration.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* Writes the form of @form, copied, to a won deal: anew, or over one that Microsoft has not taken or asks back for.
 * NOT_WON, REGISTERED, or the first problem of the form. @hold_seconds as in tdm_store_close_deal_async (). Finish
 * with tdm_store_change_finish (). */
void tdm_store_register_deal_async (TdmStore *self,
                                    gint64 deal_id,
                                    const TdmRegistration *form,
                                    int hold_seconds,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);

/* Drafts of a deal: the half-filled form, and the one registered last, for when registering is undone. The first
 * goes and the second comes in the transaction that registers. */
char *tdm_registration_dup_draft_kind (gint64 deal_id);
char *tdm_registration_dup_made_kind (gint64 deal_id);

/* When the deal was won by its history (element-type TdmTimelineEntry), TDM_NO_TIME when that does not say. */
gint64 tdm_timeline_find_won (GPtrArray *timeline);

G_END_DECLS
