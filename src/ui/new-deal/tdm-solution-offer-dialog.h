/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which a solution ID of a deal is added to the offer it belongs to (offers-and-cosell.md §8). */

#pragma once

#include <adwaita.h>

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_SOLUTION_OFFER_DIALOG (tdm_solution_offer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmSolutionOfferDialog, tdm_solution_offer_dialog, TDM, SOLUTION_OFFER_DIALOG, AdwDialog)

/* @solution is copied. The sheet closes itself when an offer was chosen. */
AdwDialog *tdm_solution_offer_dialog_new (TdmStore *store, const TdmSolution *solution);

G_END_DECLS
