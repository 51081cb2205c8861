/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ladder of statuses of the chosen year as cards: how many offers stand on each step. */

#pragma once

#include "tdm-readiness-list.h"

G_BEGIN_DECLS

#define TDM_TYPE_LADDER_CARDS (tdm_ladder_cards_get_type ())
G_DECLARE_FINAL_TYPE (TdmLadderCards, tdm_ladder_cards, TDM, LADDER_CARDS, GtkBox)

GtkWidget *tdm_ladder_cards_new (void);
void tdm_ladder_cards_set_list (TdmLadderCards *self, TdmReadinessList *list);
void tdm_ladder_cards_set_narrow (TdmLadderCards *self, gboolean narrow);

G_END_DECLS
