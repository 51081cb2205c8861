/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the overview about publication: targets, phases, moves, what stands before publishing, history. */

#pragma once

#include "tdm-filled-group.h"
#include "tdm-offer-editor.h"

G_BEGIN_DECLS

/* Draft, preview and live, with the status of each. */
void tdm_publication_rows_fill_targets (TdmFilledGroup *group, const TdmOffer *offer);
/* The five phases while the offer is being published; nothing else. */
void tdm_publication_rows_fill_phases (TdmFilledGroup *group, const TdmOffer *offer);
/* What may be recorded next; each row has a button with the action "overview.move" (u). */
void tdm_publication_rows_fill_moves (TdmFilledGroup *group, const TdmOffer *offer);
/* The pages that must be complete before the offer can be published. */
void
tdm_publication_rows_fill_lacking (TdmFilledGroup *group, const TdmOffer *offer, const TdmRulebook *rulebook);
/* @events: (element-type TdmOfferEvent), newest first; @all FALSE: only the latest few, and a row that shows the rest */
void tdm_publication_rows_fill_history (TdmFilledGroup *group, const GPtrArray *events, gboolean all);

G_END_DECLS
