/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One offer of the readiness board: the offer, and where it stands by the rules of a year. Main thread. */

#pragma once

#include "tdm-readiness.h"

G_BEGIN_DECLS

#define TDM_TYPE_READINESS_ITEM (tdm_readiness_item_get_type ())
G_DECLARE_FINAL_TYPE (TdmReadinessItem, tdm_readiness_item, TDM, READINESS_ITEM, GObject)

/* Signal "changed": it was looked at again; what was read of its readiness is gone. */
TdmReadinessItem *tdm_readiness_item_new (gint64 id);
gint64 tdm_readiness_item_get_id (TdmReadinessItem *self);
/* Takes @offer. */
void tdm_readiness_item_take (TdmReadinessItem *self, TdmOffer *offer);
void tdm_readiness_item_evaluate (TdmReadinessItem *self,
                                  const TdmRulebook *rulebook,
                                  const TdmCompany *company,
                                  const char *today,
                                  const char *geography);

const TdmOffer *tdm_readiness_item_get_offer (TdmReadinessItem *self);
/* (nullable): NULL before the first evaluation */
const TdmReadiness *tdm_readiness_item_get_readiness (TdmReadinessItem *self);
guint tdm_readiness_item_get_n_missing (TdmReadinessItem *self);
gboolean tdm_readiness_item_matches (TdmReadinessItem *self, const char *typed);
/* Whether the requirement, or all of its alternatives, is missing. */
gboolean tdm_readiness_item_lacks (TdmReadinessItem *self, const char *requirement_id);
/* Whether what Partner Center said is another status than what the offer likely meets. */
gboolean tdm_readiness_item_differs (TdmReadinessItem *self);
/* (transfer full): what Partner Center said and when, as a sentence; NULL when nothing was recorded */
char *tdm_readiness_item_dup_recorded (TdmReadinessItem *self);
/* The level it likely has, 0 …; -1 for none. */
int tdm_readiness_item_get_level (TdmReadinessItem *self);

/* Whether the row of a narrow window is unfolded: rows are used again for other offers. */
gboolean tdm_readiness_item_get_unfolded (TdmReadinessItem *self);
void tdm_readiness_item_set_unfolded (TdmReadinessItem *self, gboolean unfolded);

/* The level of a status in whichever rulebook knows it, @rulebook first; -1 for none. */
int tdm_readiness_find_level (const TdmRulebook *rulebook, const char *status);

G_END_DECLS
